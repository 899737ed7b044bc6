package dev.vigil.analyzer.parse.javascript;

import dev.vigil.analyzer.parse.antlr.BodyToken;
import dev.vigil.analyzer.parse.antlr.TreeBuilder;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.ArgumentKind;
import dev.vigil.analyzer.syntax.ArrayType;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.BooleanLiteral;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.ChainEllipsis;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.CollectionKind;
import dev.vigil.analyzer.syntax.Decorator;
import dev.vigil.analyzer.syntax.DeepExpression;
import dev.vigil.analyzer.syntax.Dictionary;
import dev.vigil.analyzer.syntax.DictionaryElement;
import dev.vigil.analyzer.syntax.DictionaryEntry;
import dev.vigil.analyzer.syntax.DictionarySpread;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.EllipsisMetavariable;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.Index;
import dev.vigil.analyzer.syntax.InterpolatedString;
import dev.vigil.analyzer.syntax.Interpolation;
import dev.vigil.analyzer.syntax.InterpolationStyle;
import dev.vigil.analyzer.syntax.Lambda;
import dev.vigil.analyzer.syntax.MarkupElement;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.NumberForm;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.Parameter;
import dev.vigil.analyzer.syntax.ParameterKind;
import dev.vigil.analyzer.syntax.Return;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Spread;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.StringFragment;
import dev.vigil.analyzer.syntax.StringLiteral;
import dev.vigil.analyzer.syntax.StringPart;
import dev.vigil.analyzer.syntax.TypedMetavariable;
import dev.vigil.analyzer.syntax.Unary;
import dev.vigil.analyzer.syntax.UnaryOperator;
import dev.vigil.analyzer.syntax.Update;
import dev.vigil.analyzer.syntax.UpdateOperator;
import dev.vigil.analyzer.syntax.Yield;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Makes names and expressions for {@link JavaScriptParser}; rejects what its grammar allows too
 * much.
 */
class JavaScriptTreeBuilder extends TreeBuilder {
  /** The entries {@code name = value}, which only patterns of names have. */
  private final Set<DictionaryEntry> defaults = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Parenthesised patterns of names, which are none. */
  private final Set<Expression> parenthesized = Collections.newSetFromMap(new IdentityHashMap<>());

  JavaScriptTreeBuilder(JavaScriptParser parser) {
    super(parser);
  }

  /** The parameters of a function, and what takes those apart that have no name. */
  static final class Parameters {
    private final List<Parameter> list = new ArrayList<>(4);
    private final List<Statement> taken = new ArrayList<>(0);

    void add(Parameter parameter) {
      list.add(parameter);
    }

    List<Parameter> list() {
      return list;
    }
  }

  /** No text at all, where something is that is not written. */
  static Span at(int offset) {
    return new Span(offset, offset);
  }

  /** The type of a variable that is declared without one; a pattern means any. */
  Expression inferred(int offset) {
    return isPattern()
        ? new Metavariable(at(offset), "$_")
        : new Name(at(offset), JavaScript.INFERRED);
  }

  // Names

  /** The text of a name, escapes resolved. */
  private static String text(Token token) {
    String text = token.getText();
    return text.indexOf('\\') < 0 ? text : JavaScriptLiterals.value(text).orElse(text);
  }

  Identifier identifier(Token token) {
    return new Identifier(spanOf(token), text(token));
  }

  Identifier anyName(Token token) {
    checkPattern(token);
    return new Identifier(spanOf(token), JavaScript.ANY_NAME);
  }

  Expression name(Token token) {
    String text = text(token);
    return isPattern() && Metavariable.isName(text)
        ? new Metavariable(spanOf(token), text)
        : new Name(spanOf(token), text);
  }

  Expression name(Identifier identifier) {
    return isPattern() && Metavariable.isName(identifier.name())
        ? new Metavariable(identifier.span(), identifier.name())
        : new Name(identifier.span(), identifier.name());
  }

  /** A name that is a value. */
  Expression value(Token token) {
    return name(token);
  }

  Expression word(Token token) {
    return new Name(spanOf(token), token.getText());
  }

  /** The name of a property: a text, as a string would be. */
  Expression propertyName(Token token) {
    String text = text(token);
    Span span = spanOf(token);
    return isPattern() && Metavariable.isName(text)
        ? new Metavariable(span, text)
        : new StringLiteral(span, "", span, text);
  }

