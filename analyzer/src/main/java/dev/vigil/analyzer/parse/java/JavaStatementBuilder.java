package dev.vigil.analyzer.parse.java;

import dev.vigil.analyzer.syntax.AlternativeCase;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.ArgumentKind;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.CaptureCase;
import dev.vigil.analyzer.syntax.Case;
import dev.vigil.analyzer.syntax.CasePattern;
import dev.vigil.analyzer.syntax.CaseResult;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.ClassKind;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.CollectionKind;
import dev.vigil.analyzer.syntax.Decorator;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.For;
import dev.vigil.analyzer.syntax.ForEach;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Handler;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.If;
import dev.vigil.analyzer.syntax.ImportFrom;
import dev.vigil.analyzer.syntax.ImportKind;
import dev.vigil.analyzer.syntax.ImportedName;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Modifier;
import dev.vigil.analyzer.syntax.ModuleDeclaration;
import dev.vigil.analyzer.syntax.ModuleDirective;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.PackageDeclaration;
import dev.vigil.analyzer.syntax.Parameter;
import dev.vigil.analyzer.syntax.Raise;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.Try;
import dev.vigil.analyzer.syntax.TypeCase;
import dev.vigil.analyzer.syntax.TypeParameter;
import dev.vigil.analyzer.syntax.TypeParameterKind;
import dev.vigil.analyzer.syntax.Update;
import dev.vigil.analyzer.syntax.ValueCase;
import dev.vigil.analyzer.syntax.With;
import dev.vigil.analyzer.syntax.WithItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Makes declarations and statements too. */
final class JavaStatementBuilder extends JavaTreeBuilder {
  private static final Optional<String> THIS = Java.TRAITS.objects().implicitReceiver();

  private static final Set<String> NO_TYPE_NAMES =
      Set.of("var", "yield", "record", "sealed", "permits", "_");

  private boolean semicolon;

  JavaStatementBuilder(JavaParser parser) {
    super(parser);
  }

  /** What follows the name of a method. */
  record MethodRest(
      List<Parameter> parameters,
      int dimensions,
      List<Expression> exceptions,
      @Nullable Block body,
      @Nullable Expression value) {}

  /** What stands in the parentheses of {@code for}. */
  sealed interface ForHeader {}

  private record EachHeader(Expression type, Identifier name, Expression iterable)
      implements ForHeader {}

  private record CountingHeader(
      List<Statement> initializers, Optional<Expression> condition, List<Expression> updates)
      implements ForHeader {}

  /** What stands in front of the body of a case. */
  record CaseLabel(CasePattern pattern, Optional<Expression> guard) {}

  // Files

  /** A semicolon that ends nothing; no import may follow it. */
  void extraSemicolon() {
    semicolon = true;
  }

  void addImport(List<Statement> list, Statement statement) {
    boolean late = semicolon || list.stream().anyMatch(s -> !isHeader(s));
    if (late && !isPattern()) {
      reject(rejected(statement.span(), "unexpected 'import'"));
    }
    list.add(statement);
  }

  private static boolean isHeader(Statement statement) {
    return statement instanceof PackageDeclaration || statement instanceof ImportFrom;
  }

  Statement packageDeclaration(Token start, Modifiers modifiers, List<Identifier> path) {
    if (!modifiers.words().isEmpty()) {
      throw unexpected(start);
    }
    return new PackageDeclaration(span(start), modifiers.decorators(), path);
  }

  Statement importDeclaration(
      Token start, ImportKind kind, List<Identifier> names, boolean wildcard) {
    if (kind == ImportKind.MODULE) {
      return new ImportFrom(span(start), kind, 0, names, true, List.of());
    }
    int last = names.size() - 1;
    boolean any = names.get(last).name().equals("...") || (last == 0 && !wildcard);
    if (any && !isPattern()) {
      reject(unexpected(start));
    }
    if (wildcard) {
      return new ImportFrom(span(start), kind, 0, names, true, List.of());
    }
    Identifier name = names.get(last);
    ImportedName imported = new ImportedName(name.span(), name, Optional.empty());
    return new ImportFrom(span(start), kind, 0, names.subList(0, last), false, List.of(imported));
  }

  Statement module(
      Token start,
      Modifiers modifiers,
      boolean open,
      List<Identifier> path,
      List<ModuleDirective> directives) {
    if (!modifiers.words().isEmpty()) {
      throw unexpected(start);
    }
    return new ModuleDeclaration(span(start), modifiers.decorators(), open, path, directives);
  }

