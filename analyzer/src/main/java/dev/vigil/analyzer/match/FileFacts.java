package dev.vigil.analyzer.match;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.constant.ConstantPropagation;
import dev.vigil.analyzer.constant.ConstantValue;
import dev.vigil.analyzer.constant.Constants;
import dev.vigil.analyzer.constant.LiteralTexts;
import dev.vigil.analyzer.flow.GraphCache;
import dev.vigil.analyzer.index.FileIndex;
import dev.vigil.analyzer.parse.ConstantRules;
import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.pattern.MatchOption;
import dev.vigil.analyzer.pattern.MatchOptions;
import dev.vigil.analyzer.pattern.VariableEquality;
import dev.vigil.analyzer.regex.NameTests;
import dev.vigil.analyzer.symbol.DeclaredTypes;
import dev.vigil.analyzer.symbol.ImportTable;
import dev.vigil.analyzer.symbol.UnreturningCalls;
import dev.vigil.analyzer.syntax.Name;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is known of one file, found when it is asked for first. Used by one thread. */
final class FileFacts {
  private final SourceTree tree;
  private final NameTests nameTests = new NameTests();
  private final FileIndex index;
  private final GraphCache graphs;
  private final ImportTable imports;
  private final NameIndex names;
  private final LiteralTexts texts;
  private final VariableEquality.Variables variables;
  private final Constants nothing = new Constants();
  private final Function<Name, ConstantValue> held;
  private WorkBudget payer = new WorkBudget(0);
  private @Nullable ConstantPropagation propagation;
  private @Nullable DeclaredTypes types;

  FileFacts(SourceTree tree) {
    this.tree = tree;
    this.held = name -> propagated(payer).of(name);
    this.index = new FileIndex(tree);
    this.imports = new ImportTable(tree.root(), index::of);
    this.graphs = new GraphCache(new UnreturningCalls(tree.language(), imports));
    this.names = new NameIndex(index, imports, nameTests);
    this.texts = new LiteralTexts(index, tree.language().constants());
    this.variables = new VariableEquality.Variables(tree.root());
  }

  /** What is known of its language. */
  LanguageTraits language() {
    return tree.language();
  }

  FileIndex index() {
    return index;
  }

  ImportTable imports() {
    return imports;
  }

  /** Its calls, accesses and names by name. */
  NameIndex names() {
    return names;
  }

  /** How its language computes constants. */
  ConstantRules constantRules() {
    return tree.language().constants();
  }

  /** How control flows through its functions. */
  GraphCache graphs() {
    return graphs;
  }

  /** The contents of its strings. */
  LiteralTexts texts() {
    return texts;
  }

  /** What tells whether names mean the same variable. */
  VariableEquality.Variables variables() {
    return variables;
  }

  NameTests nameTests() {
    return nameTests;
  }

  /** The same, paid for by who asks the file for something. */
  DeclaredTypes types() {
    return types(payer);
  }

  /** The types that variables are declared with. */
  DeclaredTypes types(WorkBudget budget) {
    DeclaredTypes known = types;
    if (known == null) {
      known = DeclaredTypes.of(tree, budget);
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
      known = ConstantPropagation.of(tree, index, graphs, budget);
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
