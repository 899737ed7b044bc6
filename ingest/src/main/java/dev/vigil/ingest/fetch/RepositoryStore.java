package dev.vigil.ingest.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Repository;

/**
 * Opens repositories: local ones where they are, remote ones as mirrors in the data directory. Safe
 * for use by several threads: a mirror is open in one at a time.
 */
public final class RepositoryStore {
  private final Path mirrors;
  private final Credentials credentials;
  private final RetryPolicy retries;
  private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

  /**
   * A store.
   *
   * @param mirrors directory of the mirrors
   */
  public RepositoryStore(Path mirrors, Credentials credentials, RetryPolicy retries) {
    this.mirrors = mirrors;
    this.credentials = credentials;
    this.retries = retries;
  }

  /**
   * The repository as it is now.
   *
   * @throws IOException if it is none or cannot be fetched; the message holds no credentials
   */
  public OpenRepository open(GitSource source) throws IOException {
    return source.isRemote()
        ? openMirror(source, false)
        : LocalRepository.open(source.location(), source.ref());
  }

  /**
   * The repository as it is now, fetched as a whole: its mirror is broken.
   *
   * @throws IOException as {@link #open}
   */
  public OpenRepository openAnew(GitSource source) throws IOException {
    return openMirror(source, true);
  }

  private OpenRepository openMirror(GitSource source, boolean anew) throws IOException {
    String name = source.mirrorName();
    ReentrantLock lock = locks.computeIfAbsent(name, key -> new ReentrantLock());
    lock.lock();
    boolean opened = false;
    try {
      Path directory = mirrors.resolve(name);
      if (anew) {
        delete(directory);
      }
      Mirror mirror = new Mirror(directory, new Remote(source, credentials), retries);
      Optional<String> revision = mirror.update();
      Repository repository = mirror.open();
      opened = true;
      return new OpenRepository(repository, revision, lock::unlock);
    } finally {
      if (!opened) {
        lock.unlock();
      }
    }
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
