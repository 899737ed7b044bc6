package dev.vigil.analyzer.rule.yaml;

import dev.vigil.analyzer.taint.specification.TaintOptions;
import java.util.List;

/** Reads those {@code options} of a rule that say how taint spreads. */
final class TaintOptionsReader {
  /** The options that a taint rule can set. */
  static final List<String> NAMES =
      List.of(
          "taint_unify_mvars",
          "taint_unify_metavariables",
          "taint_assume_safe_functions",
          "taint_assume_safe_indexes",
          "taint_assume_safe_comparisons",
          "taint_assume_safe_booleans",
          "taint_assume_safe_numbers",
          "taint_only_propagate_through_assignments",
          "taint_intrafile",
          "taint_track_values");

  /** The option that says which end of a flow is reported. */
  static final String FOCUS = "taint_focus_on";

  private TaintOptionsReader() {}

  /** The options; what is wrong with them is reported by {@link OptionsReader}. */
  static TaintOptions read(YamlValue.Mapping rule) {
    if (!(rule.get("options").orElse(null) instanceof YamlValue.Mapping options)) {
      return TaintOptions.DEFAULT;
    }
    return new TaintOptions(
        isSet(options, "taint_unify_mvars") || isSet(options, "taint_unify_metavariables"),
        isSet(options, "taint_assume_safe_functions"),
        isSet(options, "taint_assume_safe_indexes"),
        isSet(options, "taint_assume_safe_comparisons"),
        isSet(options, "taint_assume_safe_booleans"),
        isSet(options, "taint_assume_safe_numbers"),
        isSet(options, "taint_only_propagate_through_assignments"),
        isSet(options, "taint_intrafile"),
        isSet(options, "interfile"),
        isSet(options, "taint_track_values"),
        options.text(FOCUS).equals("source"));
  }

  private static boolean isSet(YamlValue.Mapping options, String name) {
    return options.text(name).equals("true");
  }
}
