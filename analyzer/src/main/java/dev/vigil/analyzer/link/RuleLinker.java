package dev.vigil.analyzer.link;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.finding.DataFlow;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.TraceStep;
import dev.vigil.analyzer.symbol.FileFunctions;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Follows the data of one rule through all files of a snapshot: callees before callers as far as
 * that goes, by rounds until nothing changes. Only functions are looked at that lie between a
 * source and a sink: those that reach both by calls, and what these call.
 */
final class RuleLinker {
  /** How often functions are looked at until nothing changes any more. */
  private static final int MOST_ROUNDS = 12;

  /** How often the calls of one function are, which may feed each other. */
  private static final int MOST_PASSES = 4;

  private final CallLinks links;
  private final List<LinkedFile> files;
  private final WorkBudget budget;

  /** The place of what files say of the rule, by their numbers. */
  private final SortedMap<Integer, Integer> rules = new TreeMap<>();

  /** The numbers of the first source and the first sink of a file. */
  private final Map<Integer, Integer> firstSource = new HashMap<>();

  private final Map<Integer, Integer> firstSink = new HashMap<>();
  private final List<Place> sources = new ArrayList<>();
  private final List<Place> sinks = new ArrayList<>();
  private final Map<FunctionKey, LinkedFunction> linked = new HashMap<>();

  /**
   * A source or sink.
   *
   * @param rule the place of the rule in what the file says
   * @param number among the sources, or sinks, that it says
   */
  private record Place(LinkedFile file, int rule, int number) {}

  private RuleFacts.Source source(Place place) {
    return links
        .details(place.file(), budget)
        .rules()
        .get(place.rule())
        .sources()
        .get(place.number());
  }

  private RuleFacts.Sink sink(Place place) {
    return links
        .details(place.file(), budget)
        .rules()
        .get(place.rule())
        .sinks()
        .get(place.number());
  }

  /**
   * A linker for one rule.
   *
   * @param links what calls call
   * @param ruleId of the rule
   */
  RuleLinker(CallLinks links, String ruleId, WorkBudget budget) {
    this.links = links;
    this.files = links.files();
    this.budget = budget;
    for (LinkedFile file : files) {
      List<RuleOutline> outlines = file.facts().rules();
      for (int i = 0; i < outlines.size(); i++) {
        RuleOutline outline = outlines.get(i);
        if (outline.ruleIds().contains(ruleId)) {
          rules.put(file.number(), i);
          firstSource.put(file.number(), sources.size());
          firstSink.put(file.number(), sinks.size());
          for (int k = 0; k < outline.sources(); k++) {
            sources.add(new Place(file, i, k));
          }
          for (int k = 0; k < outline.sinks(); k++) {
            sinks.add(new Place(file, i, k));
          }
        }
      }
    }
  }

  /** What reaches a sink from another file, or through one. */
  record Found(String path, RuleMatch match) {}

  /**
   * What the rule finds, one match for a sink, sorted by file and sink.
   *
   * @throws WorkBudget.Exhausted if it takes more than the budget has
   */
  List<Found> found() {
    List<FunctionKey> order = order();
    boolean changed = !order.isEmpty();
    for (int round = 0; changed && round < MOST_ROUNDS; round++) {
      changed = false;
      for (FunctionKey key : order) {
        LinkedFunction now = link(key);
        changed |= !now.equals(linked.put(key, now));
      }
    }
    SortedMap<Integer, Taints> reached = new TreeMap<>();
    for (FunctionKey key : order) {
      known(key)
          .sinks()
          .forEach((sink, taints) -> {
            Taints arrived = taints.where(taint -> !taint.isParameter());
            if (!arrived.isEmpty()) {
              reached.merge(sink, arrived, Taints::with);
            }
          });
    }
    List<Found> found = new ArrayList<>();
    reached.forEach((sink, taints) -> shortest(sink, taints).ifPresent(found::add));
    return found;
  }

