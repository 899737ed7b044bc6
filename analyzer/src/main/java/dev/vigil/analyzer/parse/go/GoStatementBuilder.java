package dev.vigil.analyzer.parse.go;

import dev.vigil.analyzer.syntax.AlternativeCase;
import dev.vigil.analyzer.syntax.ArrayType;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.BooleanLiteral;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.CaptureCase;
import dev.vigil.analyzer.syntax.Case;
import dev.vigil.analyzer.syntax.CasePattern;
import dev.vigil.analyzer.syntax.Cast;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.ClassKind;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.CollectionKind;
import dev.vigil.analyzer.syntax.Decorator;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.EllipsisMetavariable;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.For;
import dev.vigil.analyzer.syntax.ForEach;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.If;
import dev.vigil.analyzer.syntax.ImportFrom;
import dev.vigil.analyzer.syntax.ImportKind;
import dev.vigil.analyzer.syntax.ImportedName;
import dev.vigil.analyzer.syntax.Index;
import dev.vigil.analyzer.syntax.Labeled;
import dev.vigil.analyzer.syntax.Lambda;
import dev.vigil.analyzer.syntax.Match;
import dev.vigil.analyzer.syntax.Modifier;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.NullLiteral;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.PackageDeclaration;
import dev.vigil.analyzer.syntax.Parameter;
import dev.vigil.analyzer.syntax.Pass;
import dev.vigil.analyzer.syntax.Return;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.StringLiteral;
import dev.vigil.analyzer.syntax.TypeAlias;
import dev.vigil.analyzer.syntax.TypeCase;
import dev.vigil.analyzer.syntax.TypeParameter;
import dev.vigil.analyzer.syntax.TypeParameterKind;
import dev.vigil.analyzer.syntax.Unary;
import dev.vigil.analyzer.syntax.Update;
import dev.vigil.analyzer.syntax.UpdateOperator;
import dev.vigil.analyzer.syntax.ValueCase;
import dev.vigil.analyzer.syntax.While;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Makes declarations and statements too. */
final class GoStatementBuilder extends GoTreeBuilder {
  private static final String STRUCT = "struct";
  private static final String INTERFACE = "interface";
  private static final String TYPE = "type";
  private static final String SELECT = "select";

  /** What is said to be the type of a variable that has the type of its value. */
  private static final String INFERRED = Go.TRAITS.objects().inferredType().orElseThrow();

  /** The named results of the functions around, the innermost first. */
  private final Deque<List<FormalParameter>> results = new ArrayDeque<>();

  private final Set<Statement> fallthroughs = Collections.newSetFromMap(new IdentityHashMap<>());

  GoStatementBuilder(GoParser parser) {
    super(parser);
  }

  /**
   * What a function takes and gives.
   *
   * @param named the results that have names
   */
  record Signature(
      List<Parameter> parameters, @Nullable Expression result, List<FormalParameter> named) {}

  /**
   * A case as it is written.
   *
   * @param label what stands behind the word; null for the default
   * @param any whether it stands for any cases, in a pattern
   */
  record Clause(Span span, @Nullable Statement label, Block body, boolean any) {}

  // Files

  Statement packageClause(Token start, Identifier name) {
    return new PackageDeclaration(span(start), List.of(), List.of(name));
  }

  void addImports(List<Statement> list, List<Statement> imports) {
    boolean late =
        list.stream()
            .anyMatch(s -> !(s instanceof PackageDeclaration) && !(s instanceof ImportFrom));
    if (late && !imports.isEmpty()) {
      reject(rejected(imports.getFirst().span(), "imports stand in front of other declarations"));
    }
    list.addAll(imports);
  }

