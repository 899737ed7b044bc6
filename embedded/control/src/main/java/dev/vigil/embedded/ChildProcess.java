package dev.vigil.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A JVM of its own that prints {@code ready} when it serves and ends when its standard input does.
 * What it writes to standard error goes to its log.
 */
public final class ChildProcess implements AutoCloseable {
  /** How the operating system calls it, in every JVM's message. */
  private static final String PORT_TAKEN = "Address already in use";

  private static final int LOG_LINES = 15;

  private final String name;
  private final Process process;
  private final Path log;
  private final long logStart;
  private final Duration limit;
  private final OutputStream input;
  private final Consumer<String> output;
  private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

  private ChildProcess(
      String name,
      Process process,
      Path log,
      long logStart,
      Duration limit,
      Consumer<String> output) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.logStart = logStart;
    this.limit = limit;
    this.input = process.getOutputStream();
    this.output = output;
    Thread.ofVirtual().start(this::readOutput);
  }

  /**
   * Starts a program and waits until it is ready; the parameters are those of {@link #launch}.
   *
   * @throws ServiceException if it is not ready in time
   */
  public static ChildProcess start(
      String name, Path log, Duration limit, List<String> jvmArguments, List<String> program) {
    ChildProcess child = launch(name, log, limit, jvmArguments, program);
    child.awaitReady();
    return child;
  }

  /**
   * Starts a program, once the one that an earlier, killed parent left with the same log has ended.
   * Whoever launches it asks {@link #awaitReady} before using it.
   *
   * @param name for messages
   * @param log the file that standard error goes to
   * @param limit how long it may take to be ready
   * @param jvmArguments class path, heap and the like
   * @param program main class and its arguments
   * @throws ServiceException if it cannot be started
   */
  public static ChildProcess launch(
      String name, Path log, Duration limit, List<String> jvmArguments, List<String> program) {
    return launch(name, log, limit, jvmArguments, program, line -> {});
  }

  /**
   * Starts a program that tells more than that it is ready; the first parameters are those of the
   * other method.
   *
   * @param output gets every line of standard output but {@code ready}, in a thread of its own
   * @throws ServiceException if it cannot be started
   */
  public static ChildProcess launch(
      String name,
      Path log,
      Duration limit,
      List<String> jvmArguments,
      List<String> program,
      Consumer<String> output) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmArguments);
    command.addAll(program);
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      PidFile pidFile = new PidFile(log.resolveSibling(log.getFileName() + ".pid"));
      pidFile.awaitEnd();
      long logStart = Files.exists(log) ? Files.size(log) : 0;
      Process process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      pidFile.write(process.toHandle());
      return new ChildProcess(name, process, log, logStart, limit, output);
    } catch (IOException e) {
      throw new ServiceException("cannot start " + name + ": " + e.getMessage());
    }
  }

  /**
   * A port of loopback that nothing listens on at the moment.
   *
   * @throws ServiceException if there is none
   */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new ServiceException(
          "no port of 127.0.0.1 can be opened ("
              + e.getMessage()
              + "); end what holds so many, or give services that run already with --kafka and"
              + " --elasticsearch");
    }
  }

  /**
   * Waits until it is ready.
   *
   * @throws ServiceException if it ends before or is not ready in time; the message has the end of
   *     its log
   */
  public void awaitReady() {
    try {
      if (ready.get(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
      process.waitFor(5, TimeUnit.SECONDS);
      throw new ServiceException(ended());
    } catch (TimeoutException e) {
      process.destroyForcibly();
      throw new ServiceException(
          name + " was not ready within " + limit.toSeconds() + " s; see " + log);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new ServiceException("interrupted while " + name + " started");
    } catch (ExecutionException e) {
      throw new ServiceException("cannot read what " + name + " prints: " + e.getMessage());
    }
  }

  /** Reads until the end, so that the child never waits for a full pipe. */
  private void readOutput() {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.equals("ready")) {
          ready.complete(true);
        } else {
          output.accept(line);
        }
      }
      ready.complete(false);
    } catch (IOException e) {
      ready.complete(false);
    }
  }

  /** Why it ended before it was ready. */
  private String ended() {
    try (InputStream written = Files.newInputStream(log)) {
      written.skipNBytes(logStart);
      String text = new String(written.readAllBytes(), StandardCharsets.UTF_8);
      if (text.contains(PORT_TAKEN)) {
        return name
            + " cannot listen: another program took its port just now; run the same command again, it"
            + " takes a free one (the log is "
            + log
            + ")";
      }
      List<String> lines = text.lines().toList();
      return name
          + " ended before it was ready; the end of "
          + log
          + ":\n"
          + String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    } catch (IOException e) {
      return name + " ended before it was ready; its log cannot be read: " + e;
    }
  }

  /** Its name, as messages have it. */
  public String name() {
    return name;
  }

  /** Where it writes what goes on. */
  public Path log() {
    return log;
  }

  /** Whether it runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  /** Writes one line to its standard input. */
  public void send(String line) throws IOException {
    input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    input.flush();
  }

  /**
   * Waits for it to end by itself.
   *
   * @return its exit status
   * @throws ServiceException if it does not end in time
   */
  public int awaitExit(Duration limit) throws InterruptedException {
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new ServiceException(name + " did not end within " + limit.toSeconds() + " s");
    }
    return process.exitValue();
  }

  /** Kills it, as a crash would. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Ends its standard input, which asks it to end. */
  public void endInput() {
    try {
      input.close();
    } catch (IOException e) {
      process.destroy();
    }
  }

  /** Ends its standard input and waits; kills it when that takes longer than 30 seconds. */
  @Override
  public void close() {
    endInput();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
