package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Cast;
import dev.vigil.analyzer.syntax.ComparisonChain;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.NumberLiteral;
import dev.vigil.analyzer.syntax.StringLiteral;
import dev.vigil.analyzer.syntax.TypeTest;
import dev.vigil.analyzer.syntax.Unary;
import dev.vigil.analyzer.syntax.UnaryOperator;
import dev.vigil.analyzer.syntax.Update;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Which expressions are surely truth values or numbers, by what they are and by the declarations of
 * a function.
 */
public final class ScalarTypes {
  private final Set<String> booleans;
  private final Set<String> numbers;
  private final Function<Expression, String> typeNames;
  private final Map<String, String> declared = new HashMap<>();
  private final Consumer<Node> collecting = this::collectChild;

  private ScalarTypes(LanguageTraits language, Function<Expression, String> typeNames) {
    this.typeNames = typeNames;
    this.booleans = language.booleanTypes();
    this.numbers = language.numberTypes();
  }

  /** Knows of no declaration. */
  static ScalarTypes none(LanguageTraits language) {
    return new ScalarTypes(language, expression -> "");
  }

  /**
   * The types that the code of a function, module or lambda declares.
   *
   * @param typeNames names of the types of what is called or accessed; empty for what is not known
   */
  public static ScalarTypes of(
      Node owner, LanguageTraits language, Function<Expression, String> typeNames) {
    ScalarTypes types = new ScalarTypes(language, typeNames);
    types.collect(owner);
    return types;
  }

  private void collect(Node node) {
    switch (node.kind()) {
      case NAME, IDENTIFIER, STRING_LITERAL, NUMBER_LITERAL -> {}
      case FORMAL_PARAMETER -> {
        FormalParameter parameter = (FormalParameter) node;
        parameter.annotation().ifPresent(type -> declare(parameter.name().name(), type));
        node.forEachChild(collecting);
      }
      case ASSIGNMENT -> {
        Assignment assignment = (Assignment) node;
        if (assignment.annotation().isPresent()
            && assignment.targets().get(0) instanceof Name name) {
          declare(name.name(), assignment.annotation().get());
        }
        node.forEachChild(collecting);
      }
      default -> node.forEachChild(collecting);
    }
  }

  /** What a function inside declares is its own. */
  private void collectChild(Node child) {
    if (child.kind() != NodeKind.FUNCTION_DEFINITION) {
      collect(child);
    }
  }

  private void declare(String variable, Expression type) {
    declared.merge(variable, name(type), (one, other) -> one.equals(other) ? one : "");
  }

  private static String name(Expression type) {
    return switch (type) {
      case Name name -> name.name();
      case FieldAccess access -> access.field().name();
      case StringLiteral text -> text.value();
      default -> "";
    };
  }

  boolean isBoolean(FormalParameter parameter) {
    return parameter.annotation().map(type -> booleans.contains(name(type))).orElse(false);
  }

  boolean isNumber(FormalParameter parameter) {
    return parameter.annotation().map(type -> numbers.contains(name(type))).orElse(false);
  }

  boolean isBoolean(Expression expression) {
    return switch (expression) {
      case Name name -> booleans.contains(declared.getOrDefault(name.name(), ""));
      case Binary binary ->
          binary.operator().isComparison()
              || (isLogic(binary.operator())
                  && isBoolean(binary.left())
                  && isBoolean(binary.right()));
      case ComparisonChain chain -> true;
      case TypeTest test -> true;
      case Unary unary -> unary.operator() == UnaryOperator.NOT;
      case Cast cast -> booleans.contains(name(cast.type()));
      case Call call -> booleans.contains(typeNames.apply(call));
      default -> false;
    };
  }

  private static boolean isLogic(BinaryOperator operator) {
    return operator == BinaryOperator.AND || operator == BinaryOperator.OR;
  }

  boolean isNumber(Expression expression) {
    return switch (expression) {
      case Name name -> numbers.contains(declared.getOrDefault(name.name(), ""));
      case NumberLiteral number -> true;
      case Binary binary ->
          !binary.operator().isComparison()
              && !isLogic(binary.operator())
              && isNumber(binary.left())
              && isNumber(binary.right());
      case Unary unary -> unary.operator() != UnaryOperator.NOT && isNumber(unary.operand());
      case Update update -> true;
      case Cast cast -> numbers.contains(name(cast.type()));
      case Call call -> numbers.contains(typeNames.apply(call));
      case FieldAccess access -> numbers.contains(typeNames.apply(access));
      default -> false;
    };
  }
}
