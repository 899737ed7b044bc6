package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.syntax.Module;
import dev.vigil.analyzer.syntax.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether code that two occurrences of a metavariable stand for is the same: equal but for
 * spelling, and with the same variables. A name alone that means no variable that is known may mean
 * any, and, unless names unify strictly, so may every name alone. Used by one thread.
 */
final class VariableEquality {
  /** Of code whose variables are not known. */
  static final VariableEquality BY_SPELLING = new VariableEquality(null, false);

  private final @Nullable Variables variables;
  private final boolean strict;

  private VariableEquality(@Nullable Variables variables, boolean strict) {
    this.variables = variables;
    this.strict = strict;
  }

  /** The variables of a file, found when they are asked for first. */
  static final class Variables {
    private final Module module;
    private @Nullable DeclaredVariables declared;

    Variables(Module module) {
      this.module = module;
    }

    /** How code of the file is compared. */
    VariableEquality equality(boolean strict) {
      return new VariableEquality(this, strict);
    }

    private DeclaredVariables declared() {
      DeclaredVariables known = declared;
      if (known == null) {
        known = DeclaredVariables.of(module);
        declared = known;
      }
      return known;
    }
  }

  /**
   * Whether code is the same as other code.
   *
   * @param those how the other code is compared
   */
  boolean same(List<Node> one, List<Node> other, VariableEquality those) {
    if (!StructuralEquality.equal(one, other, (left, right) -> true)) {
      return false;
    }
    Variables known = variables;
    if (known == null || known != those.variables || areIdentical(one, other)) {
      return true;
    }
    if (one.size() == 1 && StructuralEquality.isName(one.get(0))) {
      return !strict || known.declared().maybeSame(one.get(0), other.get(0));
    }
    return StructuralEquality.equal(
        one, other, (left, right) -> known.declared().same(left, right));
  }

  @SuppressWarnings("ReferenceEquality") // The same nodes, not nodes that look alike.
  private static boolean areIdentical(List<Node> one, List<Node> other) {
    for (int i = 0; i < one.size(); i++) {
      if (one.get(i) != other.get(i)) {
        return false;
      }
    }
    return true;
  }
}
