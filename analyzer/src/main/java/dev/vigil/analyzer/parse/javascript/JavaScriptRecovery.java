package dev.vigil.analyzer.parse.javascript;

import dev.vigil.analyzer.parse.antlr.BodyToken;
import dev.vigil.analyzer.parse.antlr.SyntaxErrors;
import dev.vigil.analyzer.parse.antlr.TokenParse;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.ErrorRegion;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.antlr.v4.runtime.CommonToken;

/**
 * Parses a broken file statement by statement: a body that does not parse is parsed by itself and
 * stands as one token in what is around it, so that an error costs no more than its own statement.
 */
final class JavaScriptRecovery {
  private static final int DEEPEST = 60;

  private final SourceText source;
  private final LongAdder fallbacks;
  private final SyntaxErrors errors;
  private int depth;

  JavaScriptRecovery(SourceText source, LongAdder fallbacks) {
    this.source = source;
    this.fallbacks = fallbacks;
    this.errors = new SyntaxErrors(source);
  }

  /** A body in braces, at {@code [open, close]}. */
  private record Body(int open, int close, boolean members) {}

  /** The regions that did not parse, in source order. */
  List<ErrorRegion> errors() {
    return errors.sorted();
  }

  /**
   * The tree of a file.
   *
   * @param tokens with roles and semicolons; the last one is the end of file
   * @param whole what came of parsing it at once
   */
  List<Statement> file(CommonToken[] tokens, TokenParse.Outcome<List<Statement>> whole) {
    List<CommonToken> all = List.of(tokens).subList(0, tokens.length - 1);
    List<Statement> statements = statements(all, false);
    if (errors.areNone()
        && whole instanceof TokenParse.Failed<List<Statement>>(int offset, String reason)) {
      // The parts are right, but not together.
      errors.note(offset, reason);
    }
    return errors.among(statements);
  }

  private List<Statement> statements(List<CommonToken> tokens, boolean members) {
    List<Statement> statements = new ArrayList<>();
    JavaScriptSegments segments = new JavaScriptSegments(tokens, members);
    int at = 0;
    while (at < tokens.size()) {
      int end = segments.end(at);
      List<CommonToken> part = tokens.subList(at, end);
      at = end;
      if (isSemicolon(part) || isLabel(part)) {
        continue;
      }
      TokenParse.Outcome<List<Statement>> outcome = parse(part, members);
      if (outcome instanceof TokenParse.Parsed<List<Statement>> parsed) {
        statements.addAll(errors.accept(parsed));
      } else if (outcome instanceof TokenParse.Failed<List<Statement>> failed) {
        statements.addAll(repaired(part, members, failed));
      }
    }
    return statements;
  }

  private static boolean isSemicolon(List<CommonToken> part) {
    return part.size() == 1 && part.getFirst().getType() == JavaScriptLexer.SEMICOLON;
  }

  /** The label of a case without its statements. */
  private boolean isLabel(List<CommonToken> part) {
    int first = part.getFirst().getType();
    return (first == JavaScriptLexer.CASE || first == JavaScriptLexer.DEFAULT)
        && new JavaScriptParse(whole(part), TokenParse.Mode.TOLERANT, fallbacks)
                .run(JavaScriptParser::caseLabel)
            instanceof TokenParse.Parsed<?>;
  }

  private List<Statement> repaired(
      List<CommonToken> part, boolean members, TokenParse.Failed<List<Statement>> failed) {
    List<Body> bodies = bodies(part);
    if (bodies.isEmpty() || depth >= DEEPEST) {
      return List.of(error(part, failed));
    }
    depth++;
    List<List<Statement>> contents = new ArrayList<>();
    for (Body body : bodies) {
      contents.add(statements(part.subList(body.open + 1, body.close), body.members));
    }
    depth--;
    if (parse(condensed(part, bodies, contents), members)
        instanceof TokenParse.Parsed<List<Statement>> parsed) {
      return errors.accept(parsed);
    }
    List<Statement> statements = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < bodies.size(); i++) {
      if (bodies.get(i).open > begin) {
        statements.add(error(part.subList(begin, bodies.get(i).open), failed));
      }
      statements.addAll(contents.get(i));
      begin = bodies.get(i).close + 1;
    }
    List<CommonToken> rest = part.subList(begin, part.size());
    if (rest.stream().anyMatch(token -> token.getType() != JavaScriptLexer.SEMICOLON)) {
      statements.add(error(rest, failed));
    }
    return statements;
  }

  /** The outermost bodies in a statement, also in its expressions; not the braces of literals. */
  private static List<Body> bodies(List<CommonToken> part) {
    List<Body> bodies = new ArrayList<>();
    int[] matching = JavaScriptSegments.matching(part);
    for (int i = 0; i < part.size(); i++) {
      int type = part.get(i).getType();
      boolean opens =
          type == JavaScriptLexer.OPEN_BRACE
              || type == JavaScriptLexer.CLASS_OPEN
              || type == JavaScriptLexer.SWITCH_OPEN;
      boolean element =
          i > 0 && type == JavaScriptLexer.OPEN_BRACE && isInElement(part.get(i - 1).getType());
      if (!opens || element) {
        continue;
      }
      int close = matching[i];
      if (close < 0) {
        break;
      }
      bodies.add(new Body(i, close, type == JavaScriptLexer.CLASS_OPEN));
      i = close;
    }
    return bodies;
  }

  private static boolean isInElement(int before) {
    return switch (before) {
      case JavaScriptLexer.ELEMENT_NAME,
          JavaScriptLexer.ELEMENT_TEXT,
          JavaScriptLexer.TAG_CLOSE,
          JavaScriptLexer.TAG_END,
          JavaScriptLexer.ASSIGN,
          JavaScriptLexer.STRING ->
          true;
      default -> false;
    };
  }

  private static List<CommonToken> condensed(
      List<CommonToken> part, List<Body> bodies, List<List<Statement>> contents) {
    List<CommonToken> condensed = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i < bodies.size(); i++) {
      Body body = bodies.get(i);
      condensed.addAll(part.subList(begin, body.open));
      Span span =
          new Span(part.get(body.open).getStartIndex(), part.get(body.close).getStopIndex() + 1);
      condensed.add(new BodyToken(JavaScriptParser.BODY, new Block(span, contents.get(i))));
      begin = body.close + 1;
    }
    condensed.addAll(part.subList(begin, part.size()));
    return condensed;
  }

  private static CommonToken[] whole(List<CommonToken> part) {
    List<CommonToken> tokens = new ArrayList<>(part);
    tokens.add(TokenParse.end(part.getLast().getStopIndex() + 1));
    return tokens.toArray(CommonToken[]::new);
  }

  private TokenParse.Outcome<List<Statement>> parse(List<CommonToken> part, boolean members) {
    return new JavaScriptParse(whole(part), TokenParse.Mode.TOLERANT, fallbacks)
        .run(parser -> members ? parser.memberList().list : parser.program().list);
  }

  private ErrorRegion error(List<CommonToken> part, TokenParse.Failed<List<Statement>> failed) {
    int start = part.getFirst().getStartIndex();
    int end = Math.max(start, part.getLast().getStopIndex() + 1);
    Span span = new Span(start, Math.min(end, source.text().length()));
    return errors.region(span, failed.offset(), failed.reason());
  }
}
