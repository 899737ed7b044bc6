package dev.vigil.ingest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;

/**
 * The bare, shallow copy of a remote repository: of each scanned ref the latest commit. Its
 * configuration does not name the remote, so that no credentials are written to disk. While it is
 * fetched a marker lies in it; one that is found there tells of a process that died, and everything
 * is fetched again. So it is when many packs have come together.
 */
final class Mirror {
  private static final String MARKER = "vigil-fetching";
  private static final int MAX_PACKS = 50;

  private final Path directory;
  private final Remote remote;
  private final RetryPolicy retries;

  Mirror(Path directory, Remote remote, RetryPolicy retries) {
    this.directory = directory;
    this.remote = remote;
    this.retries = retries;
  }

  /**
   * Fetches what is new, again after a pause if it may help.
   *
   * @return what names the commit in the mirror; absent if the remote has none yet
   * @throws IOException if it cannot be fetched; the message says after how many attempts
   */
  Optional<String> update() throws IOException {
    if (Files.exists(directory.resolve(MARKER)) || packs() > MAX_PACKS) {
      RepositoryStore.delete(directory);
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt();
      } catch (FailedAttemptException e) {
        FetchFailure failure = e.failure();
        Duration pause = retries.pauseAfter(attempt);
        Duration wanted = failure.retryAfter().orElse(pause);
        boolean ends =
            !failure.isTransient()
                || attempt == retries.attempts()
                || wanted.compareTo(retries.longestPause()) > 0;
        if (ends) {
          throw failure(failure, attempt);
        }
        sleep(wanted.compareTo(pause) > 0 ? wanted : pause);
      }
    }
  }

  /** The mirror, to be read. */
  Repository open() throws IOException {
    return open(directory);
  }

  private static Repository open(Path directory) throws IOException {
    Files.createDirectories(directory);
    Repository repository = new RepositoryBuilder().setGitDir(directory.toFile()).setBare().build();
    try {
      if (!repository.getObjectDatabase().exists()) {
        repository.create(true);
      }
      return repository;
    } catch (IOException | RuntimeException e) {
      repository.close();
      throw e;
    }
  }

  private int packs() throws IOException {
    Path packs = directory.resolve("objects/pack");
    if (!Files.isDirectory(packs)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(packs)) {
      return (int) files.filter(file -> file.toString().endsWith(".pack")).count();
    }
  }

  private IOException failure(FetchFailure failure, int attempts) {
    return new IOException(
        "cannot fetch "
            + remote.source().browsableUrl()
            + ": "
            + failure.message()
            + (attempts > 1 ? " (" + attempts + " attempts)" : "")
            + failure
                .retryAfter()
                .filter(wanted -> wanted.compareTo(retries.longestPause()) > 0)
                .map(wanted -> "; the server wants a pause of " + wanted.toSeconds() + " s")
                .orElse(""));
  }

  private static void sleep(Duration pause) throws IOException {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted between two attempts to fetch");
    }
  }

  private Optional<String> attempt() throws IOException, FailedAttemptException {
    try {
      return attemptOnce();
    } catch (IOException e) {
      // The mirror cannot be opened or read: a new one can.
      RepositoryStore.delete(directory);
      return attemptOnce();
    }
  }

  private Optional<String> attemptOnce() throws IOException, FailedAttemptException {
    boolean isNew = !Files.isDirectory(directory.resolve("objects"));
    try (Repository repository = open(directory);
        Remote.Attempt attempt = remote.new Attempt(repository)) {
      Optional<Remote.Target> target;
      try {
        target = attempt.resolve();
      } catch (IOException | RuntimeException e) {
        throw new FailedAttemptException(attempt.failure(e));
      }
      if (target.isPresent() && !has(repository, target.get())) {
        fetch(attempt, target.get(), isNew);
      }
      return target.map(Remote.Target::tracking);
    } catch (FailedAttemptException e) {
      if (isNew) {
        RepositoryStore.delete(directory);
      }
      throw e;
    }
  }

  private static boolean has(Repository repository, Remote.Target target) throws IOException {
    Ref known = repository.exactRef(target.tracking());
    ObjectId id = known == null ? null : known.getObjectId();
    return target.id().equals(id) && repository.getObjectDatabase().has(target.id());
  }

  /**
   * Fetches into the mirror. If that fails and the fault may be ours, such as a lock that a dead
   * process left or a damaged pack, into a new one; if that fails too, the old one is kept.
   */
  private void fetch(Remote.Attempt attempt, Remote.Target target, boolean isNew)
      throws IOException, FailedAttemptException {
    Path marker = Files.writeString(directory.resolve(MARKER), "");
    try {
      attempt.fetch(target);
    } catch (IOException | RuntimeException e) {
      FetchFailure failure = attempt.failure(e);
      if (isNew || failure.isTransient()) {
        throw new FailedAttemptException(failure);
      }
      replace(target, failure);
      return;
    } finally {
      Files.deleteIfExists(marker);
    }
  }

  private void replace(Remote.Target target, FetchFailure failure)
      throws IOException, FailedAttemptException {
    Path fresh = directory.resolveSibling(directory.getFileName() + ".new");
    RepositoryStore.delete(fresh);
    try (Repository repository = open(fresh);
        Remote.Attempt attempt = remote.new Attempt(repository)) {
      attempt.fetch(target);
    } catch (IOException | RuntimeException e) {
      RepositoryStore.delete(fresh);
      throw new FailedAttemptException(failure);
    }
    RepositoryStore.delete(directory);
    Files.move(fresh, directory);
  }

  /** An attempt that failed. */
  private static final class FailedAttemptException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient FetchFailure failure;

    FailedAttemptException(FetchFailure failure) {
      super(failure.message());
      this.failure = failure;
    }

    FetchFailure failure() {
      return failure;
    }
  }
}
