package dev.vigil.analyzer.flow;

import dev.vigil.analyzer.flow.ControlFlowGraph.Branches;
import dev.vigil.analyzer.flow.FlowNode.Kind;
import dev.vigil.analyzer.syntax.Assert;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.BooleanLiteral;
import dev.vigil.analyzer.syntax.Break;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.CaptureCase;
import dev.vigil.analyzer.syntax.Case;
import dev.vigil.analyzer.syntax.CaseResult;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.Continue;
import dev.vigil.analyzer.syntax.Delete;
import dev.vigil.analyzer.syntax.DoWhile;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.EllipsisMetavariable;
import dev.vigil.analyzer.syntax.EnumConstant;
import dev.vigil.analyzer.syntax.ErrorRegion;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.For;
import dev.vigil.analyzer.syntax.ForEach;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Goto;
import dev.vigil.analyzer.syntax.Handler;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.If;
import dev.vigil.analyzer.syntax.Import;
import dev.vigil.analyzer.syntax.ImportFrom;
import dev.vigil.analyzer.syntax.Labeled;
import dev.vigil.analyzer.syntax.Lambda;
import dev.vigil.analyzer.syntax.Match;
import dev.vigil.analyzer.syntax.MatchExpression;
import dev.vigil.analyzer.syntax.Module;
import dev.vigil.analyzer.syntax.ModuleDeclaration;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.PackageDeclaration;
import dev.vigil.analyzer.syntax.Pass;
import dev.vigil.analyzer.syntax.Raise;
import dev.vigil.analyzer.syntax.Return;
import dev.vigil.analyzer.syntax.ScopeDeclaration;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.Synchronized;
import dev.vigil.analyzer.syntax.Try;
import dev.vigil.analyzer.syntax.TypeAlias;
import dev.vigil.analyzer.syntax.Unary;
import dev.vigil.analyzer.syntax.UnaryOperator;
import dev.vigil.analyzer.syntax.While;
import dev.vigil.analyzer.syntax.With;
import dev.vigil.analyzer.syntax.WithItem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Builds a graph: each method takes the node behind which it goes on, and gives the last one. */
final class GraphBuilder {
  /** Finalizers inside of so many others are not repeated: a bound of the size. */
  private static final int DEEPEST = 1;

  private final List<FlowNode> nodes = new ArrayList<>();
  private final List<List<FlowNode>> successors = new ArrayList<>();
  private final List<List<FlowNode>> exceptional = new ArrayList<>();

  /** Where labeled statements begin, by their labels. */
  private final Map<String, FlowNode> marks = new HashMap<>();

  private final SortedMap<Integer, Branches> branches = new TreeMap<>();

  /** The nodes into which there is a way, by id. */
  private final BitSet entered = new BitSet();

  /** The nodes of finalizers, by id. */
  private final BitSet repeated = new BitSet();

  /** How many finalizers are around. */
  private int finalizers;

  /** The calls behind which nothing goes on. */
  private final Predicate<Call> unreturning;

  private GraphBuilder(Predicate<Call> unreturning) {
    this.unreturning = unreturning;
  }

  static ControlFlowGraph build(Node owner, Predicate<Call> unreturning) {
    GraphBuilder builder = new GraphBuilder(unreturning);
    FlowNode entry = builder.node(Kind.ENTRY, Optional.empty());
    FlowNode exit = builder.node(Kind.EXIT, Optional.empty());
    FlowNode failed = builder.node(Kind.EXCEPTION_EXIT, Optional.empty());
    // A break outside of a loop is an error: Python raises it before anything runs.
    Targets targets = new Targets(failed, exit, failed, failed);
    FlowNode last =
        switch (owner) {
          case Module module -> builder.statements(module.statements(), entry, targets);
          case FunctionDefinition function when function.body().isPresent() ->
              builder.body(function.body().get(), entry, targets);
          case Lambda lambda -> builder.body(lambda.body(), entry, targets);
          case Block members -> builder.statement(members, entry, targets);
          case MatchExpression match ->
              builder.cases(match.cases(), true, entry, builder.junction(), targets);
          default -> throw new IllegalArgumentException("has no body: " + owner.kind());
        };
    builder.link(last, exit);
    return new ControlFlowGraph(
        owner,
        builder.nodes,
        builder.successors,
        builder.exceptional,
        builder.branches,
        builder.repeated);
  }

