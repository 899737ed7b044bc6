package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.flow.FlowGraphs;
import dev.vigil.analyzer.symbol.CallGraph;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.taint.value.Taints;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds what the functions of a file do with the taint of one rule, as far as that matters for some
 * code: what it calls, near or far, and what may leave taint in the variables that reach its sinks.
 * Callees come before their callers; functions that call each other, and code that finds in
 * variables what other code leaves there, by rounds until nothing changes.
 */
public final class SummaryAnalysis {
  /** How often functions are looked at until nothing changes any more. */
  private static final int MOST_ROUNDS = 8;

  private final FlowGraphs graphs;
  private final CallGraph calls;
  private final SharedFlow flow;
  private final TaintContext context;

  /** The variables that code and what it calls read, without those of what callers hand in. */
  private final Function<Node, BitSet> readOutside;

  private final IdentityHashMap<Node, FunctionSummary> summaries = new IdentityHashMap<>();

  /** The variables whose taint may reach sinks. */
  private final BitSet demanded = new BitSet();

  /** The code that may leave taint there. */
  private final List<Node> writers = new ArrayList<>();

  public SummaryAnalysis(
      FlowGraphs graphs,
      CallGraph calls,
      SharedFlow flow,
      Function<Node, BitSet> readOutside,
      TaintContext context) {
    this.readOutside = readOutside;
    this.graphs = graphs;
    this.calls = calls;
    this.flow = flow;
    this.context = context;
  }

  /** Finds what matters for some code; the context then knows it. */
  public void run(List<Node> owners) {
    summarize(calls.calledFrom(owners)::contains);
    BitSet tainted = flow.variables();
    List<Node> reading = new ArrayList<>(owners);
    reading.removeIf(owner -> !context.shared().read(owner).intersects(tainted));
    if (reading.isEmpty()) {
      return;
    }
    Set<Node> also = Collections.newSetFromMap(new IdentityHashMap<>());
    also.addAll(reading);
    summarize(also::contains);
    for (Node owner : reading) {
      FunctionSummary summary = summaries.getOrDefault(owner, FunctionSummary.NOTHING);
      summary.sinks().values().forEach(taints -> demand(owner, summary, taints));
      demanded.or(readOutside.apply(owner));
    }
    demanded.and(tainted);
    findWriters();
    absorb();
  }

  /** What reaches a sink or a variable from the object itself is demanded of all such objects. */
  private void demand(Node owner, FunctionSummary summary, Taints taints) {
    context.budget().take(taints.size());
    taints.forEach((taint, trace) -> {
      if (taint.isParameter()
          && summary.receiver().filter(r -> r == taint.parameter()).isPresent()) {
        demanded.or(context.shared().ofReceiver(owner, taint.part()));
      }
    });
  }

  private void findWriters() {
    Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Node> carriers = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean more = !demanded.isEmpty();
    while (more) {
      more = false;
      for (Node owner : graphs.owners()) {
        context.budget().take(1);
        boolean writes =
            context.shared().written(owner).intersects(demanded) || carriers.contains(owner);
        if (writes && !found.contains(owner) && flow.reaches(owner)) {
          found.add(owner);
          writers.add(owner);
          more = true;
          summarizeWith(owner);
        }
      }
      for (Node writer : writers) {
        more |= demandOf(writer, carriers);
      }
    }
  }

  /** What is left in a demanded variable may come from other variables, or from callers. */
  private boolean demandOf(Node writer, Set<Node> carriers) {
    FunctionSummary summary = summaries.getOrDefault(writer, FunctionSummary.NOTHING);
    int before = demanded.cardinality() + carriers.size();
    for (Taints left : context.shared().leftIn(writer, summary, demanded)) {
      demand(writer, summary, left);
      boolean handedIn =
          left.traces().keySet().stream()
              .anyMatch(taint ->
                  taint.isParameter()
                      && summary.receiver().filter(r -> r == taint.parameter()).isEmpty());
      if (handedIn) {
        carriers.addAll(calls.callers(writer));
      }
    }
    demanded.or(readOutside.apply(writer));
    demanded.and(flow.variables());
    return demanded.cardinality() + carriers.size() > before;
  }

  /** Lets the writers leave what they leave, until no variable has more. */
  private void absorb() {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      BitSet changed = new BitSet();
      for (Node writer : writers) {
        FunctionSummary summary = summaries.getOrDefault(writer, FunctionSummary.NOTHING);
        changed.or(context.shared().absorb(writer, summary));
      }
      if (changed.isEmpty()) {
        return;
      }
      Set<Node> again =
          calls.reaching(owner -> context.shared().readOutside(owner).intersects(changed));
      again.retainAll(summaries.keySet());
      summaries.keySet().removeAll(again);
      summarize(again::contains);
    }
  }

  private void summarizeWith(Node owner) {
    Set<Node> called = calls.calledFrom(List.of(owner));
    called.add(owner);
    summarize(called::contains);
  }

  /** Finds what some code does of which that is not known yet. */
  private void summarize(Predicate<Node> needed) {
    for (CallGraph.Component component : calls.components()) {
      context.budget().take(component.owners().size());
      List<Node> open = new ArrayList<>(component.owners());
      open.removeIf(owner -> !needed.test(owner) || summaries.containsKey(owner));
      boolean changed = !open.isEmpty();
      int rounds = component.cyclic() ? MOST_ROUNDS : 1;
      for (int round = 0; changed && round < rounds; round++) {
        changed = false;
        for (Node owner : open) {
          FunctionSummary summary = FunctionSummary.of(owner, graphs.of(owner), context);
          FunctionSummary before = summaries.put(owner, summary);
          changed |= !summary.equals(before);
          context.budget().hold(summary.bytes());
          context.budget().release(before == null ? 0 : before.bytes());
          if (owner instanceof FunctionDefinition function) {
            context.summaries().put(function, summary);
          }
        }
      }
    }
  }
}
