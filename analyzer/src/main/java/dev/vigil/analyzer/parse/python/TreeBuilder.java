package dev.vigil.analyzer.parse.python;

import dev.vigil.analyzer.parse.antlr.Rejected;
import dev.vigil.analyzer.parse.antlr.TokenParse;
import dev.vigil.analyzer.syntax.*;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Makes the nodes of the tree for {@link PythonParser}, and rejects what its grammar allows too
 * much.
 */
final class TreeBuilder {
  private static final Set<String> CONVERSIONS = Set.of("s", "r", "a");
  private static final Pattern LEADING_ZEROS = Pattern.compile("0[0_]*[1-9][0-9_]*");

  private final PythonParser parser;

  private final Set<Expression> parenthesizedComparisons =
      Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Expression> bareGenerators = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Rejected> tolerated = new ArrayList<>(0);
  private boolean pattern;
  private boolean tolerant;
  private Map<Expression, Span> parentheses = Map.of();

  TreeBuilder(PythonParser parser) {
    this.parser = parser;
  }

  /**
   * Says what is parsed.
   *
   * @param mode what it is, and how strictly it is parsed
   * @param regions to which the regions of parentheses around expressions are added
   */
  void configure(TokenParse.Mode mode, Map<Expression, Span> regions) {
    pattern = mode == TokenParse.Mode.PATTERN;
    tolerant = mode == TokenParse.Mode.TOLERANT;
    parentheses = regions;
  }

  /** Errors that were noted only. */
  List<Rejected> tolerated() {
    return tolerated;
  }

  /** An error that costs no part of the tree. */
  private void reject(Rejected error) {
    if (!tolerant) {
      throw error;
    }
    tolerated.add(error);
  }

  /** From the token to the last one consumed that is not a line end. */
  Span span(Token start) {
    TokenStream tokens = parser.getTokenStream();
    int back = 1;
    Token last = tokens.LT(-1);
    while (isLayout(last.getType()) && last.getTokenIndex() > start.getTokenIndex()) {
      last = tokens.LT(- ++back);
    }
    return new Span(
        start.getStartIndex(), Math.max(start.getStartIndex(), last.getStopIndex() + 1));
  }

  private static boolean isLayout(int type) {
    return type == PythonParser.NEWLINE
        || type == PythonParser.INDENT
        || type == PythonParser.DEDENT;
  }

  <T> Optional<T> opt(@Nullable T value) {
    return Optional.ofNullable(value);
  }

  private static Span spanOf(Token token) {
    return new Span(token.getStartIndex(), token.getStopIndex() + 1);
  }

  private static Span cover(Node first, Node last) {
    return new Span(first.span().start(), last.span().end());
  }

  private ParseCancellationException rejected(Span span, String reason) {
    return new Rejected(span.start(), reason);
  }

  Expression binary(Token start, Expression left, BinaryOperator operator, Expression right) {
    Span span = span(start);
    if (operator != BinaryOperator.AND && operator != BinaryOperator.OR) {
      operand(span, right);
    }
    return new Binary(span, left, operator, right);
  }

  /** {@code not} binds weaker than other operators: as their operand it stands in parentheses. */
  private void operand(Span whole, Expression right) {
    if (!pattern
        && right instanceof Unary unary
        && unary.operator() == UnaryOperator.NOT
        && unary.span().end() == whole.end()) {
      throw rejected(unary.span(), "'not' behind an operator needs parentheses");
    }
  }

  Expression comparison(Token start, Expression left, BinaryOperator operator, Expression right) {
    operand(span(start), right);
    if (!parenthesizedComparisons.contains(left)) {
      if (left instanceof ComparisonChain chain) {
        List<Expression> operands = new ArrayList<>(chain.operands());
        List<BinaryOperator> operators = new ArrayList<>(chain.operators());
        operands.add(right);
        operators.add(operator);
        return new ComparisonChain(span(start), operands, operators);
      }
      if (left instanceof Binary first && first.operator().isComparison()) {
        return new ComparisonChain(
            span(start),
            List.of(first.left(), first.right(), right),
            List.of(first.operator(), operator));
      }
    }
    return new Binary(span(start), left, operator, right);
  }

  Expression parenthesized(Token start, Expression inner) {
    if (inner instanceof Spread) {
      throw rejected(inner.span(), "unexpected '*'");
    }
    if (inner instanceof ComparisonChain
        || (inner instanceof Binary binary && binary.operator().isComparison())) {
      parenthesizedComparisons.add(inner);
    }
    parentheses.put(inner, span(start));
    return inner;
  }

  Expression unary(Token operator, Expression operand) {
    UnaryOperator kind =
        switch (operator.getType()) {
          case PythonParser.PLUS -> UnaryOperator.PLUS;
          case PythonParser.MINUS -> UnaryOperator.NEGATE;
          case PythonParser.TILDE -> UnaryOperator.INVERT;
          default -> UnaryOperator.NOT;
        };
    Span span = span(operator);
    if (kind != UnaryOperator.NOT) {
      operand(span, operand);
    }
    return new Unary(span, kind, operand);
  }

