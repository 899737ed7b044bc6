package dev.vigil.cli.doctor;

import dev.vigil.embedded.ChildProcess;
import dev.vigil.embedded.EmbeddedServices;
import dev.vigil.embedded.ServiceException;
import dev.vigil.night.message.Count;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What the machine has for a night. */
public final class MachineChecks {
  private static final int NEEDED_MEGABYTES = 3500;
  private static final Path MEMORY = Path.of("/proc/meminfo");

  /** Results: JDK, memory, programs, ports, Docker. */
  public List<Check> run() {
    return List.of(jdk(), memory(), programs(), ports(), docker());
  }

  private static Check jdk() {
    String found =
        Runtime.version()
            + " in "
            + System.getProperty("java.home")
            + ", "
            + Count.of(Runtime.getRuntime().availableProcessors(), "processor", "processors");
    return Runtime.version().feature() >= 21
        ? Check.ok("JDK", found)
        : Check.problem("JDK", found, "install a JDK 21 or newer, or set JAVA_HOME to it");
  }

  private static Check memory() {
    Optional<Long> megabytes = availableMegabytes();
    if (megabytes.isEmpty()) {
      return Check.note(
          "memory", "cannot be told here", "a night needs " + NEEDED_MEGABYTES + " MB");
    }
    String found = megabytes.get() + " MB are available";
    return megabytes.get() >= NEEDED_MEGABYTES
        ? Check.ok("memory", found)
        : Check.note(
            "memory", found, "a night takes up to " + NEEDED_MEGABYTES + " MB; end other programs");
  }

  private static Optional<Long> availableMegabytes() {
    try (Stream<String> lines = Files.lines(MEMORY)) {
      return lines
          .filter(line -> line.startsWith("MemAvailable:"))
          .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst();
    } catch (IOException | UncheckedIOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Check programs() {
    return EmbeddedServices.missing()
        .map(missing -> Check.problem("embedded services", "not built", missing))
        .orElseGet(() -> Check.ok("embedded services", "built"));
  }

  private static Check ports() {
    try {
      return Check.ok("ports", "loopback has free ones, such as " + ChildProcess.freePort());
    } catch (ServiceException e) {
      return Check.problem(
          "ports",
          String.valueOf(e.getMessage()),
          "see what listens with: ss -tln; this user must be allowed to listen on 127.0.0.1");
    }
  }

  private static Check docker() {
    String advice = "only docker-compose.yml needs it; start it with: systemctl start docker";
    try {
      Process process =
          new ProcessBuilder("docker", "version", "--format", "{{.Server.Version}}")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return Check.note("Docker", "does not answer", advice);
      }
      String version =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return process.exitValue() == 0
          ? Check.ok("Docker", "engine " + version)
          : Check.note("Docker", "no engine answers", advice);
    } catch (IOException e) {
      return Check.note("Docker", "is not installed", "only docker-compose.yml needs it");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Check.note("Docker", "was not waited for", advice);
    }
  }
}
