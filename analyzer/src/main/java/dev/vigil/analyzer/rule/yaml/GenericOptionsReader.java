package dev.vigil.analyzer.rule.yaml;

import dev.vigil.analyzer.generic.CommentStyle;
import dev.vigil.analyzer.generic.GenericOptions;
import dev.vigil.analyzer.generic.GenericOptions.Braces;
import dev.vigil.analyzer.generic.GenericOptions.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads those {@code options} of a rule that are about patterns for any text. */
final class GenericOptionsReader {
  /** The options that are read here. */
  static final Set<String> NAMES =
      Set.of(
          "generic_engine",
          "generic_ellipsis_max_span",
          "generic_comment_style",
          "generic_multiline",
          "generic_caseless",
          "generic_braces",
          "generic_extra_braces",
          "generic_extra_word_characters");

  private final YamlValue.Mapping options;
  private final Problems problems;
  private boolean good = true;

  private GenericOptionsReader(YamlValue.Mapping options, Problems problems) {
    this.options = options;
    this.problems = problems;
  }

  /** The options, if all are understood. */
  static Optional<GenericOptions> read(YamlValue.Mapping rule, Problems problems) {
    if (rule.get("options").isPresent()
        && rule.get("options").get() instanceof YamlValue.Mapping options) {
      GenericOptionsReader reader = new GenericOptionsReader(options, problems);
      GenericOptions read = reader.read();
      return reader.good ? Optional.of(read) : Optional.empty();
    }
    return Optional.of(GenericOptions.DEFAULT);
  }

  private GenericOptions read() {
    GenericOptions defaults = GenericOptions.DEFAULT;
    Engine engine =
        word("generic_engine", List.of("spacegrep", "aliengrep"))
            .map(name -> Engine.valueOf(name.toUpperCase(Locale.ROOT)))
            .orElse(defaults.engine());
    CommentStyle comments =
        word("generic_comment_style", List.of("c", "cpp", "shell"))
            .map(name -> CommentStyle.valueOf(name.toUpperCase(Locale.ROOT)))
            .orElse(defaults.commentStyle());
    return new GenericOptions(
        engine,
        span(defaults.ellipsisMaxSpan()),
        comments,
        flag("generic_multiline", defaults.multiline()),
        flag("generic_caseless", defaults.caseless()),
        options.get("generic_braces").map(this::braces),
        options.get("generic_extra_braces").map(this::braces).orElse(defaults.extraBraces()),
        options.get("generic_extra_word_characters").map(this::characters).orElse(""));
  }

  private Optional<String> word(String option, List<String> known) {
    String text = options.text(option);
    if (text.isEmpty() || known.contains(text)) {
      return Optional.of(text).filter(word -> !word.isEmpty());
    }
    refuse(option, option + " is one of " + known + ": " + text);
    return Optional.empty();
  }

  private boolean flag(String option, boolean otherwise) {
    return word(option, List.of("true", "false")).map("true"::equals).orElse(otherwise);
  }

  private int span(int otherwise) {
    String option = "generic_ellipsis_max_span";
    String text = options.text(option);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (text.matches("[0-9]{1,6}")) {
      return Integer.parseInt(text);
    }
    refuse(option, option + " is a number of lines: " + text);
    return otherwise;
  }

  private List<Braces> braces(YamlValue value) {
    List<Braces> braces = new ArrayList<>();
    if (value instanceof YamlValue.Sequence pairs) {
      for (YamlValue pair : pairs.values()) {
        String signs = pair instanceof YamlValue.Sequence ? characters(pair) : "";
        if (signs.length() == 2) {
          braces.add(new Braces(signs.charAt(0), signs.charAt(1)));
        } else {
          refuse(pair, "a pair of braces is a list of two characters: " + pair.described());
        }
      }
    } else {
      refuse(value, "braces are a list of pairs: " + value.described());
    }
    return braces;
  }

  private String characters(YamlValue value) {
    StringBuilder characters = new StringBuilder();
    if (value instanceof YamlValue.Sequence list) {
      for (YamlValue item : list.values()) {
        if (item instanceof YamlValue.Scalar scalar && scalar.text().length() == 1) {
          characters.append(scalar.text());
        } else {
          refuse(item, "a single character is needed: " + item.described());
        }
      }
    } else {
      refuse(value, "a list of characters is needed: " + value.described());
    }
    return characters.toString();
  }

  private void refuse(String option, String message) {
    options.get(option).ifPresent(value -> refuse(value, message));
  }

  private void refuse(YamlValue value, String message) {
    problems.report(value, message);
    good = false;
  }
}
