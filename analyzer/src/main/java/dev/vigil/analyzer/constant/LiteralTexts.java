package dev.vigil.analyzer.constant;

import dev.vigil.analyzer.index.FileIndex;
import dev.vigil.analyzer.index.SortedPlaces;
import dev.vigil.analyzer.parse.ConstantRules;
import dev.vigil.analyzer.regex.ContentTest;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Cast;
import dev.vigil.analyzer.syntax.Conditional;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.InterpolatedString;
import dev.vigil.analyzer.syntax.Interpolation;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.StringFragment;
import dev.vigil.analyzer.syntax.StringLiteral;
import dev.vigil.analyzer.syntax.StringPart;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The contents of the strings that are written in a file, and what could be made of them: every
 * string that a variable or an expression is known to hold is one of them or some put together
 * ({@link Operators}, {@link InterpolatedString}). Tells, without looking at what variables hold,
 * that no constant of the file can be a certain text.
 */
public final class LiteralTexts {
  private static final List<NodeKind> ASSIGNMENTS =
      List.of(NodeKind.ASSIGNMENT, NodeKind.ASSIGNMENT_EXPRESSION);
  private static final List<NodeKind> EXPRESSIONS =
      List.of(NodeKind.BINARY, NodeKind.INTERPOLATED_STRING, NodeKind.CALL);

  /** Operators that give texts which no literal is. */
  private static final Set<BinaryOperator> JOINING =
      EnumSet.of(BinaryOperator.ADD, BinaryOperator.MULTIPLY, BinaryOperator.REMAINDER);

  private final FileIndex index;
  private final ConstantRules rules;
  private @Nullable List<String> contents;
  private final IdentityHashMap<Constants, Joined> joined = new IdentityHashMap<>(2);
  private final IdentityHashMap<Constants, Map<ContentTest, Boolean>> passed =
      new IdentityHashMap<>(2);
  private final Map<String, Boolean> makeable = new HashMap<>();

  /**
   * What is put together in a file.
   *
   * @param growing whether texts are added to variables, so that not all is told
   * @param texts what expressions put together
   */
  private record Joined(boolean growing, List<String> texts) {}

  /** The texts of a file. */
  public LiteralTexts(FileIndex index, ConstantRules rules) {
    this.index = index;
    this.rules = rules;
  }

  private List<String> contents() {
    List<String> known = contents;
    if (known == null) {
      known = new ArrayList<>();
      for (Node literal : index.of(NodeKind.STRING_LITERAL)) {
        String content = ((StringLiteral) literal).value();
        known.add(content);
        addPieces(content, known);
      }
      for (Node fragment : index.of(NodeKind.STRING_FRAGMENT)) {
        known.add(((StringFragment) fragment).value());
      }
      contents = known;
    }
    return known;
  }

  /** A text that is filled leaves what is between its places. */
  private static void addPieces(String content, List<String> pieces) {
    if (content.indexOf('%') >= 0) {
      pieces.addAll(TextFormat.percent(content).pieces());
    }
    if (content.indexOf('{') >= 0 || content.indexOf('}') >= 0) {
      pieces.addAll(TextFormat.braces(content).pieces());
    }
  }

