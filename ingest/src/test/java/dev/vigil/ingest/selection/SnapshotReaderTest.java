package dev.vigil.ingest.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotReaderTest {
  private static final ObjectId ABSENT =
      ObjectId.fromString("1234567890123456789012345678901234567890");

  @TempDir Path directory;

  @Test
  void saysOfEveryHostileEntryWhyItIsNotAnalysed() throws IOException {
    try (Repository repository = create();
        ObjectInserter objects = repository.newObjectInserter()) {
      TreeFormatter tree = new TreeFormatter();
      tree.append("etc", FileMode.SYMLINK, blob(objects, "/etc"));
      tree.append("gone.py", FileMode.REGULAR_FILE, ABSENT);
      tree.append("large.py", FileMode.REGULAR_FILE, blob(objects, "x".repeat(1001)));
      tree.append("module", FileMode.GITLINK, ABSENT);
      tree.append("nul.py", FileMode.REGULAR_FILE, blob(objects, "a\0b\1".repeat(40)));
      tree.append("sound.py", FileMode.REGULAR_FILE, blob(objects, "x = 1\n"));
      commit(repository, objects, tree);

      Map<String, Optional<String>> reasons =
          read(repository, "HEAD").stream()
              .collect(Collectors.toMap(SelectedFile::path, SelectedFile::skipReason));

      assertThat(reasons)
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  "etc", Optional.of("symlink"),
                  "gone.py", Optional.of("broken-object: " + ABSENT.name()),
                  "large.py", Optional.of("too-large: 1001 bytes"),
                  "module", Optional.of("submodule"),
                  "nul.py", Optional.of("binary"),
                  "sound.py", Optional.empty()));
    }
  }

  @Test
  void keepsNamesThatNoFileSystemWouldTake() throws IOException {
    try (Repository repository = create();
        ObjectInserter objects = repository.newObjectInserter()) {
      ObjectId content = blob(objects, "x = 1\n");
      TreeFormatter parent = new TreeFormatter();
      parent.append("passwd.py", FileMode.REGULAR_FILE, content);
      TreeFormatter tree = new TreeFormatter();
      tree.append("..", FileMode.TREE, objects.insert(parent));
      tree.append("new\nline.py", FileMode.REGULAR_FILE, content);
      tree.append("\uD83D\uDE00.py", FileMode.REGULAR_FILE, content);
      tree.append(new byte[] {(byte) 0xff, '.', 'p', 'y'}, FileMode.REGULAR_FILE, content);
      commit(repository, objects, tree);

      assertThat(read(repository, "HEAD"))
          .allSatisfy(file -> assertThat(file.language()).isEqualTo("python"))
          .extracting(SelectedFile::path)
          .containsExactly("../passwd.py", "\\xff.py", "new\nline.py", "\uD83D\uDE00.py");
    }
    assertThat(directory.resolve("../passwd.py")).doesNotExist();
  }

  @Test
  void findsPythonByNameAndByShebang() throws IOException {
    try (Repository repository = create();
        ObjectInserter objects = repository.newObjectInserter()) {
      TreeFormatter tree = new TreeFormatter();
      tree.append("notes", FileMode.REGULAR_FILE, blob(objects, "python\n"));
      tree.append(
          "tool", FileMode.EXECUTABLE_FILE, blob(objects, "#!/usr/bin/env python3\nx = 1\n"));
      tree.append("types.pyi", FileMode.REGULAR_FILE, blob(objects, "x: int\n"));
      commit(repository, objects, tree);

      assertThat(read(repository, "HEAD"))
          .extracting(SelectedFile::language)
          .containsExactly("text", "python", "python");
    }
  }

  @Test
  void leavesOutWhatIgnoreFilesName() throws IOException {
    try (Repository repository = create();
        ObjectInserter objects = repository.newObjectInserter()) {
      TreeFormatter folder = new TreeFormatter();
      folder.append("a.py", FileMode.REGULAR_FILE, blob(objects, "x = 1\n"));
      TreeFormatter tree = new TreeFormatter();
      tree.append(".vigilignore", FileMode.REGULAR_FILE, blob(objects, "samples/\n"));
      tree.append("b.py", FileMode.REGULAR_FILE, blob(objects, "y = 1\n"));
      tree.append("samples", FileMode.TREE, objects.insert(folder));
      commit(repository, objects, tree);

      assertThat(read(repository, "HEAD"))
          .filteredOn(file -> file.skipReason().equals(Optional.of("ignored")))
          .extracting(SelectedFile::path)
          .containsExactly("samples/a.py");
    }
  }

  @Test
  void namesTheRefThatIsNoCommit() throws IOException {
    try (Repository repository = create()) {
      assertThatThrownBy(() -> read(repository, "no-such-branch"))
          .isInstanceOf(IOException.class)
          .hasMessage("no commit named no-such-branch");
      assertThatThrownBy(() -> read(repository, "a^{b"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("a^{b");
    }
  }

  private static List<SelectedFile> read(Repository repository, String ref) throws IOException {
    List<SelectedFile> files = new ArrayList<>();
    new SnapshotReader(repository, new SelectionLimits(1000, false))
        .read(ref, PathFilter.ALL, (file, content) -> files.add(file));
    return files;
  }

  private Repository create() throws IOException {
    Repository repository =
        new FileRepository(Files.createDirectories(directory.resolve("r.git")).toFile());
    repository.create(true);
    return repository;
  }

  private static ObjectId blob(ObjectInserter objects, String content) throws IOException {
    return objects.insert(Constants.OBJ_BLOB, content.getBytes(StandardCharsets.UTF_8));
  }

  private static void commit(Repository repository, ObjectInserter objects, TreeFormatter tree)
      throws IOException {
    PersonIdent person = new PersonIdent("A", "a@example.org", Instant.EPOCH, ZoneOffset.UTC);
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(objects.insert(tree));
    commit.setAuthor(person);
    commit.setCommitter(person);
    commit.setMessage("test");
    ObjectId id = objects.insert(commit);
    objects.flush();
    var update = repository.updateRef(Constants.HEAD);
    update.setNewObjectId(id);
    update.update();
  }
}
