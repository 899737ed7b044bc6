package dev.vigil.analyzer.toy;

import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.ArgumentKind;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Parameter;
import dev.vigil.analyzer.syntax.ParameterKind;
import dev.vigil.analyzer.syntax.Return;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.StringLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code name <- value}, {@code name does (a, b) { ... }}, {@code gives value} and
 * expressions, one behind the other; an expression is made of names, texts, {@code .}, {@code +}
 * and calls.
 */
final class ToyParser {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(\\$?[A-Za-z_0-9]+|\"[^\"]*\"|<-|\\.\\.\\.|[.+(){},])");

  private final String text;
  private final List<Span> tokens = new ArrayList<>();
  private int next;

  /** The text is not of the language; the message says where. */
  static final class Unexpected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unexpected(String message) {
      super(message);
    }
  }

  ToyParser(String text) {
    this.text = text;
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (matcher.find(end) && matcher.start() == end) {
      tokens.add(new Span(matcher.start(1), matcher.end(1)));
      end = matcher.end();
    }
    if (!text.substring(end).isBlank()) {
      throw new Unexpected("unexpected '" + text.charAt(end) + "'");
    }
  }

  List<Statement> file() {
    List<Statement> statements = new ArrayList<>();
    while (next < tokens.size()) {
      statements.add(statement());
    }
    return statements;
  }

  private Statement statement() {
    int start = start();
    if (isNext("gives", 0)) {
      next++;
      Expression value = expression();
      return new Return(from(start), Optional.of(value));
    }
    if (isNext("<-", 1)) {
      Expression target = primary();
      next++;
      Expression value = expression();
      return new Assignment(
          from(start), List.of(target), Optional.empty(), Optional.empty(), Optional.of(value));
    }
    return isNext("does", 1) ? function(start) : expressionStatement(start);
  }

  private Statement expressionStatement(int start) {
    Expression expression = expression();
    return new ExpressionStatement(from(start), expression);
  }

  private Statement function(int start) {
    Identifier name = identifier();
    next++;
    List<Parameter> parameters = new ArrayList<>();
    expect("(");
    while (!isNext(")", 0)) {
      Identifier parameter = identifier();
      parameters.add(
          new FormalParameter(
              parameter.span(),
              ParameterKind.STANDARD,
              parameter,
              Optional.empty(),
              Optional.empty()));
      skipComma();
    }
    expect(")");
    int open = start();
    expect("{");
    List<Statement> body = new ArrayList<>();
    while (!isNext("}", 0)) {
      body.add(statement());
    }
    expect("}");
    return new FunctionDefinition(
        from(start),
        List.of(),
        false,
        name,
        List.of(),
        parameters,
        Optional.empty(),
        new Block(from(open), body));
  }

  private Expression expression() {
    int start = start();
    Expression sum = postfix();
    while (isNext("+", 0)) {
      next++;
      Expression right = postfix();
      sum = new Binary(from(start), sum, BinaryOperator.ADD, right);
    }
    return sum;
  }

  private Expression postfix() {
    int start = start();
    Expression expression = primary();
    while (isNext(".", 0) || isNext("(", 0)) {
      if (isNext(".", 0)) {
        next++;
        Identifier field = identifier();
        expression = new FieldAccess(from(start), expression, field);
      } else {
        List<Argument> arguments = arguments();
        expression = new Call(from(start), expression, arguments);
      }
    }
    return expression;
  }

  private List<Argument> arguments() {
    List<Argument> arguments = new ArrayList<>();
    expect("(");
    while (!isNext(")", 0)) {
      int start = start();
      Expression value = expression();
      arguments.add(new Argument(from(start), ArgumentKind.POSITIONAL, Optional.empty(), value));
      skipComma();
    }
    expect(")");
    return arguments;
  }

  private Expression primary() {
    Span span = take();
    String token = text.substring(span.start(), span.end());
    if (token.equals("...")) {
      return new Ellipsis(span);
    }
    if (token.startsWith("\"")) {
      Span content = new Span(span.start() + 1, span.end() - 1);
      return new StringLiteral(span, "", content, token.substring(1, token.length() - 1));
    }
    if (Metavariable.isName(token)) {
      return new Metavariable(span, token);
    }
    return new Name(span, name(token));
  }

  private Identifier identifier() {
    Span span = take();
    return new Identifier(span, name(text.substring(span.start(), span.end())));
  }

  private static String name(String token) {
    if (!token.matches("\\$?\\w+")) {
      throw new Unexpected("unexpected '" + token + "'");
    }
    return token;
  }

  private void skipComma() {
    if (!isNext(")", 0)) {
      expect(",");
    }
  }

  private void expect(String token) {
    if (!isNext(token, 0)) {
      throw new Unexpected("expected '" + token + "'");
    }
    next++;
  }

  private boolean isNext(String token, int ahead) {
    int place = next + ahead;
    return place < tokens.size()
        && text.substring(tokens.get(place).start(), tokens.get(place).end()).equals(token);
  }

  private Span take() {
    if (next == tokens.size()) {
      throw new Unexpected("unexpected end");
    }
    return tokens.get(next++);
  }

  private int start() {
    return next < tokens.size() ? tokens.get(next).start() : text.length();
  }

  private Span from(int start) {
    return new Span(start, tokens.get(next - 1).end());
  }
}
