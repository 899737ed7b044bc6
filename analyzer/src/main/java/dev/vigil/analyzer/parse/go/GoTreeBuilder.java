package dev.vigil.analyzer.parse.go;

import dev.vigil.analyzer.parse.antlr.BodyToken;
import dev.vigil.analyzer.parse.antlr.TreeBuilder;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.ArgumentKind;
import dev.vigil.analyzer.syntax.ArrayCreation;
import dev.vigil.analyzer.syntax.ArrayType;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.BooleanLiteral;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Cast;
import dev.vigil.analyzer.syntax.ChainEllipsis;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.CollectionKind;
import dev.vigil.analyzer.syntax.DeepExpression;
import dev.vigil.analyzer.syntax.Dictionary;
import dev.vigil.analyzer.syntax.DictionaryElement;
import dev.vigil.analyzer.syntax.DictionaryEntry;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.EllipsisLiteral;
import dev.vigil.analyzer.syntax.EllipsisMetavariable;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.Index;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.NullLiteral;
import dev.vigil.analyzer.syntax.NumberForm;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.Parameter;
import dev.vigil.analyzer.syntax.ParameterKind;
import dev.vigil.analyzer.syntax.Slice;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.TypedMetavariable;
import dev.vigil.analyzer.syntax.Unary;
import dev.vigil.analyzer.syntax.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Makes names, types and expressions for {@link GoParser}; rejects what its grammar allows too
 * much.
 */
class GoTreeBuilder extends TreeBuilder {
  private static final String MAP = "map";

  /** The name of what has none. */
  private static final String BLANK = "_";

  GoTreeBuilder(GoParser parser) {
    super(parser);
  }

  /** No text at all, where something is that is not written. */
  static Span at(int offset) {
    return new Span(offset, offset);
  }

  static Span spanOf(List<? extends Expression> list) {
    return new Span(list.getFirst().span().start(), list.getLast().span().end());
  }

  // Names

  Identifier identifier(Token token) {
    return new Identifier(spanOf(token), token.getText());
  }

