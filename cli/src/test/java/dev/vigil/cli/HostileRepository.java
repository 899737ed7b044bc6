package dev.vigil.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;

/**
 * A bare repository with everything in it that Git can name and that a scanner may stumble over.
 */
final class HostileRepository {
  static final long SPARSE_BYTES = 1 << 30;
  static final int NESTED = 100_000;

  /** By name, each byte a character: names need not be UTF-8. */
  private final TreeMap<String, Entry> entries = new TreeMap<>();

  private final Repository repository;
  private final ObjectInserter inserter;

  private HostileRepository(Repository repository) {
    this.repository = repository;
    this.inserter = repository.newObjectInserter();
  }

  private record Entry(FileMode mode, ObjectId id) {}

  static void create(Path directory) throws IOException, GitAPIException {
    try (Git git = Git.init().setBare(true).setDirectory(directory.toFile()).call()) {
      new HostileRepository(git.getRepository()).fill();
    }
  }

  private void fill() throws IOException {
    file("sound.py", "eval(sound)\n");
    file("line.py", "x = '" + "a".repeat(10_000_000) + "'\n");
    file("shorter-line.py", "x = '" + "a".repeat(1_000_000) + "'; eval(line)\n");
    file("brackets.py", "eval(brackets)\n" + "[".repeat(NESTED) + "\n");
    file("open.py", "eval(open)\n" + "[\n".repeat(NESTED));
    file("closed.py", "eval(closed)\n" + "[\n".repeat(NESTED) + "]\n".repeat(NESTED));
    file("nul.py", "eval(nul)\n\0\0\0\n");
    file("new\nline.py", "eval(newline)\n");
    file("..", "eval(dots)\n");
    file("../../escape.py", "eval(escape)\n");
    file("\u001b[31mred.py", "eval(red)\n");
    file("\ud83d\ude00.py", "eval(emoji)\n");
    add(new byte[] {'b', (byte) 0xff, '.', 'p', 'y'}, FileMode.REGULAR_FILE, blob("eval(name)\n"));
    byte[] invalid = "eval(invalid)\nx = '??'\n".getBytes(StandardCharsets.US_ASCII);
    Arrays.fill(invalid, 19, 21, (byte) 0xff);
    add("invalid.py", FileMode.REGULAR_FILE, inserter.insert(Constants.OBJ_BLOB, invalid));
    add("passwd.py", FileMode.SYMLINK, blob("/etc/passwd"));
    add("etc", FileMode.SYMLINK, blob("/etc"));
    add("module", FileMode.GITLINK, ObjectId.fromString("1".repeat(40)));
    add("missing.py", FileMode.REGULAR_FILE, ObjectId.fromString("2".repeat(40)));
    ObjectId corrupt = blob("eval(corrupt)\n");
    add("corrupt.py", FileMode.REGULAR_FILE, corrupt);
    add(
        "sparse.py",
        FileMode.REGULAR_FILE,
        inserter.insert(Constants.OBJ_BLOB, SPARSE_BYTES, zeros()));
    commit();
    Path object =
        repository
            .getDirectory()
            .toPath()
            .resolve(
                "objects/" + corrupt.name().substring(0, 2) + "/" + corrupt.name().substring(2));
    Files.setPosixFilePermissions(object, PosixFilePermissions.fromString("rw-r--r--"));
    Files.writeString(object, "no object");
  }

  private ObjectId blob(String content) throws IOException {
    return inserter.insert(Constants.OBJ_BLOB, content.getBytes(StandardCharsets.UTF_8));
  }

  private void file(String name, String content) throws IOException {
    add(name, FileMode.REGULAR_FILE, blob(content));
  }

  private void add(String name, FileMode mode, ObjectId id) {
    add(name.getBytes(StandardCharsets.UTF_8), mode, id);
  }

  private void add(byte[] name, FileMode mode, ObjectId id) {
    entries.put(new String(name, StandardCharsets.ISO_8859_1), new Entry(mode, id));
  }

  private void commit() throws IOException {
    TreeFormatter tree = new TreeFormatter();
    entries.forEach((key, entry) -> {
      byte[] name = key.getBytes(StandardCharsets.ISO_8859_1);
      tree.append(name, 0, name.length, entry.mode(), entry.id(), true);
    });
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(inserter.insert(tree));
    commit.setAuthor(new PersonIdent("A", "a@example.org"));
    commit.setCommitter(new PersonIdent("A", "a@example.org"));
    commit.setMessage("hostile");
    ObjectId id = inserter.insert(commit);
    inserter.flush();
    RefUpdate head = repository.updateRef(Constants.HEAD);
    head.setNewObjectId(id);
    head.forceUpdate();
  }

  private static InputStream zeros() {
    return new InputStream() {
      private long left = SPARSE_BYTES;

      @Override
      public int read() {
        return left-- > 0 ? 0 : -1;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        if (left <= 0) {
          return -1;
        }
        int count = (int) Math.min(left, length);
        Arrays.fill(buffer, offset, offset + count, (byte) 0);
        left -= count;
        return count;
      }
    };
  }
}
