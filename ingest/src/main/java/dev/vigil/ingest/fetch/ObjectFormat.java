package dev.vigil.ingest.fetch;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;

/** Tells repositories whose objects are named by SHA-256, which JGit cannot read. */
final class ObjectFormat {
  private ObjectFormat() {}

  /**
   * Refuses a repository of another object format.
   *
   * @throws IOException that says what is missing
   */
  static void requireSha1(Path gitDirectory) throws IOException {
    FileBasedConfig config =
        new FileBasedConfig(gitDirectory.resolve("config").toFile(), FS.DETECTED);
    try {
      config.load();
    } catch (ConfigInvalidException e) {
      throw new IOException("the configuration of the repository is broken: " + e.getMessage(), e);
    }
    String format = config.getString("extensions", null, "objectFormat");
    if (format != null && !format.equalsIgnoreCase("sha1")) {
      throw unsupported(format);
    }
  }

  static IOException unsupported(String format) {
    return new IOException(
        "the repository has objects of format "
            + format
            + ", which Vigil cannot read: JGit knows SHA-1 only; scan a copy of its files with vigil"
            + " scan, or a SHA-1 conversion of it");
  }
}
