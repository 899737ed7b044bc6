package dev.vigil.analyzer.parse.javascript;

import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.ArgumentKind;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.Break;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.CaptureCase;
import dev.vigil.analyzer.syntax.Case;
import dev.vigil.analyzer.syntax.CasePattern;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.Continue;
import dev.vigil.analyzer.syntax.Decorator;
import dev.vigil.analyzer.syntax.Dictionary;
import dev.vigil.analyzer.syntax.DictionaryElement;
import dev.vigil.analyzer.syntax.DictionaryEntry;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.For;
import dev.vigil.analyzer.syntax.ForEach;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Handler;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.If;
import dev.vigil.analyzer.syntax.Import;
import dev.vigil.analyzer.syntax.ImportFrom;
import dev.vigil.analyzer.syntax.ImportKind;
import dev.vigil.analyzer.syntax.ImportedModule;
import dev.vigil.analyzer.syntax.ImportedName;
import dev.vigil.analyzer.syntax.Labeled;
import dev.vigil.analyzer.syntax.Match;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Modifier;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Parameter;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.StringLiteral;
import dev.vigil.analyzer.syntax.Try;
import dev.vigil.analyzer.syntax.Unary;
import dev.vigil.analyzer.syntax.UnaryOperator;
import dev.vigil.analyzer.syntax.ValueCase;
import dev.vigil.analyzer.syntax.With;
import dev.vigil.analyzer.syntax.WithItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Makes declarations and statements too. */
final class JavaScriptStatementBuilder extends JavaScriptTreeBuilder {
  private static final String DEFAULT = "default";

  JavaScriptStatementBuilder(JavaScriptParser parser) {
    super(parser);
  }

  /**
   * A case as it is written.
   *
   * @param label what stands behind the word; null for the default
   * @param any whether it stands for any cases, in a pattern
   */
  record Clause(Span span, @Nullable Expression label, Block body, boolean any) {}

  /** A name in the braces of an import, and what it is called here. */
  record Specifier(Span span, Identifier name, Optional<Identifier> alias) {}

  Statement statementEllipsis(Token token) {
    checkPattern(token);
    return new Ellipsis(spanOf(token));
  }

  void checkWord(Token token, String word) {
    if (!token.getText().equals(word)) {
      throw unexpected(token);
    }
  }

  // Variables

  Statement variable(
      Token start,
      Token keyword,
      Expression target,
      @Nullable Token type,
      @Nullable Expression value) {
    boolean constant = keyword.getType() == JavaScriptParser.CONST;
    return new Assignment(
        span(start),
        List.of(),
        constant ? List.of(Modifier.FINAL) : List.of(),
        List.of(target),
        Optional.of(declared(target.span().end(), type)),
        Optional.empty(),
        Optional.ofNullable(value));
  }

  private Expression declared(int end, @Nullable Token type) {
    return type == null ? inferred(end) : type(type);
  }

  /** Variables; one that holds a module is also an import. */
  void addVariables(List<Statement> list, List<Statement> variables) {
    for (Statement variable : variables) {
      if (variable instanceof Assignment assignment && !isPattern()) {
        checkValue(assignment);
        required(assignment).ifPresent(list::add);
      }
      list.add(variable);
    }
  }

  private void checkValue(Assignment assignment) {
    boolean pattern = plainName(assignment.targets().getFirst()).isEmpty();
    if (assignment.value().isEmpty()
        && (pattern || assignment.modifiers().contains(Modifier.FINAL))) {
      reject(rejected(assignment.span(), "a declaration without a value"));
    }
  }

  /** {@code const x = require("m")}, {@code const {a, b: c} = require("m")}, and of a field. */
  private static Optional<Statement> required(Assignment assignment) {
    Expression target = assignment.targets().getFirst();
    Expression value = assignment.value().orElse(target);
    Span span = assignment.span();
    Optional<Identifier> module = moduleOf(value);
    if (module.isPresent()) {
      return switch (target) {
        case Name name ->
            Optional.of(
                new Import(
                    span,
                    List.of(
                        new ImportedModule(
                            span,
                            List.of(module.get()),
                            Optional.of(new Identifier(name.span(), name.name()))))));
        case Dictionary names -> {
          List<ImportedName> imported = importedNames(names);
          yield imported.isEmpty()
              ? Optional.empty()
              : Optional.of(importFrom(span, module.get(), imported));
        }
        default -> Optional.empty();
      };
    }
    if (value instanceof FieldAccess access && target instanceof Name name) {
      Identifier alias = new Identifier(name.span(), name.name());
      return moduleOf(access.target())
          .map(from ->
              importFrom(
                  span, from, List.of(new ImportedName(span, access.field(), Optional.of(alias)))));
    }
    return Optional.empty();
  }