  ModuleDirective directive(
      Token start, List<String> words, List<Identifier> path, List<Expression> targets) {
    String kind = start.getText().toUpperCase(Locale.ROOT);
    return new ModuleDirective(
        span(start), ModuleDirective.Kind.valueOf(kind), words, path, targets);
  }

  // Declarations

  void add(Modifiers modifiers, Token token) {
    String word = token.getText().toUpperCase(Locale.ROOT).replaceAll("\\W", "_");
    Modifier modifier =
        token.getType() == JavaParser.NON_SEALED ? Modifier.NON_SEALED : Modifier.valueOf(word);
    if (!modifiers.add(modifier)) {
      reject(rejected(spanOf(token), "repeated '" + token.getText() + "'"));
    }
  }

  Decorator annotation(Token start, Expression name, List<Argument> arguments) {
    Span span = span(start);
    return new Decorator(
        span, new Call(new Span(name.span().start(), span.end()), name, arguments));
  }

  Argument annotationArgument(Token start, Expression value, @Nullable Expression named) {
    if (named == null) {
      return new Argument(span(start), ArgumentKind.POSITIONAL, Optional.empty(), value);
    }
    String name =
        switch (value) {
          case Name plain -> plain.name();
          case Metavariable any -> any.name();
          case Ellipsis any -> "...";
          default -> throw rejected(value.span(), "not a name in front of '='");
        };
    return new Argument(
        span(start), ArgumentKind.KEYWORD, Optional.of(new Identifier(value.span(), name)), named);
  }

  Statement initializer(Token start, Modifiers modifiers, Block body) {
    boolean ofClass = modifiers.words().equals(List.of(Modifier.STATIC));
    if (!modifiers.decorators().isEmpty() || !(ofClass || modifiers.words().isEmpty())) {
      throw rejected(body.span(), "unexpected '{'");
    }
    return ofClass ? new Block(span(start), body.statements(), true) : body;
  }

  /** Any type parameters of a pattern: {@code <...>} and {@code <$...T>}. */
  TypeParameter anyTypeParameters(Token token) {
    checkPattern(token);
    Identifier name = new Identifier(spanOf(token), token.getText());
    return new TypeParameter(
        spanOf(token), TypeParameterKind.TYPE, name, Optional.empty(), Optional.empty());
  }

  Statement method(
      Token start,
      Modifiers modifiers,
      List<TypeParameter> typeParameters,
      @Nullable Expression returnType,
      Identifier name,
      MethodRest rest) {
    Optional<Expression> type =
        Optional.ofNullable(returnType).map(t -> array(t, rest.dimensions()));
    return new FunctionDefinition(
        span(start),
        modifiers.decorators(),
        modifiers.words(),
        false,
        name,
        typeParameters,
        rest.parameters(),
        type,
        rest.exceptions(),
        Optional.ofNullable(rest.body()),
        modifiers.words().contains(Modifier.STATIC) ? Optional.empty() : THIS);
  }

  Statement compactConstructor(Token start, Modifiers modifiers, Identifier name, Block body) {
    MethodRest rest = new MethodRest(List.of(), 0, List.of(), body, null);
    return method(start, modifiers, List.of(), null, name, rest);
  }

  Statement type(
      Token start,
      Modifiers modifiers,
      ClassKind kind,
      Identifier name,
      List<TypeParameter> typeParameters,
      List<Parameter> components,
      List<Expression> bases,
      List<Expression> interfaces,
      List<Expression> permitted,
      Block body) {
    if (NO_TYPE_NAMES.contains(name.name())) {
      reject(rejected(name.span(), "cannot be the name of a type: " + name.name()));
    }
    if (!isPattern()) {
      checkConstructors(name, body);
    }
    return new ClassDefinition(
        span(start),
        modifiers.decorators(),
        modifiers.words(),
        kind,
        name,
        typeParameters,
        components,
        bases.stream().map(this::argument).toList(),
        interfaces,
        permitted,
        body);
  }

  /** A method without a type is a constructor, and has the name of its class. */
  private void checkConstructors(Identifier type, Block body) {
    for (Statement member : body.statements()) {
      if (member instanceof FunctionDefinition method
          && method.returnType().isEmpty()
          && !method.name().name().equals(type.name())) {
        reject(rejected(method.name().span(), "a method needs a type: " + method.name().name()));
      }
    }
  }

  void checkField(List<TypeParameter> parameters, Expression type) {
    if (!parameters.isEmpty()) {
      throw rejected(type.span(), "a field has no type parameters");
    }
  }

