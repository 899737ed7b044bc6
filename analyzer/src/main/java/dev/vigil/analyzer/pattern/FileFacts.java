package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.parse.LiteralTypes;
import dev.vigil.analyzer.parse.SourceTree;
import org.jspecify.annotations.Nullable;

/** What is known of one file, found when it is asked for first. Used by one thread. */
final class FileFacts {
  private final SourceTree tree;
  private final NameTests nameTests = new NameTests();
  private final FileIndex index;
  private final Constants nothing = new Constants();
  private @Nullable ConstantPropagation propagation;
  private @Nullable DeclaredTypes types;

  FileFacts(SourceTree tree) {
    this.tree = tree;
    this.index = new FileIndex(tree, nameTests);
  }

  FileIndex index() {
    return index;
  }

  NameTests nameTests() {
    return nameTests;
  }

  /** The types that variables are declared with. */
  DeclaredTypes types(LiteralTypes literals, StepBudget budget) {
    DeclaredTypes known = types;
    if (known == null) {
      known = DeclaredTypes.of(tree.root(), literals, budget);
      types = known;
    }
    return known;
  }

  /** What variables hold, as far as the options allow to know it. */
  Constants constants(MatchOptions options, StepBudget budget) {
    if (!options.has(MatchOption.CONSTANT_PROPAGATION)) {
      return nothing;
    }
    ConstantPropagation known = propagation;
    if (known == null) {
      known = ConstantPropagation.of(tree, index, budget);
      propagation = known;
    }
    return known.constants(budget);
  }
}
