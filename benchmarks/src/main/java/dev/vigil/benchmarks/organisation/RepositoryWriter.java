package dev.vigil.benchmarks.organisation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;

/**
 * Writes bare repositories of one or two commits without a work tree, all objects in one pack. The
 * same package gives the same commits wherever and whenever it is written.
 */
final class RepositoryWriter {
  /** The branch that HEAD names. */
  static final String BRANCH = "refs/heads/main";

  /** The state of the first night. */
  static final String FIRST = "refs/heads/first";

  /** The state of a night in which the repository changed. */
  static final String NEXT = "refs/heads/next";

  private static final PersonIdent AUTHOR =
      new PersonIdent(
          "Benchmark",
          "benchmark@localhost",
          Instant.parse("2026-01-01T00:00:00Z"),
          ZoneOffset.UTC);

  /** One file in this many differs in the next state of a package of one version. */
  private static final int CHANGED_FILE = 10;

  private final PackageEntries.Bounds bounds;

  RepositoryWriter(PackageEntries.Bounds bounds) {
    this.bounds = bounds;
  }

  /**
   * What was written.
   *
   * @param files of the first state
   * @param bytes size of these files
   * @param leftOut entries that are in no commit: links, unsafe paths, beyond a bound, or a path
   *     that is both a file and a directory; of both states
   * @param commit id of the first state's commit
   */
  record Written(int files, long bytes, int leftOut, String commit) {}

  /** Writes a repository without a commit. */
  void writeEmpty(Path directory) throws IOException {
    create(directory).close();
  }

  /**
   * Writes a package's repository. A package of one version gets a next state in which every tenth
   * file has one more line end.
   */
  Written write(SourcePackage source, Path directory) throws IOException {
    try (Repository repository = create(directory);
        ObjectInserter inserter =
            ((ObjectDirectory) repository.getObjectDatabase()).newPackInserter()) {
      boolean derived = source.next().isEmpty();
      State first = read(source.first(), inserter, false);
      State next =
          derived
              ? read(source.first(), inserter, true)
              : read(source.next().orElseThrow(), inserter, false);
      ObjectId firstCommit = commit(inserter, first, "First state");
      ObjectId nextCommit = commit(inserter, next, "Next state", firstCommit);
      inserter.flush();
      update(repository, FIRST, firstCommit);
      update(repository, NEXT, nextCommit);
      update(repository, BRANCH, firstCommit);
      return new Written(
          first.files.size(), first.bytes, first.leftOut + next.leftOut, firstCommit.name());
    }
  }

  /** Sets HEAD's branch to one of the states. */
  static void select(Path directory, String state) throws IOException {
    try (Repository repository = bare(directory)) {
      ObjectId commit = repository.resolve(state);
      if (commit == null) {
        throw new IOException(directory + " has no " + state);
      }
      update(repository, BRANCH, commit);
    }
  }

  /** Opens a bare repository. */
  static Repository bare(Path directory) throws IOException {
    return new RepositoryBuilder().setGitDir(directory.toFile()).setBare().build();
  }

  private static Repository create(Path directory) throws IOException {
    Files.createDirectories(directory);
    Repository repository = bare(directory);
    repository.create(true);
    repository.updateRef(Constants.HEAD).link(BRANCH);
    return repository;
  }

  /** Blobs by path, in the order of paths. */
  private static final class State {
    private final Map<String, ObjectId> files = new TreeMap<>();
    private long bytes;
    private int leftOut;
  }

  private State read(PackageVersion version, ObjectInserter inserter, boolean changed)
      throws IOException {
    State state = new State();
    int[] index = {0};
    state.leftOut =
        PackageEntries.read(
            version.path(),
            bounds,
            (path, content) -> {
              boolean another = changed && index[0]++ % CHANGED_FILE == 0;
              byte[] written = another ? withLineEnd(content) : content;
              // As when an archive is unpacked, the last of several entries with one path stays.
              state.files.put(path, inserter.insert(Constants.OBJ_BLOB, written));
              state.bytes += written.length;
            });
    state.leftOut += removeFilesThatAreDirectories(state.files);
    return state;
  }

  private static byte[] withLineEnd(byte[] content) {
    ByteArrayOutputStream longer = new ByteArrayOutputStream(content.length + 1);
    longer.writeBytes(content);
    longer.write('\n');
    return longer.toByteArray();
  }

  private static int removeFilesThatAreDirectories(Map<String, ObjectId> files) {
    int before = files.size();
    for (String path : files.keySet().toArray(String[]::new)) {
      for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        files.remove(path.substring(0, slash));
      }
    }
    return before - files.size();
  }

  private static ObjectId commit(
      ObjectInserter inserter, State state, String message, ObjectId... parents)
      throws IOException {
    DirCache index = DirCache.newInCore();
    DirCacheBuilder builder = index.builder();
    state.files.forEach((path, id) -> {
      DirCacheEntry entry = new DirCacheEntry(path);
      entry.setFileMode(FileMode.REGULAR_FILE);
      entry.setObjectId(id);
      builder.add(entry);
    });
    builder.finish();
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(index.writeTree(inserter));
    commit.setParentIds(parents);
    commit.setAuthor(AUTHOR);
    commit.setCommitter(AUTHOR);
    commit.setMessage(message + "\n");
    return inserter.insert(commit);
  }

  private static void update(Repository repository, String ref, ObjectId commit)
      throws IOException {
    RefUpdate update = repository.updateRef(ref);
    update.setNewObjectId(commit);
    RefUpdate.Result result = update.forceUpdate();
    switch (result) {
      case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> {}
      default -> throw new IOException("cannot set " + ref + " of " + repository + ": " + result);
    }
  }
}
