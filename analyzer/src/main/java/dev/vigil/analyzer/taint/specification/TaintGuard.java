package dev.vigil.analyzer.taint.specification;

import dev.vigil.analyzer.formula.Formula;
import java.util.List;

/**
 * A check of a value: on the way on which it came out so, and on no other, what was checked is
 * harmless.
 *
 * @param formula of the condition
 * @param checked the metavariable that stands for what is checked, with its dollar sign
 * @param against the metavariables that stand for what it is compared with, which must be harmless
 * @param outcome of the condition for values that are harmless
 */
public record TaintGuard(Formula formula, String checked, List<String> against, boolean outcome) {
  /** Copies the list. */
  public TaintGuard {
    against = List.copyOf(against);
  }
}
