package dev.vigil.analyzer.parse.java;

import dev.vigil.analyzer.parse.antlr.BodyToken;
import dev.vigil.analyzer.parse.antlr.TreeBuilder;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.ArgumentKind;
import dev.vigil.analyzer.syntax.ArrayCreation;
import dev.vigil.analyzer.syntax.ArrayType;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.CasePattern;
import dev.vigil.analyzer.syntax.ChainEllipsis;
import dev.vigil.analyzer.syntax.CharacterLiteral;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.CollectionKind;
import dev.vigil.analyzer.syntax.DeepExpression;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.EllipsisMetavariable;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.Index;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.Parameter;
import dev.vigil.analyzer.syntax.ParameterKind;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.TypedMetavariable;
import dev.vigil.analyzer.syntax.Unary;
import dev.vigil.analyzer.syntax.UnaryOperator;
import dev.vigil.analyzer.syntax.Update;
import dev.vigil.analyzer.syntax.UpdateOperator;
import dev.vigil.analyzer.syntax.WildcardType;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Makes names, types and expressions for {@link JavaParser}; rejects what its grammar allows too
 * much.
 */
class JavaTreeBuilder extends TreeBuilder {

  JavaTreeBuilder(JavaParser parser) {
    super(parser);
  }

  /** Nothing may stand on one side of the only comma, or behind the last one. */
  void checkComma(Token comma, boolean isWrong) {
    if (isWrong) {
      throw unexpected(comma);
    }
  }

  /** A type of an array is a value only with what follows it. */
  void checkValue(Expression value) {
    if (value instanceof ArrayType && !isPattern()) {
      throw rejected(value.span(), "a type is no value");
    }
  }

  String last() {
    return lastToken().getText();
  }

  Identifier lastIdentifier() {
    return new Identifier(spanOf(lastToken()), last());
  }

  Identifier identifier(Token token) {
    return new Identifier(spanOf(token), token.getText());
  }

  Identifier patternIdentifier(Token token) {
    checkPattern(token);
    return identifier(token);
  }

  Expression name(Token token) {
    String text = token.getText();
    if (token.getType() == JavaParser.ELLIPSIS_METAVARIABLE) {
      return ellipsisMetavariable(token);
    }
    return isPattern() && Metavariable.isName(text)
        ? new Metavariable(spanOf(token), text)
        : new Name(spanOf(token), text);
  }

  Expression variableName(Token token) {
    if (!isPattern() && token.getText().equals("_")) {
      throw unexpected(token);
    }
    return name(token);
  }

  Expression name(Identifier identifier) {
    return isPattern() && Metavariable.isName(identifier.name())
        ? new Metavariable(identifier.span(), identifier.name())
        : new Name(identifier.span(), identifier.name());
  }

  Expression special(Token token) {
    return new Name(spanOf(token), token.getText());
  }

  Expression access(List<Identifier> path) {
    Expression access = name(path.get(0));
    for (Identifier field : path.subList(1, path.size())) {
      access = new FieldAccess(new Span(access.span().start(), field.span().end()), access, field);
    }
    return access;
  }

  // Types

  Expression primitive(Token token) {
    return new Name(spanOf(token), token.getText());
  }

  Expression voidType(Token token) {
    return new Name(spanOf(token), "void");
  }

  Expression array(Token start, Expression element, int dimensions) {
    Expression type = element;
    for (int i = 0; i < dimensions; i++) {
      type = new ArrayType(i == dimensions - 1 ? span(start) : element.span(), type);
    }
    return type;
  }

  /** The type of a variable whose name has dimensions: {@code int a[]}. */
  static Expression array(Expression element, int dimensions) {
    Expression type = element;
    for (int i = 0; i < dimensions; i++) {
      type = new ArrayType(element.span(), type);
    }
    return type;
  }

  Expression generic(Token start, Expression type, Expression arguments) {
    return new Index(span(start), type, arguments);
  }

