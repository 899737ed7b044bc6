package dev.vigil.analyzer.rule;

import java.util.List;

/**
 * The {@code paths} of a rule, as written: applied by the repository step, which knows paths.
 *
 * @param include globs of which one must match, if there are any
 * @param exclude globs of which none may match
 */
public record PathGlobs(List<String> include, List<String> exclude) {
  /** Every path. */
  public static final PathGlobs EVERYWHERE = new PathGlobs(List.of(), List.of());

  /** Copies. */
  public PathGlobs {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }
}
