package dev.vigil.analyzer.parse.yaml;

import dev.vigil.analyzer.syntax.BooleanLiteral;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.EllipsisMetavariable;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.NullLiteral;
import dev.vigil.analyzer.syntax.NumberForm;
import dev.vigil.analyzer.syntax.NumberLiteral;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.StringLiteral;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * What scalars are. As in the language of rules that others have written, {@code yes} and {@code
 * on} are truth values, and a text in quotes that spells a number is one.
 */
final class YamlScalars {
  private static final Set<String> NULLS = Set.of("null", "NULL", "Null", "~");
  private static final Set<String> TRUE =
      Set.of("y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
  private static final Set<String> FALSE =
      Set.of("n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
  private static final Pattern INTEGER = Pattern.compile("[-+]?(?:[0-9][0-9_]*|0x[0-9a-fA-F_]+)");
  private static final Pattern DECIMAL =
      Pattern.compile("[-+]?(?:[0-9][0-9_]*\\.?[0-9_]*|\\.[0-9_]+)(?:[eE][-+]?[0-9]+)?");

  private final YamlText text;
  private final boolean pattern;

  YamlScalars(YamlText text, boolean pattern) {
    this.text = text;
    this.pattern = pattern;
  }

  /**
   * A scalar.
   *
   * @param region of it without anchor and tag; of a block also of empty lines behind it
   */
  Expression of(ScalarEvent event, Span region) {
    Span content = content(event, region);
    Span span = new Span(region.start(), isBlock(event) ? content.end() : region.end());
    String value = text.isAsWritten(content) ? event.getValue() : written(event, content);
    boolean quoted = event.isDQuoted() || event.isSQuoted();
    if (pattern) {
      if (YamlPattern.isEllipsis(value)) {
        return new Ellipsis(span);
      }
      if (!quoted && Metavariable.isName(value)) {
        return new Metavariable(span, value);
      }
      if (!quoted && value.startsWith("$...") && Metavariable.isName("$" + value.substring(4))) {
        return new EllipsisMetavariable(span, value);
      }
    }
    boolean text = event.getTag().filter("tag:yaml.org,2002:str"::equals).isPresent();
    return text ? new StringLiteral(span, "", content, value) : resolved(span, content, value);
  }

  private static Expression resolved(Span span, Span content, String value) {
    if (NULLS.contains(value)) {
      return new NullLiteral(span);
    }
    if (TRUE.contains(value) || FALSE.contains(value)) {
      return new BooleanLiteral(span, TRUE.contains(value));
    }
    if (INTEGER.matcher(value).matches()) {
      return new NumberLiteral(span, NumberForm.INTEGER, value);
    }
    return DECIMAL.matcher(value).matches()
        ? new NumberLiteral(span, NumberForm.FLOAT, value)
        : new StringLiteral(span, "", content, value);
  }

  private static boolean isBlock(ScalarEvent event) {
    return event.isLiteral() || event.isFolded();
  }

  /** What stands in the quotes, or behind the line with the sign of a block, without its end. */
  Span content(ScalarEvent event, Span region) {
    if (event.isDQuoted() || event.isSQuoted()) {
      return new Span(region.start() + 1, Math.max(region.start() + 1, region.end() - 1));
    }
    if (!isBlock(event)) {
      return region;
    }
    String read = text.read();
    int start = region.start();
    while (start < region.end() && read.charAt(start) != '\n' && read.charAt(start) != '\r') {
      start++;
    }
    int end = region.end();
    while (end > start && Character.isWhitespace(read.charAt(end - 1))) {
      end--;
    }
    if (end > start && read.startsWith("\r\n", start)) {
      start += 2;
    } else if (end > start) {
      start++;
    }
    // A comment behind the sign of a block that holds nothing is no part of it.
    return end > start ? new Span(start, end) : new Span(region.start() + 1, region.start() + 1);
  }

  /** A value with templates in it, as it is written: without indentation, and in one line. */
  private String written(ScalarEvent event, Span content) {
    String written = text.written().substring(content.start(), content.end());
    if (!isBlock(event)) {
      return written.replaceAll("\\s*\\R\\s*", " ");
    }
    int indentation =
        written
            .lines()
            .filter(line -> !line.isBlank())
            .mapToInt(YamlScalars::indentation)
            .min()
            .orElse(0);
    return written
        .lines()
        .map(line -> line.substring(Math.min(indentation, line.length())))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static int indentation(String line) {
    int spaces = 0;
    while (spaces < line.length() && line.charAt(spaces) == ' ') {
      spaces++;
    }
    return spaces;
  }
}