  private FlowNode node(Kind kind, Optional<Node> code) {
    FlowNode node = new FlowNode(nodes.size(), kind, code);
    nodes.add(node);
    successors.add(new ArrayList<>());
    exceptional.add(new ArrayList<>());
    if (finalizers > 0) {
      repeated.set(node.id());
    }
    return node;
  }

  private FlowNode junction() {
    return node(Kind.JUNCTION, Optional.empty());
  }

  private void link(FlowNode from, FlowNode to) {
    if (!successors.get(from.id()).contains(to)) {
      successors.get(from.id()).add(to);
      entered.set(to.id());
    }
  }

  private FlowNode step(Kind kind, Node code, FlowNode from, Targets targets) {
    FlowNode node = node(kind, Optional.of(code));
    link(from, node);
    if (Raising.mayRaise(code)) {
      exceptional.get(node.id()).add(targets.raised());
      entered.set(targets.raised().id());
    }
    return node;
  }

  private FlowNode body(Node body, FlowNode from, Targets targets) {
    return body instanceof Statement statement
        ? statement(statement, from, targets)
        : step(Kind.EXPRESSION, body, from, targets);
  }

  private FlowNode statements(List<Statement> statements, FlowNode from, Targets targets) {
    FlowNode last = from;
    for (Statement statement : statements) {
      last = statement(statement, last, targets);
    }
    return last;
  }

  private FlowNode statement(Statement statement, FlowNode from, Targets targets) {
    return switch (statement) {
      case Block block -> statements(block.statements(), from, targets);
      case If branch -> branch(branch, from, targets);
      case While loop -> loop(loop, from, targets, junction());
      case DoWhile loop -> loop(loop, from, targets, junction());
      case For loop -> loop(loop, from, targets, junction());
      case ForEach loop -> loop(loop, from, targets, junction());
      case Labeled labeled -> labeled(labeled, from, targets);
      case Try attempt -> attempt(attempt, from, targets);
      case With with -> with(with, from, targets);
      case Synchronized locked ->
          statement(locked.body(), step(Kind.EXPRESSION, locked.monitor(), from, targets), targets);
      case Match match -> match(match, from, targets);
      case ClassDefinition type -> {
        FlowNode header = step(Kind.STATEMENT, type, from, targets);
        Targets outside = targets.looping(targets.raised(), targets.raised());
        yield body(type.body(), header, outside);
      }
      case Return exit -> leave(step(Kind.STATEMENT, exit, from, targets), targets.returned());
      case Raise raise -> dead(step(Kind.STATEMENT, raise, from, targets));
      case Break exit -> leave(quiet(exit, from), target(exit, targets));
      case Continue exit -> leave(quiet(exit, from), target(exit, targets));
      case Goto jump -> leave(quiet(jump, from), mark(jump.label()));
      case Assert check -> check(check, from, targets);
      case Pass pass -> quiet(pass, from);
      case ScopeDeclaration scope -> quiet(scope, from);
      case PackageDeclaration other -> quiet(other, from);
      case ModuleDeclaration other -> quiet(other, from);
      case CaseResult result ->
          leave(step(Kind.STATEMENT, result, from, targets), targets.returned());
      case EnumConstant other -> step(Kind.STATEMENT, other, from, targets);
      case Assignment other -> step(Kind.STATEMENT, other, from, targets);
      case Delete other -> step(Kind.STATEMENT, other, from, targets);
      case Ellipsis other -> step(Kind.STATEMENT, other, from, targets);
      case EllipsisMetavariable other -> step(Kind.STATEMENT, other, from, targets);
      case ErrorRegion other -> step(Kind.STATEMENT, other, from, targets);
      case ExpressionStatement other -> {
        FlowNode node = step(Kind.STATEMENT, other, from, targets);
        yield other.expression() instanceof Call call && unreturning.test(call) ? dead(node) : node;
      }
      case FunctionDefinition other -> step(Kind.STATEMENT, other, from, targets);
      case Import other -> step(Kind.STATEMENT, other, from, targets);
      case ImportFrom other -> step(Kind.STATEMENT, other, from, targets);
      case TypeAlias other -> step(Kind.STATEMENT, other, from, targets);
    };
  }

