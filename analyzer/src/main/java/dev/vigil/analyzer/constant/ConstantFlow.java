package dev.vigil.analyzer.constant;

import dev.vigil.analyzer.constant.BodyVariables.Scope;
import dev.vigil.analyzer.flow.ControlFlowGraph;
import dev.vigil.analyzer.flow.FlowAnalysis;
import dev.vigil.analyzer.flow.FlowNode;
import dev.vigil.analyzer.flow.FlowSolution;
import dev.vigil.analyzer.flow.WorklistSolver;
import dev.vigil.analyzer.parse.LanguageTraits.Variables;
import dev.vigil.analyzer.symbol.LocalNames;
import dev.vigil.analyzer.syntax.Assert;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Case;
import dev.vigil.analyzer.syntax.CaseResult;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.Comprehension;
import dev.vigil.analyzer.syntax.ComprehensionClause;
import dev.vigil.analyzer.syntax.Conditional;
import dev.vigil.analyzer.syntax.Delete;
import dev.vigil.analyzer.syntax.EnumConstant;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.ForEach;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Handler;
import dev.vigil.analyzer.syntax.Import;
import dev.vigil.analyzer.syntax.ImportFrom;
import dev.vigil.analyzer.syntax.Lambda;
import dev.vigil.analyzer.syntax.MatchExpression;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.Parameter;
import dev.vigil.analyzer.syntax.Raise;
import dev.vigil.analyzer.syntax.Return;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.TypeAlias;
import dev.vigil.analyzer.syntax.TypeTest;
import dev.vigil.analyzer.syntax.Update;
import dev.vigil.analyzer.syntax.WithItem;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Constants in one body: what each node of its graph gives to variables. When the solution is
 * found, what each name holds is noted where it is read, and bodies inside of this one are left to
 * be analysed by need.
 *
 * <p>Of a variable that is read before it is given a value nothing is known, and less is known of
 * one that is given such: so the transfer is not monotone there. What is known before a node only
 * grows, so that the solver ends, and its order is fixed.
 */
final class ConstantFlow implements FlowAnalysis<VariableFacts> {
  /**
   * What a body may name.
   *
   * @param own names of its own variables; of a module, none
   * @param elsewhere names that it declares to be those of another scope
   * @param entering what variables hold when it begins, such as parameters
   * @param region the outermost code around of which it may name variables, or itself
   * @param outside the code around
   */
  record Names(
      Set<String> own,
      Set<String> elsewhere,
      Map<String, Held> entering,
      Span region,
      Outside outside) {}

  private final ConstantPropagation file;
  private final ControlFlowGraph graph;
  private final Names names;
  private final BodyVariables variables = new BodyVariables();
  private final Scope root = new Scope(null, null);
  private final BodyScopes scopes;

  /** The facts before a node for which all in it has been noted; by its number. */
  private final @Nullable VariableFacts[] noted;

  private final Consumer<Node> visiting = this::visit;

  /** What holds where the node is that is being executed. */
  private VariableFacts state = VariableFacts.NONE;

  private Scope scope = root;

  /** Names that a comprehension around binds. */
  private Set<String> iterated = Set.of();

  /** Whether the solution is known, so that bodies inside can be left to be analysed. */
  private boolean solved;

  /** Whether the node that is being executed has bodies that are left. */
  private boolean leaving;

  /** Whether what is read joins what was noted before. */
  private boolean joining;

  /** A body that was not yet analysed. */
  ConstantFlow(ConstantPropagation file, ControlFlowGraph graph, Names names) {
    this.file = file;
    this.graph = graph;
    this.names = names;
    this.scopes = BodyScopes.of(graph, root, file.classes());
    this.noted = new @Nullable VariableFacts[graph.nodes().size()];
  }

  /** Finds out and notes what the names of the body hold. */
  void run() {
    long heldBefore = file.budget().held();
    FlowSolution<VariableFacts> solution = WorklistSolver.solve(graph, this, file.budget());
    solved = true;
    Set<Node> repeated = Collections.newSetFromMap(new IdentityHashMap<>());
    for (FlowNode node : graph.nodes()) {
      if (node.code().isPresent() && solution.before(node).isPresent()) {
        joining = graph.isRepeated(node) && !repeated.add(node.code().get());
        note(node, solution.before(node).get());
      }
    }
    joining = false;
    for (FlowNode node : graph.nodes()) {
      if (node.code().isPresent()
          && solution.before(node).isEmpty()
          && !repeated.contains(node.code().get())) {
        note(node, entry()); // What is never executed reads nothing but what always holds.
      }
    }
    file.budget().releaseTo(heldBefore);
  }

