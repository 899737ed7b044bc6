package dev.vigil.analyzer.parse.python;

import dev.vigil.analyzer.parse.antlr.SyntaxErrors;
import dev.vigil.analyzer.parse.antlr.TokenParse;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.ErrorRegion;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.antlr.v4.runtime.Token;

/**
 * Parses a broken file statement by statement: a suite that does not parse is parsed by itself and
 * stands as one token in its statement, so that an error costs no more than its own logical line.
 */
final class PythonRecovery {
  private static final Set<Integer> CONTINUATIONS =
      Set.of(PythonLexer.ELIF, PythonLexer.ELSE, PythonLexer.EXCEPT, PythonLexer.FINALLY);
  private static final Set<Integer> OPENERS =
      Set.of(
          PythonLexer.OPEN_PARENTHESIS,
          PythonLexer.OPEN_BRACKET,
          PythonLexer.OPEN_BRACE,
          PythonLexer.FIELD_OPEN);
  private static final Set<Integer> CLOSERS =
      Set.of(
          PythonLexer.CLOSE_PARENTHESIS,
          PythonLexer.CLOSE_BRACKET,
          PythonLexer.CLOSE_BRACE,
          PythonLexer.FIELD_CLOSE);
  private static final int DEEPEST_NESTING = 200;
  private static final int DEEPEST_SUITES = 100;

  private final SourceText source;
  private final LongAdder fallbacks;
  private final Map<Expression, Span> parentheses;
  private final SyntaxErrors errors;
  private int depth;

  PythonRecovery(SourceText source, LongAdder fallbacks, Map<Expression, Span> parentheses) {
    this.parentheses = parentheses;
    this.source = source;
    this.fallbacks = fallbacks;
    this.errors = new SyntaxErrors(source);
  }

  /** The regions that did not parse, in source order. */
  List<ErrorRegion> errors() {
    return errors.sorted();
  }

  /** A logical line with its suite: {@code [start, headerEnd)} and {@code [headerEnd, end)}. */
  private record Segment(int start, int headerEnd, int end) {}

  List<Statement> statements(List<Token> tokens) {
    List<Statement> statements = new ArrayList<>();
    List<Segment> segments = segments(tokens);
    int i = 0;
    while (i < segments.size()) {
      int next = i + 1;
      boolean decorator = type(tokens, segments.get(i)) == PythonLexer.AT;
      while (next < segments.size()
          && (decorator || CONTINUATIONS.contains(type(tokens, segments.get(next))))) {
        decorator = decorator && type(tokens, segments.get(next)) == PythonLexer.AT;
        next++;
      }
      statements.addAll(statement(tokens, segments.subList(i, next)));
      i = next;
    }
    return statements;
  }

  private static int type(List<Token> tokens, Segment segment) {
    return tokens.get(segment.start).getType();
  }

