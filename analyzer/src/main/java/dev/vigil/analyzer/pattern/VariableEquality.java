package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.constant.ConstantValue;
import dev.vigil.analyzer.constant.Constants;
import dev.vigil.analyzer.index.StructuralEquality;
import dev.vigil.analyzer.symbol.DeclaredVariables;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.Module;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether code that two occurrences of a metavariable stand for is the same: equal but for
 * spelling, and with the same variables, or a variable and the literal that it surely holds. A name
 * alone that means no variable that is known may mean any, and, unless names unify strictly, so may
 * every name alone. Used by one thread.
 */
public final class VariableEquality {
  /** Where nothing is known of what variables hold. */
  public static final Function<Name, ConstantValue> NOTHING_HELD =
      name -> ConstantValue.Unknown.VALUE;

  /** Of code whose variables are not known. */
  static final VariableEquality BY_SPELLING = new VariableEquality(null, false, NOTHING_HELD);

  private final @Nullable Variables variables;
  private final boolean strict;
  private final Function<Name, ConstantValue> held;

  private VariableEquality(
      @Nullable Variables variables, boolean strict, Function<Name, ConstantValue> held) {
    this.variables = variables;
    this.strict = strict;
    this.held = held;
  }

  /** The variables of a file, found when they are asked for first. */
  public static final class Variables {
    private final Module module;
    private @Nullable DeclaredVariables declared;

    public Variables(Module module) {
      this.module = module;
    }

    /**
     * How code of the file is compared.
     *
     * @param strict whether names alone are the same only if they mean the same variable
     * @param held tells what a variable holds where it is read; asked only where that matters
     */
    public VariableEquality equality(boolean strict, Function<Name, ConstantValue> held) {
      return new VariableEquality(this, strict, held);
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
    return haveSameVariables(one, other, those) || holds(one, other) || those.holds(other, one);
  }

  /** Whether code is a variable that surely holds the value of some literal. */
  private boolean holds(List<Node> variable, List<Node> literal) {
    return variable.size() == 1
        && literal.size() == 1
        && variable.get(0) instanceof Name name
        && literal.get(0) instanceof Expression expression
        && Constants.literal(expression)
            .filter(value -> value.equals(held.apply(name)))
            .isPresent();
  }

  /** Whether a variable surely holds something. */
  public boolean isConstant(Name variable) {
    return held.apply(variable) instanceof ConstantValue.Known;
  }

  private boolean haveSameVariables(List<Node> one, List<Node> other, VariableEquality those) {
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