  Statement importSpec(Token start, boolean all, @Nullable Identifier alias, Token path) {
    Expression literal = path.getType() == GoParser.STRING ? string(path) : rawString(path);
    Span content = ((StringLiteral) literal).content();
    String text = path.getText().substring(1, path.getText().length() - 1);
    List<Identifier> parts = new ArrayList<>();
    int from = 0;
    while (from <= text.length()) {
      int slash = text.indexOf('/', from);
      int end = slash < 0 ? text.length() : slash;
      parts.add(
          new Identifier(
              new Span(content.start() + from, content.start() + end), text.substring(from, end)));
      from = end + 1;
    }
    if (all) {
      return new ImportFrom(span(start), ImportKind.PACKAGE, 0, parts, true, List.of());
    }
    Identifier last = parts.getLast();
    Span whole =
        new Span(alias == null ? last.span().start() : alias.span().start(), last.span().end());
    return new ImportFrom(
        span(start),
        ImportKind.PACKAGE,
        0,
        parts.subList(0, parts.size() - 1),
        false,
        List.of(new ImportedName(whole, last, Optional.ofNullable(alias))));
  }

  Statement statementEllipsis(Token token) {
    checkPattern(token);
    return new Ellipsis(spanOf(token));
  }

  // Declarations

  /** Goes into a function. */
  void enter(Signature signature) {
    results.push(signature.named);
  }

  /** Goes out of it. */
  void leave() {
    results.pop();
  }

  Statement function(
      Token start,
      @Nullable List<Parameter> receivers,
      Identifier name,
      List<TypeParameter> generic,
      Signature signature,
      @Nullable Block body) {
    leave();
    List<FormalParameter> variables = new ArrayList<>(1);
    Optional<String> receiver = Optional.empty();
    if (receivers != null) {
      for (Parameter each : receivers) {
        if (each instanceof FormalParameter formal) {
          variables.add(formal);
          receiver = Optional.of(formal.name().name());
        }
      }
    }
    variables.addAll(signature.named);
    return new FunctionDefinition(
        span(start),
        List.of(),
        List.of(),
        false,
        name,
        generic,
        signature.parameters,
        Optional.ofNullable(signature.result),
        List.of(),
        Optional.ofNullable(body),
        receiver,
        variables);
  }

  Expression lambda(Token start, Signature signature, Block body) {
    return new Lambda(span(start), signature.parameters, body);
  }

  void variables(
      Token start,
      Token keyword,
      List<Identifier> names,
      @Nullable Expression declared,
      List<Expression> values,
      List<Statement> list) {
    boolean constant = keyword.getType() == GoParser.CONST;
    List<Modifier> modifiers = constant ? List.of(Modifier.FINAL) : List.of();
    if (!constant && declared == null && values.isEmpty()) {
      reject(rejected(spanOf(start), "a variable needs a type or a value"));
    }
    Optional<Expression> annotation =
        declared != null ? Optional.of(declared) : inferred(at(names.getLast().span().end()));
    if (values.isEmpty()) {
      for (Identifier name : names) {
        list.add(assignment(span(start), modifiers, name(name), annotation, Optional.empty()));
      }
      return;
    }
    List<Expression> targets = new ArrayList<>(names.size());
    names.forEach(name -> targets.add(name(name)));
    list.add(
        assignment(span(start), modifiers, tuple(targets), annotation, Optional.of(tuple(values))));
  }

  /** A pattern that declares a variable without a type means every assignment to it. */
  private Optional<Expression> inferred(Span span) {
    return isPattern() ? Optional.empty() : Optional.of(new Name(span, INFERRED));
  }

  private static Assignment assignment(
      Span span,
      List<Modifier> modifiers,
      Expression target,
      Optional<Expression> annotation,
      Optional<Expression> value) {
    return new Assignment(
        span, List.of(), modifiers, List.of(target), annotation, Optional.empty(), value);
  }

  Expression tuple(List<Expression> list) {
    return list.size() == 1
        ? list.getFirst()
        : new Collection(spanOf(list), CollectionKind.TUPLE, list);
  }