  Statement variable(
      Token start,
      Modifiers modifiers,
      Expression type,
      Identifier name,
      int dimensions,
      @Nullable Expression value) {
    return new Assignment(
        span(start),
        modifiers.decorators(),
        modifiers.words(),
        List.of(name(name)),
        Optional.of(array(type, dimensions)),
        Optional.empty(),
        Optional.ofNullable(value));
  }

  /** The last declaration goes up to the semicolon. */
  List<Statement> endDeclaration(List<Statement> declarations) {
    Assignment last = (Assignment) declarations.getLast();
    Span span = new Span(last.span().start(), lastToken().getStopIndex() + 1);
    Statement whole =
        new Assignment(
            span,
            last.decorators(),
            last.modifiers(),
            last.targets(),
            last.annotation(),
            last.operator(),
            last.value());
    if (declarations.size() == 1) {
      return List.of(whole);
    }
    declarations.set(declarations.size() - 1, whole);
    return declarations;
  }

  // Statements

  Block asBlock(Statement statement) {
    return statement instanceof Block block
        ? block
        : new Block(statement.span(), List.of(statement));
  }

  Statement branch(Token start, Expression condition, Block then, @Nullable Statement otherwise) {
    Optional<Statement> branch =
        Optional.ofNullable(otherwise).map(o -> o instanceof If ? o : asBlock(o));
    return new If(span(start), condition, then, branch);
  }

  Statement expressionStatement(Token start, Expression expression) {
    return switch (expression) {
      case AssignmentExpression assignment ->
          new Assignment(
              span(start),
              List.of(assignment.target()),
              Optional.empty(),
              assignment.operator(),
              Optional.of(assignment.value()));
      case Call call -> new ExpressionStatement(span(start), expression);
      case Update update -> new ExpressionStatement(span(start), expression);
      case ObjectCreation creation -> new ExpressionStatement(span(start), expression);
      default -> {
        if (!isPattern()) {
          reject(rejected(expression.span(), "not a statement"));
        }
        yield new ExpressionStatement(span(start), expression);
      }
    };
  }

  private Statement simple(Expression expression) {
    return switch (expression) {
      case AssignmentExpression assignment ->
          new Assignment(
              assignment.span(),
              List.of(assignment.target()),
              Optional.empty(),
              assignment.operator(),
              Optional.of(assignment.value()));
      default -> new ExpressionStatement(expression.span(), expression);
    };
  }

  void initializers(List<Statement> list, List<Expression> expressions) {
    expressions.forEach(expression -> list.add(simple(expression)));
  }

  ForHeader forEach(Modifiers modifiers, Expression type, Identifier name, Expression iterable) {
    return new EachHeader(type, name, iterable);
  }

  ForHeader forClassic(
      List<Statement> initializers, @Nullable Expression condition, List<Expression> updates) {
    return new CountingHeader(initializers, Optional.ofNullable(condition), updates);
  }

  /** {@code for (...)} in a pattern. */
  ForHeader forEllipsis(Token start, List<Statement> initializers) {
    checkPattern(start);
    if (initializers.size() == 1
        && initializers.get(0) instanceof ExpressionStatement line
        && line.expression() instanceof Ellipsis any) {
      return new CountingHeader(List.of(any), Optional.of(any), List.of(any));
    }
    throw unexpected(lastToken());
  }

  Statement loop(Token start, ForHeader header, Block body) {
    return switch (header) {
      case EachHeader each ->
          new ForEach(
              span(start),
              false,
              Optional.of(each.type),
              name(each.name),
              each.iterable,
              body,
              Optional.empty());
      case CountingHeader counting ->
          new For(span(start), counting.initializers, counting.condition, counting.updates, body);
    };
  }

  WithItem resource(Token start, Expression type, Identifier name, Expression value) {
    return new WithItem(span(start), value, Optional.of(type), Optional.of(name(name)));
  }

  WithItem resource(Token start, Expression variable) {
    boolean named = variable instanceof Name || variable instanceof FieldAccess || isPattern();
    if (!named) {
      throw rejected(variable.span(), "not a resource");
    }
    return new WithItem(span(start), variable, Optional.empty());
  }

  Statement tried(
      Token start,
      List<WithItem> resources,
      Block body,
      List<Handler> handlers,
      @Nullable Block finalizer) {
    Optional<Block> last = Optional.ofNullable(finalizer);
    if (resources.isEmpty()) {
      if (handlers.isEmpty() && finalizer == null && !isPattern()) {
        throw rejected(spanOf(start), "'try' without 'catch', 'finally' or resources");
      }
      return new Try(span(start), false, body, handlers, Optional.empty(), last);
    }
    if (handlers.isEmpty() && finalizer == null) {
      return new With(span(start), false, false, resources, body);
    }
    Span span = new Span(resources.get(0).span().start(), body.span().end());
    Statement with = new With(span, false, false, resources, body);
    Block whole = new Block(span, List.of(with));
    return new Try(span(start), false, whole, handlers, Optional.empty(), last);
  }

