package dev.vigil.indexer;

import dev.vigil.index.Index;
import dev.vigil.query.FindingSearch;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** An indexer, or a reader of findings, in a JVM of its own, with its own heap. */
final class IndexerProcess implements AutoCloseable {
  private final Process process;
  private final Path log;

  private IndexerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts an indexer, which works until it is stopped or killed. */
  static IndexerProcess start(RealServices services, Path directory, String... jvmArguments)
      throws IOException {
    return start(
        directory,
        List.of(jvmArguments),
        Main.class,
        services.kafka(),
        services.elasticsearch().toString());
  }

  /** Starts a reader, which ends by itself and writes how many findings it has read. */
  static IndexerProcess startReader(RealServices services, Path directory, String... jvmArguments)
      throws IOException {
    return start(
        directory, List.of(jvmArguments), Reader.class, services.elasticsearch().toString());
  }

  private static IndexerProcess start(
      Path directory, List<String> jvmArguments, Class<?> program, String... arguments)
      throws IOException {
    Path log = Files.createTempFile(directory, "indexer", ".log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(jvmArguments);
    String classPath = System.getProperty("java.class.path");
    command.addAll(List.of("-cp", System.getProperty("surefire.test.class.path", classPath)));
    command.add(program.getName());
    command.addAll(List.of(arguments));
    return new IndexerProcess(
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(),
        log);
  }

  /** What it wrote, for messages of tests. */
  String log() throws IOException {
    return Files.readString(log);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Ends it without giving it a chance to clean up. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Ends it; it says what it used. */
  String stop() throws Exception {
    process.getOutputStream().close();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      throw new AssertionError("the indexer does not end:\n" + log());
    }
    return log();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** The reader. */
  static final class Reader {
    private Reader() {}

    public static void main(String[] arguments) {
      AtomicLong count = new AtomicLong();
      try (Index index = new Index(URI.create(arguments[0]))) {
        new FindingSearch(index).find(FindingFilters.ALL, page -> count.addAndGet(page.size()) > 0);
      }
      System.out.println("read " + count + " findings");
    }
  }

  /** The indexer: works until its standard input ends. */
  static final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
      try (Index index = new Index(URI.create(arguments[1]))) {
        Indexer indexer = new Indexer(arguments[0], index);
        Thread thread = Thread.ofPlatform().start(indexer);
        while (thread.isAlive() && System.in.available() == 0) {
          if (System.in.read() < 0) {
            break;
          }
        }
        indexer.close();
        thread.join();
      }
      long nanos =
          ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
              .getProcessCpuTime();
      String text =
          "CPU %.1f s, resident at most %s%n"
              .formatted(
                  nanos / 1e9,
                  Files.readAllLines(Path.of("/proc/self/status"), StandardCharsets.UTF_8).stream()
                      .filter(line -> line.startsWith("VmHWM"))
                      .findFirst()
                      .orElse("unknown"));
      System.out.print(text);
    }
  }
}
