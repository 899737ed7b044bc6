package dev.vigil.job;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.rule.RuleSet;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The analyzer of a task, built from the rule bundle when it is first asked for. */
final class EngineHolder implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String bundle;
  private transient @Nullable Analyzer analyzer;

  EngineHolder(Path bundle) {
    this.bundle = bundle.toString();
  }

  Analyzer get() {
    if (analyzer == null) {
      try {
        analyzer =
            new Analyzer(RuleSet.load(RuleBundle.read(Path.of(bundle))).rules(), Limits.DEFAULT);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the rule bundle " + bundle, e);
      }
    }
    return analyzer;
  }
}
