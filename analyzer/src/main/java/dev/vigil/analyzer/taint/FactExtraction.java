package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.symbol.ExternalCall;
import dev.vigil.analyzer.symbol.FileDeclarations;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.taint.RuleMatching.Matched;
import dev.vigil.analyzer.taint.role.Roles;
import dev.vigil.analyzer.taint.specification.TaintOptions;
import dev.vigil.analyzer.taint.specification.TaintSink;
import dev.vigil.analyzer.taint.specification.TaintSource;
import dev.vigil.analyzer.taint.specification.TaintSpecification;
import dev.vigil.analyzer.taint.transfer.FunctionSummary;
import dev.vigil.analyzer.taint.transfer.OpenCode;
import dev.vigil.analyzer.taint.transfer.SharedFlow;
import dev.vigil.analyzer.taint.transfer.SummaryAnalysis;
import dev.vigil.analyzer.taint.transfer.TaintContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds what a file tells other files: what each of its functions does with data, where it is open
 * what its calls do. A function is looked at once for any data, and again for those rules only that
 * say something of its own code.
 */
public final class FactExtraction {
  /** How data is followed through functions of which no rule says anything. */
  private static final TaintOptions ANY_DATA =
      new TaintOptions(false, false, true, true, true, true, false, true, true, false, false);

  private final FileModel file;
  private final RuleMatching matching;

  /** What functions do for rules without a sink in the file, by what these say of it. */
  private final Map<Set<Object>, FlowFacts> shared = new HashMap<>();

  FactExtraction(FileModel file, RuleMatching matching) {
    this.file = file;
    this.matching = matching;
  }

  /** What the file declares. */
  public FileDeclarations declarations() {
    return file.declarations();
  }

  /** Whether the file is code of tests, of which other files need to know nothing. */
  public boolean isTestCode() {
    return file.isTestCode();
  }

  /** The calls that are left open, by their numbers. */
  public List<ExternalCall> calls() {
    return file.externals().all();
  }

  /**
   * What the functions of the file do with any data, whatever a rule says.
   *
   * @throws WorkBudget.Exhausted if it takes more steps than the budget has
   */
  public FlowFacts ofAnyData(WorkBudget budget) {
    return within(ANY_DATA, new Roles(file.graphs(), budget), file.graphs().owners(), budget);
  }

  /**
   * What functions do with the data of a rule of whose code the rule says something; empty if there
   * are none. Equal facts of several rules are one object.
   *
   * @throws WorkBudget.Exhausted if it takes more steps than the budget has
   */
  public Optional<FlowFacts> of(TaintSpecification rule, WorkBudget budget) {
    List<Matched<TaintSource>> sources =
        matching.hasNoSource(rule) ? List.of() : matching.sources(rule, budget);
    List<Matched<TaintSink>> sinks =
        matching.withoutLiterals(rule, sources, matching.sinks(rule, budget));
    Roles roles = new Roles(file.graphs(), budget);
    sinks.forEach(match -> roles.sink(match.role(), match.range()));
    sources.forEach(match -> roles.source(match.role(), match.range()));
    matching.addWhatIsBetween(rule, roles, budget);
    Set<Node> concerned = roles.owners();
    if (concerned.isEmpty()) {
      return Optional.empty();
    }
    if (!sinks.isEmpty()) {
      return Optional.of(facts(rule.options(), roles, sources, concerned, budget));
    }
    Set<Object> key = new HashSet<>(roles.signature());
    TaintOptions options = sources.isEmpty() ? ANY_DATA : rule.options();
    key.add(options);
    sources.forEach(source -> key.add(List.of(source.role(), source.range().span())));
    FlowFacts known = shared.get(key);
    if (known == null) {
      known = facts(options, roles, sources, concerned, budget);
      shared.put(key, known);
    }
    return Optional.of(known);
  }

  private FlowFacts facts(
      TaintOptions options,
      Roles roles,
      List<Matched<TaintSource>> sources,
      Set<Node> concerned,
      WorkBudget budget) {
    Set<Node> tainting = Collections.newSetFromMap(new IdentityHashMap<>());
    sources.forEach(source -> tainting.addAll(file.graphs().ownersIn(source.range().span())));
    SharedFlow flow = file.flow(tainting, true);
    if (flow.variables().isEmpty()) {
      return within(options, roles, inOrder(concerned), budget);
    }
    // What a source leaves in variables, other code of the file may hand on.
    TaintContext context = file.context(options, roles, flow, file.externals(), budget);
    List<Node> owners = inOrder(file.calls().reaching(concerned::contains));
    owners = flow.reached(owners);
    new SummaryAnalysis(file.graphs(), file.calls(), flow, file.uses().outside()::of, context)
        .run(owners);
    Set<Node> all = Collections.newSetFromMap(new IdentityHashMap<>());
    all.addAll(owners);
    all.addAll(concerned);
    return facts(roles, inOrder(all), context);
  }

  private List<Node> inOrder(Set<Node> owners) {
    List<Node> inOrder = new ArrayList<>(file.graphs().owners());
    inOrder.retainAll(owners);
    return inOrder;
  }

  /** What some functions do, each by itself: no source of theirs may be left for another. */
  private FlowFacts within(
      TaintOptions options, Roles roles, List<Node> owners, WorkBudget budget) {
    SharedFlow nowhere = file.flow(Set.of(), true);
    TaintContext context = file.context(options, roles, nowhere, file.externals(), budget);
    for (FunctionDefinition function : file.inlined()) {
      context
          .summaries()
          .put(function, FunctionSummary.of(function, file.graphs().of(function), context));
    }
    return facts(roles, owners, context);
  }

  private FlowFacts facts(Roles roles, Collection<Node> owners, TaintContext context) {
    SortedMap<Integer, FunctionFacts> functions = new TreeMap<>();
    for (Node owner : owners) {
      FunctionFacts.Recorder recorder = new FunctionFacts.Recorder();
      OpenCode code = OpenCode.of(owner, file.graphs().of(owner), context, recorder);
      functions.put(file.declarations().number(owner), recorder.facts(code));
    }
    return new FlowFacts(roles.sources(), roles.sinks(), functions);
  }
}