  Expression name(Token token) {
    String text = token.getText();
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
    return switch (token.getText()) {
      case "nil" -> new NullLiteral(spanOf(token));
      case "true" -> new BooleanLiteral(spanOf(token), true);
      case "false" -> new BooleanLiteral(spanOf(token), false);
      default -> name(token);
    };
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

  Expression deep(Token start, Expression inner) {
    checkPattern(start);
    return new DeepExpression(span(start), inner);
  }

  Expression chainEllipsis(Token start, Expression target) {
    checkPattern(lastToken());
    return new ChainEllipsis(span(start), target);
  }

  Expression typed(Token start, Expression variable, Expression type) {
    checkPattern(start);
    if (!(variable instanceof Metavariable any)) {
      throw rejected(variable.span(), "only a metavariable can have a type");
    }
    return new TypedMetavariable(span(start), any.name(), type);
  }

  /** The parentheses of a type belong to the metavariable. */
  Expression parenthesized(Token start, Expression inner) {
    return inner instanceof TypedMetavariable typed
        ? new TypedMetavariable(span(start), typed.name(), typed.type())
        : inner;
  }

  // Types

  Expression generic(Token start, Expression type, Expression arguments) {
    return new Index(span(start), type, arguments);
  }

  Expression inferredLength(Token token) {
    return new EllipsisLiteral(spanOf(token));
  }

  Expression arrayType(Token start, @Nullable Expression length, Expression element) {
    return new ArrayType(span(start), Optional.ofNullable(length), element);
  }

  Expression mapType(Token start, Expression key, Expression element) {
    Span parts = new Span(key.span().start(), element.span().end());
    return new Index(
        span(start),
        new Name(spanOf(start), MAP),
        new Collection(parts, CollectionKind.TUPLE, List.of(key, element)));
  }

  Expression channelType(Token start, String kind, Expression element) {
    Span word = new Span(start.getStartIndex(), element.span().start());
    return new Index(span(start), new Name(word, kind), element);
  }

  Expression functionType(Token start, GoStatementBuilder.Signature signature) {
    Span parts = new Span(start.getStopIndex() + 1, span(start).end());
    List<Expression> types = new ArrayList<>();
    for (Parameter parameter : signature.parameters()) {
      switch (parameter) {
        case FormalParameter formal ->
            types.add(formal.annotation().orElseGet(() -> name(formal.name())));
        case Ellipsis any -> types.add(any);
        case EllipsisMetavariable any -> types.add(any);
      }
    }
    int end = types.isEmpty() ? parts.start() : types.getLast().span().end();
    List<Expression> all = new ArrayList<>(2);
    all.add(new Collection(new Span(parts.start(), end), CollectionKind.TUPLE, types));
    if (signature.result() != null) {
      all.add(signature.result());
    }
    return new Index(
        span(start),
        new Name(spanOf(start), "func"),
        new Collection(parts, CollectionKind.TUPLE, all));
  }

  Expression union(Expression left, Expression right) {
    Span span = new Span(left.span().start(), right.span().end());
    return new Binary(span, left, BinaryOperator.BIT_OR, right);
  }

  // Parameters

  /**
   * An element of a list of parameters as it is written.
   *
   * @param first its name or, if there is nothing else, its name or its type
   * @param second its type
   * @param parameter what it is in a pattern, if that is no single parameter
   */
  record Entry(
      Span span,
      @Nullable Expression first,
      @Nullable Expression second,
      boolean variadic,
      Optional<Parameter> parameter) {
    boolean isNamed() {
      return first != null && second != null;
    }
  }

  Entry entry(
      Token start, @Nullable Expression first, @Nullable Expression second, boolean variadic) {
    Optional<Parameter> some =
        first instanceof EllipsisMetavariable any && second == null
            ? Optional.of(any)
            : Optional.empty();
    return new Entry(span(start), first, second, variadic, some);
  }

  Entry ellipsisEntry(Token token) {
    checkPattern(token);
    Ellipsis any = new Ellipsis(spanOf(token));
    return new Entry(any.span(), null, null, false, Optional.of(any));
  }

  /** Either all parameters have names or none has; several may share a type. */
  List<Parameter> parameters(List<Entry> entries) {
    boolean named = entries.stream().anyMatch(Entry::isNamed);
    List<Parameter> parameters = new ArrayList<>(entries.size());
    Optional<Expression> shared = Optional.empty();
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      if (entry.parameter.isPresent()) {
        parameters.add(entry.parameter.get());
        shared = Optional.empty();
      } else if (!named) {
        parameters.add(unnamed(entry, i == entries.size() - 1));
      } else {
        Optional<Expression> type = entry.isNamed() ? Optional.of(type(entry)) : shared;
        parameters.add(named(entry, type));
        shared = entry.variadic ? Optional.empty() : type;
      }
    }
    return parameters.reversed();
  }

  private Parameter unnamed(Entry entry, boolean last) {
    Expression type = entry.second != null ? variadic(entry) : entry.first;
    if (entry.variadic && !last) {
      reject(rejected(entry.span, "only the last parameter can take any number"));
    }
    return type instanceof Metavariable any && !entry.variadic
        ? parameter(entry, new Identifier(any.span(), any.name()), Optional.empty())
        : parameter(
            entry, new Identifier(at(entry.span.start()), BLANK), Optional.ofNullable(type));
  }

  private Parameter named(Entry entry, Optional<Expression> type) {
    Identifier name =
        switch (entry.first) {
          case Name plain -> new Identifier(plain.span(), plain.name());
          case Metavariable any -> new Identifier(any.span(), any.name());
          case Index(Span s, Name plain, Expression length) when entry.second != null ->
              new Identifier(plain.span(), plain.name());
          case Index(Span s, Metavariable any, Expression length) when entry.second != null ->
              new Identifier(any.span(), any.name());
          case null, default ->
              throw rejected(entry.span, "a parameter without a name beside others with names");
        };
    if (type.isEmpty() && !isPattern()) {
      throw rejected(entry.span, "a parameter without a type beside others with types");
    }
    return parameter(entry, name, type);
  }

  private static Parameter parameter(Entry entry, Identifier name, Optional<Expression> type) {
    // The type of several may stand behind the last of them.
    Span span =
        type.isPresent() && type.get().span().end() > entry.span.end()
            ? new Span(entry.span.start(), type.get().span().end())
            : entry.span;
    return new FormalParameter(
        span,
        entry.variadic ? ParameterKind.VARIADIC : ParameterKind.STANDARD,
        name,
        type,
        Optional.empty());
  }

