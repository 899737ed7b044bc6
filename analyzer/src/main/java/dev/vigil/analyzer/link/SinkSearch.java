package dev.vigil.analyzer.link;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.taint.transfer.Instantiation;
import dev.vigil.analyzer.taint.transfer.Substitution;
import dev.vigil.analyzer.taint.value.Taint;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Trace;
import dev.vigil.analyzer.taint.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Follows the data of sources from the functions that have it down the calls to sinks. What a
 * function is given is the union over its calls: what it gives back to one of them is told by its
 * summary, so that no data comes back elsewhere than where it went in.
 *
 * <p>After Reps, Horwitz and Sagiv, "Precise interprocedural dataflow analysis via graph
 * reachability" (1995): paths on which returns match calls are summaries, and behind them come
 * calls that do not return.
 */
final class SinkSearch {
  /**
   * Variables and calls of a way through files. A longer one is hardly ever taken as it seems: on
   * each step what is known of objects and of the types behind calls may be less than what is.
   */
  private static final int LONGEST_WAY = 10;

  private final CallLinks links;
  private final FunctionLinker linker;
  private final Set<FunctionKey> takers;
  private final WorkBudget budget;

  /** What functions are given of the data of sources, by the numbers of their parameters. */
  private final Map<FunctionKey, SortedMap<Integer, Value>> entries = new HashMap<>();

  /** Memory in use without that for what functions are given, and that, in bytes. */
  private final long heldBefore;

  private long kept;

  private final SortedMap<FunctionKey, SortedMap<Integer, Taints>> reached = new TreeMap<>();

  /**
   * A search.
   *
   * @param linker knows what functions do
   * @param takers the functions that have sinks or reach some by calls
   */
  SinkSearch(CallLinks links, FunctionLinker linker, Set<FunctionKey> takers, WorkBudget budget) {
    this.links = links;
    this.linker = linker;
    this.takers = takers;
    this.budget = budget;
    this.heldBefore = budget.held();
  }

  /**
   * What arrives at sinks, by the functions that have them and their numbers in the file.
   *
   * @param order functions in which data of sources may be, callees first
   */
  SortedMap<FunctionKey, SortedMap<Integer, Taints>> reached(List<FunctionKey> order) {
    Map<FunctionKey, Integer> places = new HashMap<>();
    for (FunctionKey key : order) {
      places.putIfAbsent(key, places.size());
    }
    TreeSet<FunctionKey> open =
        new TreeSet<>((one, other) -> {
          // What is not in the order has but what it is given, and comes last.
          int byPlace =
              Integer.compare(places.getOrDefault(other, -1), places.getOrDefault(one, -1));
          return byPlace != 0 ? byPlace : one.compareTo(other);
        });
    for (FunctionKey key : order) {
      if (takers.contains(key)) {
        open.add(key);
      }
    }
    while (!open.isEmpty()) {
      open.addAll(search(open.removeFirst()));
    }
    return reached;
  }

  /** Looks at one function; gives those that it gives more than they had. */
  private Set<FunctionKey> search(FunctionKey key) {
    LinkedFile file = links.files().get(key.file());
    FunctionLinker.Resolved function = linker.resolve(key);
    Entry entry = new Entry(entries.getOrDefault(key, new TreeMap<>()));
    SortedMap<Integer, Taints> arrived = new TreeMap<>();
    function
        .sinks()
        .forEach((sink, taints) -> {
          Taints sources = near(entry.sources(taints));
          if (!sources.isEmpty()) {
            arrived.put(sink, sources);
          }
        });
    if (!arrived.isEmpty()) {
      reached.put(key, arrived);
    }
    Set<FunctionKey> more = new TreeSet<>();
    function
        .calls()
        .forEach((call, open) -> {
          List<Target> targets =
              links.targets(file, call).stream()
                  .filter(target -> takers.contains(target.key()))
                  .toList();
          if (targets.isEmpty()) {
            return;
          }
          FunctionLinker.Given given =
              new FunctionLinker.Given(
                  entry.sources(open.receiver()),
                  open.arguments().stream().map(entry::sources).toList());
          if (given.isClean()) {
            return;
          }
          for (Target target : targets) {
            Instantiation instantiation =
                target.instantiation(
                    file.moved(file.facts().calls().get(call).span()), given, budget);
            if (enter(target, instantiation)) {
              more.add(target.key());
            }
          }
        });
    budget.releaseTo(heldBefore);
    budget.hold(kept);
    return more;
  }

  /** Whether a call gives a function more than it had. */
  private boolean enter(Target target, Instantiation call) {
    boolean changed = false;
    for (int parameter = 0; parameter < target.parameters().size(); parameter++) {
      Value given =
          call.of(Value.of(Taints.of(Taint.ofParameter(parameter), Trace.START)))
              .mapped(SinkSearch::near);
      if (!given.isClean()) {
        SortedMap<Integer, Value> known =
            entries.computeIfAbsent(target.key(), any -> new TreeMap<>());
        Value before = known.getOrDefault(parameter, Value.CLEAN);
        Value now = before.or(given).bounded(FunctionLinker.MOST_TAINTS);
        if (!now.equals(before)) {
          known.put(parameter, now);
          kept += now.bytes() - before.bytes();
          changed = true;
        }
      }
    }
    return changed;
  }

  private static Taints near(Taints taints) {
    return taints.mapped(
        (taint, trace) -> trace.length() > LONGEST_WAY ? Taints.NONE : Taints.of(taint, trace));
  }

  /** Puts what a function is given where it says that it is that. */
  private final class Entry extends Substitution {
    private final SortedMap<Integer, Value> given;

    Entry(SortedMap<Integer, Value> given) {
      super(budget);
      this.given = given;
    }

    Value sources(Value value) {
      return value.isClean() ? Value.CLEAN : of(value);
    }

    Taints sources(Taints taints) {
      return of(taints);
    }

    @Override
    protected boolean replaces(Taint taint) {
      return taint.isParameter();
    }

    @Override
    protected Value replacement(Taint taint) {
      return given.getOrDefault(taint.parameter(), Value.CLEAN);
    }

    @Override
    protected Trace kept(Trace trace) {
      return trace;
    }

    @Override
    protected Taints after(Taints brought, Trace inside) {
      return brought.then(inside);
    }
  }
}
