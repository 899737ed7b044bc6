package dev.vigil.job;

import dev.vigil.analyzer.Analyzer;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * State that all tasks of this process share. Flink serializes the functions of a job and gives
 * each task a copy, so no object can be handed to several tasks; this is the only class with
 * mutable contents behind static fields.
 */
final class TaskProcess {
  /** Analyzers by rule bundle, for as long as a task uses them. */
  private static final ConcurrentMap<ByteBuffer, WeakReference<Analyzer>> ANALYZERS =
      new ConcurrentHashMap<>();

  private static final ReadWriteLock ANALYSING = new ReentrantReadWriteLock(true);

  private TaskProcess() {}

  /**
   * The analyzer of a rule bundle. Tasks that ask while one loads it wait for it.
   *
   * @param load called if no task has the analyzer
   */
  static Analyzer analyzer(byte[] bundle, Supplier<Analyzer> load) {
    AtomicReference<@Nullable Analyzer> found = new AtomicReference<>();
    ANALYZERS.compute(
        ByteBuffer.wrap(bundle),
        (key, shared) -> {
          Analyzer known = shared == null ? null : shared.get();
          found.set(known == null ? load.get() : known);
          return shared != null && known != null ? shared : new WeakReference<>(found.get());
        });
    return Objects.requireNonNull(found.get());
  }

  /** Lock of an analysis that runs beside others. */
  static Lock shared() {
    return ANALYSING.readLock();
  }

  /** Lock of an analysis that runs while no other does. */
  static Lock exclusive() {
    return ANALYSING.writeLock();
  }
}
