package dev.vigil.analyzer.parse.python;

import dev.vigil.analyzer.parse.antlr.Rejected;
import dev.vigil.analyzer.parse.antlr.TokenParse;
import dev.vigil.analyzer.parse.antlr.TreeBuilder;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.ArgumentKind;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.ChainEllipsis;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.CollectionKind;
import dev.vigil.analyzer.syntax.Comprehension;
import dev.vigil.analyzer.syntax.ComprehensionClause;
import dev.vigil.analyzer.syntax.ComprehensionKind;
import dev.vigil.analyzer.syntax.Dictionary;
import dev.vigil.analyzer.syntax.DictionaryElement;
import dev.vigil.analyzer.syntax.DictionaryEntry;
import dev.vigil.analyzer.syntax.DictionarySpread;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.EllipsisLiteral;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.InterpolatedString;
import dev.vigil.analyzer.syntax.Interpolation;
import dev.vigil.analyzer.syntax.InterpolationStyle;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NumberForm;
import dev.vigil.analyzer.syntax.NumberLiteral;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Spread;
import dev.vigil.analyzer.syntax.StringFragment;
import dev.vigil.analyzer.syntax.StringLiteral;
import dev.vigil.analyzer.syntax.StringPart;
import dev.vigil.analyzer.syntax.TypedMetavariable;
import dev.vigil.analyzer.syntax.Unary;
import dev.vigil.analyzer.syntax.UnaryOperator;
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
import org.jspecify.annotations.Nullable;

/**
 * Makes names, literals and expressions for {@link PythonParser}; rejects what its grammar allows
 * too much.
 */
class PythonTreeBuilder extends TreeBuilder {
  private static final Set<String> CONVERSIONS = Set.of("s", "r", "a");
  private static final Pattern LEADING_ZEROS = Pattern.compile("0[0_]*[1-9][0-9_]*");

  private final Set<Expression> bareGenerators = Collections.newSetFromMap(new IdentityHashMap<>());
  private Map<Expression, Span> parentheses = Map.of();
  private OperationChains chains = new OperationChains(parentheses, false);

  PythonTreeBuilder(PythonParser parser) {
    super(parser);
  }

  /**
   * Says what is parsed.
   *
   * @param mode what it is, and how strictly it is parsed
   * @param regions to which the regions of parentheses around expressions are added
   */
  void configure(TokenParse.Mode mode, Map<Expression, Span> regions) {
    mode(mode);
    parentheses = regions;
    chains = new OperationChains(regions, isPattern());
  }

  /** From the token to the last one consumed that is not a line end. */
  @Override
  public Span span(Token start) {
    int back = 1;
    Token last = lastToken();
    while (isLayout(last.getType()) && last.getTokenIndex() > start.getTokenIndex()) {
      last = before(++back);
    }
    return span(start, last);
  }

  private static boolean isLayout(int type) {
    return type == PythonParser.NEWLINE
        || type == PythonParser.INDENT
        || type == PythonParser.DEDENT;
  }

  <T> Optional<T> opt(@Nullable T value) {
    return Optional.ofNullable(value);
  }

  static Span cover(Node first, Node last) {
    return new Span(first.span().start(), last.span().end());
  }

  Expression binary(Token start, Expression left, BinaryOperator operator, Expression right) {
    Span span = span(start);
    if (operator != BinaryOperator.AND && operator != BinaryOperator.OR) {
      operand(span, right);
    }
    boolean goesOn = left instanceof Binary chain && chain.operator() == operator;
    return new Binary(span, goesOn ? left : whole(left), operator, whole(right));
  }

  /** An operation that no operator of its own kind follows. */
  Expression whole(Expression operation) {
    return chains.whole(operation);
  }

  /** {@code not} binds weaker than other operators: as their operand it stands in parentheses. */
  private void operand(Span whole, Expression right) {
    if (!isPattern()
        && right instanceof Unary unary
        && unary.operator() == UnaryOperator.NOT
        && unary.span().end() == whole.end()) {
      throw rejected(unary.span(), "'not' behind an operator needs parentheses");
    }
  }

  Expression comparison(Token start, Expression left, BinaryOperator operator, Expression right) {
    Span span = span(start);
    operand(span, right);
    return new Binary(span, chains.isComparison(left) ? left : whole(left), operator, whole(right));
  }

