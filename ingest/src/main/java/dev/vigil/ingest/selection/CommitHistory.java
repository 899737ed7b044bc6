package dev.vigil.ingest.selection;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdSubclassMap;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * All contents that the commits of a repository ever had, each once, from the first commits on:
 * those that any ref or {@code HEAD} reaches. Of the history its commits and the ids of its
 * contents are in memory, of the contents one at a time. For one thread.
 */
public final class CommitHistory implements AutoCloseable {
  private final Path root;
  private final Repository repository;
  private final GitObjects objects;
  private final ObjectIdSubclassMap<ObjectId> seen = new ObjectIdSubclassMap<>();

  private CommitHistory(Path root, Repository repository) {
    this.root = root;
    this.repository = repository;
    this.objects = new GitObjects(repository);
  }

  /**
   * Opens the history of a bare or normal repository.
   *
   * @param path of the repository, or of something in its work tree
   * @throws IOException if the path is in no repository
   */
  public static CommitHistory open(Path path) throws IOException {
    FileSelection.Opened opened = FileSelection.open(path);
    return new CommitHistory(opened.folder(), opened.repository());
  }

  /** The work tree, or the bare repository; absolute. */
  public Path root() {
    return root;
  }

  /**
   * Gives every content, in an order in which no commit comes before its parents.
   *
   * @param maxFileBytes larger contents are skipped
   * @throws IOException if a commit or a folder cannot be read; a content that cannot is given with
   *     the reason
   */
  public void visit(long maxFileBytes, Consumer<HistoricFile> files) throws IOException {
    try (RevWalk walk = new RevWalk(repository);
        TreeWalk trees = new TreeWalk(repository)) {
      walk.setRetainBody(false);
      walk.sort(RevSort.TOPO, true);
      walk.sort(RevSort.REVERSE, true);
      for (Ref ref : repository.getRefDatabase().getRefs()) {
        start(walk, ref);
      }
      trees.setRecursive(true);
      for (RevCommit commit : walk) {
        visit(walk, trees, commit, maxFileBytes, files);
      }
    } catch (MissingObjectException e) {
      throw new BrokenRepositoryException("object " + e.getObjectId().name() + " is missing", e);
    }
  }

  private static void start(RevWalk walk, Ref ref) throws IOException {
    ObjectId id = ref.getObjectId();
    if (id == null) {
      return;
    }
    RevObject target = walk.peel(walk.parseAny(id));
    if (target instanceof RevCommit commit) {
      walk.markStart(commit);
    }
  }

  private void visit(
      RevWalk walk,
      TreeWalk trees,
      RevCommit commit,
      long maxFileBytes,
      Consumer<HistoricFile> files)
      throws IOException {
    trees.reset();
    trees.addTree(commit.getTree());
    for (RevCommit parent : commit.getParents()) {
      walk.parseHeaders(parent);
      trees.addTree(parent.getTree());
    }
    trees.setFilter(commit.getParentCount() == 0 ? TreeFilter.ALL : TreeFilter.ANY_DIFF);
    Optional<CommitOrigin> origin = Optional.empty();
    while (trees.next()) {
      ObjectId id = trees.getObjectId(0);
      if (!isFile(trees.getFileMode(0)) || seen.contains(id)) {
        continue;
      }
      seen.add(id.copy());
      if (origin.isEmpty()) {
        origin = Optional.of(origin(walk, commit));
      }
      files.accept(file(origin.get(), RawPath.text(trees.getRawPath()), id, maxFileBytes));
    }
  }

  private static boolean isFile(FileMode mode) {
    return mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
  }

  private static CommitOrigin origin(RevWalk walk, RevCommit commit) throws IOException {
    walk.parseBody(commit);
    PersonIdent author = commit.getAuthorIdent();
    commit.disposeBody();
    return author == null
        ? new CommitOrigin(commit.name(), Instant.EPOCH, "")
        : new CommitOrigin(
            commit.name(),
            author.getWhenAsInstant(),
            author.getName() + " <" + author.getEmailAddress() + ">");
  }

  private HistoricFile file(CommitOrigin origin, String path, ObjectId id, long maxFileBytes) {
    try {
      return switch (objects.load(id, maxFileBytes)) {
        case ListedFile.Loaded.TooLarge large ->
            skipped(origin, path, id, large.size(), "too-large: " + large.size() + " bytes");
        case ListedFile.Loaded.Content content -> {
          Optional<String> reason = ContentKind.skipReason(path, content.bytes());
          yield reason.isPresent()
              ? skipped(origin, path, id, content.size(), reason.get())
              : new HistoricFile(
                  origin,
                  new SelectedFile(
                      path,
                      id.name(),
                      ContentKind.language(path, content.bytes()),
                      content.size(),
                      Optional.empty(),
                      List.of()),
                  content.bytes());
        }
      };
    } catch (IOException e) {
      return skipped(origin, path, id, 0, BrokenObjects.file(id.name()));
    }
  }

  private static HistoricFile skipped(
      CommitOrigin origin, String path, ObjectId id, long size, String reason) {
    return new HistoricFile(
        origin,
        new SelectedFile(path, id.name(), "text", size, Optional.of(reason), List.of()),
        new byte[0]);
  }

  @Override
  public void close() {
    repository.close();
  }
}
