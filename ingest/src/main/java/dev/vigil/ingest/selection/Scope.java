package dev.vigil.ingest.selection;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a person asked for. Ignore files do not take away the files that they named themselves.
 *
 * @param named paths of files or folders relative to the root, empty for the root
 * @param filter what else they said
 */
record Scope(List<String> named, PathFilter.Matcher filter) {
  static Scope all(PathFilter filter) {
    return new Scope(List.of(""), filter.matcher());
  }

  /** Whether the path was named, or is below one that was. */
  boolean covers(String path) {
    return named.stream().anyMatch(name -> isWithin(path, name));
  }

  /** Whether a folder has to be read: it is in a named one, or leads to one. */
  boolean touches(String folder) {
    return named.stream().anyMatch(name -> isWithin(folder, name) || isWithin(name, folder));
  }

  boolean isNamed(String path) {
    return named.contains(path);
  }

  /** Whether a person named a path at or above this one that itself fulfils a condition. */
  boolean isBelowNamed(String path, Predicate<String> condition) {
    return named.stream().anyMatch(name -> isWithin(path, name) && condition.test(name));
  }

  private static boolean isWithin(String path, String folder) {
    return folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/");
  }
}
