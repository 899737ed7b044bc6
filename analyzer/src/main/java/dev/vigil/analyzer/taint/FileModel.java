package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.flow.FlowGraphs;
import dev.vigil.analyzer.index.SortedPlaces;
import dev.vigil.analyzer.match.PatternMatcher;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.symbol.CallGraph;
import dev.vigil.analyzer.symbol.ExternalCalls;
import dev.vigil.analyzer.symbol.ExternalNames;
import dev.vigil.analyzer.symbol.FileDeclarations;
import dev.vigil.analyzer.symbol.FileFunctions;
import dev.vigil.analyzer.symbol.FileOutline;
import dev.vigil.analyzer.symbol.SharedVariables;
import dev.vigil.analyzer.symbol.SingleDefinitions;
import dev.vigil.analyzer.symbol.VariableUses;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.taint.role.Roles;
import dev.vigil.analyzer.taint.specification.TaintOptions;
import dev.vigil.analyzer.taint.transfer.CodeFacts;
import dev.vigil.analyzer.taint.transfer.FunctionSummaries;
import dev.vigil.analyzer.taint.transfer.ScalarTypes;
import dev.vigil.analyzer.taint.transfer.SharedFlow;
import dev.vigil.analyzer.taint.transfer.SharedTaint;
import dev.vigil.analyzer.taint.transfer.TaintContext;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What taint analysis asks of a file, whatever a rule says: each part is built when a rule needs it
 * first, then kept for the others. Used by one thread.
 */
final class FileModel {
  private final SourceTree tree;
  private final PatternMatcher code;
  private @Nullable SortedPlaces names;

  private final IdentityHashMap<Node, ScalarTypes> types = new IdentityHashMap<>();

  private @Nullable FileOutline outline;
  private @Nullable FlowGraphs graphs;
  private @Nullable FileFunctions functions;
  private @Nullable SingleDefinitions definitions;
  private @Nullable CallGraph calls;
  private @Nullable SharedVariables variables;
  private @Nullable CalledUses uses;
  private @Nullable List<FunctionDefinition> inlined;
  private @Nullable ExternalNames externalNames;
  private @Nullable FileDeclarations declarations;
  private @Nullable ExternalCalls externals;

  FileModel(SourceTree tree, PatternMatcher code) {
    this.tree = tree;
    this.code = code;
  }

  /** What code declares of its variables. */
  ScalarTypes types(Node owner) {
    return types.computeIfAbsent(
        owner, known -> ScalarTypes.of(known, tree.language(), code::typeName));
  }

  private ExternalNames externalNames() {
    ExternalNames known = externalNames;
    if (known == null) {
      known = new ExternalNames(outline(), functions(), code::nodes);
      externalNames = known;
    }
    return known;
  }

  /** What other files may name. */
  FileDeclarations declarations() {
    FileDeclarations known = declarations;
    if (known == null) {
      known = new FileDeclarations(outline(), functions(), externalNames());
      declarations = known;
    }
    return known;
  }

  /** Whether the file imports what only tests do. */
  boolean isTestCode() {
    return declarations().isTestCode(tree.language().modules());
  }

  /** The functions that are looked into where they are named: they are handed over or capture. */
  List<FunctionDefinition> inlined() {
    List<FunctionDefinition> known = inlined;
    if (known == null) {
      known = functions().inlined();
      inlined = known;
    }
    return known;
  }

  /** The calls that may call what other files declare. */
  ExternalCalls externals() {
    ExternalCalls known = externals;
    if (known == null) {
      known = new ExternalCalls(outline(), functions(), externalNames());
      externals = known;
    }
    return known;
  }

  /** Where names start, of variables and of what is called or accessed. */
  SortedPlaces names() {
    SortedPlaces known = names;
    if (known == null) {
      known =
          SortedPlaces.of(
              Stream.of(NodeKind.NAME, NodeKind.IDENTIFIER)
                  .flatMap(kind -> code.nodes(kind).stream())
                  .toList());
      names = known;
    }
    return known;
  }