  /** What cannot raise. */
  private FlowNode quiet(Statement statement, FlowNode from) {
    FlowNode node = node(Kind.STATEMENT, Optional.of(statement));
    link(from, node);
    return node;
  }

  private FlowNode leave(FlowNode from, FlowNode to) {
    link(from, to);
    return dead(from);
  }

  /** Behind a statement that never ends normally: there is no way to what follows. */
  private FlowNode dead(FlowNode ignored) {
    return junction();
  }

  private void condition(
      Expression condition, FlowNode from, FlowNode whenTrue, FlowNode whenFalse, Targets targets) {
    switch (condition) {
      case Binary(Span s, Expression left, BinaryOperator operator, Expression right)
          when operator == BinaryOperator.AND -> {
        FlowNode middle = junction();
        condition(left, from, middle, whenFalse, targets);
        condition(right, middle, whenTrue, whenFalse, targets);
      }
      case Binary(Span s, Expression left, BinaryOperator operator, Expression right)
          when operator == BinaryOperator.OR -> {
        FlowNode middle = junction();
        condition(left, from, whenTrue, middle, targets);
        condition(right, middle, whenTrue, whenFalse, targets);
      }
      case Unary(Span s, UnaryOperator operator, Expression operand)
          when operator == UnaryOperator.NOT ->
          condition(operand, from, whenFalse, whenTrue, targets);
      default -> {
        FlowNode test = step(Kind.CONDITION, condition, from, targets);
        boolean literal = condition instanceof BooleanLiteral;
        boolean value = condition instanceof BooleanLiteral known && known.value();
        if (!literal || value) {
          link(test, whenTrue);
        }
        if (!literal || !value) {
          link(test, whenFalse);
        }
        branches.put(test.id(), new Branches(whenTrue, whenFalse));
      }
    }
  }

  private FlowNode branch(If branch, FlowNode from, Targets targets) {
    FlowNode then = junction();
    FlowNode otherwise = junction();
    FlowNode after = junction();
    condition(branch.condition(), from, then, otherwise, targets);
    link(statement(branch.then(), then, targets), after);
    FlowNode last =
        branch.otherwise().map(other -> statement(other, otherwise, targets)).orElse(otherwise);
    link(last, after);
    return after;
  }

  private static FlowNode target(Break exit, Targets targets) {
    return exit.label()
        .map(label -> targets.labels().get(label.name()))
        .map(Targets.Jumps::broken)
        .orElse(targets.broken());
  }

  private static FlowNode target(Continue exit, Targets targets) {
    return exit.label()
        .map(label -> targets.labels().get(label.name()))
        .map(Targets.Jumps::continued)
        .orElse(targets.continued());
  }

  /** Where the statement begins that has a label. */
  private FlowNode mark(Identifier label) {
    return marks.computeIfAbsent(label.name(), any -> junction());
  }

  private FlowNode labeled(Labeled labeled, FlowNode from, Targets targets) {
    FlowNode mark = mark(labeled.label());
    link(from, mark);
    FlowNode after = junction();
    FlowNode next = junction();
    Targets inner = targets.labeled(labeled.label().name(), new Targets.Jumps(after, next));
    FlowNode last =
        switch (labeled.statement()) {
          case While loop -> loop(loop, mark, inner, next);
          case DoWhile loop -> loop(loop, mark, inner, next);
          case For loop -> loop(loop, mark, inner, next);
          case ForEach loop -> loop(loop, mark, inner, next);
          case Labeled again -> labeled(again, mark, inner);
          default -> statement(labeled.statement(), mark, inner);
        };
    link(last, after);
    return after;
  }