  Statement typeDeclaration(
      Token start, Identifier name, List<TypeParameter> generic, Expression type) {
    if (type instanceof ObjectCreation written
        && written.body().isPresent()
        && written.type() instanceof Name kind) {
      return new ClassDefinition(
          span(start),
          List.of(),
          List.of(),
          kind.name().equals(INTERFACE) ? ClassKind.INTERFACE : ClassKind.CLASS,
          name,
          generic,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          written.body().get());
    }
    return new TypeAlias(span(start), name, generic, type);
  }

  void typeParameters(List<Identifier> names, Expression bound, List<TypeParameter> list) {
    for (Identifier name : names) {
      list.add(
          new TypeParameter(
              new Span(name.span().start(), bound.span().end()),
              TypeParameterKind.TYPE,
              name,
              Optional.of(bound),
              Optional.empty()));
    }
  }

  Expression structType(Token start, Token open, List<Statement> members) {
    return typeBody(start, STRUCT, open, members);
  }

  Expression interfaceType(Token start, Token open, List<Statement> members) {
    return typeBody(start, INTERFACE, open, members);
  }

  private Expression typeBody(Token start, String kind, Token open, List<Statement> members) {
    return new ObjectCreation(
        span(start),
        Optional.empty(),
        new Name(spanOf(start), kind),
        List.of(),
        Optional.of(new Block(span(open), members)));
  }

  void fields(
      Token start,
      Expression first,
      List<Identifier> more,
      @Nullable Expression second,
      @Nullable Token tag,
      List<Statement> list) {
    if (second == null) {
      if (!more.isEmpty() || first instanceof ArrayType || first instanceof ObjectCreation) {
        throw rejected(first.span(), "a field needs a name and a type");
      }
      list.add(first instanceof EllipsisMetavariable any ? any : embedded(start, first));
      return;
    }
    List<Decorator> decorators =
        tag == null
            ? List.of()
            : List.of(
                new Decorator(
                    spanOf(tag), tag.getType() == GoParser.STRING ? string(tag) : rawString(tag)));
    List<Expression> names = new ArrayList<>(1);
    names.add(fieldName(first));
    more.forEach(name -> names.add(name(name)));
    Optional<Expression> type = Optional.of(declared(first, second));
    for (Expression name : names) {
      list.add(
          new Assignment(
              span(start),
              decorators,
              List.of(),
              List.of(name),
              type,
              Optional.empty(),
              Optional.empty()));
    }
  }

  private Expression fieldName(Expression first) {
    return switch (first) {
      case Index(Span s, Name name, Expression length) -> name;
      case Name name -> name;
      default -> {
        if (!isPattern()) {
          throw rejected(first.span(), "not the name of a field");
        }
        yield first;
      }
    };
  }

