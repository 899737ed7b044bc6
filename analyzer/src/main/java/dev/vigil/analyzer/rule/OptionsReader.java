package dev.vigil.analyzer.rule;

import dev.vigil.analyzer.pattern.MatchOption;
import dev.vigil.analyzer.pattern.MatchOptions;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the {@code options} of a rule. */
final class OptionsReader {
  /** Options that change nothing in the languages that have a front end. */
  private static final Map<String, Boolean> FIXED =
      Map.ofEntries(
          Map.entry("arrow_is_function", true),
          Map.entry("let_is_var", true),
          Map.entry("implicit_return", true),
          Map.entry("xml_singleton_loose_matching", true),
          Map.entry("xml_attrs_implicit_ellipsis", true),
          Map.entry("xml_children_ordered", true),
          Map.entry("flddef_assign", false),
          Map.entry("interfile", false));

  private static final Map<String, MatchOption> FREE =
      Arrays.stream(MatchOption.values())
          .collect(Collectors.toUnmodifiableMap(MatchOption::key, option -> option));

  private OptionsReader() {}

  /** The options, if all are understood. */
  static Optional<MatchOptions> read(YamlValue.Mapping rule, Problems problems) {
    if (rule.get("options").isEmpty()) {
      return Optional.of(MatchOptions.DEFAULT);
    }
    if (!(rule.get("options").get() instanceof YamlValue.Mapping options)) {
      problems.report(rule.get("options").get(), "options are a map");
      return Optional.empty();
    }
    boolean good = true;
    MatchOptions read = MatchOptions.DEFAULT;
    for (Map.Entry<String, YamlValue> option : options.values().entrySet()) {
      good &= check(option.getKey(), option.getValue(), problems);
      MatchOption free = FREE.get(option.getKey());
      if (free != null) {
        read = read.with(free, options.text(option.getKey()).equals("true"));
      }
    }
    return good ? Optional.of(read) : Optional.empty();
  }

  private static boolean check(String name, YamlValue value, Problems problems) {
    String text = value instanceof YamlValue.Scalar scalar ? scalar.text() : "";
    if (GenericOptionsReader.NAMES.contains(name)) {
      return true;
    }
    if (!FREE.containsKey(name)
        && !FIXED.containsKey(name)
        && !TaintOptionsReader.NAMES.contains(name)) {
      problems.report(value, "this engine does not know the option: " + name);
      return false;
    }
    if (!text.equals("true") && !text.equals("false")) {
      problems.report(value, "an option is true or false: " + value.described());
      return false;
    }
    if (FIXED.containsKey(name) && !String.valueOf(FIXED.get(name)).equals(text)) {
      problems.report(value, "this engine cannot set the option yet: " + name + ": " + text);
      return false;
    }
    return true;
  }
}
