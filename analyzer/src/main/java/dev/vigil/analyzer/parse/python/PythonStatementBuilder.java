package dev.vigil.analyzer.parse.python;

import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.CaptureCase;
import dev.vigil.analyzer.syntax.Case;
import dev.vigil.analyzer.syntax.CasePattern;
import dev.vigil.analyzer.syntax.ChainEllipsis;
import dev.vigil.analyzer.syntax.ClassCase;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.CollectionKind;
import dev.vigil.analyzer.syntax.DeepExpression;
import dev.vigil.analyzer.syntax.Delete;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.EllipsisMetavariable;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Handler;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.ImportFrom;
import dev.vigil.analyzer.syntax.ImportedName;
import dev.vigil.analyzer.syntax.Index;
import dev.vigil.analyzer.syntax.KeywordCase;
import dev.vigil.analyzer.syntax.MappingCaseEntry;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NumberForm;
import dev.vigil.analyzer.syntax.Parameter;
import dev.vigil.analyzer.syntax.ParameterKind;
import dev.vigil.analyzer.syntax.RestCase;
import dev.vigil.analyzer.syntax.ScopeDeclaration;
import dev.vigil.analyzer.syntax.ScopeKind;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Spread;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.Try;
import dev.vigil.analyzer.syntax.TypedMetavariable;
import dev.vigil.analyzer.syntax.Unary;
import dev.vigil.analyzer.syntax.UnaryOperator;
import dev.vigil.analyzer.syntax.ValueCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Makes statements, parameters and the patterns of cases too. */
final class PythonStatementBuilder extends PythonTreeBuilder {
  PythonStatementBuilder(PythonParser parser) {
    super(parser);
  }

  /** A function that is no member of a class has a receiver if its first parameter says so. */
  FunctionDefinition function(FunctionDefinition definition) {
    return firstParameter(definition)
        .filter(Python.TRAITS.objects()::isReceiver)
        .map(definition::ofReceiver)
        .orElse(definition);
  }

  /** The body of a class: the first parameter of its functions is the object, or the class. */
  Block members(Block body) {
    List<Statement> members = new ArrayList<>(body.statements().size());
    for (Statement member : body.statements()) {
      members.add(member instanceof FunctionDefinition function ? method(function) : member);
    }
    return new Block(body.span(), members);
  }

  private static FunctionDefinition method(FunctionDefinition function) {
    return isStatic(function)
        ? function
        : firstParameter(function).map(function::ofReceiver).orElse(function);
  }

  private static boolean isStatic(FunctionDefinition function) {
    return function.decorators().stream()
        .anyMatch(decorator ->
            decorator.expression() instanceof Name name && name.name().equals("staticmethod"));
  }

  private static Optional<String> firstParameter(FunctionDefinition function) {
    return function.parameters().stream()
        .findFirst()
        .filter(FormalParameter.class::isInstance)
        .map(FormalParameter.class::cast)
        .filter(first ->
            first.parameterKind() == ParameterKind.STANDARD
                || first.parameterKind() == ParameterKind.POSITIONAL_ONLY)
        .map(first -> first.name().name());
  }

  Expression target(Expression target) {
    switch (target) {
      case Name n -> {}
      case FieldAccess f -> {}
      case Index i -> {}
      case Spread spread -> target(spread.value());
      case Collection c when c.collectionKind() != CollectionKind.SET ->
          c.elements().forEach(this::target);
      case Metavariable m -> {}
      case EllipsisMetavariable m -> {}
      case Ellipsis e -> {}
      case TypedMetavariable m -> {}
      case ChainEllipsis c -> {}
      case DeepExpression d -> {}
      default -> {
        if (!isPattern()) {
          throw rejected(target.span(), "cannot be assigned to");
        }
      }
    }
    return target;
  }

  Statement delete(Token start, Expression targets) {
    target(targets);
    if (!isPattern()) {
      Restrictions.unstarred(targets);
    }
    boolean several =
        targets instanceof Collection c
            && c.collectionKind() == CollectionKind.TUPLE
            && !c.elements().isEmpty();
    return new Delete(span(start), several ? ((Collection) targets).elements() : List.of(targets));
  }

  Statement scope(Token start, List<Identifier> names) {
    ScopeKind kind = start.getType() == PythonParser.GLOBAL ? ScopeKind.GLOBAL : ScopeKind.NONLOCAL;
    return new ScopeDeclaration(span(start), kind, names);
  }

  Statement importFrom(Token start, int level, List<Identifier> path, List<ImportedName> names) {
    if (level == 0 && path.isEmpty()) {
      throw rejected(span(start), "a module is missing behind 'from'");
    }
    return new ImportFrom(span(start), level, path, names.isEmpty(), names);
  }

