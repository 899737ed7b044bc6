package dev.vigil.ingest;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the repositories below a directory, bare and normal ones. Links are not followed, and
 * nothing is looked for inside of a repository.
 */
final class MirrorFolder {
  /** Levels below the directory: host, groups within groups, repository. */
  private static final int MAX_DEPTH = 8;

  private final Path root;
  private final List<InventoryEntry> entries = new ArrayList<>();

  MirrorFolder(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /**
   * The repositories; ids are their paths below the directory, without {@code .git}.
   *
   * @throws IngestException if the directory, or one below it, cannot be read, or has none
   */
  Inventory inventory() {
    if (!Files.isDirectory(root)) {
      throw new IngestException("no such directory: " + root);
    }
    if (isRepository(root)) {
      throw new IngestException(
          root + " is a repository, not a directory of repositories; name it without --mirrors");
    }
    visit(root, 0);
    if (entries.isEmpty()) {
      throw new IngestException(
          "there is no Git repository below " + root + ", up to " + MAX_DEPTH + " levels");
    }
    return new Inventory(entries);
  }

  private void visit(Path directory, int depth) {
    if (isRepository(directory)) {
      entries.add(entry(directory));
      return;
    }
    if (depth == MAX_DEPTH) {
      return;
    }
    try (DirectoryStream<Path> children = Files.newDirectoryStream(directory)) {
      for (Path child : children) {
        if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
          visit(child, depth + 1);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // What is not seen would be taken for retired.
      throw new IngestException("cannot read the directory " + directory + ": " + e, e);
    }
  }

  private static boolean isRepository(Path directory) {
    return Files.exists(directory.resolve(".git"), LinkOption.NOFOLLOW_LINKS)
        || (Files.isRegularFile(directory.resolve("HEAD"), LinkOption.NOFOLLOW_LINKS)
            && Files.isDirectory(directory.resolve("objects"), LinkOption.NOFOLLOW_LINKS)
            && Files.isDirectory(directory.resolve("refs"), LinkOption.NOFOLLOW_LINKS));
  }

  private InventoryEntry entry(Path repository) {
    String id =
        root.relativize(repository).toString().replace('\\', '/').replaceFirst("\\.git$", "");
    String name = id.substring(id.lastIndexOf('/') + 1);
    return new InventoryEntry(id, name, repository.toString(), "HEAD");
  }
}