  private static List<ImportedName> importedNames(Dictionary names) {
    List<ImportedName> imported = new ArrayList<>();
    for (DictionaryElement element : names.elements()) {
      if (element instanceof DictionaryEntry(Span span, StringLiteral key, Name name)) {
        imported.add(
            new ImportedName(
                span,
                new Identifier(key.span(), key.value()),
                Optional.of(new Identifier(name.span(), name.name()))));
      }
    }
    return imported;
  }

  /** The module of {@code require("m")}. */
  private static Optional<Identifier> moduleOf(Expression value) {
    return value instanceof Call call
            && call.callee() instanceof Name function
            && function.name().equals("require")
            && call.arguments().size() == 1
            && call.arguments().getFirst().value() instanceof StringLiteral path
        ? Optional.of(module(path))
        : Optional.empty();
  }

  private static Identifier module(StringLiteral path) {
    return new Identifier(path.content(), JavaScript.moduleName(path.value()));
  }

  private static Statement importFrom(Span span, Identifier module, List<ImportedName> names) {
    return new ImportFrom(span, ImportKind.STANDARD, 0, List.of(module), false, names);
  }

  // Modules

  Specifier specifier(Token start, Token name, @Nullable Token alias) {
    return new Specifier(span(start), named(name), Optional.ofNullable(alias).map(this::named));
  }

  private Identifier named(Token token) {
    return token.getType() == JavaScriptParser.STRING
        ? new Identifier(spanOf(token), ((StringLiteral) string(token)).value())
        : identifier(token);
  }

  void imports(
      Token start,
      @Nullable Token first,
      @Nullable Token namespace,
      @Nullable List<Specifier> names,
      Token path,
      List<Statement> list) {
    Identifier module = module((StringLiteral) string(path));
    Span span = span(start);
    for (Token whole : new Token[] {first, namespace}) {
      if (whole != null) {
        list.add(whole(span, module, identifier(whole)));
      }
    }
    if (names != null) {
      List<ImportedName> imported = new ArrayList<>(names.size());
      for (Specifier name : names) {
        checkLocal(name.alias().orElse(name.name()));
        if (name.name().name().equals(DEFAULT) && name.alias().isPresent()) {
          list.add(whole(span, module, name.alias().get()));
        } else {
          imported.add(new ImportedName(name.span(), name.name(), name.alias()));
        }
      }
      list.add(importFrom(span, module, imported));
    } else if (first == null && namespace == null) {
      list.add(
          new Import(span, List.of(new ImportedModule(span, List.of(module), Optional.empty()))));
    }
  }

  /** What is exported from here has the name of a variable. */
  void exported(List<Specifier> names, @Nullable Token from) {
    if (from == null) {
      names.forEach(name -> checkLocal(name.name()));
    }
  }

  private void checkLocal(Identifier name) {
    if (JavaScript.RESERVED.contains(name.name())) {
      reject(rejected(name.span(), "unexpected '" + name.name() + "'"));
    }
  }

  private static Statement whole(Span span, Identifier module, Identifier name) {
    return new Import(span, List.of(new ImportedModule(span, List.of(module), Optional.of(name))));
  }

  // Functions and classes

  Statement function(
      Token start,
      boolean asynchronous,
      Identifier name,
      Parameters parameters,
      @Nullable Token result,
      @Nullable Block body) {
    return new FunctionDefinition(
        span(start),
        List.of(),
        List.of(),
        asynchronous,
        name,
        List.of(),
        parameters.list(),
        Optional.ofNullable(result).map(this::type),
        List.of(),
        Optional.ofNullable(body).map(block -> body(parameters, block)),
        Optional.empty());
  }

