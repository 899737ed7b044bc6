package dev.vigil.analyzer.repository;

import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.rule.PathGlobs;
import java.util.List;

/**
 * The paths that a rule applies to: those included, all if none are named, but those excluded. What
 * is included by the extension of a file of a known type is only such files, not what is in a
 * directory of that name.
 */
public final class PathFilter {
  private final List<Included> include;
  private final List<PathGlob> exclude;

  /**
   * What is included.
   *
   * @param ending of the paths of all such files
   */
  private record Included(PathGlob glob, String ending) {
    static Included of(String glob) {
      String ending =
          Languages.BUILT_IN.fileTypes().extension(glob).map(type -> "." + type).orElse("");
      return new Included(PathGlob.of(glob), ending);
    }

    boolean matches(String path) {
      return path.endsWith(ending) && glob.matches(path);
    }
  }

  /** A filter by those globs, read as {@code .gitignore} reads patterns. */
  public PathFilter(PathGlobs globs) {
    this.include = globs.include().stream().map(Included::of).toList();
    this.exclude = globs.exclude().stream().map(PathGlob::of).toList();
  }

  /** Whether the rule applies to a path, relative to the root of the repository, with {@code /}. */
  public boolean accepts(String path) {
    return (include.isEmpty() || include.stream().anyMatch(each -> each.matches(path)))
        && exclude.stream().noneMatch(glob -> glob.matches(path));
  }
}
