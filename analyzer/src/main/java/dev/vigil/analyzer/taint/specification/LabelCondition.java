package dev.vigil.analyzer.taint.specification;

import java.util.Set;
import java.util.TreeSet;

/** A condition on the labels of taint: labels with {@code not}, {@code and}, {@code or}. */
public sealed interface LabelCondition {
  /** Holds always: there need not be any taint. */
  static LabelCondition always() {
    return new Constant(true);
  }

  /**
   * Holds always or never.
   *
   * @param value whether it holds
   */
  record Constant(boolean value) implements LabelCondition {}

  /**
   * Holds if there is taint with a label.
   *
   * @param name of the label
   */
  record Label(String name) implements LabelCondition {}

  /**
   * Holds if another does not.
   *
   * @param operand the other
   */
  record Not(LabelCondition operand) implements LabelCondition {}

  /**
   * Holds if both hold.
   *
   * @param left the first
   * @param right the second
   */
  record And(LabelCondition left, LabelCondition right) implements LabelCondition {}

  /**
   * Holds if any of both holds.
   *
   * @param left the first
   * @param right the second
   */
  record Or(LabelCondition left, LabelCondition right) implements LabelCondition {}

  /**
   * Reads a condition as rules write it, such as {@code INPUT and not (CLEAN or SAFE)}.
   *
   * @throws InvalidLabelConditionException if it is none
   */
  static LabelCondition parse(String text) throws InvalidLabelConditionException {
    return new LabelConditionParser(text).parse();
  }

  /** The labels that it names. */
  default Set<String> labels() {
    return switch (this) {
      case Constant constant -> Set.of();
      case Label(String name) -> Set.of(name);
      case Not(LabelCondition operand) -> operand.labels();
      case And(LabelCondition left, LabelCondition right) -> union(left, right);
      case Or(LabelCondition left, LabelCondition right) -> union(left, right);
    };
  }

  private static Set<String> union(LabelCondition left, LabelCondition right) {
    Set<String> labels = new TreeSet<>(left.labels());
    labels.addAll(right.labels());
    return labels;
  }

  /** Whether it holds for taint with those labels. */
  default boolean holds(Set<String> labels) {
    return switch (this) {
      case Constant(boolean value) -> value;
      case Label(String name) -> labels.contains(name);
      case Not(LabelCondition operand) -> !operand.holds(labels);
      case And(LabelCondition left, LabelCondition right) ->
          left.holds(labels) && right.holds(labels);
      case Or(LabelCondition left, LabelCondition right) ->
          left.holds(labels) || right.holds(labels);
    };
  }
}
