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
 * The analyzer of a task, built when it is first asked for from the rule bundle, which travels with
 * the job: tasks need no file.
 */
final class EngineHolder implements Serializable {
  private static final long serialVersionUID = 2L;

  private final byte[] bundle;
  private transient @Nullable Analyzer analyzer;

  EngineHolder(Path bundle) {
    try {
      this.bundle = Files.readAllBytes(bundle);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the rule bundle " + bundle, e);
    }
  }

  Analyzer get() {
    if (analyzer == null) {
      try {
        analyzer = new Analyzer(RuleBundle.read(bundle).load().rules(), Limits.DEFAULT);
      } catch (IOException e) {
        throw new UncheckedIOException("the rule bundle is not one; write it anew", e);
      }
    }
    return analyzer;
  }
}
