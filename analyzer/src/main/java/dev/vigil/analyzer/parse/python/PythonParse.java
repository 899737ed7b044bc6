package dev.vigil.analyzer.parse.python;

import dev.vigil.analyzer.parse.antlr.Rejected;
import dev.vigil.analyzer.parse.antlr.TokenArray;
import dev.vigil.analyzer.parse.antlr.TokenParse;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Runs Python's parser. */
final class PythonParse extends TokenParse<PythonParser> {
  private final Mode mode;
  private final Map<Expression, Span> parentheses;

  /**
   * A parse.
   *
   * @param tokens the last one is the end of file
   * @param parentheses to which the regions of parentheses around expressions are added
   */
  PythonParse(
      List<Token> tokens, Mode mode, LongAdder fallbacks, Map<Expression, Span> parentheses) {
    super(tokens.toArray(CommonToken[]::new), fallbacks);
    this.mode = mode;
    this.parentheses = parentheses;
  }

  @Override
  protected PythonParser parser(TokenArray stream) {
    PythonParser parser = new PythonParser(stream);
    parser.b.configure(mode, parentheses);
    return parser;
  }

  @Override
  protected List<Rejected> tolerated(PythonParser parser) {
    return parser.b.tolerated();
  }

  @Override
  protected boolean mayNestTooDeeply(CommonToken[] tokens) {
    return TreeDepth.mayExceed(tokens);
  }

  @Override
  protected boolean isUnknown(int type) {
    return type == PythonLexer.UNKNOWN || type == PythonLexer.UNTERMINATED;
  }

  @Override
  protected Optional<String> name(Token token) {
    return switch (token.getType()) {
      case PythonLexer.NEWLINE -> Optional.of("end of line");
      case PythonLexer.INDENT -> Optional.of("indentation");
      case PythonLexer.DEDENT -> Optional.of("end of block");
      case PythonLexer.UNTERMINATED -> Optional.of("unterminated string");
      default -> token.getText().isEmpty() ? Optional.of("indentation") : Optional.empty();
    };
  }

  /** The tokens with an end of file behind them. */
  static List<Token> closed(List<Token> tokens) {
    List<Token> closed = new ArrayList<>(tokens.size() + 1);
    closed.addAll(tokens);
    closed.add(end(tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).getStopIndex() + 1));
    return closed;
  }
}
