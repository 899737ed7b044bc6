package dev.vigil.analyzer.parse.java;

import dev.vigil.analyzer.finding.Position;
import dev.vigil.analyzer.parse.antlr.Rejected;
import dev.vigil.analyzer.parse.antlr.TokenParse;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.ErrorRegion;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.antlr.v4.runtime.CommonToken;

/**
 * Parses a broken file declaration by declaration and statement by statement: a body that does not
 * parse is parsed by itself and stands as one token in what is around it, so that an error costs no
 * more than its own statement or header.
 */
final class Recovery {
  private static final int DEEPEST = 60;

  private final SourceText source;
  private final LongAdder fallbacks;
  private final List<ErrorRegion> errors = new ArrayList<>();
  private int depth;

  Recovery(SourceText source, LongAdder fallbacks) {
    this.source = source;
    this.fallbacks = fallbacks;
  }

  /** What stands in a list. */
  private enum Content {
    FILE,
    MEMBERS,
    STATEMENTS;

    List<Statement> parse(JavaParser parser) {
      return switch (this) {
        case FILE -> parser.file().list;
        case MEMBERS -> parser.members().list;
        case STATEMENTS -> parser.blockStatements().list;
      };
    }
  }

  /** A body in braces, at {@code [open, close]}. */
  private record Body(int open, int close, Content content) {}

  /** The regions that did not parse, in source order. */
  List<ErrorRegion> errors() {
    errors.sort(Comparator.comparingInt(error -> error.span().start()));
    return errors;
  }

  /**
   * The tree of a file.
   *
   * @param tokens without roles; the last one is the end of file
   * @param whole what came of parsing it at once
   */
  List<Statement> file(List<CommonToken> tokens, TokenParse.Outcome<List<Statement>> whole) {
    List<Statement> statements =
        new ArrayList<>(statements(tokens.subList(0, tokens.size() - 1), Content.FILE));
    if (errors.isEmpty()
        && whole instanceof TokenParse.Failed<List<Statement>>(int offset, String reason)) {
      // The parts are right, but not together.
      note(offset, reason);
    }
    for (ErrorRegion error : errors) {
      // Errors that cost nothing have no place of their own.
      if (error.span().start() == error.span().end()) {
        statements.add(error);
      }
    }
    statements.sort(Comparator.comparingInt(statement -> statement.span().start()));
    return statements;
  }

  private List<Statement> statements(List<CommonToken> tokens, Content content) {
    List<Statement> statements = new ArrayList<>();
    Segments segments = new Segments(tokens);
    int at = 0;
    while (at < tokens.size()) {
      int end = segments.end(at);
      List<CommonToken> part = tokens.subList(at, end);
      TokenParse.Outcome<List<Statement>> outcome = parse(part, content);
      if (outcome instanceof TokenParse.Parsed<List<Statement>> parsed) {
        statements.addAll(accept(parsed));
      } else if (outcome instanceof TokenParse.Failed<List<Statement>> failed) {
        statements.addAll(
            asCode(part, content, failed).orElseGet(() -> repaired(part, content, failed)));
      }
      at = end;
    }
    return statements;
  }

  /** A statement where none may stand. */
  private Optional<List<Statement>> asCode(
      List<CommonToken> part, Content content, TokenParse.Failed<List<Statement>> failed) {
    if (content != Content.STATEMENTS
        && parse(part, Content.STATEMENTS) instanceof TokenParse.Parsed<List<Statement>> parsed) {
      note(failed.offset(), failed.reason());
      return Optional.of(accept(parsed));
    }
    return Optional.empty();
  }

  private void note(int offset, String reason) {
    errors.add(new ErrorRegion(new Span(offset, offset), reason(offset, reason)));
  }

  private List<Statement> accept(TokenParse.Parsed<List<Statement>> parsed) {
    for (Rejected error : parsed.tolerated()) {
      note(error.offset(), String.valueOf(error.getMessage()));
    }
    return parsed.value();
  }

  private List<Statement> repaired(
      List<CommonToken> part, Content content, TokenParse.Failed<List<Statement>> failed) {
    int label = Segments.behindLabel(part);
    if (label > 0 && label < part.size()) {
      List<Statement> statements = new ArrayList<>();
      statements.add(error(part.subList(0, label), failed));
      statements.addAll(statements(part.subList(label, part.size()), Content.STATEMENTS));
      return statements;
    }
    List<Body> bodies = bodies(part);
    if (bodies.isEmpty() || depth >= DEEPEST) {
      return List.of(error(part, failed));
    }
    depth++;
    List<List<Statement>> contents = new ArrayList<>();
    for (Body body : bodies) {
      contents.add(statements(part.subList(body.open + 1, body.close), body.content));
    }
    depth--;
    TokenParse.Outcome<List<Statement>> joined = parse(condensed(part, bodies, contents), content);
    if (joined instanceof TokenParse.Parsed<List<Statement>> parsed) {
      return accept(parsed);
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
    if (begin < part.size()) {
      statements.add(error(part.subList(begin, part.size()), failed));
    }
    return statements;
  }

  /** The outermost bodies in a declaration or statement. */
  private static List<Body> bodies(List<CommonToken> part) {
    List<Body> bodies = new ArrayList<>();
    int[] matching = Segments.matching(part);
    int headerStart = 0;
    for (int i = 0; i < part.size(); i++) {
      if (part.get(i).getType() != JavaLexer.OPEN_BRACE) {
        continue;
      }
      int close = matching[i];
      if (close < 0) {
        break;
      }
      Segments.Header header = Segments.header(part.subList(headerStart, i));
      switch (header) {
        case TYPE -> bodies.add(new Body(i, close, Content.MEMBERS));
        case CODE -> bodies.add(new Body(i, close, Content.STATEMENTS));
        case OTHER -> {}
      }
      i = close;
      headerStart = close + 1;
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
      condensed.add(new TreeBuilder.BodyToken(new Block(span, contents.get(i))));
      begin = body.close + 1;
    }
    condensed.addAll(part.subList(begin, part.size()));
    return condensed;
  }

  private TokenParse.Outcome<List<Statement>> parse(List<CommonToken> part, Content content) {
    List<CommonToken> tokens = new ArrayList<>(part.size() + 1);
    for (CommonToken token : part) {
      tokens.add(token instanceof TreeBuilder.BodyToken ? token : new CommonToken(token));
    }
    tokens.add(TokenParse.end(part.get(part.size() - 1).getStopIndex() + 1));
    CommonToken[] roles = TokenRoles.assign(tokens, false);
    return new JavaParse(roles, TokenParse.Mode.TOLERANT, fallbacks).run(content::parse);
  }

  private ErrorRegion error(List<CommonToken> part, TokenParse.Failed<List<Statement>> failed) {
    int start = part.get(0).getStartIndex();
    int end = Math.max(start, part.get(part.size() - 1).getStopIndex() + 1);
    ErrorRegion region =
        new ErrorRegion(
            new Span(start, Math.min(end, source.text().length())),
            reason(failed.offset(), failed.reason()));
    errors.add(region);
    return region;
  }

  private String reason(int offset, String reason) {
    Position position = source.position(Math.max(0, Math.min(offset, source.text().length())));
    return "line " + position.line() + ":" + position.column() + " " + reason;
  }
}