  /** The type of an entry that has a second part. */
  private static Expression type(Entry entry) {
    Expression second = Objects.requireNonNull(entry.second);
    return entry.variadic ? Objects.requireNonNull(variadic(entry)) : declared(entry.first, second);
  }

  private static @Nullable Expression variadic(Entry entry) {
    Expression element = entry.second;
    if (element == null) {
      return null;
    }
    int start = entry.first == null ? entry.span.start() : entry.first.span().end();
    return new ArrayType(new Span(start, element.span().end()), element);
  }

  /** The type of what was read as {@code a[n]} in front of a type, which is an array's. */
  static Expression declared(@Nullable Expression first, Expression type) {
    return first instanceof Index(Span span, Expression target, Expression length)
        ? new ArrayType(new Span(target.span().end(), type.span().end()), Optional.of(length), type)
        : type;
  }

  /** What a function gives, as a type. */
  Expression results(Token start, List<Parameter> parameters) {
    List<Expression> types = new ArrayList<>(parameters.size());
    for (Parameter parameter : parameters) {
      switch (parameter) {
        case FormalParameter formal ->
            types.add(formal.annotation().orElseGet(() -> name(formal.name())));
        case Ellipsis any -> types.add(any);
        case EllipsisMetavariable any -> types.add(any);
      }
    }
    return types.size() == 1
        ? types.getFirst()
        : new Collection(span(start), CollectionKind.TUPLE, types);
  }

  /** The results that have names. */
  List<FormalParameter> named(List<Parameter> results) {
    List<FormalParameter> named = new ArrayList<>(0);
    for (Parameter result : results) {
      if (result instanceof FormalParameter formal
          && formal.annotation().isPresent()
          && formal.name().span().end() > formal.name().span().start()) {
        named.add(
            new FormalParameter(
                formal.name().span(),
                ParameterKind.STANDARD,
                formal.name(),
                Optional.empty(),
                Optional.empty()));
      }
    }
    return named;
  }

  // Expressions

  Expression integer(Token token) {
    if (!GoLiterals.isWhole(token.getText())) {
      reject(rejected(spanOf(token), "not an octal number: " + token.getText()));
    }
    return GoLiterals.number(token, NumberForm.INTEGER);
  }

  Expression decimal(Token token) {
    return GoLiterals.number(token, NumberForm.FLOAT);
  }

  Expression imaginary(Token token) {
    return GoLiterals.number(token, NumberForm.IMAGINARY);
  }

  Expression rune(Token token) {
    return GoLiterals.rune(token)
        .orElseThrow(() -> rejected(spanOf(token), "not one character: " + token.getText()));
  }

  Expression string(Token token) {
    if (isPattern()) {
      return GoLiterals.string(token).orElseGet(() -> GoLiterals.rawString(token));
    }
    return GoLiterals.string(token)
        .orElseThrow(() -> rejected(spanOf(token), "there is no such escape: " + token.getText()));
  }

  Expression rawString(Token token) {
    return GoLiterals.rawString(token);
  }

  GoOperation operation(Token start, Expression first) {
    return new GoOperation(first, span(start));
  }

  Expression unary(Token operator, Expression operand) {
    return new Unary(span(operator), operator(operator), operand);
  }

  static UnaryOperator operator(Token token) {
    return switch (token.getType()) {
      case GoParser.PLUS -> UnaryOperator.PLUS;
      case GoParser.MINUS -> UnaryOperator.NEGATE;
      case GoParser.NOT -> UnaryOperator.NOT;
      case GoParser.STAR -> UnaryOperator.DEREFERENCE;
      case GoParser.AMPERSAND -> UnaryOperator.ADDRESS;
      case GoParser.ARROW -> UnaryOperator.RECEIVE;
      case GoParser.GO -> UnaryOperator.CONCURRENT;
      case GoParser.DEFER -> UnaryOperator.DEFERRED;
      default -> UnaryOperator.INVERT;
    };
  }

  Expression field(Token start, Expression target, Identifier name) {
    return new FieldAccess(span(start), target, name);
  }

  Expression asserted(Token start, Expression value, Expression type) {
    return new Cast(span(start), type, value);
  }

  Expression index(Token start, Expression target, Expression index) {
    return new Index(span(start), target, index);
  }

