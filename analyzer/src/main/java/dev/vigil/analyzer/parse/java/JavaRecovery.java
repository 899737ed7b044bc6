package dev.vigil.analyzer.parse.java;

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
final class JavaRecovery {
  private static final int DEEPEST = 60;

  /** Tokens of a file that are parsed again with a semicolon more. */
  private static final int MOST_TOKENS_AGAIN = 1_000_000;

  private final SourceText source;
  private final LongAdder fallbacks;
  private final SyntaxErrors errors;
  private int depth;
  private int tokensAgain;

  JavaRecovery(SourceText source, LongAdder fallbacks) {
    this.source = source;
    this.fallbacks = fallbacks;
    this.errors = new SyntaxErrors(source);
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
    return errors.sorted();
  }

  /**
   * The tree of a file.
   *
   * @param tokens without roles; the last one is the end of file
   * @param whole what came of parsing it at once
   */
  List<Statement> file(List<CommonToken> tokens, TokenParse.Outcome<List<Statement>> whole) {
    List<Statement> statements = statements(tokens.subList(0, tokens.size() - 1), Content.FILE);
    if (errors.areNone()
        && whole instanceof TokenParse.Failed<List<Statement>>(int offset, String reason)) {
      // The parts are right, but not together.
      errors.note(offset, reason);
    }
    return errors.among(statements);
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
        statements.addAll(errors.accept(parsed));
      } else if (outcome instanceof TokenParse.Failed<List<Statement>> failed) {
        Semicolons semicolons = new Semicolons(part, content, failed);
        if (semicolons.complete()) {
          statements.addAll(semicolons.accept());
        } else if (semicolons.completeFirst()) {
          statements.addAll(semicolons.accept());
          end = at + semicolons.first;
        } else {
          statements.addAll(
              asCode(part, content, failed).orElseGet(() -> repaired(part, content, failed)));
        }
      }
      at = end;
    }
    return statements;
  }

  /**
   * Semicolons that are missing: where a line, or all, ends with what is a statement but for that.
   * javac reads on in the same way.
   */
  private final class Semicolons {
    private final List<CommonToken> part;
    private final Content content;
    private final TokenParse.Failed<List<Statement>> failed;
    private final List<Integer> missing = new ArrayList<>();
    private List<Statement> statements = List.of();

    /** How many tokens stand in front of the first one; 0 if none is missing. */
    private int first;

    Semicolons(List<CommonToken> part, Content content, TokenParse.Failed<List<Statement>> failed) {
      this.part = part;
      this.content = content;
      this.failed = failed;
    }

    /** Whether all of the tokens parse with them. */
    boolean complete() {
      List<CommonToken> tokens = part;
      int offset = failed.offset();
      while (true) {
        int place = place(tokens, offset);
        if (place == 0) {
          return false;
        }
        tokens = with(tokens, place);
        TokenParse.Outcome<List<Statement>> outcome = parse(tokens, content);
        if (first == 0) {
          first = place;
        }
        if (outcome instanceof TokenParse.Failed<List<Statement>> again
            && again.offset() > offset) {
          offset = again.offset();
        } else {
          return accepted(outcome);
        }
      }
    }

    /** Whether the tokens up to the first one parse with it. */
    boolean completeFirst() {
      if (first == 0 || first == part.size()) {
        return false;
      }
      missing.clear();
      return accepted(parse(with(part.subList(0, first), first), content));
    }

    private boolean accepted(TokenParse.Outcome<List<Statement>> outcome) {
      if (outcome instanceof TokenParse.Parsed<List<Statement>> parsed) {
        missing.forEach(end -> errors.note(end, "missing ';'"));
        statements = errors.accept(parsed);
        return true;
      }
      return false;
    }

    List<Statement> accept() {
      return statements;
    }

    /**
     * Where a semicolon may be missing: at the token that is in the way, if a line begins there.
     */
    private int place(List<CommonToken> tokens, int offset) {
      int at = 0;
      while (at < tokens.size() && tokens.get(at).getStartIndex() < offset) {
        at++;
      }
      if (at == 0 || tokensAgain + tokens.size() > MOST_TOKENS_AGAIN) {
        return 0;
      }
      boolean ends =
          at == tokens.size()
              || source.line(tokens.get(at).getStartIndex()) > source.line(end(tokens.get(at - 1)));
      return ends && tokens.get(at - 1).getType() != JavaLexer.SEMICOLON ? at : 0;
    }

    private List<CommonToken> with(List<CommonToken> tokens, int place) {
      tokensAgain += tokens.size();
      int end = end(tokens.get(place - 1));
      missing.add(end);
      CommonToken semicolon = new CommonToken(JavaLexer.SEMICOLON, ";");
      semicolon.setStartIndex(end);
      semicolon.setStopIndex(end - 1);
      List<CommonToken> more = new ArrayList<>(tokens.size() + 1);
      more.addAll(tokens.subList(0, place));
      more.add(semicolon);
      more.addAll(tokens.subList(place, tokens.size()));
      return more;
    }

    private static int end(CommonToken token) {
      return token.getStopIndex() + 1;
    }
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
    List<CommonToken> condensed = condensed(part, bodies, contents);
    TokenParse.Outcome<List<Statement>> joined = parse(condensed, content);
    if (joined instanceof TokenParse.Parsed<List<Statement>> parsed) {
      return errors.accept(parsed);
    }
    if (joined instanceof TokenParse.Failed<List<Statement>> again) {
      Semicolons semicolons = new Semicolons(condensed, content, again);
      if (semicolons.complete()) {
        return semicolons.accept();
      }
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
      condensed.add(new BodyToken(JavaParser.BODY, new Block(span, contents.get(i))));
      begin = body.close + 1;
    }
    condensed.addAll(part.subList(begin, part.size()));
    return condensed;
  }

  private TokenParse.Outcome<List<Statement>> parse(List<CommonToken> part, Content content) {
    List<CommonToken> tokens = new ArrayList<>(part.size() + 1);
    for (CommonToken token : part) {
      tokens.add(token instanceof BodyToken ? token : new CommonToken(token));
    }
    tokens.add(TokenParse.end(part.get(part.size() - 1).getStopIndex() + 1));
    CommonToken[] roles = TokenRoles.assign(tokens, false);
    return new JavaParse(roles, TokenParse.Mode.TOLERANT, fallbacks).run(content::parse);
  }

  private ErrorRegion error(List<CommonToken> part, TokenParse.Failed<List<Statement>> failed) {
    int start = part.getFirst().getStartIndex();
    int end = Math.max(start, part.getLast().getStopIndex() + 1);
    Span span = new Span(start, Math.min(end, source.text().length()));
    return errors.region(span, failed.offset(), failed.reason());
  }
}