  Statement type(
      Token start,
      List<Decorator> decorators,
      @Nullable Identifier name,
      @Nullable Expression base,
      Block body) {
    List<Argument> bases =
        base == null
            ? List.of()
            : List.of(new Argument(base.span(), ArgumentKind.POSITIONAL, Optional.empty(), base));
    Identifier known = name != null ? name : new Identifier(at(body.span().start()), DEFAULT);
    return new ClassDefinition(span(start), decorators, known, List.of(), bases, body);
  }

  Statement initializer(Token start, Block body) {
    return new Block(span(start), body.statements(), true);
  }

  Statement method(
      Token start,
      List<Decorator> decorators,
      List<Token> words,
      Expression name,
      Parameters parameters,
      Block body) {
    boolean asynchronous = words.stream().anyMatch(word -> word.getText().equals("async"));
    return new FunctionDefinition(
        span(start),
        decorators,
        modifiers(words),
        asynchronous,
        memberName(name),
        List.of(),
        parameters.list(),
        Optional.empty(),
        List.of(),
        Optional.of(body(parameters, body)),
        Optional.of(JavaScript.THIS));
  }

  Statement fieldOf(
      Token start,
      List<Decorator> decorators,
      List<Token> words,
      Expression name,
      @Nullable Token type,
      @Nullable Expression value) {
    Identifier known = memberName(name);
    return new Assignment(
        span(start),
        decorators,
        modifiers(words),
        List.of(name(known)),
        Optional.of(declared(known.span().end(), type)),
        Optional.empty(),
        Optional.ofNullable(value));
  }

  private static List<Modifier> modifiers(List<Token> words) {
    return words.stream().anyMatch(word -> word.getText().equals("static"))
        ? List.of(Modifier.STATIC)
        : List.of();
  }

  /** The name of a member; a computed one is called as it is written. */
  private Identifier memberName(Expression name) {
    return switch (name) {
      case StringLiteral text -> new Identifier(text.span(), text.value());
      case Metavariable any -> new Identifier(any.span(), any.name());
      default -> new Identifier(name.span(), "[]");
    };
  }

  // Statements

  Statement jump(Token word, @Nullable Token label) {
    Optional<Identifier> name = Optional.ofNullable(label).map(this::identifier);
    return word.getType() == JavaScriptParser.BREAK
        ? new Break(span(word), name)
        : new Continue(span(word), name);
  }

  Statement with(Token start, Expression object, Block body) {
    WithItem item = new WithItem(object.span(), object, Optional.empty(), Optional.empty());
    return new With(span(start), false, false, List.of(item), body);
  }

  Statement expressionStatement(Token start, Expression expression) {
    return line(span(start), expression);
  }

  private static Statement line(Span span, Expression expression) {
    return expression instanceof AssignmentExpression assigned
        ? new Assignment(
            span,
            List.of(assigned.target()),
            Optional.empty(),
            assigned.operator(),
            Optional.of(assigned.value()))
        : new ExpressionStatement(span, expression);
  }

  /** The parts of an expression in the header of a loop. */
  List<Statement> lines(Expression expression) {
    return List.of(line(expression.span(), expression));
  }

  Statement labeled(Token start, Expression label, Block body) {
    if (!(label instanceof Name || label instanceof Metavariable)) {
      throw rejected(label.span(), "not a label");
    }
    Statement statement =
        body.statements().size() == 1 && body.span().equals(body.statements().getFirst().span())
            ? body.statements().getFirst()
            : body;
    return new Labeled(span(start), plainName(label).orElseThrow(), statement);
  }

  /** An {@code if}; one that stands alone behind {@code else} is no block. */
  Statement branch(Token start, Expression condition, Block then, @Nullable Block otherwise) {
    Optional<Statement> other =
        otherwise == null
            ? Optional.empty()
            : otherwise.statements().size() == 1
                    && otherwise.statements().getFirst() instanceof If chained
                    && chained.span().equals(otherwise.span())
                ? Optional.of(chained)
                : Optional.of(otherwise);
    return new If(span(start), condition, then, other);
  }

  Statement loop(
      Token start,
      List<Statement> first,
      @Nullable Expression condition,
      @Nullable Expression update,
      Block body) {
    first.forEach(statement -> {
      if (statement instanceof Assignment assignment && assignment.annotation().isPresent()) {
        checkValue(assignment);
      }
    });
    List<Expression> updates = update == null ? List.of() : List.of(update);
    return new For(span(start), first, Optional.ofNullable(condition), updates, body);
  }