  BinaryOperator operator(Token token) {
    return operator(token.getText());
  }

  private static BinaryOperator operator(String symbol) {
    return switch (symbol) {
      case "+" -> BinaryOperator.ADD;
      case "-" -> BinaryOperator.SUBTRACT;
      case "*" -> BinaryOperator.MULTIPLY;
      case "/" -> BinaryOperator.DIVIDE;
      case "//" -> BinaryOperator.FLOOR_DIVIDE;
      case "%" -> BinaryOperator.REMAINDER;
      case "**" -> BinaryOperator.POWER;
      case "@" -> BinaryOperator.MATRIX_MULTIPLY;
      case "<<" -> BinaryOperator.SHIFT_LEFT;
      case ">>" -> BinaryOperator.SHIFT_RIGHT;
      case "&" -> BinaryOperator.BIT_AND;
      case "|" -> BinaryOperator.BIT_OR;
      case "^" -> BinaryOperator.BIT_XOR;
      default -> throw new IllegalArgumentException("not an operator: " + symbol);
    };
  }

  Expression walrus(Token start, Expression target, Expression value) {
    if (!(target instanceof Name || target instanceof Metavariable)) {
      throw rejected(target.span(), "cannot be assigned to by ':='");
    }
    return new AssignmentExpression(span(start), target, value);
  }

  /** An expression where {@code :=} is allowed only in parentheses. */
  Expression unnamed(Token start, Expression expression) {
    if (!pattern
        && expression instanceof AssignmentExpression
        && expression.span().start() == start.getStartIndex()) {
      throw rejected(expression.span(), "':=' needs parentheses here");
    }
    return expression;
  }

  /** An expression in front of which no star is allowed. */
  Expression notStarred(Expression expression) {
    if (!pattern && expression instanceof Spread) {
      throw rejected(expression.span(), "unexpected '*'");
    }
    return expression;
  }

  Expression chainEllipsis(Token start, Expression target) {
    if (!pattern) {
      throw rejected(span(start), "unexpected '...'");
    }
    return new ChainEllipsis(span(start), target);
  }

  Expression ellipsis(Token token) {
    return pattern ? new Ellipsis(spanOf(token)) : new EllipsisLiteral(spanOf(token));
  }

  Expression typed(Token start, Expression variable, Expression type) {
    if (pattern && variable instanceof Metavariable metavariable) {
      return new TypedMetavariable(span(start), metavariable.name(), type);
    }
    throw rejected(variable.span(), "unexpected ':'");
  }

  Expression number(Token token) {
    String text = token.getText();
    NumberForm form = form(text);
    if (form == NumberForm.INTEGER && LEADING_ZEROS.matcher(text).matches()) {
      throw rejected(spanOf(token), "leading zeros in a decimal number");
    }
    return new NumberLiteral(spanOf(token), form, text);
  }

  private static NumberForm form(String text) {
    char last = Character.toLowerCase(text.charAt(text.length() - 1));
    boolean based =
        text.length() > 1 && text.charAt(0) == '0' && Character.isLetter(text.charAt(1));
    if (last == 'j') {
      return NumberForm.IMAGINARY;
    }
    boolean fraction = text.indexOf('.') >= 0 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0;
    return fraction && !(based && Character.toLowerCase(text.charAt(1)) != 'e')
        ? NumberForm.FLOAT
        : NumberForm.INTEGER;
  }

  Argument keyword(Token start, Expression name, Expression value) {
    if (!pattern && name.span().start() != start.getStartIndex()) {
      throw rejected(name.span(), "not a name in front of '='");
    }
    return new Argument(span(start), ArgumentKind.KEYWORD, Optional.of(identifier(name)), value);
  }

  Argument positional(Token start, Expression value) {
    return new Argument(span(start), ArgumentKind.POSITIONAL, Optional.empty(), value);
  }

  /** A generator that is an argument without parentheses of its own. */
  Expression bareGenerator(Token start, Expression element, List<ComprehensionClause> clauses) {
    Expression generator =
        new Comprehension(
            span(start), ComprehensionKind.GENERATOR, element, Optional.empty(), clauses);
    bareGenerators.add(generator);
    return generator;
  }

  List<Argument> arguments(List<Argument> arguments) {
    if (!pattern) {
      Restrictions.order(arguments).ifPresent(this::reject);
      for (Argument argument : arguments) {
        if (arguments.size() > 1 && bareGenerators.contains(argument.value())) {
          throw rejected(argument.span(), "a generator beside other arguments needs parentheses");
        }
      }
    }
    return arguments;
  }

  /** What stands in the parentheses of a class header. */
  List<Argument> bases(List<Argument> arguments) {
    for (Argument argument : arguments) {
      if (bareGenerators.contains(argument.value())) {
        throw rejected(argument.span(), "unexpected 'for'");
      }
    }
    return arguments(arguments);
  }

  private Identifier identifier(Expression name) {
    return name(name).orElseThrow(() -> rejected(name.span(), "not a name in front of '='"));
  }