  Statement method(Token start, Identifier name, Signature signature) {
    return new FunctionDefinition(
        span(start),
        List.of(),
        List.of(Modifier.ABSTRACT),
        false,
        name,
        List.of(),
        signature.parameters,
        Optional.ofNullable(signature.result),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** A type whose fields and methods another one has too. */
  Statement embedded(Token start, Expression type) {
    return new ExpressionStatement(span(start), type);
  }

  // Statements

  Statement defined(List<Expression> left, Token operator, List<Expression> right) {
    return assignment(
        new Span(left.getFirst().span().start(), end()),
        List.of(),
        tuple(left),
        inferred(spanOf(operator)),
        Optional.of(tuple(right)));
  }

  Statement assigned(List<Expression> left, List<Expression> right) {
    return assignment(
        new Span(left.getFirst().span().start(), end()),
        List.of(),
        tuple(left),
        Optional.empty(),
        Optional.of(tuple(right)));
  }

  private int end() {
    return lastToken().getStopIndex() + 1;
  }

  private Expression single(List<Expression> left) {
    if (left.size() > 1) {
      throw rejected(left.get(1).span(), "expected one expression");
    }
    return left.getFirst();
  }

  Statement augmented(List<Expression> left, Token operator, Expression value) {
    return operated(single(left), GoOperation.ofAssignment(operator.getText()), value);
  }

  Statement sent(List<Expression> left, Expression value) {
    return operated(single(left), BinaryOperator.SEND, value);
  }

  private Statement operated(Expression target, BinaryOperator operator, Expression value) {
    return new Assignment(
        new Span(target.span().start(), end()),
        List.of(target),
        Optional.empty(),
        Optional.of(operator),
        Optional.of(value));
  }

  Statement counted(List<Expression> left, Token operator) {
    Expression target = single(left);
    UpdateOperator kind =
        operator.getType() == GoParser.INCREMENT
            ? UpdateOperator.INCREMENT
            : UpdateOperator.DECREMENT;
    Span span = new Span(target.span().start(), end());
    return new ExpressionStatement(span, new Update(span, kind, false, target));
  }

  Statement expressionStatement(List<Expression> left) {
    Expression expression = left.size() == 1 ? left.getFirst() : tuple(left);
    return switch (expression) {
      case Ellipsis any -> any;
      case EllipsisMetavariable any -> any;
      default -> new ExpressionStatement(expression.span(), expression);
    };
  }

  /** Several expressions stand in front of an assignment, or behind {@code case}. */
  Statement checked(Statement statement) {
    if (statement instanceof ExpressionStatement(Span span, Collection list)
        && list.collectionKind() == CollectionKind.TUPLE
        && list.elements().size() > 1) {
      throw rejected(list.elements().get(1).span(), "expected one expression");
    }
    return statement;
  }

  List<Statement> labeled(Token start, Statement label, List<Statement> labeled) {
    if (!(label instanceof ExpressionStatement line)
        || !(line.expression() instanceof Name || isPattern())) {
      throw rejected(label.span(), "not a label");
    }
    Identifier name =
        new Identifier(
            line.span(), line.expression() instanceof Name plain ? plain.name() : start.getText());
    Statement first = labeled.isEmpty() ? new Pass(at(end())) : labeled.getFirst();
    List<Statement> list = new ArrayList<>(1);
    list.add(new Labeled(new Span(start.getStartIndex(), first.span().end()), name, first));
    list.addAll(labeled.subList(Math.min(1, labeled.size()), labeled.size()));
    return list;
  }

  /** A return without values gives the named results. */
  Statement returned(Token start, @Nullable Expression value) {
    Span span = span(start);
    List<FormalParameter> named = results.isEmpty() ? List.of() : results.element();
    if (value != null || named.isEmpty()) {
      return new Return(span, Optional.ofNullable(value));
    }
    List<Expression> names = new ArrayList<>(named.size());
    named.forEach(result -> names.add(new Name(at(span.end()), result.name().name())));
    return new Return(span, Optional.of(tuple(names)));
  }

  Statement fallthrough(Token start) {
    Statement statement = new Pass(spanOf(start));
    fallthroughs.add(statement);
    return statement;
  }

  Statement launched(Token start, Expression call) {
    if (!(call instanceof Call) && !isPattern()) {
      reject(rejected(call.span(), "not a call"));
    }
    Span span = span(start);
    return new ExpressionStatement(span, new Unary(span, operator(start), call));
  }

  /** An expression that stands as a statement in a header. */
  private Expression expression(Statement statement) {
    return switch (checked(statement)) {
      case ExpressionStatement line -> line.expression();
      case Ellipsis any -> any;
      case EllipsisMetavariable any -> any;
      default -> throw rejected(statement.span(), "not a value");
    };
  }

  /** What stands in front of the condition is executed before the statement. */
  private static Statement behind(Span span, @Nullable Statement before, Statement statement) {
    return before == null ? statement : new Block(span, List.of(before, statement));
  }

  private Span inner(Token start, @Nullable Statement before, int first) {
    return before == null ? span(start) : new Span(first, end());
  }

  Statement branch(
      Token start,
      @Nullable Statement before,
      @Nullable Statement condition,
      Block then,
      @Nullable Statement otherwise) {
    if (condition == null) {
      throw rejected(then.span(), "a condition is missing");
    }
    Expression test = expression(condition);
    Statement branch =
        new If(
            inner(start, before, test.span().start()), test, then, Optional.ofNullable(otherwise));
    return behind(span(start), before, branch);
  }

  Statement loop(
      Token start,
      boolean counting,
      @Nullable Statement first,
      @Nullable Statement second,
      @Nullable Statement third,
      Block body) {
    if (!counting) {
      return switch (first) {
        case null -> new For(span(start), List.of(), Optional.empty(), List.of(), body);
        case Ellipsis any ->
            new For(span(start), List.of(any), Optional.of(any), List.of(any), body);
        default -> new While(span(start), expression(first), body, Optional.empty());
      };
    }
    return new For(
        span(start),
        first == null ? List.of() : List.of(checked(first)),
        Optional.ofNullable(second).map(this::expression),
        third == null ? List.of() : List.of(update(checked(third))),
        body);
  }

  private Expression update(Statement statement) {
    return statement instanceof Assignment assignment
        ? new AssignmentExpression(
            assignment.span(),
            assignment.targets().getFirst(),
            assignment.operator(),
            assignment.value().orElseThrow())
        : expression(statement);
  }

  Statement ranged(
      Token start,
      Token word,
      List<Expression> left,
      @Nullable Token operator,
      Expression iterable,
      Block body) {
    if (left.size() > 2) {
      reject(rejected(left.get(2).span(), "a range has at most two variables"));
    }
    boolean declares = operator != null && operator.getType() == GoParser.DEFINE;
    Expression target = left.isEmpty() ? new Name(at(word.getStartIndex()), "_") : tuple(left);
    return new ForEach(
        span(start),
        false,
        declares ? inferred(spanOf(word)) : Optional.empty(),
        target,
        iterable,
        body,
        Optional.empty());
  }

  // Cases

  /** The question for the type of a value: {@code x.(type)}. */
  Expression typeSwitch(Token start, Expression value) {
    return new Cast(span(start), new Name(spanOf(lastToken()), TYPE), value);
  }

  Clause clause(Token start, @Nullable Statement label, Token colon, List<Statement> statements) {
    int end = end();
    int begin =
        statements.isEmpty() ? colon.getStopIndex() + 1 : statements.getFirst().span().start();
    Block body =
        new Block(
            new Span(
                Math.min(begin, end),
                statements.isEmpty() ? Math.min(begin, end) : statements.getLast().span().end()),
            statements);
    return new Clause(span(start), label, body, false);
  }

  /** The cases of a broken body: what could be read of them, one behind the other. */
  List<Clause> recovered(Token body) {
    return List.of(new Clause(spanOf(body), null, body(body), false));
  }

  Clause anyClause(Token token) {
    checkPattern(token);
    Span span = spanOf(token);
    return new Clause(span, null, new Block(span, List.of(new Ellipsis(span))), true);
  }

  Statement choice(
      Token start, @Nullable Statement before, @Nullable Statement subject, List<Clause> clauses) {
    Optional<Expression> question = question(subject);
    if (question.isPresent()) {
      Optional<String> name =
          subject instanceof Assignment binding
                  && binding.targets().getFirst() instanceof Name variable
              ? Optional.of(variable.name())
              : Optional.empty();
      Expression value = ((Cast) question.get()).operand();
      return choice(start, before, value, clauses.stream().map(c -> typeCase(c, name)).toList());
    }
    Expression value =
        subject == null
            ? new BooleanLiteral(at(start.getStopIndex() + 1), true)
            : expression(subject);
    return choice(start, before, value, clauses.stream().map(this::valueCase).toList());
  }

  private Statement choice(
      Token start, @Nullable Statement before, Expression subject, List<Case> cases) {
    Statement match = new Match(inner(start, before, subject.span().start()), true, subject, cases);
    return behind(span(start), before, match);
  }

  private static Optional<Expression> question(@Nullable Statement subject) {
    Optional<Expression> value =
        switch (subject) {
          case ExpressionStatement line -> Optional.of(line.expression());
          case Assignment binding -> binding.value();
          case null, default -> Optional.empty();
        };
    return value.filter(e ->
        e instanceof Cast cast && cast.type() instanceof Name type && type.name().equals(TYPE));
  }

  private Case asCase(Clause clause, CasePattern pattern) {
    List<Statement> statements = clause.body.statements();
    boolean falls =
        clause.any || (!statements.isEmpty() && fallthroughs.contains(statements.getLast()));
    return new Case(clause.span, pattern, Optional.empty(), clause.body, falls);
  }

  private CasePattern defaultCase(Clause clause) {
    return clause.any
        ? new Ellipsis(clause.span)
        : new CaptureCase(at(clause.span.start()), Optional.empty());
  }

  private List<Expression> labels(Statement label) {
    return label instanceof ExpressionStatement(Span span, Collection list)
            && list.collectionKind() == CollectionKind.TUPLE
        ? list.elements()
        : List.of(expression(label));
  }

  private Case valueCase(Clause clause) {
    if (clause.label == null) {
      return asCase(clause, defaultCase(clause));
    }
    List<CasePattern> patterns = new ArrayList<>(1);
    for (Expression value : labels(clause.label)) {
      patterns.add(value instanceof Ellipsis any ? any : new ValueCase(value.span(), value));
    }
    return asCase(clause, alternatives(patterns));
  }

  private Case typeCase(Clause clause, Optional<String> variable) {
    Statement label = clause.label;
    if (label == null) {
      Span nothing = at(clause.span.start());
      return asCase(
          clause,
          clause.any
              ? new Ellipsis(clause.span)
              : new CaptureCase(nothing, variable.map(name -> new Identifier(nothing, name))));
    }
    List<Expression> types = labels(label);
    List<CasePattern> patterns = new ArrayList<>(1);
    for (Expression type : types) {
      Span end = at(type.span().end());
      patterns.add(
          switch (type) {
            case Ellipsis any -> any;
            case NullLiteral nothing -> new ValueCase(nothing.span(), nothing);
            default ->
                new TypeCase(
                    type.span(),
                    List.of(),
                    List.of(),
                    Optional.of(type),
                    variable.map(name -> new Identifier(end, name)));
          });
    }
    return asCase(clause, alternatives(patterns));
  }

  private static CasePattern alternatives(List<CasePattern> patterns) {
    return patterns.size() == 1
        ? patterns.getFirst()
        : new AlternativeCase(
            new Span(patterns.getFirst().span().start(), patterns.getLast().span().end()),
            patterns);
  }

  /** Any of the cases may be taken, whatever it waits for; that is executed first in its body. */
  Statement select(Token start, List<Clause> clauses) {
    int place = start.getStopIndex() + 1;
    List<Case> cases = new ArrayList<>(clauses.size());
    for (Clause clause : clauses) {
      if (clause.label == null) {
        cases.add(asCase(clause, defaultCase(clause)));
        continue;
      }
      List<Statement> statements = new ArrayList<>();
      statements.add(checked(clause.label));
      statements.addAll(clause.body.statements());
      Span span =
          new Span(
              clause.label.span().start(),
              Math.max(clause.label.span().end(), clause.body.span().end()));
      Span nothing = at(clause.span.start());
      cases.add(
          new Case(
              clause.span,
              new ValueCase(nothing, new Name(nothing, SELECT)),
              Optional.empty(),
              new Block(span, statements)));
    }
    return new Match(span(start), true, new Name(at(place), SELECT), cases);
  }
}