  /** In a pattern: {@code for (...) body}. */
  Statement anyLoop(Token start, Expression any, Block body) {
    if (!(any instanceof Ellipsis)) {
      throw rejected(any.span(), "a loop without semicolons");
    }
    return new For(
        span(start), List.of(new Ellipsis(any.span())), Optional.empty(), List.of(), body);
  }

  Statement forEach(
      Token start,
      boolean asynchronous,
      Token word,
      List<Statement> variables,
      Expression iterable,
      Block body) {
    if (variables.size() != 1 || !(variables.getFirst() instanceof Assignment variable)) {
      throw unexpected(word);
    }
    Expression target = variable.targets().getFirst();
    if (variable.value().isPresent() && !isPattern()) {
      reject(rejected(variable.span(), "a variable of a loop over elements has no value"));
    }
    return new ForEach(
        span(start),
        asynchronous,
        Optional.of(inferred(target.span().end())),
        target,
        elements(word, iterable),
        body,
        Optional.empty());
  }

  Statement forEach(
      Token start,
      boolean asynchronous,
      Token word,
      Expression target,
      Expression iterable,
      Block body) {
    target(target, false);
    return new ForEach(
        span(start), asynchronous, target, elements(word, iterable), body, Optional.empty());
  }

  /** What a loop goes over: the names of the properties of an object, or elements. */
  private static Expression elements(Token word, Expression iterable) {
    return word.getType() == JavaScriptParser.FOR_OF
        ? iterable
        : new Unary(
            new Span(word.getStartIndex(), iterable.span().end()), UnaryOperator.KEYS, iterable);
  }

  Clause clause(Token start, @Nullable Expression label, Token colon, List<Statement> statements) {
    int begin = colon.getStopIndex() + 1;
    int end = statements.isEmpty() ? begin : statements.getLast().span().end();
    return new Clause(
        span(start), label, new Block(new Span(begin, Math.max(begin, end)), statements), false);
  }

  Clause anyClause(Token token) {
    checkPattern(token);
    Span span = spanOf(token);
    return new Clause(span, null, new Block(span, List.of(new Ellipsis(span))), true);
  }

  Statement choice(Token start, Expression subject, List<Clause> clauses) {
    List<Case> cases = new ArrayList<>(clauses.size());
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      CasePattern pattern;
      if (clause.any) {
        pattern = new Ellipsis(clause.span);
      } else if (clause.label == null) {
        pattern = new CaptureCase(at(clause.span.start()), Optional.empty());
      } else {
        pattern = new ValueCase(clause.label.span(), clause.label);
      }
      boolean falls = !clause.any && i < clauses.size() - 1;
      cases.add(new Case(clause.span, pattern, Optional.empty(), clause.body, falls));
    }
    long defaults = clauses.stream().filter(c -> c.label == null && !c.any).count();
    if (defaults > 1) {
      reject(rejected(subject.span(), "several defaults"));
    }
    return new Match(span(start), true, subject, cases);
  }

  /** The cases of a switch whose parts recovery has read: their statements, as one default. */
  List<Clause> recovered(Token token) {
    Block body = body(token);
    return List.of(new Clause(body.span(), null, body, false));
  }

  Statement attempt(Token start, Block body, @Nullable Handler caught, @Nullable Block last) {
    if (caught == null && last == null && !isPattern()) {
      throw rejected(span(start), "neither 'catch' nor 'finally'");
    }
    return new Try(
        span(start),
        false,
        body,
        caught == null ? List.of() : List.of(caught),
        Optional.empty(),
        Optional.ofNullable(last));
  }

  Handler handler(Token start, @Nullable Expression target, Block body) {
    if (target == null) {
      return new Handler(span(start), Optional.empty(), Optional.empty(), body);
    }
    Optional<Identifier> name = plainName(target);
    if (name.isPresent()) {
      return new Handler(span(start), Optional.empty(), name, body);
    }
    Parameters parameters = new Parameters();
    addParameter(parameters, start, List.of(), target, null, null);
    Parameter made = parameters.list().getFirst();
    Identifier caught = ((FormalParameter) made).name();
    return new Handler(span(start), Optional.empty(), Optional.of(caught), body(parameters, body));
  }
}
