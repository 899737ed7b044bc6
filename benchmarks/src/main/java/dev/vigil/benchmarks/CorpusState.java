package dev.vigil.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The contents of a corpus, in memory. */
@State(Scope.Benchmark)
public class CorpusState {
  /** Its directory. */
  @Param("")
  public String root = "";

  /** Its language, as the engine names it. */
  @Param("python")
  public String language = "";

  private List<byte[]> contents = List.of();

  /** Reads the files. */
  @Setup(Level.Trial)
  public void read() throws IOException {
    List<byte[]> read = new ArrayList<>();
    for (Path file : Corpus.of("", Path.of(root), language).files()) {
      read.add(Files.readAllBytes(file));
    }
    contents = List.copyOf(read);
  }

  List<byte[]> contents() {
    return contents;
  }
}