  /** The functions to look at, callees before callers where they do not call each other. */
  private List<FunctionKey> order() {
    Set<FunctionKey> reachSources = callersOf(functions(RuleOutline::bringing));
    Set<FunctionKey> roots = callersOf(functions(RuleOutline::taking));
    roots.retainAll(reachSources);
    Set<FunctionKey> done = new LinkedHashSet<>();
    Deque<FunctionKey> open = new ArrayDeque<>();
    Set<FunctionKey> entered = new LinkedHashSet<>();
    for (FunctionKey root : new TreeSet<>(roots)) {
      open.push(root);
      while (!open.isEmpty()) {
        FunctionKey key = open.peek();
        budget.take(1);
        if (entered.add(key)) {
          for (FunctionKey callee : links.callees(key, facts(key))) {
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

  private SortedSet<FunctionKey> functions(Function<RuleOutline, List<Integer>> numbers) {
    SortedSet<FunctionKey> functions = new TreeSet<>();
    rules.forEach((file, place) ->
        numbers
            .apply(files.get(file).facts().rules().get(place))
            .forEach(number -> functions.add(new FunctionKey(file, number))));
    return functions;
  }

  private Set<FunctionKey> callersOf(Collection<FunctionKey> functions) {
    Set<FunctionKey> all = new LinkedHashSet<>(functions);
    Deque<FunctionKey> open = new ArrayDeque<>(functions);
    while (!open.isEmpty()) {
      budget.take(1);
      for (FunctionKey caller : links.callers(open.pop())) {
        if (all.add(caller)) {
          open.push(caller);
        }
      }
    }
    return all;
  }

  private LinkedFunction known(FunctionKey key) {
    return linked.getOrDefault(key, LinkedFunction.NOTHING);
  }

  /** What a function does with the rule's data, or else with any. */
  private FunctionFacts facts(FunctionKey key) {
    FlowDetails details = links.details(files.get(key.file()), budget);
    Integer rule = rules.get(key.file());
    FunctionFacts own =
        rule == null ? null : details.rules().get(rule).functions().get(key.function());
    return own != null
        ? own
        : details.anything().getOrDefault(key.function(), FunctionFacts.NOTHING);
  }

  private LinkedFunction link(FunctionKey key) {
    LinkedFile file = files.get(key.file());
    FunctionFacts facts = facts(key);
    Numbering numbering = new Numbering(file);
    SortedMap<Integer, Value> results = new TreeMap<>();
    SortedMap<Integer, Value> receivers = new TreeMap<>();
    SortedMap<Integer, Taints> reached = new TreeMap<>();
    Effects effects = new Effects(key, results, receivers);
    boolean changed = true;
    for (int pass = 0; changed && pass < MOST_PASSES; pass++) {
      changed = false;
      for (Map.Entry<Integer, CallFacts> each : facts.calls().entrySet()) {
        int number = each.getKey();
        Value receiver = effects.of(numbering.value(each.getValue().receiver()));
        List<Value> arguments =
            each.getValue().arguments().stream()
                .map(argument -> effects.of(numbering.value(argument)))
                .toList();
        CallEffect effect = effect(file, number, receiver, arguments);
        changed |= !effect.result().equals(results.put(number, effect.result()));
        changed |= !effect.receiver().equals(receivers.put(number, effect.receiver()));
        effect.sinks().forEach((sink, taints) -> reached.merge(sink, taints, Taints::with));
      }
    }
    facts
        .sinks()
        .forEach((sink, taints) -> {
          Taints arrived = effects.of(numbering.taints(taints));
          if (!arrived.isEmpty()) {
            reached.merge(firstSink.getOrDefault(key.file(), 0) + sink, arrived, Taints::with);
          }
        });
    SortedMap<Integer, Value> left = new TreeMap<>();
    facts
        .parameters()
        .forEach((parameter, value) -> left.put(parameter, effects.of(numbering.value(value))));
    return new LinkedFunction(effects.of(numbering.value(facts.result())), left, reached, results);
  }

  /** What a call gives, leaves in its receiver, and brings to sinks. */
  private record CallEffect(Value result, Value receiver, SortedMap<Integer, Taints> sinks) {}

  private CallEffect effect(LinkedFile file, int call, Value receiver, List<Value> arguments) {
    OpenCall open = file.facts().calls().get(call);
    List<Target> targets = links.targets(file, call);
    if (targets.isEmpty()) {
      // What is not known gives what goes in.
      return new CallEffect(
          Value.of(receiver.all().with(Value.allOf(arguments))), receiver, new TreeMap<>());
    }
    Span place = moved(open.span(), file);
    Value result = null;
    Value left = receiver;
    SortedMap<Integer, Taints> reached = new TreeMap<>();
    for (Target target : targets) {
      LinkedFunction callee = known(new FunctionKey(target.file(), target.function()));
      boolean creates = target.result() != FileFunctions.Result.RETURNED;
      Instantiation instantiation =
          new Instantiation(
              target.parameters(),
              place,
              creates ? Value.CLEAN : receiver,
              arguments,
              variable -> Value.CLEAN,
              budget);
      callee
          .sinks()
          .forEach((sink, taints) -> {
            Taints arrived = instantiation.of(taints);
            if (!arrived.isEmpty()) {
              reached.merge(sink, arrived, Taints::with);
            }
          });
      int self = target.parameters().indexOf(ParameterValue.Other.RECEIVER);
      Value object = instantiation.of(callee.parameters().getOrDefault(self, Value.CLEAN));
      Value given =
          switch (target.result()) {
            case RETURNED -> instantiation.of(callee.result());
            case OBJECT -> object;
            case OPEN_OBJECT ->
                new Value(
                    object.own().with(Value.allOf(arguments)), object.parts(), object.constants());
          };
      result = result == null ? given : result.or(given);
      left = left.or(creates ? Value.CLEAN : object);
    }
    return new CallEffect(result == null ? Value.CLEAN : result, left, reached);
  }

  private static Span moved(Span span, LinkedFile file) {
    return new Span(file.base() + span.start(), file.base() + span.end());
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
          : new Taint(firstSource.getOrDefault(file.number(), 0) + taint.origin(), taint.label());
    }

    private Trace trace(Trace trace) {
      Trace all = Trace.START;
      for (Span step : trace.steps()) {
        all = all.then(moved(step, file));
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
      int owner = files.get(function.file()).facts().calls().get(taint.call()).owner();
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

  /** The shortest way to a sink that leads through another file. */
  private Optional<Found> shortest(int sink, Taints taints) {
    Place place = sinks.get(sink);
    Taint source = null;
    Trace way = null;
    for (Map.Entry<Taint, Trace> each : taints.traces().entrySet()) {
      boolean better = way == null || each.getValue().compareTo(way) < 0;
      if (better && leavesFile(each.getKey(), each.getValue(), place.file())) {
        source = each.getKey();
        way = each.getValue();
      }
    }
    return source == null || way == null
        ? Optional.empty()
        : Optional.of(
            new Found(place.file().path(), match(place, sources.get(source.origin()), way)));
  }

  private boolean leavesFile(Taint source, Trace way, LinkedFile file) {
    return sources.get(source.origin()).file().number() != file.number()
        || way.steps().stream().anyMatch(step -> fileOf(step).number() != file.number());
  }

  private RuleMatch match(Place sink, Place source, Trace way) {
    List<TraceStep> steps = new ArrayList<>();
    way.steps().forEach(step -> step(step, sink.file()).ifPresent(steps::add));
    return sink(sink)
        .match()
        .joinedWith(source(source).metavariables())
        .with(
            new DataFlow(
                step(moved(source(source).span(), source.file()), sink.file()).orElseThrow(),
                steps,
                step(moved(sink(sink).span(), sink.file()), sink.file()).orElseThrow(),
                way.isCut()));
  }

  private LinkedFile fileOf(Span place) {
    int low = 0;
    int high = files.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (files.get(middle).base() <= place.start()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return files.get(low);
  }

  private Optional<TraceStep> step(Span place, LinkedFile from) {
    LinkedFile file = fileOf(place);
    TraceStep step =
        links
            .details(file, budget)
            .steps()
            .get(new Span(place.start() - file.base(), place.end() - file.base()));
    return Optional.ofNullable(step)
        .map(known -> file.number() == from.number() ? known : known.in(file.path()));
  }
}
