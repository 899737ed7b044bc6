package dev.vigil.job;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The analyzer of a task, built on first use from the rule bundle, which travels with the job. An
 * analyzer is immutable and loading its rules takes seconds, so all tasks of a process that have
 * the same bundle share one ({@link TaskProcess}).
 */
final class EngineHolder implements Serializable {
  private static final long serialVersionUID = 2L;

  private final byte[] bundle;
  private transient @Nullable Analyzer analyzer;

  /** The rules of a bundle, which is read now. */
  EngineHolder(Path bundle) {
    try {
      this.bundle = Files.readAllBytes(bundle);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the rule bundle " + bundle, e);
    }
  }

  /** The analyzer; the first call in a process takes seconds. */
  Analyzer get() {
    Analyzer known = analyzer;
    if (known == null) {
      known = TaskProcess.analyzer(bundle, this::load);
      analyzer = known;
    }
    return known;
  }

  private Analyzer load() {
    try {
      return new Analyzer(RuleBundle.read(bundle).load().rules(), Limits.DEFAULT);
    } catch (IOException e) {
      throw new UncheckedIOException("the rule bundle is not one; write it anew", e);
    }
  }
}