  private static List<Segment> segments(List<Token> tokens) {
    List<Segment> segments = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      int type = tokens.get(at).getType();
      if (type == PythonLexer.NEWLINE || type == PythonLexer.DEDENT) {
        at++;
        continue;
      }
      int headerEnd = at;
      if (type != PythonLexer.INDENT) {
        while (headerEnd < tokens.size()
            && tokens.get(headerEnd).getType() != PythonLexer.NEWLINE) {
          headerEnd++;
        }
        headerEnd = Math.min(headerEnd + 1, tokens.size());
      }
      int end = suiteEnd(tokens, headerEnd);
      segments.add(new Segment(at, headerEnd, end));
      at = end;
    }
    return segments;
  }

  private static int suiteEnd(List<Token> tokens, int from) {
    if (from >= tokens.size() || tokens.get(from).getType() != PythonLexer.INDENT) {
      return from;
    }
    int open = 0;
    for (int i = from; i < tokens.size(); i++) {
      int type = tokens.get(i).getType();
      open += type == PythonLexer.INDENT ? 1 : type == PythonLexer.DEDENT ? -1 : 0;
      if (open == 0) {
        return i + 1;
      }
    }
    return tokens.size();
  }

  private List<Statement> statement(List<Token> tokens, List<Segment> segments) {
    int start = segments.get(0).start;
    int end = segments.get(segments.size() - 1).end;
    TokenParse.Outcome<List<Statement>> whole = parse(tokens.subList(start, end));
    return switch (whole) {
      case TokenParse.Parsed<List<Statement>> parsed -> errors.accept(parsed);
      case TokenParse.Failed<List<Statement>> failed -> split(tokens, segments, failed);
    };
  }

  private List<Statement> split(
      List<Token> tokens, List<Segment> segments, TokenParse.Failed<List<Statement>> failed) {
    boolean suites = segments.stream().anyMatch(s -> s.end > s.headerEnd);
    if (!suites && segments.size() == 1) {
      return List.of(error(tokens, segments.get(0), failed));
    }
    List<List<Statement>> bodies = new ArrayList<>();
    for (Segment segment : segments) {
      bodies.add(suite(tokens, segment));
    }
    TokenParse.Outcome<List<Statement>> joined = parse(condensed(tokens, segments, bodies));
    if (joined instanceof TokenParse.Parsed<List<Statement>> parsed) {
      return errors.accept(parsed);
    }
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      statements.addAll(alone(tokens, segments.get(i), bodies.get(i)));
    }
    return statements;
  }

  /** A header with its suite, without the clauses around it. */
  private List<Statement> alone(List<Token> tokens, Segment segment, List<Statement> body) {
    TokenParse.Outcome<List<Statement>> outcome =
        parse(condensed(tokens, List.of(segment), List.of(body)));
    return switch (outcome) {
      case TokenParse.Parsed<List<Statement>> parsed -> errors.accept(parsed);
      case TokenParse.Failed<List<Statement>> failed -> {
        List<Statement> statements = new ArrayList<>();
        statements.add(
            segment.headerEnd > segment.start
                ? error(tokens, segment, failed)
                : unexpectedIndentation(tokens.get(segment.start)));
        statements.addAll(body);
        yield statements;
      }
    };
  }

  private List<Statement> suite(List<Token> tokens, Segment segment) {
    if (segment.end == segment.headerEnd || depth >= DEEPEST_SUITES) {
      return List.of();
    }
    depth++;
    int last = segment.end - 1;
    boolean closed = tokens.get(last).getType() == PythonLexer.DEDENT;
    List<Statement> body =
        statements(tokens.subList(segment.headerEnd + 1, closed ? last : segment.end));
    depth--;
    return body;
  }

  private static List<Token> condensed(
      List<Token> tokens, List<Segment> segments, List<List<Statement>> bodies) {
    List<Token> condensed = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      List<Statement> body = bodies.get(i);
      if (body.isEmpty()) {
        condensed.addAll(tokens.subList(segment.start, segment.headerEnd));
      } else {
        int headerEnd = Math.max(segment.start, segment.headerEnd - 1);
        condensed.addAll(tokens.subList(segment.start, headerEnd));
        Span span =
            new Span(
                body.get(0).span().start(),
                Math.max(body.get(0).span().start(), body.get(body.size() - 1).span().end()));
        condensed.add(new SuiteToken(new Block(span, body)));
      }
    }
    return condensed;
  }

  private TokenParse.Outcome<List<Statement>> parse(List<Token> tokens) {
    int open = 0;
    for (Token token : tokens) {
      open += OPENERS.contains(token.getType()) ? 1 : 0;
      open -= CLOSERS.contains(token.getType()) && open > 0 ? 1 : 0;
      if (open > DEEPEST_NESTING) {
        return new TokenParse.Failed<>(
            token.getStartIndex(), "more than " + DEEPEST_NESTING + " nested brackets");
      }
    }
    return new PythonParse(
            PythonParse.closed(tokens), TokenParse.Mode.TOLERANT, fallbacks, parentheses)
        .run(parser -> parser.file().list);
  }

  private ErrorRegion error(
      List<Token> tokens, Segment segment, TokenParse.Failed<List<Statement>> failed) {
    int start = tokens.get(segment.start).getStartIndex();
    int last = Math.max(segment.start, segment.headerEnd - 1);
    int end = Math.max(start, tokens.get(last).getStopIndex() + 1);
    Span span = new Span(start, Math.min(end, source.text().length()));
    return errors.region(span, failed.offset(), failed.reason());
  }

  /** The white space in front of a suite that no header introduces. */
  private ErrorRegion unexpectedIndentation(Token indent) {
    int at = indent.getStartIndex();
    return errors.region(
        new Span(source.lineStart(source.line(at)), at), at, "unexpected indentation");
  }
}
