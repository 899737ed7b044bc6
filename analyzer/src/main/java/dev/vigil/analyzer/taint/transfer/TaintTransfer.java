package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.flow.ControlFlowGraph;
import dev.vigil.analyzer.flow.FlowAnalysis;
import dev.vigil.analyzer.flow.FlowNode;
import dev.vigil.analyzer.flow.FlowSolution;
import dev.vigil.analyzer.symbol.AccessPath;
import dev.vigil.analyzer.syntax.AlternativeCase;
import dev.vigil.analyzer.syntax.Assert;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Case;
import dev.vigil.analyzer.syntax.CasePattern;
import dev.vigil.analyzer.syntax.CaseResult;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.Decorator;
import dev.vigil.analyzer.syntax.Delete;
import dev.vigil.analyzer.syntax.EnumConstant;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.ForEach;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Handler;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Raise;
import dev.vigil.analyzer.syntax.Return;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.ValueCase;
import dev.vigil.analyzer.syntax.WithItem;
import dev.vigil.analyzer.taint.specification.TaintOptions;
import dev.vigil.analyzer.taint.value.Environment;
import dev.vigil.analyzer.taint.value.Taint;
import dev.vigil.analyzer.taint.value.TaintState;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Trace;
import dev.vigil.analyzer.taint.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Taint in one function or module: what each node of its graph does. */
public final class TaintTransfer implements FlowAnalysis<TaintState> {
  /** Where the value is that a function returns. */
  static final AccessPath RETURNED = AccessPath.variable("->return");

  /** Where the exception is that a node raises. */
  static final AccessPath RAISED = AccessPath.variable("->raised");

  /** Where the exception is that is being handled. */
  private static final AccessPath HANDLED = AccessPath.variable("->handled");

  private static final AccessPath SUBJECT = AccessPath.variable("->subject");

  /** Where the place is known in which a subject lies. */
  private static final AccessPath SUBJECT_PLACE = AccessPath.variable("->subject place");

  /** What the last condition surely is. */
  private static final AccessPath CONDITION = AccessPath.variable("->condition");

  private final ControlFlowGraph graph;
  private final Conditions conditions;
  private final TaintState entry;
  private final TaintContext context;
  private final TaintOptions options;
  private final ScalarTypes types;

  /** Told of what every visit of a node finds. */
  private final SinkReports visits;

  /**
   * Taint in some code.
   *
   * @param open whether its parameters stand for whatever callers hand in; else they are clean
   */
  public TaintTransfer(ControlFlowGraph graph, boolean open, TaintContext context) {
    this(graph, open, Collections.emptySortedMap(), context, SinkReports.NONE);
  }

  /**
   * Taint in some code of whose variables more is known.
   *
   * @param constants what they are known to hold when it begins
   * @param visits is told of what each visit of a node finds, from the first one on
   */
  TaintTransfer(
      ControlFlowGraph graph,
      boolean open,
      SortedMap<AccessPath, Object> constants,
      TaintContext context,
      SinkReports visits) {
    this.graph = graph;
    this.visits = visits;
    this.context = context;
    this.options = context.options();
    this.conditions = new Conditions(context.code());
    this.types =
        options.safeBooleans() || options.safeNumbers()
            ? context.code().types().apply(graph.owner())
            : ScalarTypes.none(context.code().language());
    this.entry = entry(open, constants);
  }

  private TaintState entry(boolean open, SortedMap<AccessPath, Object> constants) {
    Environment environment = new Environment(TaintState.EMPTY, context.budget());
    ExpressionEvaluator evaluator =
        evaluator(environment, new SinkCheck(SinkReports.NONE, () -> false));
    FormalParameter.of(graph.owner()).forEach(evaluator::parameter);
    if (open) {
      List<String> handedIn = handedIn(graph.owner(), context.shared());
      for (int i = 0; i < handedIn.size(); i++) {
        environment.add(
            AccessPath.variable(handedIn.get(i)), Taints.of(Taint.ofParameter(i), Trace.START));
      }
    }
    context.shared().enter(graph.owner(), open, environment);
    constants.forEach(environment::setConstant);
    return environment.state();
  }

  /**
   * The variables with what callers hand in: parameters, then the receiver if it is none, then what
   * the function captures.
   */
  static List<String> handedIn(Node owner, SharedTaint shared) {
    List<String> names = new ArrayList<>();
    FormalParameter.of(owner).forEach(parameter -> names.add(parameter.name().name()));
    shared.receiver(owner).filter(receiver -> !names.contains(receiver)).ifPresent(names::add);
    names.addAll(shared.captured(owner));
    return names;
  }