  /** A computed name; a metavariable in brackets is one too. */
  Expression computed(Token start, Expression value) {
    return value instanceof StringLiteral
        ? value
        : new Collection(span(start), CollectionKind.LIST, List.of(value));
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

  DictionaryElement entryEllipsis(Token token) {
    checkPattern(token);
    return new Ellipsis(spanOf(token));
  }

  DictionaryElement entryMetavariable(Token token) {
    checkPattern(token);
    return new EllipsisMetavariable(spanOf(token), token.getText());
  }

  Parameter parameterEllipsis(Token token) {
    checkPattern(token);
    return new Ellipsis(spanOf(token));
  }

  Parameter parameterMetavariable(Token token) {
    checkPattern(token);
    return new EllipsisMetavariable(spanOf(token), token.getText());
  }

  Expression deep(Token start, Expression inner) {
    checkPattern(start);
    return new DeepExpression(span(start), inner);
  }

  Expression chainEllipsis(Token start, Expression target) {
    checkPattern(lastToken());
    return new ChainEllipsis(span(start), target);
  }

  /** A metavariable with a type, in parentheses; a value with one is the value. */
  Expression typed(Token start, Expression value, Token type) {
    return isPattern() && value instanceof Metavariable any
        ? new TypedMetavariable(span(start), any.name(), type(type))
        : value;
  }

  /**
   * A type: the name of a class with its dots, an array of such, or else a name as it is written.
   */
  Expression type(Token token) {
    return type(token.getText(), token.getStartIndex());
  }

  private Expression type(String text, int start) {
    Span span = new Span(start, start + text.length());
    if (text.endsWith("[]")) {
      return new ArrayType(span, type(text.substring(0, text.length() - 2).stripTrailing(), start));
    }
    int dot = text.lastIndexOf('.');
    if (dot > 0 && isDotted(text)) {
      Identifier last =
          new Identifier(new Span(start + dot + 1, span.end()), text.substring(dot + 1));
      return new FieldAccess(span, type(text.substring(0, dot), start), last);
    }
    return name(new Identifier(span, text));
  }

  private static boolean isDotted(String text) {
    return text.chars().allMatch(c -> Character.isJavaIdentifierPart(c) || c == '.');
  }

  // Literals

  Expression integer(Token token) {
    return JavaScriptLiterals.number(token, NumberForm.INTEGER);
  }

  Expression decimal(Token token) {
    return JavaScriptLiterals.number(token, NumberForm.FLOAT);
  }

  Expression string(Token token) {
    return JavaScriptLiterals.string(token)
        .orElseGet(() -> {
          reject(rejected(spanOf(token), "malformed escape in " + token.getText()));
          return JavaScriptLiterals.rawString(token);
        });
  }

  Expression rawString(Token token) {
    return JavaScriptLiterals.rawString(token);
  }

  Expression regularExpression(Token token) {
    String text = token.getText();
    String flags = text.substring(text.lastIndexOf('/') + 1);
    boolean known =
        flags.chars().allMatch(c -> "dgimsuvy".indexOf(c) >= 0)
            && flags.chars().distinct().count() == flags.length();
    if (!known && !isPattern()) {
      reject(rejected(spanOf(token), "there are no such flags: " + flags));
    }
    return JavaScriptLiterals.regularExpression(token);
  }

  /** A template without expressions is a string. */
  Expression template(Token token) {
    Span span = spanOf(token);
    String text = token.getText().substring(1, token.getText().length() - 1);
    return new StringLiteral(
        span,
        "",
        new Span(span.start() + 1, span.end() - 1),
        JavaScriptLiterals.value(text).orElse(text));
  }

  List<StringPart> templateHead(Token token) {
    List<StringPart> parts = new ArrayList<>();
    addFragment(parts, token);
    return parts;
  }

  void addFragment(List<StringPart> parts, Token token) {
    String text = token.getText();
    int tail = text.endsWith("`") ? 1 : 2;
    String content = text.substring(1, text.length() - tail);
    if (!content.isEmpty()) {
      parts.add(
          new StringFragment(
              new Span(token.getStartIndex() + 1, token.getStopIndex() + 1 - tail),
              JavaScriptLiterals.value(content).orElse(content)));
    }
  }

  void interpolate(List<StringPart> parts, Expression value) {
    parts.add(new Interpolation(value.span(), value, false, "", List.of()));
  }

  Expression template(Token start, List<StringPart> parts) {
    return new InterpolatedString(span(start), InterpolationStyle.FORMATTED, parts);
  }

  /** A function applied to a template. */
  Expression tagged(Token start, Expression tag, Expression template) {
    Argument argument =
        new Argument(template.span(), ArgumentKind.POSITIONAL, Optional.empty(), template);
    return new Call(span(start), tag, List.of(argument));
  }

  /** What stands between two commas without anything is left out. */
  void hole(List<Expression> list, Token comma) {
    int type = before(2).getType();
    if (type == JavaScriptParser.COMMA || type == JavaScriptParser.OPEN_BRACKET) {
      list.add(new Name(at(comma.getStartIndex()), "undefined"));
    }
  }

  Expression array(Token start, List<Expression> elements) {
    return new Collection(span(start), CollectionKind.LIST, elements);
  }

  /** An object; a pattern of one means objects that have more properties too. */
  Expression object(Token start, List<DictionaryElement> elements) {
    if (isPattern()
        && !elements.isEmpty()
        && elements.stream().noneMatch(Ellipsis.class::isInstance)) {
      elements.add(new Ellipsis(at(lastToken().getStartIndex())));
    }
    return new Dictionary(span(start), elements);
  }

  DictionaryElement entry(Token start, Expression key, Expression value) {
    return new DictionaryEntry(span(start), key, value);
  }

  /** {@code {name}}, or in a pattern of names {@code {name = value}}. */
  DictionaryElement shorthand(Token start, Expression key, @Nullable Expression value) {
    Expression name =
        switch (key) {
          case Metavariable any -> any;
          case StringLiteral text when text.span().equals(text.content()) ->
              new Name(text.span(), text.value());
          default -> throw rejected(key.span(), "a property without a value");
        };
    if (name instanceof Name word && JavaScript.RESERVED.contains(word.name())) {
      reject(rejected(word.span(), "unexpected '" + word.name() + "'"));
    }
    if (value == null) {
      return new DictionaryEntry(span(start), key, name);
    }
    DictionaryEntry entry =
        new DictionaryEntry(span(start), key, new AssignmentExpression(span(start), name, value));
    defaults.add(entry);
    return entry;
  }

  // Targets

  /**
   * A literal as the pattern of names that it turned out to be.
   *
   * @param declared whether only names can be in it
   */
  Expression target(Expression target, boolean declared) {
    switch (target) {
      case Name name when !JavaScript.RESERVED.contains(name.name()) -> {}
      case Metavariable any -> {}
      case EllipsisMetavariable any -> {}
      case Ellipsis any -> {}
      case FieldAccess access when !declared -> {}
      case Index index when !declared -> {}
      case DeepExpression any -> {}
      case AssignmentExpression(
              Span span,
              Expression inner,
              Optional<BinaryOperator> operator,
              Expression value)
          when operator.isEmpty() -> {
        checkNotParenthesized(target);
        target(inner, declared);
      }
      case Collection list when list.collectionKind() == CollectionKind.LIST -> {
        checkNotParenthesized(target);
        List<Expression> elements = list.elements();
        for (int i = 0; i < elements.size(); i++) {
          element(elements.get(i), i == elements.size() - 1, declared);
        }
      }
      case Dictionary object -> {
        checkNotParenthesized(target);
        object.elements().forEach(element -> entry(element, declared));
      }
      default -> reject(rejected(target.span(), "nothing can be assigned to this"));
    }
    return target;
  }

  private void checkNotParenthesized(Expression target) {
    if (parenthesized.contains(target)) {
      reject(rejected(target.span(), "a pattern of names in parentheses"));
    }
  }

  private void element(Expression element, boolean last, boolean declared) {
    switch (element) {
      case Name name when name.span().start() == name.span().end() -> {}
      case Spread rest -> {
        if (!last) {
          reject(rejected(rest.span(), "only the last element can take the rest"));
        }
        target(rest.value(), declared);
      }
      default -> target(element, declared);
    }
  }

  private void entry(DictionaryElement element, boolean declared) {
    switch (element) {
      case DictionaryEntry entry -> {
        defaults.remove(entry);
        target(entry.value(), declared);
      }
      case DictionarySpread rest -> target(rest.value(), declared);
      case Ellipsis any -> {}
      case EllipsisMetavariable any -> {}
    }
  }

  /** Rejects {@code {name = value}} where it is no pattern of names. */
  void checkDefaults() {
    defaults.stream()
        .min((a, b) -> Integer.compare(a.span().start(), b.span().start()))
        .ifPresent(entry -> reject(rejected(entry.span(), "unexpected '='")));
    defaults.clear();
  }

  // Parameters and functions

  Parameters single(Token name) {
    Parameters parameters = new Parameters();
    addParameter(parameters, name, List.of(), name(name), null, null);
    return parameters;
  }

  void addParameter(
      Parameters parameters,
      Token start,
      List<Decorator> decorators,
      Expression target,
      @Nullable Token type,
      @Nullable Expression value) {
    parameters.list.add(
        new FormalParameter(
            span(start),
            decorators,
            List.of(),
            ParameterKind.STANDARD,
            named(parameters, target),
            Optional.ofNullable(type).map(this::type),
            Optional.ofNullable(value)));
  }

  void addRest(Parameters parameters, Token start, Expression target) {
    parameters.list.add(
        new FormalParameter(
            span(start),
            ParameterKind.VARIADIC,
            named(parameters, target),
            Optional.empty(),
            Optional.empty()));
  }

  /** The name of a parameter; one that has none is called as it is written. */
  private Identifier named(Parameters parameters, Expression target) {
    boolean last =
        parameters.list.isEmpty()
            || !(parameters.list.getLast() instanceof FormalParameter before)
            || before.parameterKind() != ParameterKind.VARIADIC;
    if (!last && !isPattern()) {
      reject(rejected(target.span(), "only the last parameter can take the rest"));
    }
    Optional<Identifier> name = plainName(target);
    if (name.isPresent()) {
      return name.get();
    }
    Identifier made = new Identifier(target.span(), "{" + parameters.list.size() + "}");
    parameters.taken.add(takenApart(target, made));
    return made;
  }

  static Optional<Identifier> plainName(Expression target) {
    return switch (target) {
      case Name name -> Optional.of(new Identifier(name.span(), name.name()));
      case Metavariable any -> Optional.of(new Identifier(any.span(), any.name()));
      default -> Optional.empty();
    };
  }

  /** The assignment that gives the names of a pattern their values. */
  Assignment takenApart(Expression target, Identifier from) {
    Span span = target.span();
    return new Assignment(
        span,
        List.of(target),
        Optional.of(inferred(span.end())),
        Optional.empty(),
        Optional.of(new Name(span, from.name())));
  }

  /** A body in which parameters without names are taken apart first. */
  static Block body(Parameters parameters, Block body) {
    if (parameters.taken.isEmpty()) {
      return body;
    }
    List<Statement> statements = new ArrayList<>(parameters.taken);
    statements.addAll(body.statements());
    int start = statements.getFirst().span().start();
    return new Block(new Span(start, body.span().end()), statements);
  }

  Expression lambda(Token start, Parameters parameters, Block body) {
    return new Lambda(span(start), parameters.list, body(parameters, body));
  }

  Expression lambda(Token start, Parameters parameters, Expression body) {
    if (parameters.taken.isEmpty()) {
      return new Lambda(span(start), parameters.list, body);
    }
    Block block = new Block(body.span(), List.of(new Return(body.span(), Optional.of(body))));
    return new Lambda(span(start), parameters.list, body(parameters, block));
  }

  // Expressions

  Expression sequence(Token start, Expression left, Expression right) {
    return new Binary(span(start), left, BinaryOperator.SEQUENCE, right);
  }

  Expression yielded(Token start, boolean delegating, @Nullable Expression value) {
    return new Yield(span(start), delegating, Optional.ofNullable(value));
  }

  Expression assigned(Token start, Expression target, Expression value) {
    target(target, false);
    return new AssignmentExpression(span(start), target, value);
  }

  Expression augmented(Token start, Expression target, Token operator, Expression value) {
    if (target instanceof Collection || target instanceof Dictionary) {
      reject(rejected(target.span(), "nothing can be assigned to this"));
    } else {
      target(target, false);
    }
    return new AssignmentExpression(
        span(start),
        target,
        Optional.of(JavaScriptOperation.ofAssignment(operator.getText())),
        value);
  }

  JavaScriptOperation operation(Token start, Expression first) {
    return new JavaScriptOperation(first, span(start));
  }

  Expression power(Token start, Expression left, Expression right) {
    if (left instanceof Unary unary && unary.span().start() == start.getStartIndex()) {
      reject(rejected(left.span(), "an operator in front of a power needs parentheses"));
    }
    return new Binary(span(start), left, BinaryOperator.POWER, right);
  }

  Expression unary(Token operator, Expression operand) {
    UnaryOperator kind =
        switch (operator.getType()) {
          case JavaScriptParser.NOT -> UnaryOperator.NOT;
          case JavaScriptParser.TILDE -> UnaryOperator.INVERT;
          case JavaScriptParser.PLUS -> UnaryOperator.PLUS;
          case JavaScriptParser.MINUS -> UnaryOperator.NEGATE;
          case JavaScriptParser.TYPEOF -> UnaryOperator.TYPE_OF;
          case JavaScriptParser.VOID -> UnaryOperator.VOID;
          default -> UnaryOperator.REMOVE;
        };
    return new Unary(span(operator), kind, operand);
  }

  Expression update(Token start, Token operator, boolean prefix, Expression target) {
    if (target instanceof Collection || target instanceof Dictionary) {
      reject(rejected(target.span(), "nothing can be assigned to this"));
    } else {
      target(target, false);
    }
    UpdateOperator kind =
        operator.getType() == JavaScriptParser.INCREMENT
            ? UpdateOperator.INCREMENT
            : UpdateOperator.DECREMENT;
    return new Update(span(start), kind, prefix, target);
  }

  Expression field(Token start, Expression target, Identifier name) {
    return new FieldAccess(span(start), target, name);
  }

  Expression index(Token start, Expression target, Expression index) {
    return new Index(span(start), target, index);
  }

  Expression call(Token start, Expression callee, List<Argument> arguments) {
    return new Call(span(start), callee, arguments);
  }

  Argument argument(Token start, ArgumentKind kind, Expression value) {
    return new Argument(span(start), kind, Optional.empty(), value);
  }

  Expression created(Token start, Expression type, List<Argument> arguments) {
    return new ObjectCreation(span(start), Optional.empty(), type, arguments, Optional.empty());
  }

  /** {@code new.target} and {@code import.meta}. */
  Expression metaProperty(Token word, Identifier name) {
    String expected = word.getType() == JavaScriptParser.NEW ? "target" : "meta";
    if (!name.name().equals(expected)) {
      reject(rejected(name.span(), "unexpected '" + name.name() + "'"));
    }
    return new FieldAccess(span(word), new Name(spanOf(word), word.getText()), name);
  }

  Expression imported(Token word, List<Argument> arguments) {
    return new Call(span(word), new Name(spanOf(word), word.getText()), arguments);
  }

  Expression parenthesized(Token start, Expression inner) {
    if (inner instanceof Collection
        || inner instanceof Dictionary
        || inner instanceof AssignmentExpression) {
      parenthesized.add(inner);
    }
    return inner;
  }

  /** A class that is a value. */
  Expression typeExpression(Token start, @Nullable Expression base, Block body) {
    List<Argument> bases =
        base == null
            ? List.of()
            : List.of(new Argument(base.span(), ArgumentKind.POSITIONAL, Optional.empty(), base));
    return new ObjectCreation(
        span(start), Optional.empty(), new Name(spanOf(start), "class"), bases, Optional.of(body));
  }

  // Elements

  Expression element(
      Token start,
      @Nullable Expression name,
      List<Argument> attributes,
      List<Expression> children,
      @Nullable Expression last) {
    boolean closed = lastToken().getType() == JavaScriptParser.TAG_CLOSE;
    if (closed && !isSameName(name, last)) {
      reject(rejected(span(start), "the element is closed by another name"));
    }
    return new MarkupElement(span(start), Optional.ofNullable(name), attributes, children);
  }

  private static boolean isSameName(@Nullable Expression one, @Nullable Expression other) {
    return switch (one) {
      case null -> other == null;
      case Name name -> other instanceof Name same && same.name().equals(name.name());
      case Metavariable any -> other instanceof Metavariable || other instanceof Name;
      case FieldAccess access ->
          other instanceof FieldAccess same
              && same.field().name().equals(access.field().name())
              && isSameName(access.target(), same.target());
      default -> false;
    };
  }

  Argument flag(Token name) {
    Span end = at(name.getStopIndex() + 1);
    return new Argument(
        spanOf(name),
        ArgumentKind.KEYWORD,
        Optional.of(identifier(name)),
        new BooleanLiteral(end, true));
  }

  Argument attribute(Token start, Token name, Expression value) {
    return new Argument(span(start), ArgumentKind.KEYWORD, Optional.of(identifier(name)), value);
  }

  /** A metavariable for the value of an attribute. */
  Expression patternName(Token token) {
    checkPattern(token);
    return name(token);
  }

  void addText(List<Expression> children, Token token) {
    String text = token.getText();
    if (!text.isBlank()) {
      children.add(new StringLiteral(spanOf(token), "", spanOf(token), text));
    }
  }

  /** A block that recovery has parsed by itself. */
  Block body(Token token) {
    return ((BodyToken) token).block();
  }

  /** The last statement of a list as a block. */
  Block nested(Token start, List<Statement> list) {
    switch (start.getType()) {
      case JavaScriptParser.LET,
          JavaScriptParser.CONST,
          JavaScriptParser.CLASS_DECLARATION,
          JavaScriptParser.EXPORT ->
          reject(unexpected(start));
      default -> {}
    }
    return list.size() == 1 && list.getFirst() instanceof Block block
        ? block
        : new Block(span(start), list);
  }
}
