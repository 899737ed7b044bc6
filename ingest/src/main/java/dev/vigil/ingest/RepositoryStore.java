package dev.vigil.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;

/** Opens repositories: local ones where they are, remote ones as mirrors in the data directory. */
final class RepositoryStore {
  private final Path mirrors;

  RepositoryStore(Path mirrors) {
    this.mirrors = mirrors;
  }

  /**
   * The repository as it is now.
   *
   * @throws IOException if it is none or cannot be fetched; the message holds no credentials
   */
  Repository open(InventoryEntry entry) throws IOException {
    return entry.isRemote()
        ? new Mirror(mirrors.resolve(entry.mirrorName()), entry).fetch()
        : local(entry.location());
  }

  /** Forgets a mirror that is broken, so that opening it again fetches everything. */
  void discard(InventoryEntry entry) throws IOException {
    delete(mirrors.resolve(entry.mirrorName()));
  }

  private static Repository local(String location) throws IOException {
    Path path;
    try {
      path = Path.of(location);
    } catch (InvalidPathException e) {
      throw new IOException("not a path: " + e.getReason(), e);
    }
    if (!Files.isDirectory(path)) {
      throw new IOException("no such directory: " + path);
    }
    RepositoryBuilder builder = new RepositoryBuilder();
    if (Files.exists(path.resolve(".git"))) {
      builder.setWorkTree(path.toFile());
    } else {
      builder.setGitDir(path.toFile()).setBare();
    }
    Repository repository = builder.build();
    if (!repository.getObjectDatabase().exists()) {
      repository.close();
      throw new IOException("not a Git repository: " + path + above(path));
    }
    return repository;
  }

  private static String above(Path path) {
    for (Path at = path.getParent(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return "; it is a part of " + at;
      }
    }
    return "";
  }

  /** Removes a directory with what is in it, or nothing if it is not there. */
  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
