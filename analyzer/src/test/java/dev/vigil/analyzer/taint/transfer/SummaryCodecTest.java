package dev.vigil.analyzer.taint.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.analyzer.flow.FlowGraphs;
import dev.vigil.analyzer.flow.GraphCache;
import dev.vigil.analyzer.flow.WorklistSolver;
import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.symbol.AccessPath;
import dev.vigil.analyzer.symbol.FileFunctions;
import dev.vigil.analyzer.symbol.FileOutline;
import dev.vigil.analyzer.symbol.SingleDefinitions;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.taint.TaintPropertyTest;
import dev.vigil.analyzer.taint.role.Roles;
import dev.vigil.analyzer.taint.specification.TaintOptions;
import dev.vigil.analyzer.taint.value.Taint;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Trace;
import dev.vigil.analyzer.taint.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Summaries that were written and read are the same, and callers find the same with them. */
final class SummaryCodecTest {
  private static final TaintOptions OPTIONS =
      new TaintOptions(false, false, false, false, false, false, false, true, true, false);

  @Property(tries = 200)
  void aSummaryIsReadAsItWasWritten(@ForAll("summaries") FunctionSummary summary) {
    String written = SummaryCodec.write(summary);
    FunctionSummary read = SummaryCodec.read(written);
    assertThat(read).isEqualTo(summary);
    assertThat(SummaryCodec.write(read)).isEqualTo(written);
  }

  @Property(tries = 200)
  void whatIsNoSummaryIsRefused(@ForAll("summaries") FunctionSummary summary, @ForAll int seed) {
    String written = SummaryCodec.write(summary);
    String cut = written.substring(0, Math.floorMod(seed, written.length()));
    assertThatThrownBy(() -> SummaryCodec.read(cut)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SummaryCodec.read(written + "0 "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Example
  void aTraceThatIsCutStaysCut() {
    Trace trace = Trace.START;
    for (int i = 0; i <= Trace.LONGEST; i++) {
      trace = trace.then(new Span(i, i + 1));
    }
    FunctionSummary summary = of(Value.of(Taints.of(Taint.ofParameter(0), trace)));
    Value read = SummaryCodec.read(SummaryCodec.write(summary)).result();
    assertThat(read).isEqualTo(summary.result());
    assertThat(read.own().traces().values()).extracting(Trace::isCut).containsExactly(true);
  }

  @Property(tries = 50)
  void callersFindTheSameWithSummariesThatWereRead(@ForAll("programs") String code)
      throws Exception {
    SourceTree tree =
        Languages.BUILT_IN.frontEnd("python").orElseThrow().parse(SourceText.of(code));
    Roles roles = SolverOrderPropertyTest.roles(tree);
    FileOutline outline = new FileOutline(tree);
    FlowGraphs graphs = new FlowGraphs(outline.owners(), new GraphCache(call -> false));
    TaintContext known = SolverOrderPropertyTest.context(tree, roles, OPTIONS, graphs);
    TaintContext read =
        new TaintContext(
            roles,
            OPTIONS,
            FunctionSummaries.of(new FileFunctions(outline), graphs),
            new CodeFacts(
                tree.language(),
                owner -> ScalarTypes.of(owner, tree.language(), expression -> ""),
                expression -> Optional.empty(),
                () -> new SingleDefinitions(new FileOutline(tree))),
            known.shared(),
            known.budget());
    for (Node owner : graphs.owners()) {
      if (owner instanceof FunctionDefinition function) {
        String written = SummaryCodec.write(known.summaries().of(function));
        read.summaries().put(function, SummaryCodec.read(written));
      }
    }
    for (Node owner : graphs.owners()) {
      assertThat(reached(owner, graphs, read)).isEqualTo(reached(owner, graphs, known));
    }
  }

  private static List<String> reached(Node owner, FlowGraphs graphs, TaintContext context) {
    TaintTransfer transfer = new TaintTransfer(graphs.of(owner), false, context);
    List<String> reached = new ArrayList<>();
    transfer.report(
        WorklistSolver.solve(graphs.of(owner), transfer, context.budget()),
        (sink, taints) -> {
          reached.add(sink.id() + " " + taints);
          taints.traces().values().forEach(trace -> reached.add(trace.steps().toString()));
        });
    return reached;
  }

  @Provide
  Arbitrary<String> programs() {
    return new TaintPropertyTest()
        .programs()
        .map(code ->
            """
            def give(a, b):
                sink(b)
                return a.left
            def keep(box, value):
                box.value = value
            class C:
                def __init__(self, x):
                    self.x = x
                def m(self, y):
                    sink(self.x)
                    return [self.x, y]
            z = C(source())
            keep(z, source())
            x = give(z, z.m(source()))
            """
                + code);
  }

  private static FunctionSummary of(Value result) {
    return new FunctionSummary(
        result, Value.CLEAN, new TreeMap<>(), Optional.empty(), new TreeMap<>(), new TreeMap<>());
  }

  @Provide
  Arbitrary<FunctionSummary> summaries() {
    Arbitrary<SortedMap<Integer, Value>> parameters =
        Arbitraries.maps(Arbitraries.integers().between(0, 5), values())
            .ofMaxSize(3)
            .map(TreeMap::new);
    Arbitrary<SortedMap<Integer, Taints>> sinks =
        Arbitraries.maps(Arbitraries.integers().between(0, 9), taints())
            .ofMaxSize(3)
            .map(TreeMap::new);
    return Combinators.combine(
            values(),
            values(),
            parameters,
            Arbitraries.integers().between(0, 5).optional(),
            places(texts().map(AccessPath::variable)),
            sinks)
        .as(FunctionSummary::new);
  }

  private static Arbitrary<Value> values() {
    Arbitrary<Optional<Object>> constants =
        Arbitraries.<Object>oneOf(
                texts(),
                Arbitraries.bigIntegers().map(BigInteger::abs),
                Arbitraries.of(true, false),
                Arbitraries.integers().between(0, 9).map(CallEffects.Length::new))
            .optional();
    return Combinators.combine(taints(), places(parts()), constants)
        .as((own, parts, constant) -> new Value(own, parts, constant));
  }

  private static Arbitrary<SortedMap<AccessPath, Taints>> places(Arbitrary<AccessPath> places) {
    return Arbitraries.maps(places, taints()).ofMaxSize(3).map(TreeMap::new);
  }

  private static Arbitrary<AccessPath> parts() {
    return texts()
        .map(AccessPath::field)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(steps -> new AccessPath(AccessPath.NOWHERE.base(), steps));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("a1 :.[]\n\u00e4\"").ofMaxLength(4);
  }

  private static Arbitrary<Taints> taints() {
    Arbitrary<Taint> taint =
        Combinators.combine(
                Arbitraries.integers().between(-3, 3),
                texts(),
                parts(),
                Arbitraries.of(true, false))
            .as((origin, label, part, deep) ->
                origin < 0 ? new Taint(origin, "", part, deep) : new Taint(origin, label));
    Arbitrary<Trace> trace =
        Arbitraries.integers()
            .between(0, 99)
            .list()
            .ofMaxSize(3)
            .map(starts -> {
              Trace steps = Trace.START;
              for (int start : starts) {
                steps = steps.then(new Span(start, start + 2));
              }
              return steps;
            });
    return Combinators.combine(taint, trace)
        .as(Taints::of)
        .list()
        .ofMaxSize(3)
        .map(all -> all.stream().reduce(Taints.NONE, Taints::with));
  }
}
