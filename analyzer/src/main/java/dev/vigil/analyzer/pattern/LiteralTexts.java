package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.syntax.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The contents of the strings that are written in a file, and what could be made of them: every
 * string that a variable or an expression is known to hold is one of them or some put together
 * ({@link ConstantValue#binary}, {@link InterpolatedString}). Tells, without looking at what
 * variables hold, that no constant of the file can be a certain text.
 */
final class LiteralTexts {
  private final FileIndex index;
  private @Nullable List<String> contents;
  private @Nullable Boolean joined;
  private final Map<String, Boolean> makeable = new HashMap<>();

  LiteralTexts(FileIndex index) {
    this.index = index;
  }

  private List<String> contents() {
    List<String> known = contents;
    if (known == null) {
      known = new ArrayList<>();
      for (Node literal : index.of(NodeKind.STRING_LITERAL)) {
        known.add(((StringLiteral) literal).value());
      }
      for (Node fragment : index.of(NodeKind.STRING_FRAGMENT)) {
        known.add(((StringFragment) fragment).value());
      }
      contents = known;
    }
    return known;
  }

  /** Whether each of some texts is the content of a string, or some of them put together. */
  boolean canMakeAll(List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      if (!canMake(texts.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text is the content of a string, or some of them put together; found out once. */
  boolean canMake(String text) {
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

  /** Whether the content of a string passes a test, or something made of several could. */
  boolean canPass(Predicate<String> test) {
    if (isAnyJoined()) {
      return true;
    }
    for (String content : contents()) {
      if (test.test(content)) {
        return true;
      }
    }
    return false;
  }

  /** Whether something in the file may put strings together whose contents are known. */
  private boolean isAnyJoined() {
    Boolean known = joined;
    if (known == null) {
      known =
          isAny(NodeKind.BINARY)
              || isAny(NodeKind.INTERPOLATED_STRING)
              || isAny(NodeKind.ASSIGNMENT)
              || isAny(NodeKind.ASSIGNMENT_EXPRESSION);
      joined = known;
    }
    return known;
  }

  private boolean isAny(NodeKind kind) {
    for (Node node : index.of(kind)) {
      if (joins(node)) {
        return true;
      }
    }
    return false;
  }

  private static boolean joins(Node node) {
    return switch (node) {
      case Binary sum -> joins(sum);
      case InterpolatedString string -> isText(string);
      case Assignment assignment -> joins(assignment.operator(), assignment.value());
      case AssignmentExpression assignment ->
          joins(assignment.operator(), Optional.of(assignment.value()));
      default -> false;
    };
  }

  private static boolean joins(Binary sum) {
    return sum.operator() == BinaryOperator.ADD && mayBeText(sum.left()) && mayBeText(sum.right());
  }

  private static boolean joins(Optional<BinaryOperator> operator, Optional<Expression> value) {
    return operator.filter(BinaryOperator.ADD::equals).isPresent()
        && value.filter(LiteralTexts::mayBeText).isPresent();
  }

  /** Whether the content of an expression may be known, as far as its form tells. */
  private static boolean mayBeText(Expression expression) {
    return switch (expression) {
      case StringLiteral literal -> true;
      case InterpolatedString string -> isText(string);
      case Name name -> true;
      case FieldAccess access -> access.target() instanceof Name;
      case Binary binary -> joins(binary);
      case Conditional choice -> true;
      case AssignmentExpression assignment -> true;
      default -> false;
    };
  }

  private static boolean isText(InterpolatedString string) {
    for (StringPart part : string.parts()) {
      if (part instanceof Interpolation hole && !mayBeText(hole.value())) {
        return false;
      }
    }
    return true;
  }
}
