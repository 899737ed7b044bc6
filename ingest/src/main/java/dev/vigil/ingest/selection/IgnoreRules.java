package dev.vigil.ingest.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The rules of one ignore file, in gitignore's syntax; the last one that matches decides. */
final class IgnoreRules {
  /** Bounds what a hostile file costs; rules beyond it do not count, so that more is analysed. */
  private static final int MAX_RULES = 5000;

  private static final String INCLUDE = ":include ";

  private final List<Rule> rules;

  private IgnoreRules(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  private record Rule(PathPattern pattern, boolean negated, boolean foldersOnly, boolean anywhere) {
    boolean matches(String path, boolean folder) {
      if (foldersOnly && !folder) {
        return false;
      }
      return pattern.matches(path, anywhere ? path.lastIndexOf('/') + 1 : 0);
    }
  }

  /** The rules of a text that includes no other. */
  static IgnoreRules parse(String text, MatchBudget budget) {
    return parse(text, budget, name -> Optional.empty());
  }

  /**
   * The rules of a text.
   *
   * @param included the text of a file that a line {@code :include FILE} names
   */
  static IgnoreRules parse(
      String text, MatchBudget budget, Function<String, Optional<String>> included) {
    List<Rule> rules = new ArrayList<>();
    addAll(rules, text, budget, included);
    return new IgnoreRules(rules);
  }

  private static void addAll(
      List<Rule> rules,
      String text,
      MatchBudget budget,
      Function<String, Optional<String>> included) {
    for (String line : (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList()) {
      if (rules.size() >= MAX_RULES) {
        return;
      }
      if (line.startsWith(INCLUDE)) {
        included
            .apply(line.substring(INCLUDE.length()).strip())
            .ifPresent(other -> addAll(rules, other, budget, name -> Optional.empty()));
      } else {
        rule(line, budget).ifPresent(rules::add);
      }
    }
  }

  private static Optional<Rule> rule(String line, MatchBudget budget) {
    String glob = withoutTrailingSpaces(line);
    if (glob.isEmpty() || glob.startsWith("#")) {
      return Optional.empty();
    }
    boolean negated = glob.startsWith("!");
    if (negated) {
      glob = glob.substring(1);
    }
    boolean foldersOnly = glob.endsWith("/");
    if (foldersOnly) {
      glob = glob.substring(0, glob.length() - 1);
    }
    boolean anywhere = glob.indexOf('/') < 0;
    if (glob.startsWith("/")) {
      glob = glob.substring(1);
    }
    return glob.isEmpty()
        ? Optional.empty()
        : Optional.of(new Rule(PathPattern.compile(glob, budget), negated, foldersOnly, anywhere));
  }

  private static String withoutTrailingSpaces(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ' && (end < 2 || line.charAt(end - 2) != '\\')) {
      end--;
    }
    return line.substring(0, end);
  }

  /**
   * Whether the rules ignore a path, or take it back; empty if they say nothing.
   *
   * @param path relative to the folder of the ignore file
   */
  Optional<Boolean> decide(String path, boolean folder) {
    for (int i = rules.size() - 1; i >= 0; i--) {
      if (rules.get(i).matches(path, folder)) {
        return Optional.of(!rules.get(i).negated());
      }
    }
    return Optional.empty();
  }
}