  /**
   * @param next where the next round begins
   */
  private FlowNode loop(While loop, FlowNode from, Targets targets, FlowNode next) {
    FlowNode body = junction();
    FlowNode otherwise = junction();
    FlowNode after = junction();
    link(from, next);
    condition(loop.condition(), next, body, otherwise, targets);
    link(statement(loop.body(), body, targets.looping(after, next)), next);
    link(orElse(loop.otherwise(), otherwise, targets), after);
    return after;
  }

  private FlowNode loop(DoWhile loop, FlowNode from, Targets targets, FlowNode next) {
    FlowNode body = junction();
    FlowNode after = junction();
    link(from, body);
    link(statement(loop.body(), body, targets.looping(after, next)), next);
    condition(loop.condition(), next, body, after, targets);
    return after;
  }

  private FlowNode loop(For loop, FlowNode from, Targets targets, FlowNode next) {
    FlowNode head = junction();
    FlowNode body = junction();
    FlowNode after = junction();
    link(statements(loop.initializers(), from, targets), head);
    if (loop.condition().isPresent()) {
      condition(loop.condition().get(), head, body, after, targets);
    } else {
      link(head, body);
    }
    link(statement(loop.body(), body, targets.looping(after, next)), next);
    FlowNode last = next;
    for (Expression update : loop.updates()) {
      last = step(Kind.EXPRESSION, update, last, targets);
    }
    link(last, head);
    return after;
  }

  private FlowNode loop(ForEach loop, FlowNode from, Targets targets, FlowNode again) {
    FlowNode values = step(Kind.EXPRESSION, loop.iterable(), from, targets);
    FlowNode next = step(Kind.NEXT, loop, values, targets);
    FlowNode otherwise = junction();
    FlowNode after = junction();
    link(again, next);
    link(next, otherwise);
    link(statement(loop.body(), next, targets.looping(after, again)), again);
    link(orElse(loop.otherwise(), otherwise, targets), after);
    return after;
  }

  private FlowNode orElse(Optional<Block> otherwise, FlowNode from, Targets targets) {
    return otherwise.map(block -> statement(block, from, targets)).orElse(from);
  }

  private FlowNode attempt(Try attempt, FlowNode from, Targets targets) {
    if (attempt.finalizer().isEmpty()) {
      return handled(attempt, from, targets);
    }
    Block finalizer = attempt.finalizer().get();
    Map<String, Targets.Jumps> labels = new TreeMap<>();
    targets
        .labels()
        .forEach((label, jumps) -> labels.put(label, new Targets.Jumps(junction(), junction())));
    Targets inner = new Targets(junction(), junction(), junction(), junction(), labels);
    FlowNode completed = handled(attempt, from, inner);
    Finalizer ways =
        finalizers < DEEPEST ? new Repeated(finalizer, targets) : new Shared(finalizer, targets);
    FlowNode after = junction();
    ways.link(completed, after);
    resume(inner.raised(), ways, targets.raised());
    resume(inner.returned(), ways, targets.returned());
    resume(inner.broken(), ways, targets.broken());
    resume(inner.continued(), ways, targets.continued());
    labels.forEach((label, jumps) -> {
      Targets.Jumps outer = Objects.requireNonNull(targets.labels().get(label));
      resume(jumps.broken(), ways, outer.broken());
      resume(jumps.continued(), ways, outer.continued());
    });
    return after;
  }

  /** A way out goes through the finalizer and then on, if there is such a way out. */
  private void resume(FlowNode out, Finalizer finalizer, FlowNode target) {
    if (entered.get(out.id())) {
      finalizer.link(out, target);
    }
  }

  /** What runs on each way out of a statement. */
  private interface Finalizer {
    /** Leads a way out through the finalizer and then on. */
    void link(FlowNode out, FlowNode target);
  }

  /** A finalizer that is there once for each way out. */
  private final class Repeated implements Finalizer {
    private final Block code;
    private final Targets targets;

    Repeated(Block code, Targets targets) {
      this.code = code;
      this.targets = targets;
    }

    @Override
    public void link(FlowNode out, FlowNode target) {
      finalizers++;
      FlowNode last = statement(code, out, targets);
      finalizers--;
      GraphBuilder.this.link(last, target);
    }
  }

