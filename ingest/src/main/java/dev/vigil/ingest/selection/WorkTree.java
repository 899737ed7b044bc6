package dev.vigil.ingest.selection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;

/**
 * What Git knows of a work tree: which files it tracks, which it ignores, and what the content of
 * an unchanged file is in the repository. Nothing that the repository configures is run.
 */
final class WorkTree implements AutoCloseable {
  private static final int MAX_IGNORE_BYTES = 1 << 20;
  private static final int MAX_LFS_POINTER_BYTES = 1024;

  private final Path root;
  private final Repository repository;
  private final GitObjects objects;
  private final TreeMap<String, DirCacheEntry> tracked = new TreeMap<>();
  private final IgnoreFiles ignored = new IgnoreFiles();
  private final MatchBudget budget = new MatchBudget();

  private WorkTree(Path root, Repository repository) throws IOException {
    this.root = root;
    this.repository = repository;
    this.objects = new GitObjects(repository);
    DirCache index = repository.readDirCache();
    for (int i = 0; i < index.getEntryCount(); i++) {
      DirCacheEntry entry = index.getEntry(i);
      tracked.put(RawPath.text(entry.getRawPath()), entry);
    }
    userExcludes().ifPresent(this::addRootRules);
    addRootRules(repository.getCommonDirectory().toPath().resolve("info/exclude"));
  }

  /** Opens work trees that are met on the way. */
  @FunctionalInterface
  interface Opener {
    Opener NONE = folder -> Optional.empty();

    /** The work tree whose root the folder is, if Git would take it for one. */
    Optional<WorkTree> open(Path folder) throws IOException;
  }

  /**
   * The work tree whose root the folder is, if it is one.
   *
   * @throws IOException if it is one that cannot be read
   */
  static Optional<WorkTree> open(Path folder) throws IOException {
    RepositoryBuilder builder =
        new RepositoryBuilder().setWorkTree(folder.toFile()).setMustExist(true);
    Repository repository;
    try {
      repository = builder.build();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
    if (!repository.getObjectDatabase().exists()) {
      repository.close();
      return Optional.empty();
    }
    try {
      return Optional.of(new WorkTree(folder, repository));
    } catch (IOException | RuntimeException e) {
      repository.close();
      throw new IOException("cannot read the Git index of " + folder + ": " + e.getMessage(), e);
    }
  }

  Path root() {
    return root;
  }

  private Optional<Path> userExcludes() {
    String configured = repository.getConfig().getString("core", null, "excludesFile");
    String home = System.getProperty("user.home");
    try {
      if (configured != null) {
        return Optional.of(Path.of(configured.replaceFirst("^~/", home + "/")));
      }
      String xdg = System.getenv("XDG_CONFIG_HOME");
      return Optional.of(
          xdg == null || xdg.isEmpty()
              ? Path.of(home, ".config/git/ignore")
              : Path.of(xdg, "git/ignore"));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private void addRootRules(Path file) {
    ignoreRules(file).ifPresent(rules -> ignored.add("", rules));
  }

  /** Takes the folder's own ignore file into account, before its files are asked for. */
  void readIgnoreFile(Path directory, String prefix) {
    ignoreRules(directory.resolve(".gitignore"))
        .ifPresent(rules ->
            ignored.add(prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1), rules));
  }

  private Optional<IgnoreRules> ignoreRules(Path file) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
              && DiskFile.load(file, MAX_IGNORE_BYTES) instanceof ListedFile.Loaded.Content content
          ? Optional.of(
              IgnoreRules.parse(new String(content.bytes(), StandardCharsets.UTF_8), budget))
          : Optional.empty();
    } catch (IOException e) {
      // As Git does: what cannot be read ignores nothing.
      return Optional.empty();
    }
  }

  boolean isTracked(String path) {
    return tracked.containsKey(path);
  }

  Optional<ObjectId> trackedId(String path) {
    return Optional.ofNullable(tracked.get(path)).map(DirCacheEntry::getObjectId);
  }

  boolean isSubmodule(String path) {
    DirCacheEntry entry = tracked.get(path);
    return entry != null && FileMode.GITLINK.equals(entry.getRawMode());
  }

  boolean hasTrackedBelow(String folder) {
    String next = tracked.ceilingKey(folder + "/");
    return next != null && next.startsWith(folder + "/");
  }

  boolean isIgnored(String path, boolean folder) {
    return ignored.decide(path, folder).orElse(false);
  }

  /** A regular file of the work tree. */
  ListedFile listed(Path file, String path) {
    DirCacheEntry entry = tracked.get(path);
    return entry == null
        ? ListedFile.of(path, ObjectId.zeroId(), (id, max) -> DiskFile.load(file, max))
        : ListedFile.of(path, ObjectId.zeroId(), (id, max) -> load(file, entry, max));
  }

  /**
   * The content as the repository has it, if the file is unchanged: line ends, LFS and other
   * filters can make the file differ from it.
   */
  private ListedFile.Loaded load(Path file, DirCacheEntry entry, long maxBytes) throws IOException {
    ListedFile.Loaded onDisk = DiskFile.load(file, maxBytes);
    if (onDisk.blobId().equals(entry.getObjectId().name())) {
      return onDisk;
    }
    try {
      ListedFile.Loaded stored = objects.load(entry.getObjectId(), maxBytes);
      return isUnchanged(file, entry) || isStoredForm(onDisk, stored) ? stored : onDisk;
    } catch (IOException e) {
      // A partial clone has not every object.
      return onDisk;
    }
  }

  /** By size and time, as Git has it; where these cannot tell, not. */
  private static boolean isUnchanged(Path file, DirCacheEntry entry) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    Instant recorded = entry.getLastModifiedInstant();
    Instant modified = attributes.lastModifiedTime().toInstant();
    return !entry.isSmudged()
        && (int) attributes.size() == entry.getLength()
        && (modified.equals(recorded)
            || modified.truncatedTo(ChronoUnit.SECONDS).equals(recorded)
            || modified.truncatedTo(ChronoUnit.MICROS).equals(recorded));
  }

  private static boolean isStoredForm(ListedFile.Loaded onDisk, ListedFile.Loaded stored) {
    if (!(stored instanceof ListedFile.Loaded.Content content)) {
      return false;
    }
    if (content.size() < MAX_LFS_POINTER_BYTES && ContentKind.isLfsPointer(content.bytes())) {
      String pointer = new String(content.bytes(), StandardCharsets.UTF_8);
      return pointer.contains("\nsize " + onDisk.size() + "\n");
    }
    return onDisk instanceof ListedFile.Loaded.Content file
        && Arrays.equals(withoutCarriageReturns(file.bytes()), content.bytes());
  }

  private static byte[] withoutCarriageReturns(byte[] content) {
    byte[] kept = new byte[content.length];
    int length = 0;
    for (int i = 0; i < content.length; i++) {
      if (content[i] != '\r' || i + 1 == content.length || content[i + 1] != '\n') {
        kept[length++] = content[i];
      }
    }
    return Arrays.copyOf(kept, length);
  }

  @Override
  public void close() {
    repository.close();
  }
}
