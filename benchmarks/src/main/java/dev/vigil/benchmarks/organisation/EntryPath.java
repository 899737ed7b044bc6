package dev.vigil.benchmarks.organisation;

import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;

/** Decides which names of archive entries may become paths in a repository. */
final class EntryPath {
  private EntryPath() {}

  /**
   * The path of an entry; empty if it is absolute, leaves the archive, or is one that Git refuses
   * on any system, such as one with {@code .git}.
   */
  static Optional<String> of(String name) {
    String path = name.startsWith("./") ? name.substring(2) : name;
    if (path.isEmpty() || path.indexOf('\\') >= 0) {
      return Optional.empty();
    }
    try {
      new ObjectChecker().setSafeForWindows(true).setSafeForMacOS(true).checkPath(path);
      return Optional.of(path);
    } catch (CorruptObjectException unsafe) {
      return Optional.empty();
    }
  }

  /** A path without its first directory, which sources of PyPI and packages of npm have. */
  static String withoutFirstDirectory(String path) {
    List<String> parts = List.of(path.split("/", 2));
    return parts.getLast();
  }
}