  private ExpressionEvaluator evaluator(Environment environment, SinkCheck sinks) {
    return new ExpressionEvaluator(graph.owner(), context, types, environment, sinks);
  }

  @Override
  public TaintState entry() {
    return entry;
  }

  @Override
  public TaintState join(TaintState one, TaintState other) {
    return one.join(other);
  }

  /** An exception is known only where it goes. */
  @Override
  public TaintState completed(FlowNode node, TaintState after) {
    if (node.code().isEmpty() || after.isEmpty() || !options.withinFile()) {
      return after;
    }
    Environment environment = new Environment(after, context.budget());
    environment.forget(RAISED);
    return environment.state();
  }

  @Override
  public boolean ignoresFailure() {
    return true;
  }

  @Override
  public long size(TaintState state) {
    return state.size();
  }

  @Override
  public TaintState transfer(FlowNode node, TaintState before) {
    return isQuiet(node, before) ? before : run(node, before, visits);
  }

  /** Whether there is no taint, and nothing that may bring some. */
  private boolean isQuiet(FlowNode node, TaintState before) {
    return before.isEmpty()
        && !options.trackValues()
        && node.code().map(Node::span).filter(context.roles()::isNamedIn).isEmpty()
        && !callsWithin(node);
  }

  /** Whether a function of the file may be called, or one of another file that is followed. */
  private boolean callsWithin(FlowNode node) {
    return node.code()
        .map(Node::span)
        .filter(span -> context.summaries().areCalledIn(span) || context.externals().isAnyIn(span))
        .isPresent();
  }

  /** A condition or case of which the outcome is known. */
  @Override
  public Optional<Boolean> decision(FlowNode node, TaintState after) {
    if (!options.trackValues()) {
      return node.kind() == FlowNode.Kind.CONDITION
              && node.code().orElse(null) instanceof Expression condition
          ? conditions.outcome(condition)
          : Optional.empty();
    }
    Environment environment = new Environment(after, context.budget());
    ExpressionEvaluator evaluator =
        evaluator(environment, new SinkCheck(SinkReports.NONE, () -> false));
    return switch (node.code().orElse(null)) {
      case Expression condition when node.kind() == FlowNode.Kind.CONDITION ->
          environment
              .constant(CONDITION)
              .flatMap(KnownValues::truth)
              .or(() -> conditions.outcome(condition));
      case Case branch ->
          environment
              .constant(SUBJECT)
              .flatMap(subject -> matches(branch.pattern(), subject, evaluator));
      case null, default -> Optional.empty();
    };
  }

  /** What a condition or case has checked is harmless on the way on which it came out well. */
  @Override
  public TaintState onWay(FlowNode node, boolean outcome, TaintState after) {
    boolean checks =
        node.kind() == FlowNode.Kind.CONDITION
            ? context.roles().hasGuards() || (options.trackValues() && !after.isEmpty())
            : outcome && options.trackValues();
    if (!checks) {
      return after;
    }
    Environment environment = new Environment(after, context.budget());
    Guards guards = evaluator(environment, new SinkCheck(SinkReports.NONE, () -> false)).guards();
    switch (node.code().orElse(null)) {
      case Expression condition -> guards.decided(condition, outcome);
      case Case branch ->
          guards.matched(
              branch.pattern(), environment.constant(SUBJECT_PLACE).map(AccessPath.class::cast));
      case null, default -> {}
    }
    return environment.state();
  }

  private static Optional<Boolean> matches(
      CasePattern pattern, Object subject, ExpressionEvaluator evaluator) {
    return switch (pattern) {
      case ValueCase value -> evaluator.places().constantOf(value.value()).map(subject::equals);
      case AlternativeCase several -> {
        Optional<Boolean> any = Optional.of(false);
        for (CasePattern alternative : several.alternatives()) {
          Optional<Boolean> one = matches(alternative, subject, evaluator);
          if (one.orElse(false)) {
            yield one;
          }
          any = one.isEmpty() ? one : any;
        }
        yield any;
      }
      default -> Optional.empty();
    };
  }

  /**
   * Tells of the sinks that are reached anywhere in the graph.
   *
   * @return the exceptions with which it may end
   */
  public Value report(FlowSolution<TaintState> solution, SinkReports reports) {
    Value raised = Value.CLEAN;
    for (FlowNode node : graph.nodes()) {
      Optional<TaintState> before = solution.before(node);
      boolean mayReport =
          node.code().map(Node::span).filter(context.roles()::hasSinkIn).isPresent()
              || node.code().orElse(null) instanceof Raise
              || before.filter(TaintState::hasObjects).isPresent()
              || callsWithin(node);
      if (before.isPresent() && mayReport) {
        TaintState after = run(node, before.get(), reports);
        if (graph.exceptionalSuccessors(node).contains(graph.exceptionExit())) {
          raised = raised.or(new Environment(after, context.budget()).read(RAISED));
        }
      }
    }
    return raised;
  }

