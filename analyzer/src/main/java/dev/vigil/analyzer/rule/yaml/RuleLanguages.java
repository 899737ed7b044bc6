package dev.vigil.analyzer.rule.yaml;

import dev.vigil.analyzer.language.Languages;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The languages of a rule by their canonical keys.
 *
 * @param names sorted keys of languages, or {@code generic} and {@code regex} for every text
 */
record RuleLanguages(List<String> names) {
  RuleLanguages {
    names = List.copyOf(names);
  }

  static RuleLanguages read(YamlValue.Mapping rule, Languages languages, Problems problems) {
    List<String> written = rule.texts("languages");
    YamlValue place = rule.get("languages").orElse(rule);
    if (written.isEmpty()) {
      problems.report(place, "a rule needs languages");
    }
    SortedSet<String> known = new TreeSet<>();
    SortedSet<String> unknown = new TreeSet<>();
    for (String language : written) {
      switch (language) {
        case "regex", "none" -> known.add("regex");
        case "generic" -> known.add("generic");
        default ->
            languages
                .named(language)
                .ifPresentOrElse(named -> known.add(named.key()), () -> unknown.add(language));
      }
    }
    for (String language : unknown) {
      String message = "there is no front end for the language yet: " + language;
      if (known.isEmpty()) {
        problems.notApplicable(place, message);
      } else {
        problems.note(place, "the rule is run on " + known + " only; " + message);
      }
    }
    return new RuleLanguages(List.copyOf(known));
  }
}
