package dev.vigil.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Remembers which process uses a directory. One whose parent was killed still has it for a moment,
 * until it has noticed and put everything away.
 */
final class PidFile {
  private static final int SECONDS = 30;

  private final Path file;

  PidFile(Path file) {
    this.file = file;
  }

  /** Waits until the process of the file has ended; kills it when that takes too long. */
  void awaitEnd() throws IOException {
    Optional<ProcessHandle> process = process();
    if (process.isEmpty()) {
      return;
    }
    try {
      process.get().onExit().get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.get().destroyForcibly();
      process.get().onExit().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceException("interrupted while process " + process.get().pid() + " ended");
    }
  }

  /** The process, if it still runs; one that was given the same number later is another. */
  private Optional<ProcessHandle> process() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String[] words = Files.readString(file).strip().split(" ", -1);
    return words.length == 2 && words[0].matches("[0-9]{1,18}")
        ? ProcessHandle.of(Long.parseLong(words[0]))
            .filter(handle -> handle.isAlive() && started(handle).equals(words[1]))
        : Optional.empty();
  }

  void write(ProcessHandle process) throws IOException {
    Files.writeString(file, process.pid() + " " + started(process) + "\n");
  }

  private static String started(ProcessHandle process) {
    return process.info().startInstant().map(Object::toString).orElse("unknown");
  }
}
