package dev.vigil.analyzer.rule.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The versions of Semgrep that a rule is for: {@code min-version} and {@code max-version}. This
 * engine runs the rule language of one version.
 */
final class VersionRange {
  /** The version of Semgrep whose rule language is run. */
  static final String LANGUAGE_VERSION = "1.182.0";

  private VersionRange() {}

  /** Reports a rule that is for other versions. */
  static void check(YamlValue.Mapping rule, Problems problems) {
    check(rule, "min-version", -1, problems);
    check(rule, "max-version", 1, problems);
  }

  /**
   * Compares with one bound.
   *
   * @param excluded sign of the comparison of this engine's version with the bound for which the
   *     rule is not run
   */
  private static void check(YamlValue.Mapping rule, String key, int excluded, Problems problems) {
    Optional<YamlValue> bound = rule.get(key);
    if (bound.isEmpty()) {
      return;
    }
    String version = rule.text(key);
    if (!version.matches("[0-9]{1,9}(\\.[0-9]{1,9}){0,2}")) {
      problems.report(bound.get(), key + " is a version such as 1.2.3: " + version);
    } else if (Integer.signum(compare(LANGUAGE_VERSION, version)) == excluded) {
      problems.notApplicable(
          bound.get(),
          "the rule is not run, this engine runs the language of version "
              + LANGUAGE_VERSION
              + ", and the rule has "
              + key
              + ": "
              + version);
    }
  }

  private static int compare(String one, String other) {
    return Arrays.compare(numbers(one), numbers(other));
  }

  private static int[] numbers(String version) {
    List<String> parts = List.of(version.split("\\.", -1));
    int[] numbers = new int[3];
    for (int i = 0; i < parts.size(); i++) {
      numbers[i] = Integer.parseInt(parts.get(i));
    }
    return numbers;
  }
}
