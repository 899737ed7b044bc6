package dev.vigil.job;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The analyzer of a task, built when it is first asked for from the rule bundle, which travels with
 * the job: tasks need no file. Flink gives each task a copy of its own of what it runs; an analyzer
 * is immutable and loading its rules takes longer than many an analysis, so all tasks of a process
 * that have the same bundle share one.
 */
final class EngineHolder implements Serializable {
  private static final long serialVersionUID = 2L;

  /** What is shared, by bundle, for as long as a task uses it. */
  private static final ConcurrentMap<ByteBuffer, WeakReference<Analyzer>> ANALYZERS =
      new ConcurrentHashMap<>();

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
      // Whoever comes while another loads waits for it.
      ANALYZERS.compute(
          ByteBuffer.wrap(bundle),
          (key, shared) -> {
            analyzer = shared == null ? null : shared.get();
            if (analyzer != null) {
              return shared;
            }
            analyzer = load();
            return new WeakReference<>(analyzer);
          });
    }
    return Objects.requireNonNull(analyzer);
  }

  private Analyzer load() {
    try {
      return new Analyzer(RuleBundle.read(bundle).load().rules(), Limits.DEFAULT);
    } catch (IOException e) {
      throw new UncheckedIOException("the rule bundle is not one; write it anew", e);
    }
  }
}
