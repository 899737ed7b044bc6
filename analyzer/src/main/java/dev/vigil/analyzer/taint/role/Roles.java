package dev.vigil.analyzer.taint.role;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.flow.FlowGraphs;
import dev.vigil.analyzer.formula.RangeMatch;
import dev.vigil.analyzer.index.SortedPlaces;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.StringFragment;
import dev.vigil.analyzer.taint.specification.SideEffect;
import dev.vigil.analyzer.taint.specification.SinkRequirement;
import dev.vigil.analyzer.taint.specification.TaintGuard;
import dev.vigil.analyzer.taint.specification.TaintPropagator;
import dev.vigil.analyzer.taint.specification.TaintSanitizer;
import dev.vigil.analyzer.taint.specification.TaintSink;
import dev.vigil.analyzer.taint.specification.TaintSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes of a file are sources, sinks, sanitizers and ends of propagators. A match that is no
 * expression itself, such as a statement, means the outermost expressions inside of it.
 */
public final class Roles {
  private final FlowGraphs graphs;
  private final WorkBudget budget;
  private final IdentityHashMap<Node, NodeRoles> roles = new IdentityHashMap<>();
  private final List<SourceMatch> sources = new ArrayList<>();
  private final List<SinkMatch> sinks = new ArrayList<>();
  private final List<PropagatorMatch> propagators = new ArrayList<>();

  private boolean guarded;

  /** All that is said of what lies between sources and sinks. */
  private final Set<Object> signature = new HashSet<>();

  /** Where the nodes start that have a role; made when it is asked for. */
  private @Nullable SortedPlaces starts;

  /** Where the sinks among them start. */
  private @Nullable SortedPlaces sinkStarts;

  /**
   * Without any role.
   *
   * @param graphs of the file
   */
  public Roles(FlowGraphs graphs, WorkBudget budget) {
    this.graphs = graphs;
    this.budget = budget;
  }

  public NodeRoles of(Node node) {
    NodeRoles known = roles.get(node);
    return known == null ? NodeRoles.NONE : known;
  }

  /** Whether a region may have a node that has a role. */
  public boolean isNamedIn(Span region) {
    SortedPlaces known = starts;
    if (known == null) {
      known = SortedPlaces.of(roles.keySet());
      starts = known;
    }
    return known.isAnyIn(region);
  }

  /** Whether a region may have a node that is a sink. */
  public boolean hasSinkIn(Span region) {
    SortedPlaces known = sinkStarts;
    if (known == null) {
      known =
          SortedPlaces.of(
              roles.keySet().stream().filter(node -> !of(node).sinks().isEmpty()).toList());
      sinkStarts = known;
    }
    return known.isAnyIn(region);
  }

  /** The functions, or the module, that have a node with a role. */
  public Set<Node> owners() {
    Set<Node> owners = Collections.newSetFromMap(new IdentityHashMap<>());
    roles.keySet().forEach(node -> owners.addAll(graphs.ownersIn(node.span())));
    return owners;
  }

  public List<SourceMatch> sources() {
    return sources;
  }

  public List<SinkMatch> sinks() {
    return sinks;
  }

  List<PropagatorMatch> propagators() {
    return propagators;
  }

  public void source(TaintSource source, RangeMatch range) {
    SourceMatch match = new SourceMatch(sources.size(), range, source);
    sources.add(match);
    outermost(
        range.span(),
        node -> {
          role(node).add(match, true);
          if (!source.exact()) {
            below(node, inner -> role(inner).add(match, false));
          }
        });
  }

  public void sink(TaintSink sink, RangeMatch range) {
    SinkMatch match = new SinkMatch(sinks.size(), range, sink);
    sinks.add(match);
    outermost(
        range.span(),
        node -> {
          role(assigned(node)).add(match);
          if (!sink.exact()) {
            below(node, inner -> role(inner).add(match));
          }
        });
    if (sink.requirement() instanceof SinkRequirement.OfMetavariables(var requirements)) {
      for (SinkRequirement.OfMetavariable each : requirements) {
        range
            .bindings()
            .get(each.metavariable())
            .ifPresent(binding -> outermost(binding.span(), node -> role(node).watch()));
      }
    }
  }

