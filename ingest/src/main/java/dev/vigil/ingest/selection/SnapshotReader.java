package dev.vigil.ingest.selection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.ignore.IgnoreNode;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Reads the files of one commit from Git's objects. */
public final class SnapshotReader {
  private static final List<String> IGNORE_FILES = List.of(".semgrepignore", ".vigilignore");

  private final Repository repository;
  private final long maxFileBytes;

  /**
   * A reader of a repository.
   *
   * @param maxFileBytes larger files are skipped
   */
  public SnapshotReader(Repository repository, long maxFileBytes) {
    this.repository = repository;
    this.maxFileBytes = maxFileBytes;
  }

  /**
   * The snapshot that a ref names.
   *
   * @throws IOException if the ref names no commit, or its tree cannot be read
   */
  public Snapshot read(String ref) throws IOException {
    ObjectId id = commitId(ref);
    try (RevWalk walk = new RevWalk(repository);
        ObjectReader objects = repository.newObjectReader()) {
      RevCommit commit = walk.parseCommit(id);
      IgnoreNode ignored = ignoreRules(objects, commit);
      List<SelectedFile> files = new ArrayList<>();
      try (TreeWalk tree = new TreeWalk(repository, objects)) {
        tree.addTree(commit.getTree());
        while (tree.next()) {
          if (tree.isSubtree()) {
            tree.enterSubtree();
          } else {
            files.add(select(objects, tree, ignored));
          }
        }
      }
      files.sort(Comparator.comparing(SelectedFile::path));
      return new Snapshot(commit.name(), files);
    } catch (MissingObjectException e) {
      throw new IOException(
          "the repository is broken: object " + e.getObjectId().name() + " is missing", e);
    }
  }

  private ObjectId commitId(String ref) throws IOException {
    try {
      ObjectId id = repository.resolve(ref + "^{commit}");
      if (id == null) {
        throw new IOException("no commit named " + ref);
      }
      return id;
    } catch (RevisionSyntaxException e) {
      throw new IOException("not the name of a commit: " + ref, e);
    }
  }

  /** The content of a file that is to be analysed. */
  public byte[] content(String blobId) throws IOException {
    try (ObjectReader objects = repository.newObjectReader()) {
      return objects
          .open(ObjectId.fromString(blobId), Constants.OBJ_BLOB)
          .getBytes(Integer.MAX_VALUE);
    }
  }

  private SelectedFile select(ObjectReader objects, TreeWalk tree, IgnoreNode ignored) {
    String path = path(tree.getRawPath());
    ObjectId id = tree.getObjectId(0);
    FileMode mode = tree.getFileMode(0);
    if (mode.equals(FileMode.SYMLINK)) {
      return skipped(path, id, 0, "symlink");
    }
    if (mode.equals(FileMode.GITLINK)) {
      return skipped(path, id, 0, "submodule");
    }
    if (Boolean.TRUE.equals(ignored.checkIgnored(path, false)) || parentIgnored(ignored, path)) {
      return skipped(path, id, 0, "ignored");
    }
    try {
      ObjectLoader loader = objects.open(id, Constants.OBJ_BLOB);
      long size = loader.getSize();
      if (size > maxFileBytes) {
        return skipped(path, id, size, "too-large: " + size + " bytes");
      }
      byte[] content = loader.getBytes((int) maxFileBytes);
      return new SelectedFile(
          path,
          id.name(),
          ContentKind.language(path, content),
          size,
          ContentKind.skipReason(path, content),
          List.of());
    } catch (IOException e) {
      return skipped(path, id, 0, "broken-object: " + id.name());
    }
  }

  private static boolean parentIgnored(IgnoreNode ignored, String path) {
    for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      if (Boolean.TRUE.equals(ignored.checkIgnored(path.substring(0, slash), true))) {
        return true;
      }
    }
    return false;
  }

  private static SelectedFile skipped(String path, ObjectId id, long size, String reason) {
    return new SelectedFile(path, id.name(), "text", size, Optional.of(reason), List.of());
  }

  private IgnoreNode ignoreRules(ObjectReader objects, RevCommit commit) throws IOException {
    IgnoreNode node = new IgnoreNode();
    for (String name : IGNORE_FILES) {
      try (TreeWalk file = TreeWalk.forPath(objects, name, commit.getTree())) {
        if (file != null && file.getFileMode(0).equals(FileMode.REGULAR_FILE)) {
          node.parse(
              new ByteArrayInputStream(
                  objects.open(file.getObjectId(0)).getBytes((int) maxFileBytes)));
        }
      }
    }
    return node;
  }

  /** The path as text; bytes that are no UTF-8 as {@code \xNN}, so that no two paths become one. */
  private static String path(byte[] raw) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    try {
      return decoder.decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      StringBuilder text = new StringBuilder();
      for (byte b : raw) {
        if (b >= 0) {
          text.append((char) b);
        } else {
          text.append(String.format("\\x%02x", b & 0xff));
        }
      }
      return text.toString();
    }
  }
}
