package dev.vigil.analyzer.rule;

import java.util.Comparator;

/**
 * One rule file before it is loaded.
 *
 * @param pack where it comes from, such as {@code builtin} or the directory that the user named
 * @param name path of the file inside of the pack, with {@code /}
 * @param yaml its text
 */
public record RuleSource(String pack, String name, String yaml) implements Comparable<RuleSource> {
  private static final Comparator<RuleSource> ORDER =
      Comparator.comparing(RuleSource::pack)
          .thenComparing(RuleSource::name)
          .thenComparing(RuleSource::yaml);

  @Override
  public int compareTo(RuleSource other) {
    return ORDER.compare(this, other);
  }
}