  Expression typeArguments(Token start, List<Expression> arguments) {
    return new Collection(span(start), CollectionKind.TUPLE, arguments);
  }

  Expression wildcard(Token start, boolean lower, @Nullable Expression bound) {
    return new WildcardType(span(start), lower, Optional.ofNullable(bound));
  }

  Expression intersection(Expression left, Expression right) {
    Span span = new Span(left.span().start(), right.span().end());
    return new Binary(span, left, BinaryOperator.BIT_AND, right);
  }

  // Patterns of rules

  Expression ellipsis(Token token) {
    checkPattern(token);
    return new Ellipsis(spanOf(token));
  }

  Expression ellipsisMetavariable(Token token) {
    checkPattern(token);
    return new EllipsisMetavariable(spanOf(token), token.getText());
  }

  Statement statementEllipsis(Token token) {
    checkPattern(token);
    return token.getText().startsWith("$")
        ? new EllipsisMetavariable(spanOf(token), token.getText())
        : new Ellipsis(spanOf(token));
  }

  Parameter parameterEllipsis(Token token) {
    checkPattern(token);
    return token.getText().startsWith("$")
        ? new EllipsisMetavariable(spanOf(token), token.getText())
        : new Ellipsis(spanOf(token));
  }

  CasePattern caseEllipsis(Token token) {
    checkPattern(token);
    return new Ellipsis(spanOf(token));
  }

  Expression deep(Token start, Expression inner) {
    checkPattern(start);
    return new DeepExpression(span(start), inner);
  }

  Expression chainEllipsis(Token start, Expression target) {
    checkPattern(lastToken());
    return new ChainEllipsis(span(start), target);
  }

  Expression typed(Token start, Expression type, Identifier name) {
    checkPattern(start);
    if (!Metavariable.isName(name.name())) {
      throw rejected(name.span(), "only a metavariable can have a type: " + name.name());
    }
    return new TypedMetavariable(span(start), name.name(), type);
  }

  // Expressions

  Expression integer(Token token) {
    Token before = before(2);
    boolean negated =
        before.getType() == JavaParser.MINUS && before.getTokenIndex() < token.getTokenIndex();
    if (!Literals.isInRange(token.getText(), negated)) {
      reject(rejected(spanOf(token), "the number is too large: " + token.getText()));
    }
    return Literals.integer(token);
  }

  Expression decimal(Token token) {
    return Literals.decimal(token);
  }

  Expression string(Token token) {
    return checked(Literals.string(token));
  }

  Expression textBlock(Token token) {
    return checked(Literals.textBlock(token));
  }

  Expression character(Token token) {
    Expression character = Literals.character(token);
    if (character instanceof CharacterLiteral literal
        && literal.value().length() != 1
        && !isPattern()) {
      reject(rejected(literal.span(), "not one character: " + token.getText()));
    }
    return character;
  }

  private Expression checked(Literals.Text text) {
    if (!text.valid() && !isPattern()) {
      reject(rejected(text.literal().span(), "there is no such escape: " + last()));
    }
    return text.literal();
  }

  Operation operation(Token start, Expression first) {
    return new Operation(first, span(start));
  }

  Expression parenthesized(Token start, Expression inner) {
    return inner;
  }

  Expression unary(Token operator, Expression operand) {
    UnaryOperator kind =
        switch (operator.getType()) {
          case JavaParser.PLUS -> UnaryOperator.PLUS;
          case JavaParser.MINUS -> UnaryOperator.NEGATE;
          case JavaParser.TILDE -> UnaryOperator.INVERT;
          default -> UnaryOperator.NOT;
        };
    return new Unary(span(operator), kind, operand);
  }

  Expression update(Token start, Token operator, boolean prefix, Expression target) {
    UpdateOperator kind =
        operator.getType() == JavaParser.INCREMENT
            ? UpdateOperator.INCREMENT
            : UpdateOperator.DECREMENT;
    return new Update(span(start), kind, prefix, target);
  }

