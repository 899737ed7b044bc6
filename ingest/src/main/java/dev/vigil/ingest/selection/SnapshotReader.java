package dev.vigil.ingest.selection;

import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/** Reads the files of one commit from Git's objects. */
public final class SnapshotReader {
  private final Repository repository;
  private final SelectionLimits limits;

  /**
   * A reader of a repository.
   *
   * @param limits which files are read
   */
  public SnapshotReader(Repository repository, SelectionLimits limits) {
    this.repository = repository;
    this.limits = limits;
  }

  /**
   * Id in hex of the commit that a ref names.
   *
   * @throws IOException if it names none, or the commit cannot be read
   */
  public String commit(String ref) throws IOException {
    return new GitObjects(repository).commit(ref).name();
  }

  /**
   * Reads the snapshot that a ref names. What cannot be read of it, a file or a folder, is an entry
   * with its reason. In memory are about 200 bytes of each file, and one content.
   *
   * @param filter by paths
   * @param sink takes every file, sorted by path
   * @throws IOException if the ref names no commit, its root cannot be read, or the sink says so
   */
  public void read(String ref, PathFilter filter, ContentSink sink) throws IOException {
    RevCommit commit = new GitObjects(repository).commit(ref);
    List<ListedFile> listed = CommitTree.list(repository, commit, FileSelection.MAX_FILES);
    new Selector(listed, limits).select(Scope.all(filter), sink);
  }
}