  Identifier patternIdentifier(Token token) {
    if (!isPattern()) {
      throw rejected(spanOf(token), "unexpected '...'");
    }
    return new Identifier(spanOf(token), token.getText());
  }

  Statement annotated(
      Token start, Expression target, Expression annotation, @Nullable Expression value) {
    if (target instanceof Collection) {
      throw rejected(target.span(), "only a single target can be annotated");
    }
    return new Assignment(
        span(start),
        List.of(target(target)),
        Optional.of(annotation),
        Optional.empty(),
        Optional.ofNullable(value));
  }

  Statement augmented(Token start, Expression target, Token operator, Expression value) {
    if (target instanceof Collection) {
      throw rejected(target.span(), "only a single target can be augmented");
    }
    String symbol = operator.getText();
    return new Assignment(
        span(start),
        List.of(target(target)),
        Optional.empty(),
        Optional.of(operator(symbol.substring(0, symbol.length() - 1))),
        Optional.of(value));
  }

  Statement assignment(Token start, List<Expression> parts) {
    List<Expression> targets = parts.subList(0, parts.size() - 1);
    for (Expression each : targets) {
      target(each);
    }
    return new Assignment(
        span(start),
        targets,
        Optional.empty(),
        Optional.empty(),
        Optional.of(parts.get(parts.size() - 1)));
  }

  Statement tried(
      Token start,
      boolean group,
      Block body,
      List<Handler> handlers,
      @Nullable Block otherwise,
      @Nullable Block finalizer) {
    if (handlers.isEmpty() && (finalizer == null || otherwise != null) && !isPattern()) {
      throw rejected(spanOf(start), "'try' without 'except' or 'finally'");
    }
    return new Try(
        span(start),
        group,
        body,
        handlers,
        Optional.ofNullable(otherwise),
        Optional.ofNullable(finalizer));
  }

  /**
   * A further handler of a statement.
   *
   * @param group whether the handler before it handles groups
   */
  Handler handler(List<Handler> before, boolean group, Handler next, boolean nextGroup) {
    if (!isPattern()) {
      if (!before.isEmpty() && group != nextGroup) {
        throw rejected(next.span(), "'except' and 'except*' in one statement");
      }
      if (nextGroup && next.type().isEmpty()) {
        throw rejected(next.span(), "a type is missing behind 'except*'");
      }
    }
    return next;
  }

  Optional<Expression> types(List<Expression> types, boolean named) {
    if (!isPattern() && named && types.size() > 1) {
      throw rejected(types.get(0).span(), "several types with a name need parentheses");
    }
    return switch (types.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(types.get(0));
      default ->
          Optional.of(
              new Collection(
                  cover(types.get(0), types.get(types.size() - 1)), CollectionKind.TUPLE, types));
    };
  }

  Block block(List<Statement> statements) {
    return new Block(cover(statements.get(0), statements.get(statements.size() - 1)), statements);
  }

  Block suite(Token token) {
    return ((SuiteToken) token).block();
  }

  /** A parameter, or a marker between parameters, before the markers are resolved. */
  record ParameterPart(
      Token start,
      int marker,
      Optional<Identifier> name,
      Optional<Expression> annotation,
      Optional<Expression> defaultValue,
      Span span) {}

  ParameterPart parameter(
      Token start, Identifier name, @Nullable Expression annotation, @Nullable Expression value) {
    return new ParameterPart(
        start,
        start.getType(),
        Optional.of(name),
        Optional.ofNullable(annotation),
        Optional.ofNullable(value),
        span(start));
  }