  static Optional<Identifier> name(Expression expression) {
    return switch (expression) {
      case Name plain -> Optional.of(new Identifier(plain.span(), plain.name()));
      case Metavariable variable -> Optional.of(new Identifier(variable.span(), variable.name()));
      default -> Optional.empty();
    };
  }

  Expression braces(Token start, List<Node> items) {
    boolean dictionary =
        items.stream().anyMatch(i -> i instanceof DictionaryEntry || i instanceof DictionarySpread);
    if (dictionary) {
      return new Dictionary(span(start), items.stream().map(this::dictionaryElement).toList());
    }
    return new Collection(
        span(start), CollectionKind.SET, items.stream().map(i -> (Expression) i).toList());
  }

  private DictionaryElement dictionaryElement(Node item) {
    if (item instanceof DictionaryElement element) {
      return element;
    }
    throw rejected(item.span(), "an entry without ':'");
  }

  Expression braceComprehension(Token start, Node item, List<ComprehensionClause> clauses) {
    return switch (item) {
      case DictionaryEntry entry ->
          new Comprehension(
              span(start),
              ComprehensionKind.DICTIONARY,
              entry.key(),
              Optional.of(entry.value()),
              clauses);
      case Expression element ->
          new Comprehension(span(start), ComprehensionKind.SET, element, Optional.empty(), clauses);
      default -> throw rejected(item.span(), "unexpected '**'");
    };
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
        if (!pattern) {
          throw rejected(target.span(), "cannot be assigned to");
        }
      }
    }
    return target;
  }

  Statement delete(Token start, Expression targets) {
    target(targets);
    if (!pattern) {
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

  /** A name as Python compares it: in normal form KC. */
  String name(Token token) {
    String text = token.getText();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
      }
    }
    return text;
  }

  Identifier patternIdentifier(Token token) {
    if (!pattern) {
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
    targets.forEach(this::target);
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
    if (handlers.isEmpty() && (finalizer == null || otherwise != null) && !pattern) {
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
    if (!pattern) {
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
    if (!pattern && named && types.size() > 1) {
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
    if (start.getType() == PythonParser.ELLIPSIS && !pattern) {
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
    if (!pattern) {
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
    if (!pattern && single instanceof RestCase) {
      throw rejected(single.span(), "unexpected '*'");
    }
    return single;
  }

  /** A name to which a pattern binds something. */
  Identifier bound(Identifier name) {
    if (!pattern && name.name().equals("_")) {
      throw rejected(name.span(), "'_' is not bound");
    }
    return name;
  }

  CasePattern caseEllipsis(Token token) {
    if (!pattern) {
      throw rejected(spanOf(token), "unexpected '...'");
    }
    return new Ellipsis(spanOf(token));
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
    Token sign = parser.getTokenStream().LT(-2);
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
        if (!pattern && !keywords.isEmpty()) {
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
      case CaptureCase capture when pattern && capture.name().isPresent() ->
          new MappingCaseEntry(span(start), access(List.of(capture.name().get())), value);
      default -> throw rejected(key.span(), "not a constant in front of ':'");
    };
  }

  StringPart fragment(Token opener, Token text) {
    boolean raw = opener.getText().toLowerCase(Locale.ROOT).indexOf('r') >= 0;
    String content = text.getText();
    String braces = content.replace("{{", "{").replace("}}", "}");
    return new StringFragment(spanOf(text), raw ? braces : Escapes.decode(braces, false));
  }

  String conversion(Token name) {
    String conversion = name.getText();
    if (!pattern && !CONVERSIONS.contains(conversion)) {
      throw rejected(spanOf(name), "a conversion is 's', 'r' or 'a'");
    }
    return conversion;
  }

  InterpolatedString interpolated(Token start, List<StringPart> parts) {
    boolean template = start.getText().toLowerCase(Locale.ROOT).indexOf('t') >= 0;
    return new InterpolatedString(
        span(start), template ? InterpolationStyle.TEMPLATE : InterpolationStyle.FORMATTED, parts);
  }

  Expression strings(Token start, List<Object> pieces) {
    if (pieces.size() == 1 && pieces.get(0) instanceof InterpolatedString only) {
      return only;
    }
    List<StringPart> parts = new ArrayList<>();
    List<StringFragment> fragments = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    if (!pattern) {
      Restrictions.strings(pieces);
      Restrictions.templates(pieces);
    }
    for (Object piece : pieces) {
      if (piece instanceof InterpolatedString string) {
        parts.add(new Interpolation(string.span(), string, false, "", List.of()));
      } else {
        StringToken token = StringToken.of((Token) piece);
        value.append(token.value());
        fragments.add(new StringFragment(token.content(), token.value()));
        parts.add(fragments.getLast());
      }
    }
    if (fragments.size() < parts.size()) {
      return new InterpolatedString(span(start), InterpolationStyle.JOINED, parts);
    }
    StringToken first = StringToken.of((Token) pieces.get(0));
    StringToken last = StringToken.of((Token) pieces.get(pieces.size() - 1));
    Span content = new Span(first.content().start(), last.content().end());
    return new StringLiteral(
        span(start),
        first.prefix(),
        content,
        value.toString(),
        fragments.size() > 1 ? fragments : List.of());
  }
}
