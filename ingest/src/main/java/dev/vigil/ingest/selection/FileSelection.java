package dev.vigil.ingest.selection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * The files below one root, a repository's or a plain folder's, that a person asked for: sorted by
 * path, each with its language or the reason why it is not analysed, the same as ingest selects of
 * the same content. Contents are read to select files; small ones are kept until they are asked
 * for, the others are read again.
 */
public final class FileSelection implements AutoCloseable {
  /**
   * Of the contents that are read to select files, so many bytes are kept until they are asked for.
   */
  private static final long KEPT_BYTES = 64 << 20;

  /** A snapshot with more files is refused. */
  static final int MAX_FILES = 1_000_000;

  private final Path root;
  private final Optional<String> commit;
  private final boolean repository;
  private final ShownPaths shown;
  private final Scope scope;
  private final Selector selector;
  private final List<SelectedFile> files;
  private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
  private final List<Runnable> open;
  private long keptBytes;

  private FileSelection(
      Path root,
      Optional<String> commit,
      boolean repository,
      ShownPaths shown,
      SelectionLimits limits,
      List<ListedFile> listed,
      Scope scope,
      List<Runnable> open)
      throws IOException {
    this.root = root;
    this.commit = commit;
    this.repository = repository;
    this.shown = shown;
    this.scope = scope;
    this.selector = new Selector(listed, limits);
    List<SelectedFile> selected = new ArrayList<>();
    selector.select(
        scope,
        (file, content) -> {
          selected.add(file);
          keep(file, content);
        });
    this.files = List.copyOf(selected);
    this.open = List.copyOf(open);
  }

  /**
   * The files that are there now below paths that a person names: files or folders, in Git work
   * trees or not. One selection for each work tree or plain folder, in the order of the paths. In a
   * work tree these are the files that are tracked, or neither tracked nor ignored. Links are not
   * followed, except the named ones themselves.
   *
   * @param filter by paths relative to the root
   * @param limits which files are read
   * @throws IOException if a path is not there or cannot be read; the message names it
   */
  public static List<FileSelection> ofPaths(
      List<Path> paths, PathFilter filter, SelectionLimits limits) throws IOException {
    Map<Root, ShownPaths.Builder> named = new LinkedHashMap<>();
    for (Path path : paths) {
      Path real = real(path);
      Root root = Root.of(real);
      named.computeIfAbsent(root, key -> new ShownPaths.Builder()).add(root.relative(real), path);
    }
    List<FileSelection> selections = new ArrayList<>();
    try {
      for (Map.Entry<Root, ShownPaths.Builder> entry : named.entrySet()) {
        Scope scope = new Scope(entry.getValue().paths(), filter.matcher());
        selections.add(ofRoot(entry.getKey(), scope, entry.getValue().build(), limits));
      }
      return selections;
    } catch (IOException | RuntimeException e) {
      selections.forEach(FileSelection::close);
      throw e;
    }
  }

  private static FileSelection ofRoot(
      Root root, Scope scope, ShownPaths shown, SelectionLimits limits) throws IOException {
    List<Runnable> open = new ArrayList<>();
    WorkTree.Opener opener =
        folder -> {
          Optional<WorkTree> tree = WorkTree.open(folder);
          tree.ifPresent(found -> open.add(found::close));
          return tree;
        };
    try {
      Optional<WorkTree> tree =
          root.workTree() ? opener.open(root.folder()) : Optional.<WorkTree>empty();
      List<ListedFile> listed =
          tree.isPresent()
              ? FolderTree.ofWorkTree(tree.get(), scope)
              : FolderTree.ofFolder(root.folder(), scope, opener);
      return new FileSelection(
          root.folder(), Optional.empty(), root.workTree(), shown, limits, listed, scope, open);
    } catch (IOException | RuntimeException e) {
      open.forEach(Runnable::run);
      throw e;
    }
  }

  /**
   * The files of a commit, read from Git's objects as ingest reads them.
   *
   * @param path of a bare or normal repository, or of a file or folder in a work tree, which is
   *     then all that is selected
   * @param revision a ref or what else Git names commits by
   * @throws IOException if the path is in no repository or the revision is no commit of it
   */
  public static FileSelection ofCommit(
      Path path, String revision, PathFilter filter, SelectionLimits limits) throws IOException {
    Path real = real(path);
    Root root = Root.of(real);
    Repository repository = open(path).repository();
    try {
      Scope scope =
          root.workTree()
              ? new Scope(List.of(root.relative(real)), filter.matcher())
              : Scope.all(filter);
      RevCommit commit = new GitObjects(repository).commit(revision);
      return new FileSelection(
          root.workTree() ? root.folder() : real,
          Optional.of(commit.name()),
          true,
          ShownPaths.relative(),
          limits,
          CommitTree.list(repository, commit, MAX_FILES),
          scope,
          List.of(repository::close));
    } catch (IOException | RuntimeException e) {
      repository.close();
      throw e;
    }
  }

