package dev.vigil.ingest.selection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Paths below one root as the person who asked for them would write them: what is below {@code
 * src/app}, relative to wherever they are, is {@code src/app/...}; a commit's paths are relative to
 * its root.
 */
public final class ShownPaths {
  private final List<Named> named;

  private ShownPaths(List<Named> named) {
    this.named = named.stream().sorted(Comparator.comparingInt(Named::length).reversed()).toList();
  }

  /**
   * A path that a person named.
   *
   * @param path relative to the root, empty for the root
   * @param shown as it was written, normalised; empty for the working directory
   */
  private record Named(String path, String shown) {
    int length() {
      return path.length();
    }

    boolean covers(String other) {
      return path.isEmpty() || other.equals(path) || other.startsWith(path + "/");
    }

    String show(String other) {
      String rest =
          path.isEmpty() ? other : other.substring(Math.min(other.length(), path.length() + 1));
      if (rest.isEmpty() || shown.isEmpty()) {
        return shown.isEmpty() ? rest : shown;
      }
      return shown.endsWith("/") ? shown + rest : shown + "/" + rest;
    }
  }

  /** Paths as they are below the root. */
  public static ShownPaths relative() {
    return new ShownPaths(List.of(new Named("", "")));
  }

  /** The path of a file or folder below the root. */
  public String of(String path) {
    return named.stream()
        .filter(each -> each.covers(path))
        .findFirst()
        .map(each -> each.show(path))
        .orElse(path);
  }

  /** Collects what a person named. */
  static final class Builder {
    private final List<Named> named = new ArrayList<>();

    /**
     * Adds a path.
     *
     * @param path relative to the root
     * @param given as it was written
     */
    void add(String path, Path given) {
      named.add(new Named(path, given.normalize().toString()));
    }

    List<String> paths() {
      return named.stream().map(Named::path).toList();
    }

    ShownPaths build() {
      return new ShownPaths(named);
    }
  }
}