  @SuppressWarnings("ReferenceEquality") // Facts are compared by identity.
  private void note(FlowNode node, VariableFacts before) {
    if (noted[node.id()] != before || graph.isRepeated(node)) {
      execute(node, before);
    }
  }

  @Override
  public VariableFacts entry() {
    VariableFacts facts = VariableFacts.NONE;
    for (Map.Entry<String, Held> variable : names.entering().entrySet()) {
      Held held = variable.getValue();
      facts = facts.with(variables.give(root, variable.getKey(), held), held, file.budget());
    }
    return facts;
  }

  @Override
  public VariableFacts join(VariableFacts one, VariableFacts other) {
    return one.join(other, file.budget());
  }

  @Override
  public boolean ignoresFailure() {
    return true;
  }

  @Override
  public boolean ignoresSuppression() {
    return true;
  }

  @Override
  public VariableFacts transfer(FlowNode node, VariableFacts before) {
    return node.code().isPresent() && mayGive(node) ? execute(node, before) : before;
  }

  /** Whether a node may give a variable another value. */
  private boolean mayGive(FlowNode node) {
    Node code = node.code().orElseThrow();
    return switch (node.kind()) {
      case CONDITION, EXPRESSION -> file.isBinding(code.span());
      case STATEMENT ->
          switch ((Statement) code) {
            case Return exit -> file.isBinding(exit.span());
            case Raise exit -> file.isBinding(exit.span());
            case Assert check -> file.isBinding(check.span());
            case CaseResult result -> file.isBinding(result.span());
            case ExpressionStatement statement ->
                statement.expression() instanceof Call || file.isBinding(statement.span());
            default -> true;
          };
      default -> true;
    };
  }

  private VariableFacts execute(FlowNode node, VariableFacts before) {
    file.budget().take(1);
    state = before;
    scope = scopes.of(node);
    leaving = false;
    execute(node.code().orElseThrow());
    if (!leaving) {
      noted[node.id()] = before;
    }
    return state;
  }

  private void execute(Node code) {
    switch (code) {
      case Expression expression -> visit(expression);
      case ForEach loop -> forget(loop.target());
      case WithItem item -> {
        visit(item.resource());
        item.target().ifPresent(target -> open(target, item.resource()));
      }
      case Handler handler -> {
        handler.type().ifPresent(this::visit);
        handler.name().ifPresent(name -> give(name.name(), Held.UNKNOWN));
      }
      case Case branch -> forget(LocalNames.of(List.of(branch.pattern()), file.index()).bound());
      case Statement statement -> execute(statement);
      default -> {}
    }
  }

  private void execute(Statement statement) {
    switch (statement) {
      case Assignment assignment -> assign(assignment);
      case ExpressionStatement expression -> {
        visit(expression.expression());
        change(expression.expression());
      }
      case Delete delete -> delete.targets().forEach(this::forget);
      case Assert check -> check.message().ifPresent(this::visit);
      case FunctionDefinition function -> define(function);
      case ClassDefinition definition -> {
        definition.decorators().forEach(this::visitChildren);
        definition.arguments().forEach(this::visitChildren);
        give(definition.name().name(), Held.UNKNOWN);
      }
      case EnumConstant constant -> {
        constant.decorators().forEach(this::visitChildren);
        constant.arguments().forEach(this::visitChildren);
        constant.body().ifPresent(this::leaveMembers);
        give(constant.name().name(), Held.UNKNOWN);
      }
      case Import imported ->
          imported
              .modules()
              .forEach(
                  module -> give(module.alias().orElse(module.path().get(0)).name(), Held.UNKNOWN));
      case ImportFrom imported ->
          imported
              .names()
              .forEach(name -> give(name.alias().orElse(name.name()).name(), Held.UNKNOWN));
      case TypeAlias alias -> give(alias.name().name(), Held.UNKNOWN);
      default -> visitChildren(statement);
    }
  }

  /** A method that is called for nothing but its effect may change the object. */
  private void change(Expression statement) {
    if (statement instanceof Call call
        && call.callee() instanceof FieldAccess method
        && method.target() instanceof Name object) {
      Held held = held(scope, object.name(), state);
      if (held != null && held.constant().isUnknown()) {
        give(object.name(), Held.UNKNOWN);
      }
    }
  }

