package dev.vigil.analyzer.link;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.finding.DataFlow;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.TraceStep;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.taint.FunctionFacts;
import dev.vigil.analyzer.taint.value.Taint;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Trace;
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
final class RuleLinker implements FunctionLinker.View {
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

  /** The functions for which the rule makes a difference, by their own code or by their calls. */
  private final Set<FunctionKey> concerned;

  private final AnyDataLinks anyData;

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
   * @param anyData what functions do of which the rule says nothing
   * @param ruleId of the rule
   */
  RuleLinker(CallLinks links, AnyDataLinks anyData, String ruleId, WorkBudget budget) {
    this.links = links;
    this.anyData = anyData;
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
    this.concerned = callersOf(functions(RuleOutline::functions));
  }

  /** What reaches a sink from another file, or through one. */
  record Found(String path, RuleMatch match) {}

  /**
   * What the rule finds, one match for a sink, sorted by file and sink.
   *
   * @throws WorkBudget.Exhausted if it takes more than the budget has
   */
  List<Found> found() {
    FunctionLinker linker = new FunctionLinker(links, this, budget);
    Set<FunctionKey> takers = callersOf(functions(RuleOutline::taking));
    SortedSet<FunctionKey> between = new TreeSet<>(callersOf(functions(RuleOutline::bringing)));
    between.retainAll(takers);
    List<FunctionKey> order = linker.calleesFirst(between);
    linker.settle(order);
    SinkSearch search = new SinkSearch(links, linker, takers, budget);
    SortedMap<Integer, Taints> reached = new TreeMap<>();
    search
        .reached(order)
        .forEach((key, sinks) ->
            sinks.forEach((sink, taints) ->
                reached.merge(firstSink.getOrDefault(key.file(), 0) + sink, taints, Taints::with)));
    List<Found> found = new ArrayList<>();
    reached.forEach((sink, taints) -> shortest(sink, taints).ifPresent(found::add));
    return found;
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

  @Override
  public FunctionFacts facts(FunctionKey key) {
    Integer rule = rules.get(key.file());
    FunctionFacts own =
        rule == null
            ? null
            : links
                .details(files.get(key.file()), budget)
                .rules()
                .get(rule)
                .functions()
                .get(key.function());
    return own != null ? own : anyData.facts(key);
  }

  @Override
  public int firstSource(int file) {
    return firstSource.getOrDefault(file, 0);
  }

  @Override
  public Optional<LinkedFunction> settled(FunctionKey key) {
    return concerned.contains(key) ? Optional.empty() : Optional.of(anyData.of(key));
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
                step(source.file().moved(source(source).span()), sink.file()).orElseThrow(),
                steps,
                step(sink.file().moved(sink(sink).span()), sink.file()).orElseThrow(),
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