  Handler handler(Token start, List<Expression> types, @Nullable Identifier name, Block body) {
    boolean complete = name != null || types.get(0) instanceof Ellipsis;
    if (!complete && !isPattern()) {
      throw unexpected(start);
    }
    Expression type =
        types.size() == 1
            ? types.get(0)
            : new Collection(
                new Span(types.get(0).span().start(), types.getLast().span().end()),
                CollectionKind.TUPLE,
                types);
    return new Handler(span(start), Optional.of(type), Optional.ofNullable(name), body);
  }

  // Cases

  CaseLabel caseLabel(List<CasePattern> items, @Nullable Expression guard) {
    CasePattern pattern =
        items.size() == 1
            ? items.get(0)
            : new AlternativeCase(
                new Span(items.get(0).span().start(), items.getLast().span().end()), items);
    return new CaseLabel(pattern, Optional.ofNullable(guard));
  }

  CaseLabel defaultLabel(Token start) {
    return new CaseLabel(new CaptureCase(spanOf(start), Optional.empty()), Optional.empty());
  }

  CasePattern valueCase(Expression value) {
    return value instanceof Ellipsis any ? any : new ValueCase(value.span(), value);
  }

  CasePattern typeCase(Token start, Modifiers modifiers, Expression type, Identifier name) {
    boolean inferred = type instanceof Name plain && plain.name().equals("var");
    return new TypeCase(
        span(start),
        modifiers.decorators(),
        modifiers.words(),
        inferred ? Optional.empty() : Optional.of(type),
        name.name().equals("_") ? Optional.empty() : Optional.of(name));
  }

  CasePattern plainType(Token start, Modifiers modifiers, Expression type) {
    if (!modifiers.words().isEmpty()) {
      throw unexpected(start);
    }
    return new TypeCase(
        span(start), modifiers.decorators(), List.of(), Optional.of(type), Optional.empty());
  }

  /** A component of a record pattern without a name: {@code _}, or a metavariable. */
  CasePattern wildcardComponent(Expression type) {
    if (type instanceof Name plain && plain.name().equals("_")) {
      return new CaptureCase(type.span(), Optional.empty());
    }
    if (type instanceof Metavariable any) {
      return new CaptureCase(type.span(), Optional.of(new Identifier(any.span(), any.name())));
    }
    throw rejected(type.span(), "a pattern needs a name");
  }

  Case caseGroup(Token start, CaseLabel label, List<Statement> statements) {
    int end = lastToken().getStopIndex() + 1;
    int begin = statements.isEmpty() ? end : statements.get(0).span().start();
    Block body = new Block(new Span(Math.min(begin, end), end), new ArrayList<>(statements));
    return new Case(span(start), label.pattern, label.guard, body, true);
  }

  Case caseResult(Token start, CaseLabel label, Expression value, boolean valued) {
    Statement result = valued ? new CaseResult(value.span(), value) : expressionStatement(value);
    return new Case(
        span(start), label.pattern, label.guard, new Block(value.span(), List.of(result)));
  }

  private Statement expressionStatement(Expression value) {
    boolean statement =
        value instanceof Call
            || value instanceof Update
            || value instanceof ObjectCreation
            || value instanceof AssignmentExpression
            || isPattern();
    if (!statement) {
      reject(rejected(value.span(), "not a statement"));
    }
    return simple(value);
  }

  Case caseBody(Token start, CaseLabel label, Block body) {
    return new Case(span(start), label.pattern, label.guard, body);
  }

  Case caseThrow(Token start, CaseLabel label, Token arrow, Expression exception) {
    Span span = new Span(arrow.getStopIndex() + 1, lastToken().getStopIndex() + 1);
    Statement raise = new Raise(span, Optional.of(exception), Optional.empty());
    return new Case(span(start), label.pattern, label.guard, new Block(span, List.of(raise)));
  }

  /** {@code switch (x) {...}} in a pattern. */
  Case anyCases(Token token) {
    checkPattern(token);
    Span span = spanOf(token);
    return new Case(
        span,
        new Ellipsis(span),
        Optional.empty(),
        new Block(span, List.of(new Ellipsis(span))),
        true);
  }
}