  /** A finalizer that is there once, and goes on to wherever any way into it goes. */
  private final class Shared implements Finalizer {
    private final FlowNode first = junction();
    private final FlowNode last;

    Shared(Block code, Targets targets) {
      last = statement(code, first, targets);
    }

    @Override
    public void link(FlowNode out, FlowNode target) {
      GraphBuilder.this.link(out, first);
      GraphBuilder.this.link(last, target);
    }
  }

  private FlowNode handled(Try attempt, FlowNode from, Targets targets) {
    FlowNode raised = junction();
    FlowNode after = junction();
    boolean catches = !attempt.handlers().isEmpty();
    FlowNode body = statement(attempt.body(), from, catches ? targets.raising(raised) : targets);
    link(orElse(attempt.otherwise(), body, targets), after);
    FlowNode uncaught = raised;
    boolean open = catches;
    for (Handler handler : attempt.handlers()) {
      FlowNode caught = step(Kind.CATCH, handler, uncaught, targets);
      link(statement(handler.body(), caught, targets), after);
      FlowNode others = junction();
      if (handler.type().isPresent()) {
        link(uncaught, others);
      } else {
        open = false;
      }
      uncaught = others;
    }
    if (open) {
      link(uncaught, targets.raised());
    }
    return after;
  }

  /** A resource may swallow what its body raises. */
  private FlowNode with(With with, FlowNode from, Targets targets) {
    FlowNode last = from;
    for (WithItem item : with.items()) {
      last = step(Kind.ENTER, item, last, targets);
    }
    if (!with.suppressing()) {
      return statement(with.body(), last, targets);
    }
    FlowNode raised = junction();
    FlowNode swallowed = node(Kind.SUPPRESSION, Optional.empty());
    FlowNode after = junction();
    link(statement(with.body(), last, targets.raising(raised)), after);
    if (entered.get(raised.id())) {
      link(raised, swallowed);
      link(swallowed, after);
      link(raised, targets.raised());
    }
    return after;
  }

  private FlowNode match(Match match, FlowNode from, Targets targets) {
    FlowNode after = junction();
    Targets inner = match.breakable() ? targets.breaking(after) : targets;
    FlowNode subject = step(Kind.EXPRESSION, match.subject(), from, targets);
    return cases(match.cases(), match.breakable(), subject, after, inner);
  }

  /**
   * @param defaulting whether a case for all values may stand in front of other cases
   */
  private FlowNode cases(
      List<Case> cases, boolean defaulting, FlowNode from, FlowNode after, Targets targets) {
    FlowNode open = from;
    FlowNode unmatched = after;
    @Nullable FlowNode fallen = null;
    for (Case branch : cases) {
      FlowNode test = step(Kind.CASE, branch, open, targets);
      FlowNode body = junction();
      FlowNode others = junction();
      boolean any = branch.pattern() instanceof CaptureCase && branch.guard().isEmpty();
      if (any && defaulting) {
        // A default may stand in front of other cases, and is taken if none of them matches.
        unmatched = body;
      } else {
        FlowNode matched = junction();
        link(test, matched);
        branches.put(test.id(), new Branches(matched, others));
        if (branch.guard().isPresent()) {
          condition(branch.guard().get(), matched, body, others, targets);
        } else {
          link(matched, body);
        }
      }
      if (defaulting || !(branch.pattern() instanceof CaptureCase)) {
        link(test, others);
      }
      if (fallen != null) {
        link(fallen, body);
      }
      FlowNode last = statement(branch.body(), body, targets);
      fallen = branch.fallsThrough() ? last : null;
      if (fallen == null) {
        link(last, after);
      }
      open = others;
    }
    if (fallen != null) {
      link(fallen, after);
    }
    link(open, unmatched);
    return after;
  }

  private FlowNode check(Assert check, FlowNode from, Targets targets) {
    FlowNode passed = junction();
    FlowNode failed = junction();
    condition(check.condition(), from, passed, failed, targets);
    step(Kind.STATEMENT, check, failed, targets);
    return passed;
  }
}
