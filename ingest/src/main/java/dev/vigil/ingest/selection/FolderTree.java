package dev.vigil.ingest.selection;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Lists the files below a folder, never following a link. In a Git work tree those that are
 * tracked, or neither tracked nor ignored; a work tree below a plain folder is listed as Git has
 * it.
 */
final class FolderTree {
  private final Path root;
  private final Scope scope;
  private final Optional<WorkTree> git;
  private final WorkTree.Opener nested;
  private final List<ListedFile> files = new ArrayList<>();
  private final Deque<Folder> pending = new ArrayDeque<>();

  private FolderTree(Path root, Scope scope, Optional<WorkTree> git, WorkTree.Opener nested) {
    this.root = root;
    this.scope = scope;
    this.git = git;
    this.nested = nested;
  }

  /**
   * A folder to list.
   *
   * @param prefix its path with a slash, empty for the root
   * @param ignored whether of its files only tracked ones count
   */
  private record Folder(Path directory, String prefix, boolean ignored) {}

  /** The files of a work tree, in no order. */
  static List<ListedFile> ofWorkTree(WorkTree tree, Scope scope) throws IOException {
    return new FolderTree(tree.root(), scope, Optional.of(tree), WorkTree.Opener.NONE).list();
  }

  /**
   * The files of a folder that is not in a work tree, in no order.
   *
   * @param opener of the work trees below it
   */
  static List<ListedFile> ofFolder(Path root, Scope scope, WorkTree.Opener opener)
      throws IOException {
    return new FolderTree(root, scope, Optional.empty(), opener).list();
  }

  private List<ListedFile> list() throws IOException {
    pending.add(new Folder(root, "", false));
    while (!pending.isEmpty()) {
      Folder folder = pending.removeLast();
      if (git.isPresent()) {
        git.get().readIgnoreFile(folder.directory(), folder.prefix());
      }
      try (DirectoryStream<Path> children = Files.newDirectoryStream(folder.directory())) {
        for (Path child : children) {
          add(folder, child);
        }
      } catch (IOException | DirectoryIteratorException e) {
        if (folder.prefix().isEmpty()) {
          throw new IOException("cannot read the folder " + root + ": " + e.getMessage(), e);
        }
        String path = folder.prefix().substring(0, folder.prefix().length() - 1);
        files.add(ListedFile.without(path, ListedFile.UNKNOWN_ID, "unreadable: " + e.getMessage()));
      }
    }
    return files;
  }

  private void add(Folder folder, Path child) throws IOException {
    String name = RawPath.fileName(child);
    String path = folder.prefix() + name;
    if (name.equals(".git")) {
      return;
    }
    BasicFileAttributes attributes;
    try {
      attributes =
          Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      files.add(ListedFile.without(path, ListedFile.UNKNOWN_ID, "unreadable: " + e.getMessage()));
      return;
    }
    if (attributes.isDirectory()) {
      addFolder(folder, child, path);
    } else if (isWanted(folder, path)) {
      addFile(child, path, attributes);
    }
  }

  private boolean isWanted(Folder folder, String path) {
    return git.isEmpty()
        || git.get().isTracked(path)
        || scope.isNamed(path)
        || !(folder.ignored() || git.get().isIgnored(path, false));
  }

  private void addFile(Path child, String path, BasicFileAttributes attributes) throws IOException {
    if (attributes.isSymbolicLink()) {
      files.add(ListedFile.without(path, symlinkId(child, path), "symlink"));
    } else if (attributes.isRegularFile()) {
      files.add(
          git.isPresent()
              ? git.get().listed(child, path)
              : ListedFile.of(path, ObjectId.zeroId(), (id, max) -> DiskFile.load(child, max)));
    } else if (git.isEmpty()) {
      files.add(ListedFile.without(path, ListedFile.UNKNOWN_ID, "special-file"));
    }
  }

  private String symlinkId(Path link, String path) throws IOException {
    Optional<ObjectId> tracked = git.flatMap(tree -> tree.trackedId(path));
    return tracked.isPresent() ? tracked.get().name() : DiskFile.symlinkId(link);
  }

  private void addFolder(Folder folder, Path child, String path) throws IOException {
    if (!scope.touches(path) && !isPlaceOfOwners(path)) {
      return;
    }
    if (isDataDirectory(child) && git.filter(tree -> tree.hasTrackedBelow(path)).isEmpty()) {
      files.add(ListedFile.without(path, ListedFile.UNKNOWN_ID, "data-directory"));
      return;
    }
    boolean isWorkTree = Files.exists(child.resolve(".git"), LinkOption.NOFOLLOW_LINKS);
    if (git.isEmpty()) {
      if (isWorkTree && addNested(child, path)) {
        return;
      }
      pending.add(new Folder(child, path + "/", false));
      return;
    }
    WorkTree tree = git.get();
    if (tree.isSubmodule(path)) {
      files.add(
          ListedFile.without(
              path,
              tree.trackedId(path).map(ObjectId::name).orElse(ListedFile.UNKNOWN_ID),
              "submodule"));
      return;
    }
    boolean ignored = !scope.isNamed(path) && (folder.ignored() || tree.isIgnored(path, true));
    boolean tracked = tree.hasTrackedBelow(path);
    if (isWorkTree && !tracked && !ignored) {
      files.add(ListedFile.without(path, ListedFile.UNKNOWN_ID, "submodule"));
    } else if (tracked || !ignored || leadsToNamed(path)) {
      pending.add(new Folder(child, path + "/", ignored));
    }
  }

  /** Whether nights keep their data there: it is what was found, and grows while it is read. */
  private static boolean isDataDirectory(Path folder) {
    return Files.isRegularFile(folder.resolve("lock"), LinkOption.NOFOLLOW_LINKS)
        && Files.isDirectory(folder.resolve("kafka"), LinkOption.NOFOLLOW_LINKS);
  }

  private boolean leadsToNamed(String path) {
    return scope.named().stream().anyMatch(name -> name.startsWith(path + "/"));
  }

  private static boolean isPlaceOfOwners(String folder) {
    return CodeOwners.PLACES.contains(folder + "/CODEOWNERS");
  }

  private boolean addNested(Path child, String path) throws IOException {
    Optional<WorkTree> tree = nested.open(child);
    if (tree.isEmpty()) {
      return false;
    }
    for (ListedFile file : ofWorkTree(tree.get(), Scope.all(PathFilter.ALL))) {
      files.add(file.below(path + "/"));
    }
    return true;
  }
}
