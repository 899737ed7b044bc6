package dev.vigil.analyzer.link;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.symbol.call.ParameterValue;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.taint.CallFacts;
import dev.vigil.analyzer.taint.FunctionFacts;
import dev.vigil.analyzer.taint.transfer.Instantiation;
import dev.vigil.analyzer.taint.transfer.Substitution;
import dev.vigil.analyzer.taint.value.Taint;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Trace;
import dev.vigil.analyzer.taint.value.Value;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts together what functions do with what their calls do: callees before callers as far as that
 * goes, then again whatever uses what has changed.
 */
final class FunctionLinker {
  /** How often functions are looked at until nothing changes any more. */
  private static final int MOST_ROUNDS = 12;

  /** How often the calls of one function are, which may feed each other. */
  private static final int MOST_PASSES = 4;

  /** Taints of a value beyond which less is told apart in it. */
  static final int MOST_TAINTS = 20;

  private final CallLinks links;
  private final View view;
  private final WorkBudget budget;
  private final Map<FunctionKey, LinkedFunction> linked = new HashMap<>();

  /** What is said of functions, for one rule or for any data. */
  interface View {
    /** What a function does, where it is open what its calls do. */
    FunctionFacts facts(FunctionKey key);

    /** The number that the first source of a file has among those of all files. */
    int firstSource(int file);

    /** What is known of a function that need not be looked at; empty if it must be. */
    Optional<LinkedFunction> settled(FunctionKey key);
  }

  FunctionLinker(CallLinks links, View view, WorkBudget budget) {
    this.links = links;
    this.view = view;
    this.budget = budget;
  }

  /** What is known of a function; nothing if it was not looked at yet. */
  LinkedFunction known(FunctionKey key) {
    LinkedFunction known = linked.get(key);
    return known != null ? known : view.settled(key).orElse(LinkedFunction.NOTHING);
  }

  /** Whether a function was looked at. */
  boolean has(FunctionKey key) {
    return linked.containsKey(key);
  }

  /** Forgets what is known of functions. */
  void forget(Collection<FunctionKey> functions) {
    functions.forEach(linked::remove);
  }

  /**
   * Some functions and those that they call and that are not settled, callees before callers where
   * they do not call each other.
   */
  List<FunctionKey> calleesFirst(Iterable<FunctionKey> roots) {
    Set<FunctionKey> done = new LinkedHashSet<>();
    Deque<FunctionKey> open = new ArrayDeque<>();
    Set<FunctionKey> entered = new HashSet<>();
    for (FunctionKey root : roots) {
      open.push(root);
      while (!open.isEmpty()) {
        FunctionKey key = open.peek();
        budget.take(1);
        if (has(key) || view.settled(key).isPresent()) {
          open.pop();
        } else if (entered.add(key)) {
          for (FunctionKey callee : links.callees(key, view.facts(key))) {
            if (!entered.contains(callee)) {
              open.push(callee);
            }
          }
        } else {
          open.pop();
          done.add(key);
        }
      }
    }
    return List.copyOf(done);
  }

  /** Looks at functions until nothing changes, in an order in which callees come first. */
  void settle(List<FunctionKey> order) {
    Map<Integer, List<FunctionKey>> byFile =
        order.stream().collect(Collectors.groupingBy(FunctionKey::file));
    Set<FunctionKey> members = new HashSet<>(order);
    Set<FunctionKey> open = new HashSet<>(order);
    for (int round = 0; !open.isEmpty() && round < MOST_ROUNDS; round++) {
      for (FunctionKey key : order) {
        if (open.remove(key)) {
          long held = budget.held();
          LinkedFunction before = linked.getOrDefault(key, LinkedFunction.NOTHING);
          LinkedFunction now = resolve(key).does();
          budget.releaseTo(held - before.bytes());
          budget.hold(now.bytes());
          linked.put(key, now);
          if (!now.doesAs(before)) {
            links.callers(key).stream().filter(members::contains).forEach(open::add);
          }
          if (!now.calls().equals(before.calls())) {
            // What its calls give may lie in variables that other code of the file reads.
            open.addAll(byFile.getOrDefault(key.file(), List.of()));
          }
        }
      }
    }
  }

  /** What a call is given. */
  record Given(Value receiver, List<Value> arguments) {
    /** Whether no data is in it. */
    boolean isClean() {
      return receiver.isClean() && arguments.stream().allMatch(Value::isClean);
    }
  }

  /**
   * What the code of a function does when it is known what its calls do, by what it is given
   * itself.
   *
   * @param calls what goes into its calls, by their numbers
   * @param sinks what arrives at its sinks, by their numbers in the file
   * @param does what its callers see of it
   */
  record Resolved(
      SortedMap<Integer, Given> calls, SortedMap<Integer, Taints> sinks, LinkedFunction does) {}

