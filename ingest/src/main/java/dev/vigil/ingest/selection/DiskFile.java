package dev.vigil.ingest.selection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;

/** Reads files of the disk; a link in the place of a file is not followed. */
final class DiskFile {
  private DiskFile() {}

  /** The content, with the id that Git would give it. */
  static ListedFile.Loaded load(Path file, long maxBytes) throws IOException {
    long size = Files.size(file);
    if (size > maxBytes) {
      return new ListedFile.Loaded.TooLarge(ListedFile.UNKNOWN_ID, size);
    }
    byte[] bytes;
    try (InputStream in =
        Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      bytes = in.readNBytes((int) maxBytes + 1);
    }
    if (bytes.length > maxBytes) {
      throw new IOException("it grows while it is read");
    }
    return new ListedFile.Loaded.Content(blobId(bytes), bytes);
  }

  static String blobId(byte[] content) {
    try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
      return formatter.idFor(Constants.OBJ_BLOB, content).name();
    }
  }

  /** The id of a link: of the path that it holds. */
  static String symlinkId(Path link) throws IOException {
    return blobId(Files.readSymbolicLink(link).toString().getBytes(StandardCharsets.UTF_8));
  }
}