  /** What reaches an assignment is what reaches its value: a call by its arguments. */
  private static Node assigned(Node node) {
    return node instanceof Assignment assignment
            && assignment.operator().isEmpty()
            && assignment.value().isPresent()
        ? assignment.value().get()
        : node;
  }

  /** What equal roles between sources and sinks have equal. */
  public Set<Object> signature() {
    return Collections.unmodifiableSet(signature);
  }

  public void sanitizer(TaintSanitizer sanitizer, RangeMatch range) {
    signature.add(List.of(range.span(), sanitizer.exact(), sanitizer.sideEffect()));
    outermost(
        range.span(),
        node -> {
          role(node).clean(sanitizer.exact() ? NodeRoles.Cleaning.VALUE : NodeRoles.Cleaning.WHOLE);
          if (sanitizer.sideEffect() != SideEffect.NONE && node.span().equals(range.span())) {
            role(node).cleanPlace();
          }
          if (!sanitizer.exact()) {
            below(node, inner -> role(inner).clean(NodeRoles.Cleaning.WHOLE));
          }
        });
  }

  /** A condition that checks what one of its metavariables stands for. */
  public void guard(TaintGuard guard, RangeMatch range) {
    List<Node> checked = nodes(range, guard.checked());
    if (!checked.isEmpty()) {
      guarded = true;
      List<Node> against = new ArrayList<>();
      guard.against().forEach(name -> against.addAll(nodes(range, name)));
      GuardMatch match = new GuardMatch(guard.outcome(), checked, against);
      signature.add(List.of(range.span(), guard.outcome(), spans(checked), spans(against)));
      outermost(range.span(), node -> role(node).add(match));
    }
  }

  /** Whether there are guards. */
  public boolean hasGuards() {
    return guarded;
  }

  public void propagator(TaintPropagator propagator, RangeMatch range) {
    List<Node> from = nodes(range, propagator.from());
    List<Node> to = nodes(range, propagator.to());
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    signature.add(List.of(range.span(), spans(from), spans(to)));
    PropagatorMatch match = new PropagatorMatch(propagators.size(), propagator, from, to);
    propagators.add(match);
    from.forEach(node -> role(node).addFrom(match));
    to.forEach(node -> role(node).addTo(match));
  }

  private List<Node> nodes(RangeMatch range, String metavariable) {
    List<Node> found = new ArrayList<>();
    range.bindings().get(metavariable).ifPresent(binding -> outermost(binding.span(), found::add));
    return found;
  }

  private static List<Span> spans(List<Node> nodes) {
    return nodes.stream().map(Node::span).toList();
  }

  private NodeRoles role(Node node) {
    starts = null;
    sinkStarts = null;
    return roles.computeIfAbsent(node, n -> new NodeRoles());
  }

  /** Where a source or a sink matches exactly, for sanitizers that must not conflict with them. */
  public Set<Span> spans() {
    Set<Span> spans = new HashSet<>();
    sources.forEach(match -> spans.add(match.range().span()));
    sinks.forEach(match -> spans.add(match.range().span()));
    return spans;
  }

  /** The outermost nodes within a region that have a value. */
  private void outermost(Span region, Consumer<Node> found) {
    outermost(graphs.around(region), region, found);
  }

  private void outermost(Node node, Span region, Consumer<Node> found) {
    for (Node child : node.children()) {
      budget.take(1);
      Span span = child.span();
      if (span.start() > region.end()) {
        return;
      }
      if (span.end() <= region.start() && !span.equals(region)) {
        continue;
      }
      if (region.contains(span) && hasValue(node, child)) {
        found.accept(child);
      } else {
        outermost(child, region, found);
      }
    }
  }

  private void below(Node node, Consumer<Node> found) {
    for (Node child : node.children()) {
      budget.take(1);
      if (hasValue(node, child)) {
        found.accept(child);
      }
      below(child, found);
    }
  }

  /**
   * Expressions, parts of strings, assignments, and the names of parameters; a field's name alone
   * has no value.
   */
  private static boolean hasValue(Node parent, Node node) {
    return switch (node) {
      case Expression expression -> true;
      case StringFragment fragment -> true;
      case Assignment assignment -> true;
      case Identifier identifier -> parent instanceof FormalParameter;
      default -> false;
    };
  }
}
