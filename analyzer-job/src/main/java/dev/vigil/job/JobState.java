package dev.vigil.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  Path directory() {
    return directory;
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
   * Where a job of this analysis version goes on: the last checkpoint, which a process left that
   * did not stop but ended, else the savepoint.
   */
  Optional<Path> latest(String version) throws IOException {
    Optional<Path> checkpoint = checkpoint(version);
    return checkpoint.isPresent() ? checkpoint : savepoint(version);
  }

  /** Prepares for the checkpoints of a version: those of others are deleted. */
  void begin(String version) throws IOException {
    if (!isVersionOfCheckpoints(version)) {
      deleteOthers(checkpoints(), directory.resolve("none"));
      Files.createDirectories(checkpoints());
      Files.writeString(checkpointVersion(), version);
    }
  }

  private Path checkpointVersion() {
    return checkpoints().resolve("analysis-version");
  }

  private boolean isVersionOfCheckpoints(String version) throws IOException {
    return Files.exists(checkpointVersion())
        && Files.readString(checkpointVersion()).equals(version);
  }

  private Optional<Path> checkpoint(String version) throws IOException {
    if (!isVersionOfCheckpoints(version)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.find(checkpoints(), 3, JobState::isMetadata)) {
      return files.max(Comparator.comparing(JobState::lastModified)).map(Path::getParent);
    }
  }

  /** A checkpoint's metadata is put in place when all else of it is there. */
  private static boolean isMetadata(Path file, BasicFileAttributes attributes) {
    return attributes.isRegularFile() && file.endsWith("_metadata");
  }

  private static FileTime lastModified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
