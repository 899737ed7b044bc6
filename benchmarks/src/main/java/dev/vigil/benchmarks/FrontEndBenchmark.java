package dev.vigil.benchmarks;

import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.parse.LanguageFrontEnd;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.infra.Blackhole;

/** Source bytes to the common tree; one operation is a whole corpus. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Threads(1)
public class FrontEndBenchmark {
  /** Decodes and parses every file. */
  @Benchmark
  public void parse(CorpusState corpus, CpuCounter counter, Blackhole trees) {
    LanguageFrontEnd frontEnd = Languages.BUILT_IN.frontEnd(corpus.language).orElseThrow();
    for (byte[] content : corpus.contents()) {
      trees.consume(frontEnd.parse(frontEnd.decode(content)));
      counter.bytes += content.length;
    }
  }
}