  Expression assignment(
      Token start, Expression target, @Nullable Token operator, Expression value) {
    return new AssignmentExpression(
        span(start),
        target,
        Optional.ofNullable(operator).map(o -> Operation.ofAssignment(o.getText())),
        value);
  }

  Expression field(Token start, Expression target, Identifier name) {
    return new FieldAccess(span(start), target, name);
  }

  Expression call(Token start, Expression callee, List<Argument> arguments) {
    boolean callable =
        isPattern()
            || callee instanceof Name
            || (callee instanceof FieldAccess access
                && !access.field().name().equals("class")
                && !access.field().name().equals("this"));
    if (!callable) {
      throw rejected(callee.span(), "cannot be called");
    }
    return new Call(span(start), callee, arguments);
  }

  Argument argument(Expression value) {
    return new Argument(value.span(), ArgumentKind.POSITIONAL, Optional.empty(), value);
  }

  Expression creation(
      Token start,
      @Nullable Expression outer,
      Expression type,
      List<Argument> arguments,
      @Nullable Block body) {
    return new ObjectCreation(
        span(start), Optional.ofNullable(outer), type, arguments, Optional.ofNullable(body));
  }

  Expression arrayCreation(
      Token start,
      @Nullable Expression outer,
      Expression element,
      List<Expression> lengths,
      int open,
      @Nullable Expression elements) {
    int dimensions = lengths.size() + open;
    if (outer != null || dimensions == 0 || (elements == null) == lengths.isEmpty()) {
      throw rejected(span(start), "an array needs either lengths or elements");
    }
    return new ArrayCreation(
        span(start), array(element, dimensions), lengths, Optional.ofNullable(elements));
  }

  // Parameters of lambdas and methods

  Parameter inferred(Token token) {
    if (token.getType() == JavaParser.ELLIPSIS_METAVARIABLE) {
      return parameterEllipsis(token);
    }
    return new FormalParameter(
        spanOf(token),
        ParameterKind.STANDARD,
        identifier(token),
        Optional.empty(),
        Optional.empty());
  }

  Parameter parameter(
      Token start,
      Modifiers modifiers,
      Expression type,
      boolean variadic,
      Identifier name,
      int dimensions) {
    return new FormalParameter(
        span(start),
        modifiers.decorators(),
        modifiers.words(),
        variadic ? ParameterKind.VARIADIC : ParameterKind.STANDARD,
        name,
        Optional.of(array(type, dimensions)),
        Optional.empty());
  }

  /** In a pattern, a metavariable alone stands for a whole parameter. */
  void nameless(List<Parameter> list, Token start, Modifiers modifiers, Expression type) {
    checkPattern(start);
    switch (type) {
      case Metavariable any ->
          list.add(
              new FormalParameter(
                  span(start),
                  modifiers.decorators(),
                  modifiers.words(),
                  ParameterKind.STANDARD,
                  new Identifier(any.span(), any.name()),
                  Optional.empty(),
                  Optional.empty()));
      case EllipsisMetavariable any -> list.add(any);
      default -> throw rejected(type.span(), "a parameter needs a name");
    }
  }

  void checkParameters(List<Parameter> parameters) {
    for (int i = 0; i < parameters.size() - 1; i++) {
      if (parameters.get(i) instanceof FormalParameter formal
          && formal.parameterKind() == ParameterKind.VARIADIC
          && !isPattern()) {
        throw rejected(formal.span(), "only the last parameter can take any number");
      }
    }
  }

  void checkLambda(List<Parameter> parameters) {
    checkParameters(parameters);
    long typed =
        parameters.stream()
            .filter(p -> p instanceof FormalParameter formal && formal.annotation().isPresent())
            .count();
    if (typed > 0 && typed < parameters.size() && !isPattern()) {
      throw rejected(parameters.get(0).span(), "either all parameters have types, or none");
    }
  }

  /** A block that recovery has parsed by itself. */
  Block body(Token token) {
    return ((BodyToken) token).block();
  }
}