  ParameterPart marker(Token start) {
    if (start.getType() == PythonParser.ELLIPSIS && !isPattern()) {
      throw rejected(spanOf(start), "unexpected '...'");
    }
    return new ParameterPart(
        start,
        start.getType(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        spanOf(start));
  }

  List<Parameter> parameters(List<ParameterPart> parts) {
    if (!isPattern()) {
      Restrictions.parameters(parts);
    }
    List<Parameter> parameters = new ArrayList<>(parts.size());
    int slash = parts.size();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).marker == PythonParser.SLASH) {
        slash = i;
      }
    }
    boolean positionalOnly = slash < parts.size();
    boolean keywordOnly = false;
    for (int i = 0; i < parts.size(); i++) {
      ParameterPart part = parts.get(i);
      if (part.name.isPresent()) {
        parameters.add(parameter(part, positionalOnly && i < slash, keywordOnly));
      } else if (part.marker == PythonParser.ELLIPSIS) {
        parameters.add(new Ellipsis(part.span));
      }
      keywordOnly |= part.marker == PythonParser.STAR;
    }
    return parameters;
  }

  private static Parameter parameter(
      ParameterPart part, boolean positionalOnly, boolean keywordOnly) {
    Identifier name = part.name.orElseThrow();
    if (part.marker == PythonParser.ELLIPSIS_METAVARIABLE) {
      return new EllipsisMetavariable(part.span, name.name());
    }
    ParameterKind kind =
        switch (part.marker) {
          case PythonParser.STAR -> ParameterKind.VARIADIC;
          case PythonParser.STAR_STAR -> ParameterKind.KEYWORD_VARIADIC;
          default ->
              positionalOnly
                  ? ParameterKind.POSITIONAL_ONLY
                  : keywordOnly ? ParameterKind.KEYWORD_ONLY : ParameterKind.STANDARD;
        };
    return new FormalParameter(part.span, kind, name, part.annotation, part.defaultValue);
  }

  Optional<Identifier> wildcard(Identifier name) {
    return name.name().equals("_") ? Optional.empty() : Optional.of(name);
  }

  /** A pattern that stands for one value, not for several. */
  CasePattern alone(CasePattern single) {
    if (!isPattern() && single instanceof RestCase) {
      throw rejected(single.span(), "unexpected '*'");
    }
    return single;
  }

  /** A name to which a pattern binds something. */
  Identifier bound(Identifier name) {
    if (!isPattern() && name.name().equals("_")) {
      throw rejected(name.span(), "'_' is not bound");
    }
    return name;
  }

  CasePattern caseEllipsis(Token token) {
    if (!isPattern()) {
      throw rejected(spanOf(token), "unexpected '...'");
    }
    return new Ellipsis(spanOf(token));
  }

  /** {@code ...} in the place of cases. */
  Case anyCases(Token token) {
    Span span = spanOf(token);
    return new Case(
        span, caseEllipsis(token), Optional.empty(), new Block(span, List.of(new Ellipsis(span))));
  }

  /** {@code ...} in the place of the entries of a mapping. */
  MappingCaseEntry anyEntries(Token token, CasePattern key) {
    if (!(key instanceof Ellipsis any)) {
      throw rejected(key.span(), "':' is missing");
    }
    return new MappingCaseEntry(spanOf(token), any, any);
  }

  Expression signedNumber(@Nullable Token minus, Token real, @Nullable Token imaginary) {
    Expression number = number(real);
    if (minus != null) {
      number =
          new Unary(
              new Span(minus.getStartIndex(), real.getStopIndex() + 1),
              UnaryOperator.NEGATE,
              number);
    }
    if (imaginary == null) {
      return number;
    }
    Token sign = before(2);
    Expression second = number(imaginary);
    if (form(imaginary.getText()) != NumberForm.IMAGINARY
        || form(real.getText()) == NumberForm.IMAGINARY) {
      throw rejected(second.span(), "a complex number is a real and an imaginary one");
    }
    return new Binary(cover(number, second), number, operator(sign), second);
  }

  CasePattern pathCase(Token start, List<Identifier> path) {
    return path.size() == 1
        ? new CaptureCase(span(start), wildcard(path.get(0)))
        : new ValueCase(span(start), access(path));
  }

  private static Expression access(List<Identifier> path) {
    Identifier first = path.get(0);
    Expression access =
        Metavariable.isName(first.name())
            ? new Metavariable(first.span(), first.name())
            : new Name(first.span(), first.name());
    for (Identifier field : path.subList(1, path.size())) {
      access = new FieldAccess(cover(first, field), access, field);
    }
    return access;
  }

  CasePattern classCase(Token start, List<Identifier> path, List<Node> arguments) {
    List<CasePattern> positional = new ArrayList<>();
    List<KeywordCase> keywords = new ArrayList<>();
    for (Node argument : arguments) {
      if (argument instanceof KeywordCase keyword) {
        keywords.add(keyword);
      } else if (argument instanceof CasePattern place) {
        if (!isPattern() && !keywords.isEmpty()) {
          throw rejected(place.span(), "a pattern without a name behind one with a name");
        }
        positional.add(place);
      }
    }
    return new ClassCase(span(start), access(path), positional, keywords);
  }

  KeywordCase keywordCase(Token start, CasePattern name, CasePattern value) {
    if (name instanceof CaptureCase capture) {
      Identifier identifier = capture.name().orElseGet(() -> new Identifier(capture.span(), "_"));
      return new KeywordCase(span(start), identifier, value);
    }
    throw rejected(name.span(), "not a name in front of '='");
  }

  MappingCaseEntry mappingEntry(Token start, CasePattern key, CasePattern value) {
    return switch (key) {
      case ValueCase constant -> new MappingCaseEntry(span(start), constant.value(), value);
      case CaptureCase capture when isPattern() && capture.name().isPresent() ->
          new MappingCaseEntry(span(start), access(List.of(capture.name().get())), value);
      default -> throw rejected(key.span(), "not a constant in front of ':'");
    };
  }
}
