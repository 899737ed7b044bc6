package dev.vigil.analyzer.rule;

import java.util.Comparator;
import java.util.regex.Pattern;

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

  private static final Pattern MODELS = Pattern.compile("(?m)^[\"']?models[\"']?\\s*:");

  /** Whether it holds models of libraries, which rules of other files may name. */
  public boolean hasModels() {
    return MODELS.matcher(yaml).find();
  }

  @Override
  public int compareTo(RuleSource other) {
    return ORDER.compare(this, other);
  }
}
