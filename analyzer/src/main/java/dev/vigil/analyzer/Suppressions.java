package dev.vigil.analyzer;

import dev.vigil.analyzer.finding.Suppression;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The comments of a file that ask not to report matches: {@code nosemgrep[: id, ...]}, {@code nosec
 * [ids]} and {@code vigil: ignore[: id, ...] reason}, on the first line of the match or alone on
 * the line above.
 */
final class Suppressions {
  private static final String IDS =
      "(?:\\s*:\\s*([\"']?[\\w.\\-]+[\"']?(?:\\s*,\\s*[\"']?[\\w.\\-]+[\"']?)*))?";

  private static final Pattern MARKER =
      Pattern.compile(
          "(?i)\\b(?:(nosemgrep|nosem|noopengrep)\\b"
              + IDS
              + "|(vigil:\\s*ignore)\\b"
              + IDS
              + "|(nosec)\\b(?:\\s*:?\\s*((?:B[0-9]{3})(?:\\s*,?\\s*B[0-9]{3})*))?)(.*)");

  private record Marker(String word, List<String> ids, String justification) {
    /** Ids may stand behind each other with nothing but space between, as others read them. */
    boolean covers(String ruleId) {
      return ids.isEmpty()
          || Stream.concat(ids.stream(), Arrays.stream(justification.split("[,\\s\"']+", -1)))
              .anyMatch(id -> names(id, ruleId));
    }

    private static boolean names(String id, String ruleId) {
      return ruleId.equals(id) || ruleId.endsWith("." + id) || id.endsWith("." + ruleId);
    }
  }

  private final Map<Integer, List<Marker>> byLine = new HashMap<>();

  /**
   * The suppressions of a text.
   *
   * @param comments its comments; empty if it is in no known language, so that every line may be
   *     one
   */
  Suppressions(SourceText source, Optional<List<Span>> comments) {
    if (comments.isPresent()) {
      for (Span comment : comments.get()) {
        if (mayHaveMarker(source.text(), comment)) {
          read(source, source.line(comment.start()), source.text(comment), comment.start());
        }
      }
    } else if (MARKER.matcher(source.text()).find()) {
      for (int line = 1; line <= source.lineCount(); line++) {
        read(source, line, source.lineText(line), -1);
      }
    }
  }

  private void read(SourceText source, int line, String comment, int start) {
    Matcher matcher = MARKER.matcher(comment);
    if (!matcher.find()) {
      return;
    }
    Marker marker = marker(matcher);
    int before = start < 0 ? source.lineStart(line) + matcher.start() : start;
    String code = source.text(new Span(source.lineStart(line), before));
    int covered = code.chars().noneMatch(Character::isLetterOrDigit) ? line + 1 : line;
    byLine.computeIfAbsent(line, any -> new ArrayList<>()).add(marker);
    if (covered != line) {
      byLine.computeIfAbsent(covered, any -> new ArrayList<>()).add(marker);
    }
  }

  /** Whether one of the words of {@link #MARKER} may be in a comment. */
  private static boolean mayHaveMarker(String text, Span comment) {
    for (int i = comment.start(); i < comment.end(); i++) {
      char c = text.charAt(i);
      if (((c == 'n' || c == 'N') && (isAt(text, i, "nose") || isAt(text, i, "noopen")))
          || ((c == 'v' || c == 'V') && isAt(text, i, "vigil"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(String text, int place, String word) {
    return text.regionMatches(true, place, word, 0, word.length());
  }

  private static Marker marker(Matcher matcher) {
    String justification = matcher.group(7).replaceFirst("^[\\s:,\\-–]+", "").strip();
    if (matcher.group(1) != null) {
      return new Marker("nosemgrep", ids(matcher.group(2)), justification);
    }
    return matcher.group(3) != null
        ? new Marker("vigil: ignore", ids(matcher.group(4)), justification)
        : new Marker("nosec", List.of(), (text(matcher.group(6)) + " " + justification).strip());
  }

  private static List<String> ids(@Nullable String list) {
    return list == null
        ? List.of()
        : Arrays.stream(list.replaceAll("[\"']", "").split("\\s*,\\s*", -1)).toList();
  }

  private static String text(@Nullable String group) {
    return group == null ? "" : group;
  }

  /** What suppresses a rule's match that begins on a 1-based line. */
  Optional<Suppression> of(String ruleId, int firstLine) {
    List<Marker> markers = byLine.get(firstLine);
    if (markers == null) {
      return Optional.empty();
    }
    return markers.stream()
        .filter(marker -> marker.covers(ruleId))
        .findFirst()
        .map(marker -> new Suppression(marker.word(), marker.justification()));
  }
}
