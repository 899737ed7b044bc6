package dev.vigil.cli.report;

import dev.vigil.cli.console.Colours;
import dev.vigil.night.message.Printable;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of code for people, with a mark below the match if it is on one line. Of a long line the
 * part around the match is shown. There is no mark where a hidden secret before the match moves it.
 */
final class MarkedCode {
  /** Characters of a line that are shown. */
  private static final int WIDTH = 160;

  /** Characters before the match that are shown of a long line. */
  private static final int BEFORE = 40;

  private static final int MOST_LINES = 5;
  private static final String BAR = "    | ";
  private static final String CUT = "…";
  private static final String HIDDEN = "…[redacted: ";

  private MarkedCode() {}

  /**
   * The lines.
   *
   * @param excerpt source lines of the match
   * @param start column at which the match begins in the first line, in code points from 1
   * @param end column behind the match if it ends in the first line; else 0
   */
  static List<String> lines(String excerpt, int start, int end, Colours colours) {
    List<String> lines = new ArrayList<>();
    List<String> code = excerpt.lines().limit(MOST_LINES).toList();
    for (int i = 0; i < code.size(); i++) {
      if (i == 0) {
        first(code.getFirst(), start, end, colours, lines);
      } else {
        lines.add(BAR + Printable.text(cut(code.get(i), 0)));
      }
    }
    return lines;
  }

  private static void first(String line, int start, int end, Colours colours, List<String> lines) {
    int length = line.codePointCount(0, line.length());
    boolean isKnown = start >= 1 && start <= length && isAsWritten(line, start);
    int from = isKnown && length > WIDTH && start > WIDTH / 2 ? start - 1 - BEFORE : 0;
    String shown = cut(line, from);
    lines.add(BAR + Printable.text(shown));
    if (isKnown && end > start) {
      int at = start - 1 - from + (from > 0 ? 1 : 0);
      int width = Math.min(end - start, shown.codePointCount(0, shown.length()) - at);
      if (width > 0) {
        lines.add(BAR + blank(shown, at) + colours.mark("^".repeat(width)));
      }
    }
  }

  /** Whether nothing before a column is hidden or left out. */
  private static boolean isAsWritten(String line, int start) {
    String before = line.substring(0, line.offsetByCodePoints(0, start - 1));
    return !before.startsWith(CUT) && !line.substring(0, before.length() + 1).contains(HIDDEN);
  }

  /** The part of a line from a code point on, with signs where something is left out. */
  private static String cut(String line, int from) {
    int begin = line.offsetByCodePoints(0, from);
    String rest = line.substring(begin);
    boolean isLong = rest.codePointCount(0, rest.length()) > WIDTH;
    return (from > 0 ? CUT : "")
        + (isLong ? rest.substring(0, rest.offsetByCodePoints(0, WIDTH)) + CUT : rest);
  }

  /** Blanks as wide as the first code points of a text are when they are printed. */
  private static String blank(String shown, int points) {
    String before = shown.substring(0, shown.offsetByCodePoints(0, points));
    return " ".repeat(Printable.text(before).codePointCount(0, Printable.text(before).length()));
  }
}
