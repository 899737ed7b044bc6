package dev.vigil.ingest.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileSelectionTest {
  private static final SelectionLimits LIMITS = new SelectionLimits(10_000, false);

  @TempDir Path directory;

  @Test
  void selectsOfACleanCheckoutWhatIngestSelectsOfItsHead() throws Exception {
    try (Git git = Git.init().setDirectory(directory.toFile()).call()) {
      write("a.py", "x = 1\n");
      write("tool", "#!/usr/bin/env python3\n");
      write("data.bin", "a\0b\1".repeat(40));
      write("large.py", "x".repeat(10_001));
      write("vendor/v.py", "x = 1\n");
      write("sub/.vigilignore", "gen*\n!gen-kept.py\n");
      write("sub/gen.py", "x = 1\n");
      write("sub/gen-kept.py", "x = 1\n");
      write("deep/er/\uD83D\uDE00 new\nline.py", "x = 1\n");
      write(".github/CODEOWNERS", "* @all\n/sub/ @sub\n");
      write("dos.py", "x = 1\r\n");
      Files.createSymbolicLink(directory.resolve("etc"), Path.of("/etc"));
      Files.createSymbolicLink(directory.resolve("loop"), Path.of("."));
      commitAll(git);

      List<SelectedFile> head = new ArrayList<>();
      SnapshotReader reader = new SnapshotReader(git.getRepository(), LIMITS);
      reader.read("HEAD", PathFilter.ALL, (file, content) -> head.add(file));
      try (FileSelection checkout = select(directory);
          FileSelection commit =
              FileSelection.ofCommit(directory, "HEAD", PathFilter.ALL, LIMITS)) {
        assertThat(withoutIdsOfUnread(checkout.files()))
            .isEqualTo(withoutIdsOfUnread(head))
            .hasSize(13);
        assertThat(commit.files()).isEqualTo(head);
        assertThat(commit.commit()).contains(reader.commit("HEAD"));
        for (SelectedFile file : head) {
          if (file.skipReason().isEmpty()) {
            assertThat(checkout.content(file)).isEqualTo(commit.content(file));
          }
        }
      }
    }
  }

  @Test
  void takesWhatIsUntrackedAndNotWhatIsIgnored() throws Exception {
    try (Git git = Git.init().setDirectory(directory.toFile()).call()) {
      write(".gitignore", "build/\n*.log\n!kept.log\n");
      write("build/forced.py", "x = 1\n");
      git.add().addFilepattern(".").call();
      // As git add --force has it.
      Files.move(directory.resolve(".gitignore"), directory.resolve("aside"));
      git.add().addFilepattern("build/forced.py").call();
      Files.move(directory.resolve("aside"), directory.resolve(".gitignore"));
      git.commit().setMessage("test").setAuthor("A", "a@example.org").setSign(false).call();
      write("build/out.py", "x = 1\n");
      write("new.py", "x = 1\n");
      write("a.log", "x\n");
      write("kept.log", "x\n");
      Git.init().setDirectory(directory.resolve("other").toFile()).call().close();
      write("other/o.py", "x = 1\n");

      assertThat(paths(directory))
          .containsExactly(".gitignore", "build/forced.py", "kept.log", "new.py", "other");
      assertThat(paths(directory.resolve("build")))
          .containsExactly("build/forced.py", "build/out.py");
      assertThat(paths(directory.resolve("a.log"))).containsExactly("a.log");
    }
  }

  @Test
  void readsTheRepositorysFormOfAnUnchangedFile() throws Exception {
    try (Git git = Git.init().setDirectory(directory.toFile()).call()) {
      write("text.py", "x = 1\ny = 2\n");
      write("edited.py", "x = 1\n");
      commitAll(git);
      write("text.py", "x = 1\r\ny = 2\r\n");
      write("edited.py", "x = 2\r\n");

      try (FileSelection selection = select(directory)) {
        assertThat(selection.content(selection.files().get(1)))
            .asString(StandardCharsets.UTF_8)
            .isEqualTo("x = 1\ny = 2\n");
        assertThat(selection.content(selection.files().get(0)))
            .asString(StandardCharsets.UTF_8)
            .isEqualTo("x = 2\r\n");
      }
    }
  }

  @Test
  void selectsPlainFoldersAndTheWorkTreesBelowThem() throws Exception {
    write("plain/a.py", "x = 1\n");
    write("one.py", "y = 1\n");
    Git.init().setDirectory(directory.resolve("plain/tree").toFile()).call().close();
    write("plain/tree/.gitignore", "no.py\n");
    write("plain/tree/no.py", "x = 1\n");
    write("plain/tree/yes.py", "x = 1\n");

    assertThat(paths(directory.resolve("plain")))
        .containsExactly("a.py", "tree/.gitignore", "tree/yes.py");
    assertThat(paths(directory.resolve("one.py"))).containsExactly("one.py");
    List<FileSelection> both =
        FileSelection.ofPaths(
            List.of(directory.resolve("plain/tree"), directory.resolve("one.py")),
            PathFilter.ALL,
            LIMITS);
    assertThat(both)
        .extracting(FileSelection::root)
        .containsExactly(directory.resolve("plain/tree").toRealPath(), directory.toRealPath());
    both.forEach(FileSelection::close);
  }

  @Test
  void givesWhatWasSelectedAndSaysThatTheFileChangedSince() throws Exception {
    write("a.py", "x = 1\n");
    try (FileSelection selection = select(directory)) {
      write("a.py", "x = 2\n");
      SelectedFile file = selection.files().getFirst();
      assertThat(selection.content(file)).asString(StandardCharsets.UTF_8).isEqualTo("x = 1\n");
      assertThatThrownBy(() -> selection.content(file))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("a.py changed");
    }
  }

  @Test
  void alwaysSelectsAFileThatIsNamed() throws Exception {
    write(".vigilignore", "ignored.py\n");
    for (String path : List.of("ignored.py", "vendor/v.py", "large.py", "data.bin")) {
      write(path, path.equals("data.bin") ? "a\0b\1".repeat(40) : "x = 1\n".repeat(2000));
      try (FileSelection selection = select(directory.resolve(path))) {
        SelectedFile file = selection.files().getFirst();
        assertThat(file.skipReason()).describedAs(path).isEmpty();
        assertThat(file.language()).isEqualTo(path.endsWith(".py") ? "python" : "text");
        assertThat(selection.content(file)).hasSize((int) file.size());
      }
    }
  }

  @Test
  void readsCodeOfOthersAsTextUnlessItIsAskedFor() throws Exception {
    write("node_modules/a/b.py", "x = 1\n");
    assertThat(languages(directory, LIMITS)).containsExactly("text");
    assertThat(languages(directory, new SelectionLimits(10_000, true))).containsExactly("python");
    assertThat(languages(directory.resolve("node_modules/a"), LIMITS)).containsExactly("python");
  }

  private static List<String> languages(Path path, SelectionLimits limits) throws IOException {
    try (FileSelection selection =
        FileSelection.ofPaths(List.of(path), PathFilter.ALL, limits).getFirst()) {
      return selection.files().stream().map(SelectedFile::language).toList();
    }
  }

  @Test
  void leavesOutTheDataOfNights() throws Exception {
    write("a.py", "x = 1\n");
    write(".vigil/lock", "1");
    write(".vigil/kafka/topic/0.log", "x\n");
    write("kafka/lock", "tracked like any other\n");

    try (FileSelection selection = select(directory)) {
      assertThat(selection.files())
          .extracting(file -> file.path() + file.skipReason().orElse(""))
          .containsExactly(".vigildata-directory", "a.py", "kafka/lock");
    }
  }

  @Test
  void namesThePathThatIsNotThere() {
    assertThatThrownBy(() -> select(directory.resolve("absent")))
        .isInstanceOf(IOException.class)
        .hasMessage("no such file or folder: " + directory.resolve("absent"));
    assertThatThrownBy(() -> FileSelection.ofCommit(directory, "HEAD", PathFilter.ALL, LIMITS))
        .isInstanceOf(IOException.class)
        .hasMessage("not in a Git repository: " + directory);
  }

  private static FileSelection select(Path path) throws IOException {
    return FileSelection.ofPaths(List.of(path), PathFilter.ALL, LIMITS).getFirst();
  }

  private static List<String> paths(Path path) throws IOException {
    try (FileSelection selection = select(path)) {
      return selection.files().stream().map(SelectedFile::path).toList();
    }
  }

  private static List<SelectedFile> withoutIdsOfUnread(List<SelectedFile> files) {
    return files.stream()
        .map(file ->
            file.skipReason().isPresent()
                ? new SelectedFile(
                    file.path(), "", file.language(), 0, file.skipReason(), file.owners())
                : file)
        .toList();
  }

  private void write(String path, String content) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(directory));
    Files.writeString(file, content);
  }

  private static void commitAll(Git git) throws GitAPIException {
    git.add().addFilepattern(".").call();
    git.commit().setMessage("test").setAuthor("A", "a@example.org").setSign(false).call();
  }
}
