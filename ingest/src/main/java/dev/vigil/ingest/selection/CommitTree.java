package dev.vigil.ingest.selection;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;

/** Lists the files of a commit. A folder that cannot be read is an entry with its reason. */
final class CommitTree {
  private static final int MAX_PATH = 4096;

  private final Repository repository;
  private final ListedFile.Loader loader;
  private final int maxFiles;
  private final List<ListedFile> files = new ArrayList<>();
  private final Deque<Folder> pending = new ArrayDeque<>();

  private CommitTree(Repository repository, int maxFiles) {
    this.repository = repository;
    GitObjects objects = new GitObjects(repository);
    this.loader = objects::load;
    this.maxFiles = maxFiles;
  }

  private record Folder(String prefix, ObjectId id) {
    String path() {
      return prefix.substring(0, prefix.length() - 1);
    }
  }

  /**
   * The files, in no order.
   *
   * @param maxFiles the same few objects can name any number of files
   * @throws IOException if there are more
   */
  static List<ListedFile> list(Repository repository, RevCommit commit, int maxFiles)
      throws IOException {
    return new CommitTree(repository, maxFiles).list(commit.getTree().getId());
  }

  private List<ListedFile> list(ObjectId root) throws IOException {
    pending.add(new Folder("", root));
    try (ObjectReader reader = repository.newObjectReader()) {
      while (!pending.isEmpty()) {
        list(reader, pending.removeLast());
        if (files.size() + pending.size() > maxFiles) {
          throw new IOException(
              "the snapshot has more than " + maxFiles + " files; scan a part of it with include");
        }
      }
    }
    return files;
  }

  private void list(ObjectReader reader, Folder folder) throws IOException {
    try {
      CanonicalTreeParser tree = new CanonicalTreeParser();
      for (tree.reset(reader, folder.id()); !tree.eof(); tree.next()) {
        add(folder.prefix(), tree);
      }
    } catch (IOException | RuntimeException e) {
      if (folder.prefix().isEmpty()) {
        throw new BrokenRepositoryException("tree " + folder.id().name(), e);
      }
      files.add(
          ListedFile.without(
              folder.path(), folder.id().name(), BrokenObjects.folder(folder.id().name())));
    }
  }

  private void add(String prefix, CanonicalTreeParser tree) {
    byte[] name = new byte[tree.getNameLength()];
    tree.getName(name, 0);
    String path = prefix + RawPath.text(name);
    ObjectId id = tree.getEntryObjectId();
    FileMode mode = tree.getEntryFileMode();
    if (path.length() > MAX_PATH) {
      files.add(ListedFile.without(path, id.name(), "path-too-long"));
    } else if (mode.equals(FileMode.TREE)) {
      pending.add(new Folder(path + "/", id));
    } else if (mode.equals(FileMode.SYMLINK)) {
      files.add(ListedFile.without(path, id.name(), "symlink"));
    } else if (mode.equals(FileMode.GITLINK)) {
      files.add(ListedFile.without(path, id.name(), "submodule"));
    } else {
      files.add(ListedFile.of(path, id, loader));
    }
  }
}
