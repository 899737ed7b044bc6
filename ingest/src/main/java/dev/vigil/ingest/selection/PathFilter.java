package dev.vigil.ingest.selection;

import java.util.List;

/**
 * Which paths of a repository are wanted, by globs in gitignore's syntax relative to its root.
 *
 * @param include if there are any, only what they match is analysed
 * @param exclude what is not analysed
 */
public record PathFilter(List<String> include, List<String> exclude) {
  /** Everything. */
  public static final PathFilter ALL = new PathFilter(List.of(), List.of());

  /** Copies. */
  public PathFilter {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  /** A filter that tests many paths. */
  public Matcher matcher() {
    return new Matcher(files(include), files(exclude), !include.isEmpty());
  }

  private static IgnoreFiles files(List<String> globs) {
    IgnoreFiles files = new IgnoreFiles();
    if (!globs.isEmpty()) {
      files.add("", IgnoreRules.parse(String.join("\n", globs), new MatchBudget()));
    }
    return files;
  }

  /** The globs of a filter, compiled. For one thread. */
  public static final class Matcher {
    private final IgnoreFiles include;
    private final IgnoreFiles exclude;
    private final boolean someIncluded;

    private Matcher(IgnoreFiles include, IgnoreFiles exclude, boolean someIncluded) {
      this.include = include;
      this.exclude = exclude;
      this.someIncluded = someIncluded;
    }

    /** Whether a file is not wanted, by its path relative to the root of the repository. */
    public boolean excludes(String path) {
      return (someIncluded && !include.ignoresFile(path)) || exclude.ignoresFile(path);
    }
  }
}
