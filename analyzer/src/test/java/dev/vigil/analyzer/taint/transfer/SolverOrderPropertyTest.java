package dev.vigil.analyzer.taint.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.flow.ControlFlowGraph;
import dev.vigil.analyzer.flow.FlowGraphs;
import dev.vigil.analyzer.flow.FlowNode;
import dev.vigil.analyzer.flow.FlowSolution;
import dev.vigil.analyzer.flow.GraphCache;
import dev.vigil.analyzer.flow.WorklistSolver;
import dev.vigil.analyzer.formula.Formula;
import dev.vigil.analyzer.formula.RangeMatch;
import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.regex.TextPattern;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.symbol.ExternalCalls;
import dev.vigil.analyzer.symbol.FileFunctions;
import dev.vigil.analyzer.symbol.FileOutline;
import dev.vigil.analyzer.symbol.SharedVariables;
import dev.vigil.analyzer.symbol.SingleDefinitions;
import dev.vigil.analyzer.symbol.VariableUses;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.taint.MarkedCode;
import dev.vigil.analyzer.taint.TaintPropertyTest;
import dev.vigil.analyzer.taint.role.Roles;
import dev.vigil.analyzer.taint.specification.LabelCondition;
import dev.vigil.analyzer.taint.specification.SideEffect;
import dev.vigil.analyzer.taint.specification.SinkRequirement;
import dev.vigil.analyzer.taint.specification.TaintOptions;
import dev.vigil.analyzer.taint.specification.TaintSanitizer;
import dev.vigil.analyzer.taint.specification.TaintSink;
import dev.vigil.analyzer.taint.specification.TaintSource;
import dev.vigil.analyzer.taint.value.TaintState;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The solution, traces and constants included, is the same in whatever order nodes are visited. */
final class SolverOrderPropertyTest {
  private static final int ORDERS = 4;

  @Provide
  Arbitrary<String> programs() {
    return new TaintPropertyTest().programs();
  }

  @Property(tries = 100)
  void theOrderOfVisitsDoesNotChangeTheSolution(
      @ForAll("programs") String code,
      @ForAll boolean track,
      @ForAll boolean open,
      @ForAll long seed)
      throws Exception {
    SourceTree tree =
        Languages.BUILT_IN.frontEnd("python").orElseThrow().parse(SourceText.of(code));
    Roles roles = roles(tree);
    TaintOptions options =
        new TaintOptions(
            false, false, false, false, false, false, false, true, false, track, false);
    FlowGraphs graphs =
        new FlowGraphs(new FileOutline(tree).owners(), new GraphCache(call -> false));
    TaintContext context = context(tree, roles, options, graphs);
    Random random = new Random(seed);
    for (Node owner : graphs.owners()) {
      ControlFlowGraph graph = graphs.of(owner);
      FlowSolution<TaintState> usual =
          WorklistSolver.solve(graph, new TaintTransfer(graph, open, context), budget());
      for (int i = 0; i < ORDERS; i++) {
        List<FlowNode> order =
            new ArrayList<>(graph.nodes().stream().filter(graph::isReachable).toList());
        Collections.shuffle(order, random);
        TaintTransfer transfer = new TaintTransfer(graph, open, context);
        assertThat(WorklistSolver.solve(graph, transfer, order, budget()))
            .as("%s visited as %s", code, order)
            .isEqualTo(usual);
      }
    }
  }

  /** With what functions do, and what they leave in fields and variables of the module. */
  static TaintContext context(
      SourceTree tree, Roles roles, TaintOptions options, FlowGraphs graphs) {
    FileOutline outline = new FileOutline(tree);
    FileFunctions functions = new FileFunctions(outline);
    SharedVariables variables = VariableUses.of(tree, outline, functions.classes());
    BitSet all = new BitSet();
    graphs.owners().forEach(owner -> all.or(variables.written(owner)));
    SharedTaint.Scope scope = new SharedTaint.Scope(all, variables::read, variables::written);
    TaintContext context =
        new TaintContext(
            roles,
            options,
            FunctionSummaries.of(functions, graphs),
            new CodeFacts(
                tree.language(),
                owner -> ScalarTypes.of(owner, tree.language(), expression -> ""),
                expression -> Optional.empty(),
                () -> new SingleDefinitions(new FileOutline(tree))),
            new SharedTaint(functions, variables, scope, budget()),
            ExternalCalls.NONE,
            budget());
    for (Node owner : graphs.owners()) {
      FunctionSummary summary = FunctionSummary.of(owner, graphs.of(owner), context);
      if (owner instanceof FunctionDefinition function) {
        context.summaries().put(function, summary);
      }
      context.shared().absorb(owner, summary);
    }
    return context;
  }

  static WorkBudget budget() {
    return new WorkBudget(100_000_000, Long.MAX_VALUE);
  }

  /** As {@link MarkedCode#RULE} has them. */
  static Roles roles(SourceTree tree) throws Exception {
    Roles roles =
        new Roles(
            new FlowGraphs(new FileOutline(tree).owners(), new GraphCache(call -> false)),
            budget());
    Formula any = Formula.Text.of(TextPattern.compile("x"));
    TaintSource source =
        new TaintSource(
            any, false, SideEffect.NONE, false, TaintSource.DEFAULT_LABEL, LabelCondition.always());
    TaintSanitizer sanitizer = new TaintSanitizer(any, false, SideEffect.NONE, false);
    SinkRequirement tainted =
        new SinkRequirement.OfSink(LabelCondition.parse(TaintSource.DEFAULT_LABEL));
    TaintSink sink = new TaintSink(any, true, tainted, false);
    List<Node> open = new ArrayList<>(List.of(tree.root()));
    while (!open.isEmpty()) {
      Node node = open.removeLast();
      open.addAll(node.children());
      if (node instanceof Call call && call.callee() instanceof Name name) {
        RangeMatch range = new RangeMatch(call.span(), Bindings.EMPTY, RangeMatch.Kind.CODE);
        switch (name.name()) {
          case "source" -> roles.source(source, range);
          case "clean" -> roles.sanitizer(sanitizer, range);
          case "sink" -> roles.sink(sink, range);
          default -> {}
        }
      }
    }
    return roles;
  }
}
