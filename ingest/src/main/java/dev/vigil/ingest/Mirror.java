package dev.vigil.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.TrackingRefUpdate;

/**
 * The bare copy of a remote repository. Its configuration does not name the remote, so that no
 * credentials are written to disk. While it is fetched a marker lies in it; one that is found there
 * tells of a process that died, and everything is fetched again.
 */
final class Mirror {
  /** Of no answer, in seconds. */
  private static final int TIMEOUT = 120;

  private static final String MARKER = "vigil-fetching";

  private final Path directory;
  private final InventoryEntry entry;

  Mirror(Path directory, InventoryEntry entry) {
    this.directory = directory;
    this.entry = entry;
  }

  /** The copy, as the remote is now; bare and opened. */
  Repository fetch() throws IOException {
    if (Files.exists(directory.resolve(MARKER))) {
      RepositoryStore.delete(directory);
    }
    boolean isNew = !Files.isDirectory(directory.resolve("objects"));
    try {
      return fetch(directory);
    } catch (GitAPIException | IOException | RuntimeException e) {
      if (isNew) {
        RepositoryStore.delete(directory);
        throw failure(e);
      }
      return replace(e);
    }
  }

  /**
   * The fault may be ours, such as a lock that a dead process left or a damaged pack: then
   * everything can be fetched. If it cannot, the fault is the other side's and the copy is kept.
   */
  private Repository replace(Exception failure) throws IOException {
    Path fresh = directory.resolveSibling(directory.getFileName() + ".new");
    RepositoryStore.delete(fresh);
    try {
      fetch(fresh).close();
    } catch (GitAPIException | IOException | RuntimeException e) {
      RepositoryStore.delete(fresh);
      throw failure(failure);
    }
    RepositoryStore.delete(directory);
    Files.move(fresh, directory);
    return new RepositoryBuilder().setGitDir(directory.toFile()).setBare().build();
  }

  private IOException failure(Exception e) {
    // Not as a cause: its text can hold credentials.
    return new IOException(
        "cannot fetch "
            + entry.browsableUrl()
            + ": "
            + entry.redact(String.valueOf(e.getMessage())));
  }

  private Repository fetch(Path target) throws GitAPIException, IOException {
    Files.createDirectories(target);
    Path marker = Files.writeString(target.resolve(MARKER), "");
    Repository repository = new RepositoryBuilder().setGitDir(target.toFile()).setBare().build();
    try {
      if (!repository.getObjectDatabase().exists()) {
        repository.create(true);
      }
      FetchResult result =
          Git.wrap(repository)
              .fetch()
              .setRemote(entry.location())
              .setRefSpecs(refSpecs())
              .setTagOpt(TagOpt.NO_TAGS)
              .setRemoveDeletedRefs(true)
              .setForceUpdate(true)
              .setTimeout(TIMEOUT)
              .call();
      check(result);
      followHead(repository, result);
      return repository;
    } catch (GitAPIException | IOException | RuntimeException e) {
      repository.close();
      throw e;
    } finally {
      Files.delete(marker);
    }
  }

  private List<RefSpec> refSpecs() {
    List<RefSpec> specs = new ArrayList<>();
    specs.add(new RefSpec("+refs/heads/*:refs/heads/*"));
    specs.add(new RefSpec("+refs/tags/*:refs/tags/*"));
    String ref = entry.ref();
    if (ref.startsWith(Constants.R_REFS)
        && !ref.startsWith(Constants.R_HEADS)
        && !ref.startsWith(Constants.R_TAGS)) {
      specs.add(new RefSpec("+" + ref + ":" + ref));
    }
    return specs;
  }

  private static void check(FetchResult result) throws IOException {
    for (TrackingRefUpdate update : result.getTrackingRefUpdates()) {
      switch (update.getResult()) {
        case NEW, FORCED, FAST_FORWARD, NO_CHANGE, RENAMED -> {}
        default ->
            throw new IOException(
                "the ref " + update.getLocalName() + " was not updated: " + update.getResult());
      }
    }
  }

  /** The remote's HEAD can move to another branch. */
  private static void followHead(Repository repository, FetchResult result) throws IOException {
    Ref head = result.getAdvertisedRef(Constants.HEAD);
    if (head == null) {
      return;
    }
    if (head.isSymbolic()) {
      repository.updateRef(Constants.HEAD).link(head.getTarget().getName());
    } else {
      RefUpdate update = repository.updateRef(Constants.HEAD, true);
      update.setNewObjectId(head.getObjectId());
      update.forceUpdate();
    }
  }
}
