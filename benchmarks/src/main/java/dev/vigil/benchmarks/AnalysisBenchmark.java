package dev.vigil.benchmarks;

import dev.vigil.analyzer.Analyzer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.infra.Blackhole;

/** Source bytes to findings and evidence; one operation is a whole corpus. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Threads(1)
public class AnalysisBenchmark {
  /** Analyses every file. */
  @Benchmark
  public void analyse(CorpusState corpus, RuleState rules, CpuCounter counter, Blackhole results) {
    Analyzer analyzer = rules.analyzer();
    for (byte[] content : corpus.contents()) {
      results.consume(analyzer.analyse(content, corpus.language));
      counter.bytes += content.length;
    }
  }
}