  private TaintState run(FlowNode node, TaintState before, SinkReports reports) {
    if (node.code().isEmpty()) {
      return before;
    }
    Environment environment = new Environment(before, context.budget());
    SinkCheck sinks = new SinkCheck(reports, () -> mayEnd(node));
    ExpressionEvaluator evaluator = evaluator(environment, sinks);
    execute(node, evaluator, environment);
    sinks.finish();
    return environment.state();
  }

  /** Whether nothing is executed between a node and the end. */
  private boolean mayEnd(FlowNode node) {
    return mayEnd(node, new TreeSet<>());
  }

  private boolean mayEnd(FlowNode node, Set<Integer> seen) {
    for (FlowNode next : graph.successors(node)) {
      boolean through = next.kind() == FlowNode.Kind.JUNCTION && seen.add(next.id());
      if (next.equals(graph.exit()) || (through && mayEnd(next, seen))) {
        return true;
      }
    }
    return false;
  }

  private void execute(FlowNode node, ExpressionEvaluator evaluator, Environment environment) {
    switch (node.code().orElseThrow()) {
      case Expression expression -> {
        Value value = evaluator.evaluate(expression);
        if (node.kind() == FlowNode.Kind.EXPRESSION) {
          environment.assign(SUBJECT, value);
          subjectLiesIn(evaluator.places().of(expression), environment);
          environment.assign(iterated(expression), evaluator.iterated(value));
        } else if (options.trackValues() && node.kind() == FlowNode.Kind.CONDITION) {
          environment.assign(CONDITION, Value.constant(value.constant()));
        }
      }
      case ForEach loop ->
          evaluator.assign(
              loop.target(), Optional.empty(), environment.read(iterated(loop.iterable())));
      case WithItem item -> {
        Value value = evaluator.evaluate(item.resource());
        item.target().ifPresent(target -> evaluator.assign(target, Optional.empty(), value));
      }
      case Handler handler -> {
        Value raised = environment.read(RAISED);
        environment.assign(HANDLED, raised);
        environment.forget(RAISED);
        handler
            .name()
            .ifPresent(name ->
                environment.assign(AccessPath.variable(name.name()), raised.into(name.span())));
      }
      case Case branch -> evaluator.patterns().bind(branch.pattern(), environment.read(SUBJECT));
      case Statement statement -> execute(statement, evaluator, environment);
      default -> {}
    }
  }

  private void subjectLiesIn(Optional<AccessPath> place, Environment environment) {
    if (options.trackValues()) {
      environment.assign(SUBJECT_PLACE, Value.constant(place.map(Object.class::cast)));
    }
  }

  private static AccessPath iterated(Expression values) {
    return AccessPath.variable("->for" + values.span().start());
  }

  private void execute(
      Statement statement, ExpressionEvaluator evaluator, Environment environment) {
    switch (statement) {
      case ExpressionStatement expression -> evaluator.evaluate(expression.expression());
      case Assignment assignment ->
          new StatementSequence(evaluator, environment).assign(assignment);
      case Return returned ->
          returned
              .value()
              .ifPresent(value -> environment.assign(RETURNED, evaluator.evaluate(value)));
      case Raise raise -> {
        Optional<Value> raised = raise.exception().map(evaluator::evaluate);
        raise.cause().ifPresent(evaluator::evaluate);
        if (options.withinFile()) {
          environment.assign(RAISED, raised.orElseGet(() -> environment.read(HANDLED)));
        }
      }
      case CaseResult result -> evaluator.evaluate(result.value());
      case Assert check -> check.message().ifPresent(evaluator::evaluate);
      case Delete delete -> {
        if (options.trackValues()) {
          delete.targets().forEach(evaluator::delete);
        }
      }
      case EnumConstant constant ->
          constant.arguments().forEach(argument -> evaluator.evaluate(argument.value()));
      case FunctionDefinition function -> {
        decorators(function.decorators(), evaluator);
        FormalParameter.of(function)
            .forEach(parameter -> parameter.defaultValue().ifPresent(evaluator::evaluate));
      }
      case ClassDefinition type -> {
        decorators(type.decorators(), evaluator);
        type.arguments().forEach(base -> evaluator.evaluate(base.value()));
      }
      // The others are nodes of their own, or have no values.
      default -> {}
    }
  }

  private static void decorators(List<Decorator> decorators, ExpressionEvaluator evaluator) {
    decorators.forEach(decorator -> evaluator.evaluate(decorator.expression()));
  }
}
