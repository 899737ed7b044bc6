package dev.vigil.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The command {@code vigil} as the launcher runs it: a process with the assembled class path. */
final class CommandProcess implements AutoCloseable {
  private static final long SECONDS = 240;

  private final Process process;
  private final Path out;
  private final Path err;

  private CommandProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** What an ended command left. */
  record Result(int status, String out, String err) {
    JsonNode json() throws IOException {
      return new ObjectMapper().readTree(out);
    }

    @Override
    public String toString() {
      return "exit " + status + "\n" + out + "\n" + err;
    }
  }

  static CommandProcess start(Path directory, String... arguments) throws IOException {
    Files.createDirectories(directory);
    Path out = Files.createTempFile(directory, "command", ".out");
    Path err = Files.createTempFile(directory, "command", ".err");
    Path home = Path.of("..").toAbsolutePath().normalize();
    Path target = home.resolve("cli/target");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dvigil.home=" + home,
                "-cp",
                target.resolve("classes") + ":" + target.resolve("lib") + "/*",
                "dev.vigil.cli.Vigil"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new CommandProcess(process, out, err);
  }

  static Result run(Path directory, String... arguments) throws Exception {
    try (CommandProcess command = start(directory, arguments)) {
      return command.await();
    }
  }

  Result await() throws Exception {
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the command does not end:\n" + Files.readString(err));
    }
    return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  /** Waits until standard error has a text. */
  void awaitMessage(String text) throws Exception {
    for (long tries = SECONDS * 20; tries > 0; tries--) {
      if (Files.readString(err).contains(text)) {
        return;
      }
      if (!process.isAlive()) {
        throw new AssertionError("ended without saying " + text + ": " + await());
      }
      Thread.sleep(50);
    }
    throw new AssertionError("does not say " + text + ":\n" + Files.readString(err));
  }

  /** Its children, as they are now. */
  List<ProcessHandle> children() {
    try (Stream<ProcessHandle> children = process.children()) {
      return children.toList();
    }
  }

  /** As {@code kill -9}. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
