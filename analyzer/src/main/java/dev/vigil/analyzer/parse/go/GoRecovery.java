package dev.vigil.analyzer.parse.go;

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
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.antlr.v4.runtime.CommonToken;

/**
 * Parses a broken file declaration by declaration and statement by statement: a body that does not
 * parse is parsed by itself and stands as one token in what is around it, so that an error costs no
 * more than its own statement or header.
 */
final class GoRecovery {
  private static final int DEEPEST = 60;

  private final SourceText source;
  private final LongAdder fallbacks;
  private final SyntaxErrors errors;
  private int depth;

  GoRecovery(SourceText source, LongAdder fallbacks) {
    this.source = source;
    this.fallbacks = fallbacks;
    this.errors = new SyntaxErrors(source);
  }

  /** What stands in a list. */
  private enum Content {
    FILE,
    FIELDS,
    ELEMENTS,
    STATEMENTS;

    List<Statement> parse(GoParser parser) {
      return switch (this) {
        case FILE -> parser.fileParts().list;
        case FIELDS -> parser.fieldList().list;
        case ELEMENTS -> parser.elementList().list;
        case STATEMENTS -> parser.blockStatements().list;
      };
    }
  }

  /** A body in braces, at {@code [open, close]}. */
  private record Body(int open, int close, Content content) {}

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
    List<CommonToken> plain = new ArrayList<>(tokens.length);
    for (int i = 0; i < tokens.length - 1; i++) {
      plain.add(withoutRole(tokens[i]));
    }
    List<Statement> statements = statements(plain, Content.FILE);
    if (errors.areNone()
        && whole instanceof TokenParse.Failed<List<Statement>>(int offset, String reason)) {
      // The parts are right, but not together.
      errors.note(offset, reason);
    }
    return errors.among(statements);
  }

  private static CommonToken withoutRole(CommonToken token) {
    if (token instanceof BodyToken) {
      return token;
    }
    CommonToken plain = new CommonToken(token);
    switch (token.getType()) {
      case GoLexer.LITERAL_OPEN -> plain.setType(GoLexer.OPEN_BRACE);
      case GoLexer.TYPE_PARAMETERS_OPEN -> plain.setType(GoLexer.OPEN_BRACKET);
      case GoLexer.FUNCTION_DECLARATION -> plain.setType(GoLexer.FUNC);
      case GoLexer.CHANNEL_ARROW -> plain.setType(GoLexer.ARROW);
      default -> {}
    }
    return plain;
  }

  private List<Statement> statements(List<CommonToken> tokens, Content content) {
    List<Statement> statements = new ArrayList<>();
    GoSegments segments = new GoSegments(tokens);
    int at = 0;
    while (at < tokens.size()) {
      int end = segments.end(at);
      List<CommonToken> part = tokens.subList(at, end);
      at = end;
      if (isSemicolon(part) || isLabel(part)) {
        continue;
      }
      TokenParse.Outcome<List<Statement>> outcome = parse(part, content);
      if (outcome instanceof TokenParse.Parsed<List<Statement>> parsed) {
        statements.addAll(errors.accept(parsed));
      } else if (outcome instanceof TokenParse.Failed<List<Statement>> failed) {
        statements.addAll(
            asCode(part, content, failed).orElseGet(() -> repaired(part, content, failed)));
      }
    }
    return statements;
  }

  private static boolean isSemicolon(List<CommonToken> part) {
    return part.size() == 1 && part.getFirst().getType() == GoLexer.SEMICOLON;
  }

  /** The label of a case without its statements. */
  private boolean isLabel(List<CommonToken> part) {
    int first = part.getFirst().getType();
    return (first == GoLexer.CASE || first == GoLexer.DEFAULT)
        && new GoParse(roles(part, Content.STATEMENTS), TokenParse.Mode.TOLERANT, fallbacks)
                .run(GoParser::caseLabel)
            instanceof TokenParse.Parsed<?>;
  }

  /** A statement where none may stand. */
  private Optional<List<Statement>> asCode(
      List<CommonToken> part, Content content, TokenParse.Failed<List<Statement>> failed) {
    if (content != Content.STATEMENTS
        && parse(part, Content.STATEMENTS) instanceof TokenParse.Parsed<List<Statement>> parsed) {
      errors.note(failed.offset(), failed.reason());
      return Optional.of(errors.accept(parsed));
    }
    return Optional.empty();
  }

  private List<Statement> repaired(
      List<CommonToken> part, Content content, TokenParse.Failed<List<Statement>> failed) {
    List<Body> bodies = bodies(part, content);
    if (bodies.isEmpty() || depth >= DEEPEST) {
      return List.of(error(part, failed));
    }
    depth++;
    List<List<Statement>> contents = new ArrayList<>();
    for (Body body : bodies) {
      contents.add(statements(part.subList(body.open + 1, body.close), body.content));
    }
    depth--;
    if (parse(condensed(part, bodies, contents), content)
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
    if (rest.stream().anyMatch(token -> token.getType() != GoLexer.SEMICOLON)) {
      statements.add(error(rest, failed));
    }
    return statements;
  }

  /** The outermost bodies in a declaration or statement, not the braces of literals. */
  private List<Body> bodies(List<CommonToken> part, Content content) {
    List<Body> bodies = new ArrayList<>();
    CommonToken[] roles = roles(part, content);
    int[] matching = GoTypeScan.matching(part);
    if (roles.length < part.size()) {
      return bodies;
    }
    for (int i = 0; i < part.size(); i++) {
      boolean opens =
          part.get(i).getType() == GoLexer.OPEN_BRACE && roles[i].getType() == GoLexer.OPEN_BRACE;
      if (!opens) {
        continue;
      }
      int close = matching[i];
      if (close < 0) {
        break;
      }
      int before = i == 0 ? GoLexer.SEMICOLON : part.get(i - 1).getType();
      bodies.add(
          new Body(
              i,
              close,
              switch (before) {
                case GoLexer.STRUCT -> Content.FIELDS;
                case GoLexer.INTERFACE -> Content.ELEMENTS;
                default -> Content.STATEMENTS;
              }));
      i = close;
    }
    return bodies;
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
      condensed.add(new BodyToken(GoParser.BODY, new Block(span, contents.get(i))));
      begin = body.close + 1;
    }
    condensed.addAll(part.subList(begin, part.size()));
    return condensed;
  }

  private CommonToken[] roles(List<CommonToken> part, Content content) {
    List<CommonToken> tokens = new ArrayList<>(part.size() + 1);
    for (CommonToken token : part) {
      tokens.add(token instanceof BodyToken ? token : new CommonToken(token));
    }
    tokens.add(TokenParse.end(part.getLast().getStopIndex() + 1));
    return GoTokenRoles.assign(tokens, source.text(), false, content == Content.FILE);
  }

  private TokenParse.Outcome<List<Statement>> parse(List<CommonToken> part, Content content) {
    return new GoParse(roles(part, content), TokenParse.Mode.TOLERANT, fallbacks)
        .run(content::parse);
  }

  private ErrorRegion error(List<CommonToken> part, TokenParse.Failed<List<Statement>> failed) {
    int start = part.getFirst().getStartIndex();
    int end = Math.max(start, part.getLast().getStopIndex() + 1);
    Span span = new Span(start, Math.min(end, source.text().length()));
    return errors.region(span, failed.offset(), failed.reason());
  }
}