  /** Looks at a function by what is known of those that it calls. */
  Resolved resolve(FunctionKey key) {
    LinkedFile file = links.files().get(key.file());
    FunctionFacts facts = view.facts(key);
    Numbering numbering = new Numbering(file);
    SortedMap<Integer, Value> results = new TreeMap<>();
    SortedMap<Integer, Value> receivers = new TreeMap<>();
    SortedMap<Integer, Given> calls = new TreeMap<>();
    Effects effects = new Effects(key, results, receivers);
    boolean changed = true;
    for (int pass = 0; changed && pass < MOST_PASSES; pass++) {
      changed = false;
      for (Map.Entry<Integer, CallFacts> each : facts.calls().entrySet()) {
        int number = each.getKey();
        Given given =
            new Given(
                known(each.getValue().receiver(), effects, numbering),
                each.getValue().arguments().stream()
                    .map(argument -> known(argument, effects, numbering))
                    .toList());
        calls.put(number, given);
        CallEffect effect = effect(file, number, given);
        changed |= !effect.result().equals(results.put(number, effect.result()));
        changed |= !effect.receiver().equals(receivers.put(number, effect.receiver()));
      }
    }
    SortedMap<Integer, Taints> sinks = new TreeMap<>();
    facts.sinks().forEach((sink, taints) -> sinks.put(sink, effects.of(numbering.taints(taints))));
    SortedMap<Integer, Value> left = new TreeMap<>();
    facts
        .parameters()
        .forEach((parameter, value) -> left.put(parameter, known(value, effects, numbering)));
    return new Resolved(
        calls, sinks, new LinkedFunction(known(facts.result(), effects, numbering), left, results));
  }

  private static Value known(Value value, Effects effects, Numbering numbering) {
    return effects.of(numbering.value(value)).bounded(MOST_TAINTS);
  }

  /** What a call gives and leaves in its receiver. */
  private record CallEffect(Value result, Value receiver) {}

  private CallEffect effect(LinkedFile file, int call, Given given) {
    OpenCall open = file.facts().calls().get(call);
    List<Target> targets = links.targets(file, call);
    Taints arguments = Value.allOf(given.arguments());
    if (targets.isEmpty()) {
      // What is not known gives what goes in; a record that is looked up is not what it is found
      // by.
      Taints receiver = given.receiver().all();
      return new CallEffect(
          Value.of(links.isMade(file, call) ? receiver : receiver.with(arguments)),
          given.receiver());
    }
    Value result = null;
    Value left = given.receiver();
    for (Target target : targets) {
      LinkedFunction callee = known(target.key());
      Instantiation instantiation = target.instantiation(file.moved(open.span()), given, budget);
      int self = target.parameters().indexOf(ParameterValue.Other.RECEIVER);
      Value object = instantiation.of(callee.parameters().getOrDefault(self, Value.CLEAN));
      Value gives =
          switch (target.result()) {
            case RETURNED -> instantiation.of(callee.result());
            case OBJECT -> object;
            case OPEN_OBJECT ->
                new Value(object.own().with(arguments), object.parts(), object.constants());
          };
      result = result == null ? gives : result.or(gives);
      left = left.or(target.creates() ? Value.CLEAN : object);
    }
    return new CallEffect(
        result == null ? Value.CLEAN : result.bounded(MOST_TAINTS), left.bounded(MOST_TAINTS));
  }

  /** Gives what a file says the numbers that hold for all files. */
  private final class Numbering {
    private final LinkedFile file;

    Numbering(LinkedFile file) {
      this.file = file;
    }

    Value value(Value value) {
      return value.mapped(this::taints);
    }

    Taints taints(Taints taints) {
      return taints.mapped((taint, trace) -> Taints.of(taint(taint), trace(trace)));
    }

    private Taint taint(Taint taint) {
      return taint.isParameter()
          ? taint
          : new Taint(view.firstSource(file.number()) + taint.origin(), taint.label());
    }

    private Trace trace(Trace trace) {
      Trace all = Trace.START;
      for (Span step : trace.steps()) {
        all = all.then(file.moved(step));
      }
      return all;
    }
  }

  /** Puts what calls give where a function says that it is what they give. */
  private final class Effects extends Substitution {
    private final FunctionKey function;
    private final SortedMap<Integer, Value> results;
    private final SortedMap<Integer, Value> receivers;

    Effects(
        FunctionKey function,
        SortedMap<Integer, Value> results,
        SortedMap<Integer, Value> receivers) {
      super(budget);
      this.function = function;
      this.results = results;
      this.receivers = receivers;
    }

    @Override
    protected boolean replaces(Taint taint) {
      return taint.isParameter() && taint.isEffect();
    }

    @Override
    protected Value replacement(Taint taint) {
      int owner = links.files().get(function.file()).facts().calls().get(taint.call()).owner();
      if (owner == function.function()) {
        return (taint.isLeftInReceiver() ? receivers : results)
            .getOrDefault(taint.call(), Value.CLEAN);
      }
      // It was left in a variable by other code, whose callers are not known here.
      return known(new FunctionKey(function.file(), owner))
          .calls()
          .getOrDefault(taint.call(), Value.CLEAN)
          .mapped(taints -> taints.where(each -> !each.isParameter()));
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
