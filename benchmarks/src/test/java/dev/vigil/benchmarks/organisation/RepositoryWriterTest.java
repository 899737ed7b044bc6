package dev.vigil.benchmarks.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryWriterTest {
  private static final PackageEntries.Bounds BOUNDS = new PackageEntries.Bounds(100, 250, 20);

  @TempDir Path directory;

  @Test
  void keepsHostileEntriesOfATarOut() throws Exception {
    Path archive = directory.resolve("p-1.0.tar.gz");
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)))) {
      add(tar, "p-1.0/good.py", "good");
      add(tar, "p-1.0/../../escaped.py", "x");
      add(tar, "../escaped.py", "x");
      addAbsolute(tar, "/etc/escaped.py", "x");
      add(tar, "p-1.0/.git/hooks/post-checkout", "x");
      add(tar, "p-1.0/sub/.GIT/config", "x");
      addLink(tar, "p-1.0/symbolic", TarConstants.LF_SYMLINK, "/etc/passwd");
      addLink(tar, "p-1.0/hard", TarConstants.LF_LINK, "p-1.0/good.py");
      addLink(tar, "p-1.0/pipe", TarConstants.LF_FIFO, "");
    }

    RepositoryWriter.Written written = write(archive, "repository");

    assertThat(files("repository", "HEAD")).isEqualTo(Map.of("good.py", "good"));
    assertThat(written.files()).isEqualTo(1);
    // Once for each state.
    assertThat(written.leftOut()).isEqualTo(2 * 8);
    assertThat(directory.resolveSibling("escaped.py")).doesNotExist();
  }

  @Test
  void keepsHostileEntriesOfAZipOut() throws Exception {
    Path archive = directory.resolve("p-1.0.zip");
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(archive)) {
      add(zip, "a/Good.java", "good", 0);
      add(zip, "../Escaped.java", "x", 0);
      add(zip, "a/../../Escaped.java", "x", 0);
      add(zip, "/Escaped.java", "x", 0);
      add(zip, "C:\\Escaped.java", "x", 0);
      add(zip, "a//Escaped.java", "x", 0);
      add(zip, "link", "/etc/passwd", 0120777);
    }

    RepositoryWriter.Written written = write(archive, "repository");

    assertThat(files("repository", "HEAD")).isEqualTo(Map.of("a/Good.java", "good"));
    assertThat(written.leftOut()).isEqualTo(2 * 6);
  }

  @Test
  void takesTheLastOfSeveralEntriesWithOnePath() throws Exception {
    Path archive = directory.resolve("p-1.0.zip");
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(archive)) {
      add(zip, "a", "a file that is a directory too", 0);
      add(zip, "a/b", "first", 0);
      add(zip, "a/b", "second", 0);
    }

    write(archive, "repository");

    assertThat(files("repository", "HEAD")).isEqualTo(Map.of("a/b", "second"));
  }

  @Test
  void leavesOutWhatIsBeyondABound() throws Exception {
    Path archive = directory.resolve("p-1.0.zip");
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(archive)) {
      add(zip, "large", "x".repeat(101), 0);
      add(zip, "one", "1".repeat(100), 0);
      add(zip, "two", "2".repeat(100), 0);
      add(zip, "too-much", "3".repeat(100), 0);
    }

    write(archive, "repository");

    assertThat(files("repository", "HEAD")).containsOnlyKeys("one", "two");
  }

  @Test
  void doesNotFollowLinksInDirectories() throws Exception {
    Path secret = Files.writeString(directory.resolve("secret"), "secret");
    Path tree = Files.createDirectories(directory.resolve("tree"));
    Files.writeString(tree.resolve("good.js"), "good");
    Files.createSymbolicLink(tree.resolve("link.js"), secret);
    Files.createSymbolicLink(tree.resolve("up"), directory);

    write(tree, "repository");

    assertThat(files("repository", "HEAD")).isEqualTo(Map.of("good.js", "good"));
  }

  @Test
  void changesOneFileInTenOfAPackageOfOneVersion() throws Exception {
    Path tree = Files.createDirectories(directory.resolve("tree"));
    for (int i = 0; i < 20; i++) {
      Files.writeString(tree.resolve("f" + (10 + i)), "" + i);
    }
    write(tree, "repository");
    SortedMap<String, String> first = files("repository", "HEAD");

    RepositoryWriter.select(directory.resolve("repository"), RepositoryWriter.NEXT);

    SortedMap<String, String> next = files("repository", "HEAD");
    assertThat(next).hasSameSizeAs(first);
    next.entrySet().removeAll(first.entrySet());
    assertThat(next).isEqualTo(Map.of("f10", "0\n", "f20", "10\n"));
  }

  @Test
  void movesFromOneVersionToTheNextAndBack() throws Exception {
    Path older = Files.createDirectories(directory.resolve("older"));
    Path newer = Files.createDirectories(directory.resolve("newer"));
    Files.writeString(older.resolve("f"), "older");
    Files.writeString(newer.resolve("f"), "newer");
    Path repository = directory.resolve("repository");
    new RepositoryWriter(BOUNDS)
        .write(
            new SourcePackage(
                "p",
                new PackageVersion("p", "1", older),
                Optional.of(new PackageVersion("p", "2", newer))),
            repository);

    assertThat(files("repository", "HEAD")).isEqualTo(Map.of("f", "older"));
    RepositoryWriter.select(repository, RepositoryWriter.NEXT);
    assertThat(files("repository", "HEAD")).isEqualTo(Map.of("f", "newer"));
    RepositoryWriter.select(repository, RepositoryWriter.FIRST);
    assertThat(files("repository", "HEAD")).isEqualTo(Map.of("f", "older"));
  }

  @Test
  void writesTheSameCommitsEachTime() throws Exception {
    Path tree = Files.createDirectories(directory.resolve("tree"));
    Files.writeString(tree.resolve("f"), "content");

    assertThat(write(tree, "one")).isEqualTo(write(tree, "other"));
  }

  private RepositoryWriter.Written write(Path source, String repository) throws IOException {
    SourcePackage single =
        new SourcePackage("p", new PackageVersion("p", "1.0", source), Optional.empty());
    return new RepositoryWriter(BOUNDS).write(single, directory.resolve(repository));
  }

  private SortedMap<String, String> files(String name, String revision) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Repository repository = RepositoryWriter.bare(directory.resolve(name));
        RevWalk commits = new RevWalk(repository);
        TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(commits.parseCommit(repository.resolve(revision)).getTree());
      walk.setRecursive(true);
      while (walk.next()) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        repository.open(walk.getObjectId(0)).copyTo(content);
        files.put(walk.getPathString(), content.toString(StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static void add(TarArchiveOutputStream tar, String name, String content)
      throws IOException {
    put(tar, new TarArchiveEntry(name), content);
  }

  private static void addAbsolute(TarArchiveOutputStream tar, String name, String content)
      throws IOException {
    put(tar, new TarArchiveEntry(name, true), content);
  }

  private static void put(TarArchiveOutputStream tar, TarArchiveEntry entry, String content)
      throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    entry.setSize(bytes.length);
    tar.putArchiveEntry(entry);
    tar.write(bytes);
    tar.closeArchiveEntry();
  }

  private static void addLink(TarArchiveOutputStream tar, String name, byte type, String target)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, type);
    entry.setLinkName(target);
    tar.putArchiveEntry(entry);
    tar.closeArchiveEntry();
  }

  private static void add(ZipArchiveOutputStream zip, String name, String content, int mode)
      throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    if (mode != 0) {
      entry.setUnixMode(mode);
    }
    zip.putArchiveEntry(entry);
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeArchiveEntry();
  }
}
