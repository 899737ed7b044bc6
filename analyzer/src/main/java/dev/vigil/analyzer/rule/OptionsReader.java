package dev.vigil.analyzer.rule;

import dev.vigil.analyzer.pattern.MatchOptions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code options} of a rule. */
final class OptionsReader {
  /** Options that change nothing in the languages that have a front end. */
  private static final Map<String, Boolean> FIXED =
      Map.ofEntries(
          Map.entry("vardef_assign", true),
          Map.entry("attr_expr", true),
          Map.entry("unify_ids_strictly", true),
          Map.entry("arrow_is_function", true),
          Map.entry("let_is_var", true),
          Map.entry("implicit_return", true),
          Map.entry("xml_singleton_loose_matching", true),
          Map.entry("xml_attrs_implicit_ellipsis", true),
          Map.entry("xml_children_ordered", true),
          Map.entry("generic_multiline", true),
          Map.entry("symbolic_propagation", false),
          Map.entry("commutative_boolop", false),
          Map.entry("symmetric_eq", false),
          Map.entry("flddef_assign", false),
          Map.entry("decorators_order_matters", false),
          Map.entry("interfile", false),
          Map.entry("generic_caseless", false));

  private static final Set<String> FREE =
      Set.of(
          "constant_propagation",
          "ac_matching",
          "go_deeper_stmt",
          "go_deeper_expr",
          "implicit_deep_exprstmt",
          "implicit_ellipsis");

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
    for (Map.Entry<String, YamlValue> option : options.values().entrySet()) {
      good &= check(option.getKey(), option.getValue(), problems);
    }
    MatchOptions defaults = MatchOptions.DEFAULT;
    return good
        ? Optional.of(
            new MatchOptions(
                value(options, "constant_propagation", defaults.constantPropagation()),
                value(options, "ac_matching", defaults.associativeCommutative()),
                value(options, "go_deeper_stmt", defaults.deepStatements()),
                value(options, "go_deeper_expr", defaults.deepExpressions()),
                value(
                    options, "implicit_deep_exprstmt", defaults.implicitDeepExpressionStatement()),
                value(options, "implicit_ellipsis", defaults.implicitEllipsis())))
        : Optional.empty();
  }

  private static boolean check(String name, YamlValue value, Problems problems) {
    String text = value instanceof YamlValue.Scalar scalar ? scalar.text() : "";
    if (!FREE.contains(name)
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

  private static boolean value(YamlValue.Mapping options, String name, boolean otherwise) {
    String text = options.text(name);
    return text.isEmpty() ? otherwise : text.equals("true");
  }
}
