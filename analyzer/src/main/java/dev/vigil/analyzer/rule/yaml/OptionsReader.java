package dev.vigil.analyzer.rule.yaml;

import dev.vigil.analyzer.pattern.MatchOption;
import dev.vigil.analyzer.pattern.MatchOptions;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Reads the {@code options} of a rule. */
final class OptionsReader {
  /** What an option may be set to. */
  private enum Form {
    SWITCH("true|false", "true or false"),
    NUMBER("[0-9]{1,9}(\\.[0-9]{1,9})?", "a number"),
    WORD("\\w{1,40}", "a word"),
    END("sink|source", "sink or source");

    private final String regex;
    private final String words;

    Form(String regex, String words) {
      this.regex = regex;
      this.words = words;
    }
  }

  /**
   * Options that say something of languages that have no front end, of analyses that are not made,
   * or of the clock, which decides nothing here.
   */
  private static final Map<String, Form> WITHOUT_EFFECT =
      Map.ofEntries(
          Map.entry("arrow_is_function", Form.SWITCH),
          Map.entry("let_is_var", Form.SWITCH),
          Map.entry("implicit_return", Form.SWITCH),
          Map.entry("flddef_assign", Form.SWITCH),
          Map.entry("xml_singleton_loose_matching", Form.SWITCH),
          Map.entry("xml_attrs_implicit_ellipsis", Form.SWITCH),
          Map.entry("xml_children_ordered", Form.SWITCH),
          Map.entry("cpp_parsing_pref", Form.WORD),
          Map.entry("interfile", Form.SWITCH),
          Map.entry("guarded_taint_signatures", Form.SWITCH),
          Map.entry("timeout", Form.NUMBER),
          Map.entry("dynamic_timeout", Form.SWITCH),
          Map.entry("dynamic_timeout_unit_kb", Form.NUMBER),
          Map.entry("dynamic_timeout_max_multiplier", Form.NUMBER),
          Map.entry("taint_fixpoint_timeout", Form.NUMBER));

  private static final Map<String, MatchOption> MATCHING =
      Arrays.stream(MatchOption.values())
          .collect(Collectors.toUnmodifiableMap(MatchOption::key, option -> option));

  private static final String MOST_MATCHES = "max_match_per_file";

  private OptionsReader() {}

  /** The options, if all are understood. */
  static Optional<MatchOptions> read(YamlValue.Mapping rule, Problems problems) {
    if (rule.get("options").isEmpty() || rule.isBlank("options")) {
      return Optional.of(MatchOptions.DEFAULT);
    }
    if (!(rule.get("options").get() instanceof YamlValue.Mapping options)) {
      problems.report(
          rule.get("options").get(), "options are a map: " + rule.get("options").get().described());
      return Optional.empty();
    }
    boolean good = true;
    MatchOptions read = MatchOptions.DEFAULT;
    for (Map.Entry<String, YamlValue> option : options.values().entrySet()) {
      String name = option.getKey();
      good &= check(name, option.getValue(), problems);
      MatchOption matching = MATCHING.get(name);
      if (matching != null) {
        read = read.with(matching, options.text(name).equals("true"));
      }
    }
    return good ? Optional.of(read) : Optional.empty();
  }

  /** How many matches of the rule are kept for a file, if it says so. */
  static OptionalInt mostMatches(YamlValue.Mapping rule) {
    return rule.get("options").orElse(null) instanceof YamlValue.Mapping options
            && options.text(MOST_MATCHES).matches("[0-9]{1,9}")
        ? OptionalInt.of(Integer.parseInt(options.text(MOST_MATCHES)))
        : OptionalInt.empty();
  }

  private static Optional<Form> form(String name) {
    return switch (name) {
      case MOST_MATCHES -> Optional.of(Form.NUMBER);
      case TaintOptionsReader.FOCUS -> Optional.of(Form.END);
      default ->
          MATCHING.containsKey(name) || TaintOptionsReader.NAMES.contains(name)
              ? Optional.of(Form.SWITCH)
              : Optional.ofNullable(WITHOUT_EFFECT.get(name));
    };
  }

  private static boolean check(String name, YamlValue value, Problems problems) {
    if (GenericOptionsReader.NAMES.contains(name)) {
      return true;
    }
    Optional<Form> form = form(name);
    if (form.isEmpty()) {
      problems.report(value, "this engine does not know the option: " + name);
      return false;
    }
    String text = value instanceof YamlValue.Scalar scalar ? scalar.text().strip() : "";
    if (!text.matches(form.get().regex)) {
      problems.report(
          value, "the option " + name + " is " + form.get().words + ": " + value.described());
      return false;
    }
    return true;
  }
}