  private void assign(Assignment assignment) {
    assignment.value().ifPresent(this::visit);
    if (assignment.targets().size() == 1
        && assignment.targets().get(0) instanceof Name name
        && assignment.value().isPresent()) {
      Expression value = assignment.value().get();
      Held held =
          assignment
              .operator()
              .map(operator -> file.combined(read(name.name()), operator, value))
              .orElseGet(() -> file.given(value));
      give(name.name(), held);
      return;
    }
    assignment.targets().forEach(this::visit);
    if (assignment.value().isPresent()) {
      assignment.targets().forEach(this::forget);
    }
  }

  /** What names a resource stands for it, but is no constant, whatever it opens. */
  private void open(Expression target, Expression resource) {
    if (target instanceof Name name && ConstantPropagation.isSymbolic(resource)) {
      give(name.name(), Held.given(ConstantValue.Unknown.VALUE, resource));
    } else {
      forget(target);
    }
  }

  private void define(FunctionDefinition function) {
    leaving = true;
    if (solved) {
      function.decorators().forEach(this::visitChildren);
      for (Parameter parameter : function.parameters()) {
        visitChildren(parameter);
      }
    }
    if (file.variables() == Variables.ASSIGNED) {
      give(function.name().name(), Held.UNKNOWN);
    }
    if (solved && function.body().isPresent()) {
      boolean fixed = file.variables() == Variables.DECLARED;
      boolean alone = file.isModule(graph.owner());
      Span body = function.body().get().span();
      file.leave(function, body, outside(fixed, alone ? null : names.region()));
    }
  }

  /** Leaves a body that runs where it stands, or is taken to do so. */
  private void leave(Node body, Span region) {
    leaving = true;
    if (solved) {
      file.leave(body, region, outside(true, names.region()));
    }
  }

  private void leaveMembers(Block members) {
    leave(members, members.span());
  }

  private void visitChildren(Node node) {
    node.forEachChild(visiting);
  }

  private void visit(Node node) {
    file.budget().take(1);
    switch (node.kind()) {
      case NAME -> readIn(node.span());
      case IDENTIFIER, STRING_LITERAL, NUMBER_LITERAL, BOOLEAN_LITERAL, NULL_LITERAL -> {}
      default -> {
        if (node instanceof Expression && !file.isBinding(node.span())) {
          readIn(node.span());
          file.readFields(node.span(), this::read);
        } else {
          visitOther(node);
        }
      }
    }
  }

  private void visitOther(Node node) {
    switch (node) {
      case FieldAccess access -> {
        visit(access.target());
        file.readFields(access.span(), this::read);
      }
      case Binary choice
          when choice.operator() == BinaryOperator.AND
              || choice.operator() == BinaryOperator.OR -> {
        visit(choice.left());
        VariableFacts skipped = state;
        visit(choice.right());
        state = join(state, skipped);
      }
      case Conditional choice -> {
        visit(choice.condition());
        VariableFacts before = state;
        visit(choice.whenTrue());
        VariableFacts after = state;
        state = before;
        visit(choice.whenFalse());
        state = join(after, state);
      }
      case AssignmentExpression assignment -> assign(assignment);
      case Update update -> {
        visitChildren(update);
        forget(update.target());
      }
      case TypeTest test -> {
        visit(test.value());
        forget(LocalNames.of(List.of(test.pattern()), file.index()).bound());
      }
      case MatchExpression match -> {
        visit(match.subject());
        if (!match.cases().isEmpty()) {
          Span first = match.cases().getFirst().span();
          leave(match, new Span(first.start(), match.span().end()));
        }
        forget(LocalNames.of(match.cases(), file.index()).bound());
      }
      case ObjectCreation creation -> {
        creation.outer().ifPresent(this::visit);
        creation.arguments().forEach(this::visit);
        creation.body().ifPresent(this::leaveMembers);
      }
      case Lambda lambda -> {
        lambda.parameters().forEach(this::visitChildren);
        leave(lambda, lambda.body().span());
      }
      case Comprehension comprehension -> comprehend(comprehension);
      default -> visitChildren(node);
    }
  }

  private void assign(AssignmentExpression assignment) {
    if (!(assignment.target() instanceof Name name)) {
      visit(assignment.value());
      forget(assignment.target());
      return;
    }
    ConstantValue before = read(name.name());
    visit(assignment.value());
    Held held =
        assignment
            .operator()
            .map(operator -> file.combined(before, operator, assignment.value()))
            .orElseGet(() -> Held.of(file.constants().of(assignment.value())));
    give(name.name(), held);
  }

