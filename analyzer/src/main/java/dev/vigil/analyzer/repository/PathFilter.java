package dev.vigil.analyzer.repository;

import dev.vigil.analyzer.rule.PathGlobs;
import java.util.List;

/** The paths that a rule applies to: those included, all if none are named, but those excluded. */
public final class PathFilter {
  private final List<PathGlob> include;
  private final List<PathGlob> exclude;

  /** A filter by those globs, read as {@code .gitignore} reads patterns. */
  public PathFilter(PathGlobs globs) {
    this.include = globs.include().stream().map(PathGlob::of).toList();
    this.exclude = globs.exclude().stream().map(PathGlob::of).toList();
  }

  /** Whether the rule applies to a path, relative to the root of the repository, with {@code /}. */
  public boolean accepts(String path) {
    return (include.isEmpty() || include.stream().anyMatch(glob -> glob.matches(path)))
        && exclude.stream().noneMatch(glob -> glob.matches(path));
  }
}