  /** Whether each of some texts is the content of a string, or some of them put together. */
  public boolean canMakeAll(List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      if (!canMake(texts.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text is the content of a string, or some of them put together; found out once. */
  public boolean canMake(String text) {
    return makeable.computeIfAbsent(text, this::isMade);
  }

  private boolean isMade(String text) {
    List<String> pieces = new ArrayList<>();
    for (String content : contents()) {
      if (!content.isEmpty() && content.length() <= text.length() && text.contains(content)) {
        pieces.add(content);
      }
    }
    boolean[] reached = new boolean[text.length() + 1];
    reached[0] = true;
    for (int i = 0; i < text.length(); i++) {
      if (reached[i]) {
        for (String piece : pieces) {
          if (text.startsWith(piece, i)) {
            reached[i + piece.length()] = true;
          }
        }
      }
    }
    return reached[text.length()];
  }

  /**
   * Whether the content of a string passes a test, or what several are put together to; found out
   * once for equal tests.
   *
   * @param constants tell what is put together
   * @param passes runs the test
   */
  public boolean canPass(
      Constants constants, ContentTest test, BiPredicate<ContentTest, String> passes) {
    Map<ContentTest, Boolean> known = passed.computeIfAbsent(constants, any -> new HashMap<>());
    Boolean can = known.get(test);
    if (can == null) {
      can = canPass(constants, content -> passes.test(test, content));
      known.put(test, can);
    }
    return can;
  }

  private boolean canPass(Constants constants, Predicate<String> test) {
    if (isAny(contents(), test)) {
      return true;
    }
    return isJoined(constants, test);
  }

  private boolean isJoined(Constants constants, Predicate<String> test) {
    Joined all = joined.computeIfAbsent(constants, this::joined);
    return all.growing || isAny(all.texts, test);
  }

  /**
   * The literals whose content passes a test, if no other expression of the file can have such a
   * text: nothing is put together to one, and none is given to a variable.
   *
   * @param constants tell what is put together
   */
  public Optional<List<Expression>> alone(Constants constants, Predicate<String> test) {
    if (isJoined(constants, test)) {
      return Optional.empty();
    }
    List<Expression> passing = new ArrayList<>();
    for (Node node : index.of(NodeKind.STRING_LITERAL)) {
      if (test.test(((StringLiteral) node).value())) {
        passing.add((Expression) node);
      }
    }
    return isAnyGiven(SortedPlaces.of(passing)) ? Optional.empty() : Optional.of(passing);
  }

  /** Whether something there is, or may be, what another expression has. */
  private boolean isAnyGiven(SortedPlaces places) {
    for (Node node : index.of(NodeKind.ASSIGNMENT)) {
      Optional<Expression> value = ((Assignment) node).value();
      if (value.isPresent()
          && AssignedConstants.mayBeConstant(value.get(), rules)
          && places.isAnyIn(value.get().span())) {
        return true;
      }
    }
    return isAnyIn(index.of(NodeKind.ASSIGNMENT_EXPRESSION), places)
        || isAnyIn(index.of(NodeKind.CONDITIONAL), places)
        || isAnyIn(index.of(BinaryOperator.AND), places)
        || isAnyIn(index.of(BinaryOperator.OR), places)
        || isAnyIn(index.of(NodeKind.CAST), places)
        || index.of(NodeKind.CALL).stream()
            .anyMatch(
                node -> PureCalls.mayBeKnown((Call) node, rules) && places.isAnyIn(node.span()));
  }

  private static boolean isAnyIn(List<Node> nodes, SortedPlaces places) {
    for (Node node : nodes) {
      if (places.isAnyIn(node.span())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAny(List<String> texts, Predicate<String> test) {
    for (String text : texts) {
      if (test.test(text)) {
        return true;
      }
    }
    return false;
  }

  /** What expressions put together. */
  private Joined joined(Constants constants) {
    for (NodeKind kind : ASSIGNMENTS) {
      for (Node node : index.of(kind)) {
        Optional<Expression> added = added(node);
        if (added.isPresent() && !constants.of(added.get()).isUnknown()) {
          return new Joined(true, List.of());
        }
      }
    }
    List<String> texts = new ArrayList<>();
    for (NodeKind kind : EXPRESSIONS) {
      for (Node node : index.of(kind)) {
        if (joins(node)
            && constants.of((Expression) node) instanceof ConstantValue.Known(String text)) {
          texts.add(text);
        }
      }
    }
    return new Joined(false, texts);
  }

  /** What an assignment adds to what a variable holds. */
  private static Optional<Expression> added(Node node) {
    return switch (node) {
      case Assignment assignment when joins(assignment.operator()) -> assignment.value();
      case AssignmentExpression assignment when joins(assignment.operator()) ->
          Optional.of(assignment.value());
      default -> Optional.empty();
    };
  }

  private static boolean joins(Optional<BinaryOperator> operator) {
    return operator.isPresent() && JOINING.contains(operator.get());
  }

  private boolean joins(Node node) {
    return switch (node) {
      case Binary binary -> joins(binary);
      case Call call -> PureCalls.mayBeNewText(call, rules);
      case InterpolatedString string -> isText(string);
      default -> false;
    };
  }

  private boolean joins(Binary binary) {
    return switch (binary.operator()) {
      case ADD -> mayBeText(binary.left()) && mayBeText(binary.right());
      case MULTIPLY -> mayBeText(binary.left()) || mayBeText(binary.right());
      case REMAINDER -> mayBeText(binary.left());
      default -> false;
    };
  }

  /** Whether the content of an expression may be known, as far as its form tells. */
  private boolean mayBeText(Expression expression) {
    return switch (expression) {
      case StringLiteral literal -> true;
      case InterpolatedString string -> isText(string);
      case Name name -> true;
      case FieldAccess access -> true;
      case Call call -> PureCalls.mayBeKnown(call, rules);
      case Cast cast -> mayBeText(cast.operand());
      case Binary binary ->
          joins(binary)
              || binary.operator() == BinaryOperator.AND
              || binary.operator() == BinaryOperator.OR;
      case Conditional choice -> true;
      case AssignmentExpression assignment -> true;
      default -> false;
    };
  }

  private boolean isText(InterpolatedString string) {
    for (StringPart part : string.parts()) {
      if (part instanceof Interpolation hole && !mayBeText(hole.value())) {
        return false;
      }
    }
    return true;
  }
}