  /** What the file declares, binds and calls. */
  FileOutline outline() {
    FileOutline known = outline;
    if (known == null) {
      known = new FileOutline(tree);
      outline = known;
    }
    return known;
  }

  /** The values of variables that are given one. */
  SingleDefinitions definitions() {
    SingleDefinitions known = definitions;
    if (known == null) {
      known = new SingleDefinitions(outline());
      definitions = known;
    }
    return known;
  }

  /** The graphs of its module and functions. */
  FlowGraphs graphs() {
    FlowGraphs known = graphs;
    if (known == null) {
      known = new FlowGraphs(outline().owners(), code.graphs());
      graphs = known;
    }
    return known;
  }

  /** Its functions, and what its calls call. */
  FileFunctions functions() {
    FileFunctions known = functions;
    if (known == null) {
      known = new FileFunctions(outline());
      functions = known;
    }
    return known;
  }

  /** What outlives calls. */
  SharedVariables variables() {
    SharedVariables known = variables;
    if (known == null) {
      known = VariableUses.of(tree, outline(), functions().classes());
      variables = known;
    }
    return known;
  }

  /** Which functions call which. */
  CallGraph calls() {
    CallGraph known = calls;
    if (known == null) {
      known = new CallGraph(functions(), graphs().owners());
      calls = known;
    }
    return known;
  }

  /** The variables that code reads, and those that it writes, itself or by calls. */
  CalledUses uses() {
    CalledUses known = uses;
    if (known == null) {
      SharedVariables shared = variables();
      known =
          new CalledUses(
              new Called(calls(), shared::read),
              new Called(calls(), shared::written),
              new Called(calls(), owner -> shared.readOutside(owner, functions().receiver(owner))));
      uses = known;
    }
    return known;
  }

  /**
   * What code uses, itself or by calls.
   *
   * @param read the variables that it reads
   * @param written those that it gives a value
   * @param outside those that it reads, without those of what callers hand in
   */
  record CalledUses(Called read, Called written, Called outside) {}

  /** What is said of some code and of all that it calls: found when it is asked for. */
  static final class Called {
    private final CallGraph calls;
    private final Function<Node, BitSet> own;
    private @Nullable IdentityHashMap<Node, BitSet> united;

    Called(CallGraph calls, Function<Node, BitSet> own) {
      this.calls = calls;
      this.own = own;
    }

    BitSet of(Node owner) {
      IdentityHashMap<Node, BitSet> known = united;
      if (known == null) {
        known = calls.united(own);
        united = known;
      }
      return known.getOrDefault(owner, new BitSet());
    }
  }

  /** What an analysis of the file by a rule knows. */
  TaintContext context(
      TaintOptions options,
      Roles roles,
      SharedFlow flow,
      ExternalCalls externals,
      WorkBudget budget) {
    boolean withinFile = options.withinFile();
    SharedTaint.Scope scope =
        withinFile
            ? new SharedTaint.Scope(flow.variables(), uses().read()::of, uses().written()::of)
            : new SharedTaint.Scope(flow.variables(), variables()::read, variables()::written);
    return new TaintContext(
        roles,
        options,
        withinFile ? FunctionSummaries.of(functions(), graphs()) : FunctionSummaries.none(),
        new CodeFacts(
            tree.language(),
            this::types,
            expression -> code.constant(expression, budget),
            this::definitions),
        new SharedTaint(functions(), variables(), scope, budget),
        externals,
        budget);
  }

  /** Where taint may be. */
  SharedFlow flow(Set<Node> sources, boolean withinFile) {
    SharedVariables variables = variables();
    if (!withinFile) {
      // As in Semgrep, only what has one value carries taint, and only out of the module.
      BitSet followed = sources.contains(tree.root()) ? variables.fixed() : new BitSet();
      return SharedFlow.of(
          graphs().owners(), sources, followed, variables::read, variables::written);
    }
    return SharedFlow.of(
        graphs().owners(), sources, variables.all(), uses().read()::of, uses().written()::of);
  }
}
