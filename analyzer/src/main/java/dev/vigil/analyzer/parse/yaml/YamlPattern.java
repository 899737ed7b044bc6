package dev.vigil.analyzer.parse.yaml;

import dev.vigil.analyzer.finding.Position;
import dev.vigil.analyzer.parse.PatternParse;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.Dictionary;
import dev.vigil.analyzer.syntax.DictionaryEntry;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads patterns. Each {@code ...} is replaced by three characters that no file has: an entry of a
 * mapping, an element of a sequence, or a scalar, as its neighbours are, so that every place of the
 * pattern stays what it was.
 */
final class YamlPattern {
  /** A character for private use. */
  private static final String MARK = "\uE000";

  private static final String SCALAR = MARK.repeat(3);
  private static final String ENTRY = MARK + ": ";
  private static final String ELEMENT = "- " + MARK;

  /** A line with nothing but an ellipsis, perhaps behind signs of sequences. */
  private static final Pattern ELLIPSIS_LINE =
      Pattern.compile("( *)((?:- +)*)\\.\\.\\.\\s*(?:#.*)?");

  private static final Pattern WITHIN_LINE =
      Pattern.compile("(?<![^\\s\\[{,(])\\.\\.\\.(?![^\\s\\]},:])");

  /** A regular expression in double quotes with an escape that YAML does not have. */
  private static final Pattern RAW_EXPRESSION =
      Pattern.compile(
          "\"(=~/(?:[^\"'\\\\]|\\\\[\"\\\\/0abtnvfreNLPxuU_ ])*"
              + "\\\\[^\"'\\\\/0abtnvfreNLPxuU_ ](?:[^\"'\\\\]|\\\\[^'])*)\"");

  private final String[] lines;

  private YamlPattern(String pattern) {
    lines = pattern.split("\n", -1);
  }

  /** Whether the value of a scalar is what an ellipsis is replaced by. */
  static boolean isEllipsis(String value) {
    return value.equals(SCALAR) || value.equals(MARK);
  }

  static PatternParse parse(String pattern) {
    String read = new YamlPattern(pattern).replaced();
    try {
      return of(new YamlTreeBuilder(YamlText.of(read), true).documents());
    } catch (UnreadableYaml e) {
      Position at = SourceText.of(pattern).position(Math.min(e.offset(), pattern.length()));
      return new PatternParse.InvalidPattern(
          "line " + at.line() + ":" + at.column() + " " + e.reason());
    }
  }

  private static PatternParse of(List<Statement> documents) {
    if (documents.size() != 1
        || !(documents.getFirst() instanceof ExpressionStatement(var span, Expression content))) {
      return new PatternParse.InvalidPattern("a pattern is one document");
    }
    return switch (content) {
      case Dictionary mapping
          when mapping.elements().size() == 1
              && mapping.elements().getFirst() instanceof DictionaryEntry entry ->
          new PatternParse.EntryPattern(entry);
      case Collection sequence when sequence.elements().size() == 1 ->
          new PatternParse.ExpressionPattern(sequence.elements().getFirst());
      default -> new PatternParse.ExpressionPattern(content);
    };
  }

  private String replaced() {
    String[] read = new String[lines.length];
    for (int i = 0; i < lines.length; i++) {
      Matcher alone = ELLIPSIS_LINE.matcher(lines[i]);
      read[i] =
          alone.matches()
              ? new StringBuilder(lines[i])
                  .replace(alone.end(2), alone.end(2) + 3, sign(i, alone))
                  .toString()
              : RAW_EXPRESSION
                  .matcher(WITHIN_LINE.matcher(lines[i]).replaceAll(SCALAR))
                  .replaceAll("'$1'");
    }
    return String.join("\n", read);
  }

  /** What an ellipsis stands for that is alone in its line. */
  private String sign(int line, Matcher alone) {
    int column = alone.end(2);
    if (alone.end(2) > alone.end(1)) {
      return isFollowedByEntry(line, column) ? ENTRY : SCALAR;
    }
    String neighbour = sibling(line, column, -1);
    if (neighbour.isEmpty()) {
      neighbour = sibling(line, column, 1);
    }
    if (neighbour.isEmpty()) {
      return SCALAR;
    }
    return isElement(neighbour) ? ELEMENT : ENTRY;
  }

  /** Whether the line below goes on with the mapping that an element of a sequence begins. */
  private boolean isFollowedByEntry(int line, int column) {
    int next = line + 1;
    while (next < lines.length && lines[next].isBlank()) {
      next++;
    }
    return next < lines.length && depth(lines[next]) == column && !isElement(lines[next].strip());
  }

  /**
   * The nearest line of the same depth above or below that tells what its neighbours are; empty if
   * there is none before the collection ends.
   */
  private String sibling(int line, int column, int direction) {
    for (int i = line + direction; i >= 0 && i < lines.length; i += direction) {
      String content = lines[i].strip();
      if (content.isEmpty() || content.startsWith("#") || content.equals("...")) {
        continue;
      }
      int depth = depth(lines[i]);
      if (depth == column) {
        return content;
      }
      if (depth < column) {
        return direction < 0 ? behindSigns(lines[i], column) : "";
      }
    }
    return "";
  }

  /** What stands in a column of a line behind signs of sequences: {@code - name: x}. */
  private static String behindSigns(String line, int column) {
    return line.length() > column
            && line.charAt(column) != ' '
            && line.substring(0, column).matches(" *(?:- +)+")
        ? line.substring(column).strip()
        : "";
  }

  private static boolean isElement(String content) {
    return content.equals("-") || content.startsWith("- ");
  }

  private static int depth(String line) {
    return line.length() - line.stripLeading().length();
  }
}
