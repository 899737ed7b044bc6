package dev.vigil.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the JMH benchmarks, each in a JVM of its own, on one thread. */
final class InProcess {
  /** Enough that little is compiled any more with the default length of an iteration. */
  static final int WARMUP_ITERATIONS = 8;

  static final int ITERATIONS = 3;

  private final int seconds;

  /**
   * @param seconds of one iteration
   */
  InProcess(int seconds) {
    this.seconds = seconds;
  }

  /** Bytes to trees: cold, which is the first time in a JVM, and warm. */
  List<Measurement> frontEnd(Corpus corpus) {
    return coldAndWarm("front end", FrontEndBenchmark.class, corpus, Optional.empty());
  }

  /** Bytes to findings with rules: the first time in a JVM, and warm. */
  List<Measurement> analysis(Corpus corpus, String rules) {
    return coldAndWarm("analysis", AnalysisBenchmark.class, corpus, Optional.of(rules));
  }

  private List<Measurement> coldAndWarm(
      String what, Class<?> benchmark, Corpus corpus, Optional<String> rules) {
    List<Measurement> measurements = new ArrayList<>();
    measurements.add(
        run(
            what + ", cold",
            corpus,
            rules,
            options(benchmark, corpus, rules)
                .warmupIterations(0)
                .measurementIterations(1)
                // So short that exactly one operation is run.
                .measurementTime(TimeValue.milliseconds(1))));
    measurements.add(
        run(
            what + ", warm",
            corpus,
            rules,
            options(benchmark, corpus, rules)
                .warmupIterations(WARMUP_ITERATIONS)
                .warmupTime(TimeValue.seconds(seconds))
                .measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.seconds(seconds))));
    return measurements;
  }

  private static ChainedOptionsBuilder options(
      Class<?> benchmark, Corpus corpus, Optional<String> rules) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + benchmark.getName().replace(".", "\\.") + "\\.")
            .forks(1)
            .jvmArgsAppend("-Xmx2g", "-Xss16m", "-XX:+UseSerialGC")
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .param("root", corpus.root().toString())
            .param("language", corpus.language());
    rules.ifPresent(directory -> options.param("rules", directory));
    return options;
  }

  private static Measurement run(
      String what, Corpus corpus, Optional<String> rules, ChainedOptionsBuilder options) {
    try {
      RunResult result = new Runner(options.build()).runSingle();
      double bytes = counted(result, "bytes");
      double cpuNanoseconds = counted(result, "cpuNanoseconds");
      double operations = bytes / corpus.bytes();
      return new Measurement(
          what,
          corpus.name(),
          rules,
          corpus.megabytes(),
          cpuNanoseconds / operations / 1e9,
          result.getPrimaryResult().getScore() / 1e3,
          Optional.empty(),
          Optional.empty(),
          Map.of());
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double counted(RunResult result, String counter) {
    return Objects.requireNonNull(result.getSecondaryResults().get(counter), counter).getScore();
  }
}