  /** The values may be none, so that nothing in it is executed. */
  private void comprehend(Comprehension comprehension) {
    VariableFacts skipped = state;
    Set<String> around = iterated;
    for (ComprehensionClause clause : comprehension.clauses()) {
      visit(clause.iterable());
      visitTarget(clause.target());
      iterated = new HashSet<>(iterated);
      iterated.addAll(LocalNames.ofTarget(clause.target()));
      clause.conditions().forEach(this::visit);
    }
    visit(comprehension.element());
    comprehension.value().ifPresent(this::visit);
    iterated = around;
    state = join(state, skipped);
  }

  /** Notes what the names in a region hold. */
  private void readIn(Span region) {
    file.readNames(region, this::read, joining);
  }

  /** What is known of the variable of a name here. */
  private ConstantValue read(String name) {
    if (names.elsewhere().contains(name) || iterated.contains(name)) {
      return ConstantValue.Unknown.VALUE;
    }
    Held held = held(scope, name, state);
    if (held != null) {
      return held.value();
    }
    return names.own().contains(name)
        ? ConstantValue.Unknown.VALUE
        : names.outside().held(name).value();
  }

  /** What is known of a field that is read; null if that is nothing. */
  private @Nullable ConstantValue read(FieldAccess access) {
    return file.classes().read(access, type(scope), this::isVariable);
  }

  /** Whether a name is a variable of the body. */
  private boolean isVariable(String name) {
    return names.own().contains(name) || iterated.contains(name);
  }

  private @Nullable TypeFields type(Scope from) {
    for (Scope next = from; next != null; next = next.around()) {
      if (next.type() != null) {
        return next.type();
      }
    }
    return names.outside().type();
  }

  /** What a variable of the body holds, or a field of a class in it; null if that is neither. */
  private @Nullable Held held(Scope from, String name, VariableFacts facts) {
    for (Scope next = from; next != null; next = next.around()) {
      TypeFields type = next.type();
      if (type != null && file.variables() == Variables.DECLARED) {
        Held field = file.classes().held(type, name);
        if (field != null || type.declares(name)) {
          return field == null ? Held.UNKNOWN : field;
        }
      }
      int number = next.number(name);
      Held held = number < 0 ? null : facts.get(number);
      if (held != null) {
        return held;
      }
    }
    return null;
  }

  /**
   * The code around a body inside of this one.
   *
   * @param fixed whether its variables hold there what they hold here; else it may run at any time
   * @param region what {@link Outside#region} is for it
   */
  private Outside outside(boolean fixed, @Nullable Span region) {
    VariableFacts here = state;
    Scope around = scope;
    Set<String> bound = iterated;
    return new Outside() {
      @Override
      public Held held(String name) {
        if (names.elsewhere().contains(name) || bound.contains(name)) {
          return Held.UNKNOWN;
        }
        Held held = fixed ? ConstantFlow.this.held(around, name, here) : ever(name);
        if (held != null) {
          return held;
        }
        if (names.own().contains(name)) {
          return Held.UNKNOWN;
        }
        return file.isModule(graph.owner())
            ? file.constantOfModule(name)
            : names.outside().held(name);
      }

      @Override
      public @Nullable Span region() {
        return region;
      }

      @Override
      public @Nullable TypeFields type() {
        return ConstantFlow.this.type(around);
      }
    };
  }

  /** What is known of a variable whenever it is read; classes around do not show theirs. */
  private @Nullable Held ever(String name) {
    int number = root.number(name);
    if (number < 0 || file.isModule(graph.owner()) || file.isDeclaredElsewhere(name)) {
      return null;
    }
    Held given = variables.given(number);
    return given == null ? Held.UNKNOWN : Held.of(given.constant());
  }

  /** What is assigned without being declared is a field, which may change at any time. */
  private void give(String name, Held held) {
    boolean field =
        file.variables() == Variables.DECLARED
            && (isField(name) || (!file.isModule(graph.owner()) && !names.own().contains(name)));
    if (!field) {
      Held known = file.isShared(name) ? Held.UNKNOWN : held;
      int variable = variables.give(scope, name, known);
      state = state.with(variable, known, file.budget());
    }
  }

  private boolean isField(String name) {
    TypeFields type = scope.type();
    return type != null && type.declares(name);
  }

  private void forget(Set<String> bound) {
    bound.forEach(name -> give(name, Held.UNKNOWN));
  }

  /** Reads what a target is made of; of the names that it binds, nothing is known any more. */
  private void forget(Expression target) {
    visitTarget(target);
    forget(LocalNames.ofTarget(target));
  }

  private void visitTarget(Expression target) {
    if (!(target instanceof Name)) {
      visitChildren(target);
    }
  }
}