  /**
   * The folder that the paths of a selection of a path are relative to: the root of its work tree;
   * else the folder itself, or that of the file.
   *
   * @throws IOException if the path is not there
   */
  public static Path root(Path path) throws IOException {
    return Root.of(real(path)).folder();
  }

  /** A repository and the folder of its work tree, or of itself if it is bare. */
  record Opened(Path folder, Repository repository) {}

  /** Opens the repository that a path is, or is in. */
  static Opened open(Path path) throws IOException {
    Path real = real(path);
    Root root = Root.of(real);
    return root.workTree()
        ? new Opened(root.folder(), repository(root.folder()))
        : new Opened(real, bareRepository(path, real));
  }

  private static Repository repository(Path workTree) throws IOException {
    return new RepositoryBuilder().setWorkTree(workTree.toFile()).setMustExist(true).build();
  }

  private static Repository bareRepository(Path named, Path folder) throws IOException {
    if (!Files.isRegularFile(folder.resolve("HEAD"))) {
      throw new IOException("not in a Git repository: " + named);
    }
    return new RepositoryBuilder().setGitDir(folder.toFile()).setBare().setMustExist(true).build();
  }

  private static Path real(Path path) throws IOException {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new IOException("no such file or folder: " + path, e);
    }
  }

  /**
   * Where paths are relative to.
   *
   * @param workTree whether Git says so
   */
  private record Root(Path folder, boolean workTree) {
    static Root of(Path real) {
      for (Path at = Files.isDirectory(real) ? real : real.getParent();
          at != null;
          at = at.getParent()) {
        if (Files.exists(at.resolve(".git"), LinkOption.NOFOLLOW_LINKS)
            && !real.startsWith(at.resolve(".git"))) {
          return new Root(at, true);
        }
      }
      Path parent = real.getParent();
      return new Root(Files.isDirectory(real) || parent == null ? real : parent, false);
    }

    String relative(Path real) {
      StringBuilder relative = new StringBuilder();
      for (Path at = real; at != null && !at.equals(folder); at = at.getParent()) {
        relative.insert(0, "/" + RawPath.fileName(at));
      }
      return relative.isEmpty() ? "" : relative.substring(1);
    }
  }

  /** The folder, or bare repository, that paths are relative to; absolute. */
  public Path root() {
    return root;
  }

  /** Id of the commit in hex, if it is one. */
  public Optional<String> commit() {
    return commit;
  }

  /** Whether the root is that of a work tree or of a commit, not a plain folder. */
  public boolean isRepository() {
    return repository;
  }

  /** How paths are shown. */
  public ShownPaths shown() {
    return shown;
  }

  /** The files that a person named themselves and that are not analysed all the same. */
  public List<SelectedFile> refused() {
    return files.stream()
        .filter(file -> file.skipReason().isPresent() && scope.isNamed(file.path()))
        .filter(file -> !scope.filter().excludes(file.path()))
        .toList();
  }

  /** Every file that was asked for, sorted by path. */
  public List<SelectedFile> files() {
    return files;
  }

  private void keep(SelectedFile file, byte[] content) {
    if (file.skipReason().isEmpty() && keptBytes + content.length <= KEPT_BYTES) {
      kept.put(file.path(), content);
      keptBytes += content.length;
    }
  }

  /**
   * The content of one of {@link #files} that has no skip reason. Threads may ask at once. What was
   * kept is given once; after that, and of large selections, it is read again.
   *
   * @throws IOException if it cannot be read, or is another one by now
   */
  public byte[] content(SelectedFile file) throws IOException {
    byte[] known = kept.remove(file.path());
    if (known != null) {
      return known;
    }
    ListedFile listed =
        selector
            .file(file.path())
            .orElseThrow(() -> new IllegalArgumentException("not selected: " + file.path()));
    if (listed.load(Math.max(file.size(), 1)) instanceof ListedFile.Loaded.Content content
        && content.blobId().equals(file.blobId())) {
      return content.bytes();
    }
    throw new IOException(file.path() + " changed while it was scanned; scan again");
  }

  @Override
  public void close() {
    open.forEach(Runnable::run);
  }
}
