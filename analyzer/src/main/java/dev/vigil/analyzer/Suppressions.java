package dev.vigil.analyzer;

import dev.vigil.analyzer.finding.Suppression;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The comments of a file that ask not to report matches: {@code nosemgrep[: id, ...]}, {@code nosec
 * [ids]} and {@code vigil: ignore[: id, ...] reason}. A comment is about a match if it stands
 *
 * <ul>
 *   <li>in the match's first line,
 *   <li>alone in the line above,
 *   <li>behind the last line of the statement in which the match is, which may be a closing
 *       bracket; of a statement with a body, behind its header if the match begins there, or behind
 *       the bracket that closes it if the match is all of it.
 * </ul>
 *
 * <p>So a comment behind the end of a statement is never about the one below.
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

  /** What stands before a comment that is alone in its line, in a text of no known language. */
  private static final Pattern COMMENT_SIGNS = Pattern.compile("[\\s#/*<!;%'{(-]*");

  private static final Pattern CLOSING = Pattern.compile("[\\s)\\]};,]*(?:#|//|/\\*)");

  private final SourceText source;
  private final Optional<SourceTree> tree;

  /** By the line in which the comment begins. */
  private final Map<Integer, List<Marker>> inLine = new HashMap<>();

  /** Comments that are alone in their lines, by the line below. */
  private final Map<Integer, List<Marker>> above = new HashMap<>();

  /**
   * The suppressions of a text.
   *
   * @param tree its tree; empty if it is in no known language, so that every line may be a comment
   */
  Suppressions(SourceText source, Optional<SourceTree> tree) {
    this.source = source;
    this.tree = tree;
    if (tree.isPresent()) {
      for (Span comment : tree.get().comments()) {
        if (mayHaveMarker(source.text(), comment)) {
          read(comment);
        }
      }
    } else if (MARKER.matcher(source.text()).find()) {
      for (int line = 1; line <= source.lineCount(); line++) {
        readLine(line);
      }
    }
  }

  private void read(Span comment) {
    Matcher matcher = MARKER.matcher(source.text(comment));
    if (matcher.find()) {
      int line = source.line(comment.start());
      int last = source.line(comment.end());
      int behind = source.lineStart(last) + source.lineText(last).length();
      boolean alone =
          source.text(new Span(source.lineStart(line), comment.start())).isBlank()
              && source.text(new Span(comment.end(), Math.max(comment.end(), behind))).isBlank();
      add(marker(matcher), line, alone ? last + 1 : -1);
    }
  }

  private void readLine(int line) {
    String text = source.lineText(line);
    Matcher matcher = MARKER.matcher(text);
    if (matcher.find()) {
      boolean alone = COMMENT_SIGNS.matcher(text.substring(0, matcher.start())).matches();
      add(marker(matcher), line, alone ? line + 1 : -1);
    }
  }

  private void add(Marker marker, int line, int below) {
    inLine.computeIfAbsent(line, any -> new ArrayList<>()).add(marker);
    if (below > 0) {
      above.computeIfAbsent(below, any -> new ArrayList<>()).add(marker);
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

  /** What suppresses a rule's match. */
  Optional<Suppression> of(String ruleId, Span match) {
    if (inLine.isEmpty()) {
      return Optional.empty();
    }
    int first = source.line(match.start());
    Stream<Marker> markers =
        Stream.concat(
            Stream.concat(at(inLine, first), at(above, first)),
            lastLines(match)
                .distinct()
                .filter(line -> line != first)
                .boxed()
                .flatMap(this::behind));
    return markers
        .filter(marker -> marker.covers(ruleId))
        .findFirst()
        .map(marker -> new Suppression(marker.word(), marker.justification()));
  }

  private static Stream<Marker> at(Map<Integer, List<Marker>> markers, int line) {
    return markers.getOrDefault(line, List.of()).stream();
  }

  /** Comments behind code: not those that are alone in the line. */
  private Stream<Marker> behind(int line) {
    List<Marker> alone = above.getOrDefault(line + 1, List.of());
    return at(inLine, line).filter(marker -> !alone.contains(marker));
  }

  /** The lines that end what a match belongs to. */
  private IntStream lastLines(Span match) {
    int last = source.line(Math.max(match.start(), match.end() - 1));
    Optional<Statement> statement =
        tree.filter(known -> !known.language().isData())
            .flatMap(known -> statement(known.root(), match.start()));
    if (statement.isEmpty()) {
      return IntStream.of(last);
    }
    Span span = statement.get().span();
    Optional<Block> body = body(statement.get());
    if (body.isEmpty()) {
      return IntStream.of(source.line(Math.max(span.start(), span.end() - 1)));
    }
    return isClosing(last)
        ? IntStream.of(header(body.get()), last)
        : IntStream.of(header(body.get()));
  }

  /** The innermost statement, but for blocks, around a place. */
  private static Optional<Statement> statement(Node root, int place) {
    Optional<Statement> innermost = Optional.empty();
    Optional<Node> inner = Optional.of(root);
    while (inner.isPresent()) {
      if (inner.get() instanceof Statement statement && !(statement instanceof Block)) {
        innermost = Optional.of(statement);
      }
      inner =
          inner.get().children().stream()
              .filter(child -> child.span().start() <= place && place < child.span().end())
              .findFirst();
    }
    return innermost;
  }

  /** The first body of a statement that has some. */
  private static Optional<Block> body(Statement statement) {
    return statement.children().stream()
        .flatMap(child -> child instanceof Block block ? Stream.of(block) : Stream.empty())
        .findFirst();
  }

  /** The line in which the header before a body ends. */
  private int header(Block body) {
    int at = body.span().start();
    if (source.text().startsWith("{", at)) {
      return source.line(at);
    }
    int line = source.line(at);
    if (!source.text(new Span(source.lineStart(line), at)).isBlank()) {
      return line;
    }
    line--;
    while (line > 1 && isBlankOrComment(line)) {
      line--;
    }
    return line;
  }

  private boolean isBlankOrComment(int line) {
    String text = source.lineText(line).strip();
    return text.isEmpty() || text.startsWith("#") || text.startsWith("//");
  }

  /** Whether nothing but brackets is in a line before a comment. */
  private boolean isClosing(int line) {
    return CLOSING.matcher(source.lineText(line)).lookingAt();
  }
}