  Expression parenthesized(Token start, Expression inner) {
    if (inner instanceof Spread) {
      throw rejected(inner.span(), "unexpected '*'");
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
    return new Unary(span, kind, whole(operand));
  }

  BinaryOperator operator(Token token) {
    return operator(token.getText());
  }

  static BinaryOperator operator(String symbol) {
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
    if (!isPattern()
        && expression instanceof AssignmentExpression
        && expression.span().start() == start.getStartIndex()) {
      throw rejected(expression.span(), "':=' needs parentheses here");
    }
    return expression;
  }

  /** An expression in front of which no star is allowed. */
  Expression notStarred(Expression expression) {
    if (!isPattern() && expression instanceof Spread) {
      throw rejected(expression.span(), "unexpected '*'");
    }
    return expression;
  }

  Expression chainEllipsis(Token start, Expression target) {
    if (!isPattern()) {
      throw rejected(span(start), "unexpected '...'");
    }
    return new ChainEllipsis(span(start), target);
  }

  Expression ellipsis(Token token) {
    return isPattern() ? new Ellipsis(spanOf(token)) : new EllipsisLiteral(spanOf(token));
  }

  Expression typed(Token start, Expression variable, Expression type) {
    if (isPattern() && variable instanceof Metavariable metavariable) {
      return new TypedMetavariable(span(start), metavariable.name(), type);
    }
    throw rejected(variable.span(), "unexpected ':'");
  }

  Expression number(Token token) {
    String text = token.getText();
    NumberForm form = form(text);
    if (form == NumberForm.INTEGER && LEADING_ZEROS.matcher(text).matches()) {
      // In Python 2 it is octal.
      reject(new Rejected(token.getStartIndex(), "leading zeros in a decimal number"));
    }
    return new NumberLiteral(spanOf(token), form, text);
  }

  static NumberForm form(String text) {
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
    if (!isPattern() && name.span().start() != start.getStartIndex()) {
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
    if (!isPattern()) {
      Optional<Rejected> disorder = Restrictions.order(arguments);
      if (disorder.isPresent()) {
        reject(disorder.get());
      }
      if (arguments.size() == 1 || bareGenerators.isEmpty()) {
        return arguments;
      }
      for (Argument argument : arguments) {
        if (bareGenerators.contains(argument.value())) {
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

  StringPart fragment(Token opener, Token text) {
    boolean raw = opener.getText().toLowerCase(Locale.ROOT).indexOf('r') >= 0;
    String content = text.getText();
    String braces = content.replace("{{", "{").replace("}}", "}");
    return new StringFragment(spanOf(text), raw ? braces : Escapes.decode(braces, false));
  }

  String conversion(Token name) {
    String conversion = name.getText();
    if (!isPattern() && !CONVERSIONS.contains(conversion)) {
      throw rejected(spanOf(name), "a conversion is 's', 'r' or 'a'");
    }
    return conversion;
  }

  InterpolatedString interpolated(Token start, List<StringPart> parts) {
    boolean template = start.getText().toLowerCase(Locale.ROOT).indexOf('t') >= 0;
    return new InterpolatedString(
        span(start), template ? InterpolationStyle.TEMPLATE : InterpolationStyle.FORMATTED, parts);
  }

  /**
   * Literals that are joined.
   *
   * @param pieces tokens, and interpolated strings
   */
  Expression strings(Token start, List<Object> pieces) {
    if (pieces.size() == 1) {
      return pieces.get(0) instanceof InterpolatedString only
          ? only
          : literal(start, StringToken.of((Token) pieces.get(0)));
    }
    pieces.replaceAll(piece -> piece instanceof Token token ? StringToken.of(token) : piece);
    if (!isPattern()) {
      Restrictions.strings(pieces);
      Restrictions.templates(pieces);
    }
    List<StringPart> parts = new ArrayList<>();
    List<StringFragment> fragments = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    for (Object piece : pieces) {
      if (piece instanceof StringToken token) {
        StringFragment fragment = new StringFragment(token.content(), token.value());
        value.append(fragment.value());
        fragments.add(fragment);
        parts.add(fragment);
      } else {
        InterpolatedString string = (InterpolatedString) piece;
        parts.add(new Interpolation(string.span(), string, false, "", List.of()));
      }
    }
    if (fragments.size() < parts.size()) {
      return new InterpolatedString(span(start), InterpolationStyle.JOINED, parts);
    }
    StringToken first = (StringToken) pieces.get(0);
    Span content = new Span(first.content().start(), fragments.getLast().span().end());
    return new StringLiteral(span(start), first.prefix(), content, value.toString(), fragments);
  }

  private Expression literal(Token start, StringToken token) {
    if (!isPattern()) {
      Restrictions.strings(List.of(token));
    }
    return new StringLiteral(span(start), token.prefix(), token.content(), token.value());
  }
}
