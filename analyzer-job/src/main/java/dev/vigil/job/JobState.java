package dev.vigil.job;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The job's directory: checkpoints, savepoints, and the name of the savepoint to go on from, which
 * is written last. Whatever is missing here is read again from the topics.
 */
final class JobState {
  private final Path directory;

  /** Creates the directory if it is not there. */
  JobState(Path directory) throws IOException {
    this.directory = directory;
    Files.createDirectories(directory);
  }

  Path checkpoints() {
    return directory.resolve("checkpoints");
  }

  Path savepoints() {
    return directory.resolve("savepoints");
  }

  private Path pointer() {
    return directory.resolve("latest-savepoint");
  }

  /** The savepoint that the last night left, if it is of this analysis version. */
  Optional<Path> savepoint(String version) throws IOException {
    if (!Files.exists(pointer())) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(pointer());
    return lines.size() == 2 && lines.get(0).equals(version)
        ? Optional.of(savepoints().resolve(lines.get(1))).filter(Files::isDirectory)
        : Optional.empty();
  }

  /**
   * Makes a savepoint the one to go on from; then nothing else is needed and is deleted.
   *
   * @param location where Flink wrote it, a URI
   */
  void remember(String version, String location) throws IOException {
    Path savepoint = Path.of(URI.create(location));
    Path written = directory.resolve("latest-savepoint.new");
    Files.writeString(written, version + "\n" + savepoint.getFileName() + "\n");
    Files.move(
        written, pointer(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    deleteOthers(savepoints(), savepoint);
    deleteOthers(checkpoints(), savepoint);
  }

  /** Deletes everything; the pointer first, so that it never names what is not there. */
  void forget() throws IOException {
    Files.deleteIfExists(pointer());
    deleteOthers(savepoints(), directory.resolve("none"));
    deleteOthers(checkpoints(), directory.resolve("none"));
  }

  /** Flink deletes what it no longer needs at the same time. */
  private static void deleteOthers(Path parent, Path kept) throws IOException {
    if (!Files.isDirectory(parent)) {
      return;
    }
    Files.walkFileTree(
        parent,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return directory.equals(kept) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            return continueIfGone(failure);
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
              throws IOException {
            if (!directory.equals(parent) && !kept.startsWith(directory)) {
              Files.deleteIfExists(directory);
            }
            return failure == null ? FileVisitResult.CONTINUE : continueIfGone(failure);
          }
        });
  }

  private static FileVisitResult continueIfGone(IOException failure) throws IOException {
    if (failure instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    throw failure;
  }
}