  /** What stands in brackets: an index, the bounds of a slice, or the arguments of a type. */
  Expression indices(
      Token start,
      List<Expression> list,
      int colons,
      @Nullable Expression lower,
      @Nullable Expression upper,
      @Nullable Expression step) {
    if (colons > 0) {
      if (colons == 2 && (upper == null || step == null)) {
        throw rejected(span(start), "a slice with a capacity needs all bounds");
      }
      return new Slice(
          span(start),
          Optional.ofNullable(lower),
          Optional.ofNullable(upper),
          Optional.ofNullable(step));
    }
    return list.size() == 1
        ? list.getFirst()
        : new Collection(span(start), CollectionKind.TUPLE, list);
  }

  Expression call(Token start, Expression callee, List<Argument> arguments) {
    return new Call(span(start), callee, arguments);
  }

  Argument argument(Token start, Expression value, boolean spread) {
    return new Argument(
        span(start),
        spread ? ArgumentKind.SPREAD : ArgumentKind.POSITIONAL,
        Optional.empty(),
        value);
  }

  Argument keyword(Token start, Expression key, Expression value) {
    return new Argument(span(start), ArgumentKind.KEYWORD, Optional.of(fieldName(key)), value);
  }

  private Identifier fieldName(Expression key) {
    return switch (key) {
      case Name name -> new Identifier(name.span(), name.name());
      case Metavariable any -> new Identifier(any.span(), any.name());
      default -> throw rejected(key.span(), "not the name of a field");
    };
  }

  // Composite literals

  /**
   * The braces of a composite literal.
   *
   * @param span with the braces
   */
  record LiteralValue(Span span, List<Element> elements) {
    boolean hasKeys() {
      return elements.stream().anyMatch(element -> element.key != null);
    }
  }

  /** An element of a composite literal. */
  record Element(Span span, @Nullable Expression key, Expression value) {}

  LiteralValue literalValue(Token start, List<Element> elements) {
    return new LiteralValue(span(start), elements);
  }

  Element element(Token start, Expression first, @Nullable Expression second) {
    return second == null
        ? new Element(span(start), null, first)
        : new Element(span(start), first, second);
  }

  Expression composite(Token start, Expression type, LiteralValue value) {
    boolean map =
        type instanceof Index(Span s, Name(Span n, String name), Expression arguments)
            && name.equals(MAP);
    if (map || type instanceof ArrayType) {
      Expression elements = map ? dictionary(value) : elided(value);
      return new ArrayCreation(span(start), type, List.of(), Optional.of(elements));
    }
    return new ObjectCreation(
        span(start), Optional.empty(), type, arguments(value), Optional.empty());
  }

  /** What the type of elements around makes a literal of. */
  Expression elided(LiteralValue value) {
    return value.hasKeys()
        ? dictionary(value)
        : new Collection(
            value.span, CollectionKind.LIST, value.elements.stream().map(Element::value).toList());
  }

  private static Expression dictionary(LiteralValue value) {
    List<DictionaryElement> entries = new ArrayList<>(value.elements.size());
    for (Element element : value.elements) {
      entries.add(entry(element));
    }
    return new Dictionary(value.span, entries);
  }

  private static DictionaryElement entry(Element element) {
    if (element.key != null) {
      return new DictionaryEntry(element.span, element.key, element.value);
    }
    return switch (element.value) {
      case Ellipsis any -> any;
      case EllipsisMetavariable any -> any;
      default ->
          new DictionaryEntry(
              element.span, new EllipsisLiteral(at(element.span.start())), element.value);
    };
  }

  /** Fields by their names; other keys are those of a map whose type has a name. */
  private List<Argument> arguments(LiteralValue value) {
    boolean fields =
        value.elements.stream()
            .allMatch(element ->
                element.key == null
                    || element.key instanceof Name
                    || element.key instanceof Metavariable);
    if (!fields) {
      return List.of(
          new Argument(value.span, ArgumentKind.POSITIONAL, Optional.empty(), dictionary(value)));
    }
    List<Argument> arguments = new ArrayList<>(value.elements.size());
    for (Element element : value.elements) {
      arguments.add(
          element.key == null
              ? new Argument(element.span, ArgumentKind.POSITIONAL, Optional.empty(), element.value)
              : new Argument(
                  element.span,
                  ArgumentKind.KEYWORD,
                  Optional.of(fieldName(element.key)),
                  element.value));
    }
    return arguments;
  }

  /** A block that recovery has parsed by itself. */
  Block body(Token token) {
    return ((BodyToken) token).block();
  }
}
