package dev.vigil.analyzer.taint.specification;

import dev.vigil.analyzer.formula.Formula;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Taint goes from one metavariable of a match to another.
 *
 * @param formula of the code that does it
 * @param from the metavariable from which it comes, with its dollar sign
 * @param to the metavariable to which it goes
 * @param sideEffect whether a variable for which {@code to} stands is tainted from there on, too
 * @param requires which labels must be there
 * @param label of the taint that arrives; empty if it stays the same
 * @param replacedLabels the labels that become {@code label}; empty if all do
 */
public record TaintPropagator(
    Formula formula,
    String from,
    String to,
    boolean sideEffect,
    LabelCondition requires,
    Optional<String> label,
    Optional<SortedSet<String>> replacedLabels) {
  /** Copies the labels. */
  public TaintPropagator {
    replacedLabels =
        replacedLabels.map(
            labels -> java.util.Collections.unmodifiableSortedSet(new TreeSet<>(labels)));
  }
}
