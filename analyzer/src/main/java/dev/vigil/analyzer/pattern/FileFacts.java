package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.parse.LiteralTypes;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.syntax.Name;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is known of one file, found when it is asked for first. Used by one thread. */
final class FileFacts {
  private final SourceTree tree;
  private final NameTests nameTests = new NameTests();
  private final FileIndex index;
  private final Constants nothing = new Constants();
  private final Function<Name, ConstantValue> held;
  private WorkBudget payer = new WorkBudget(0);
  private @Nullable ConstantPropagation propagation;
  private @Nullable DeclaredTypes types;

  FileFacts(SourceTree tree) {
    this.tree = tree;
    this.held = name -> propagated(payer).of(name);
    this.index = new FileIndex(tree, nameTests);
  }

  FileIndex index() {
    return index;
  }

  NameTests nameTests() {
    return nameTests;
  }

  /** The types that variables are declared with. */
  DeclaredTypes types(LiteralTypes literals, WorkBudget budget) {
    DeclaredTypes known = types;
    if (known == null) {
      known = DeclaredTypes.of(tree.root(), literals, budget);
      types = known;
    }
    return known;
  }

  /** What variables hold, as far as the options allow to know it. */
  Constants constants(MatchOptions options, WorkBudget budget) {
    return options.has(MatchOption.CONSTANT_PROPAGATION) ? propagated(budget) : nothing;
  }

  private Constants propagated(WorkBudget budget) {
    ConstantPropagation known = propagation;
    if (known == null) {
      known = ConstantPropagation.of(tree, index, budget);
      propagation = known;
    }
    return known.constants(budget);
  }

  /** Whether there were more constant texts than are computed. */
  boolean areConstantsCut() {
    ConstantPropagation known = propagation;
    return known != null && known.isCut();
  }

  /**
   * What a variable holds where it is read, as far as the options allow to know it; paid for by who
   * asks the file for something when that is looked up.
   */
  Function<Name, ConstantValue> held(MatchOptions options) {
    return options.has(MatchOption.CONSTANT_PROPAGATION) ? held : VariableEquality.NOTHING_HELD;
  }

  /** From now on, what is found by need is paid from a budget. */
  void payFrom(WorkBudget budget) {
    payer = budget;
  }
}
