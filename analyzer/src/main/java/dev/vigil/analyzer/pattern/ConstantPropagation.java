package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.syntax.*;
import dev.vigil.analyzer.syntax.Module;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what variables hold where they are read: a forward data flow analysis over the structured
 * statements of each function and of the module, with the lattice of {@link ConstantValue}. A
 * handler starts from every state of its body, a loop is repeated until nothing changes. In
 * functions, a variable of the module is constant if the module assigns it once and nobody declares
 * it global.
 */
final class ConstantPropagation {
  /**
   * Loops that are nested deeper start from nothing known of what they assign: a bound of the work.
   */
  private static final int REPEATED_DEPTH = 3;

  private final StepBudget budget;
  private final Constants constants = new Constants();
  private final Map<String, ConstantValue> moduleConstants = new HashMap<>();
  private final Deque<VariableState> handlers = new ArrayDeque<>();
  private final Deque<Loop> loops = new ArrayDeque<>();
  private VariableState state = new VariableState();

  /** Names of the functions around, so that they are not the module's. */
  private Set<String> hidden = Set.of();

  /** Names that the function declares to be another scope's. */
  private Set<String> declared = Set.of();

  private boolean inFunction;

  /** Where a loop is left and where it starts again. */
  private record Loop(VariableState exits, VariableState repeats) {}

  private ConstantPropagation(StepBudget budget) {
    this.budget = budget;
  }

  static Constants of(Module module, FileIndex index, StepBudget budget) {
    ConstantPropagation propagation = new ConstantPropagation(budget);
    propagation.findModuleConstants(module, index);
    propagation.statements(module.statements());
    return propagation.constants;
  }

  private void findModuleConstants(Module module, FileIndex index) {
    Set<String> global = new HashSet<>();
    for (Node declaration : index.of(NodeKind.SCOPE_DECLARATION)) {
      ((ScopeDeclaration) declaration).names().forEach(name -> global.add(name.name()));
    }
    Map<String, Integer> assignments = new HashMap<>();
    countAssignments(module, assignments);
    for (Statement statement : module.statements()) {
      if (statement instanceof Assignment assignment
          && assignment.targets().size() == 1
          && assignment.operator().isEmpty()
          && assignment.value().isPresent()
          && assignment.targets().get(0) instanceof Name name
          && assignments.getOrDefault(name.name(), 0) == 1
          && !global.contains(name.name())) {
        visit(assignment.value().get());
        state.put(name.name(), constants.of(assignment.value().get()));
        moduleConstants.put(name.name(), constants.of(assignment.value().get()));
      }
    }
    state = new VariableState();
  }

  /** How often the module itself, not a function or class of it, binds each name. */
  private void countAssignments(Node node, Map<String, Integer> counts) {
    budget.take(1);
    switch (node) {
      case FunctionDefinition function -> counts.merge(function.name().name(), 2, Integer::sum);
      case ClassDefinition definition -> counts.merge(definition.name().name(), 2, Integer::sum);
      case Assignment assignment ->
          assignment.targets().stream()
              .flatMap(target -> LocalNames.ofTarget(target).stream())
              .forEach(name -> counts.merge(name, 1, Integer::sum));
      case Block block -> block.statements().forEach(s -> countAssignments(s, counts));
      case Module module -> module.statements().forEach(s -> countAssignments(s, counts));
      case Statement statement -> {
        LocalNames.of(List.of(statement))
            .bound()
            .forEach(name -> counts.merge(name, 2, Integer::sum));
      }
      default -> {}
    }
  }

  private void statements(List<Statement> list) {
    for (Statement statement : list) {
      budget.take(1);
      statement(statement);
    }
  }

  private void statement(Statement statement) {
    switch (statement) {
      case Block block -> statements(block.statements());
      case Assignment assignment -> assign(assignment);
      case If choice -> choose(choice);
      case While loop -> {
        loop(loop, loop.body(), () -> visit(loop.condition()));
        loop.otherwise().ifPresent(this::statement);
      }
      case ForEach loop -> {
        visit(loop.iterable());
        loop(loop, loop.body(), () -> forget(loop.target()));
        loop.otherwise().ifPresent(this::statement);
      }
      case With with -> {
        for (WithItem item : with.items()) {
          visit(item.resource());
          item.target().ifPresent(this::forget);
        }
        statement(with.body());
      }
      case Try attempt -> attempt(attempt);
      case Match match -> match(match);
      case FunctionDefinition function -> define(function);
      case ClassDefinition definition -> define(definition);
      case Return leave -> {
        visitChildren(leave);
        state.leave();
      }
      case Raise leave -> {
        visitChildren(leave);
        state.leave();
      }
      case Break leave -> {
        if (!loops.isEmpty()) {
          loops.peek().exits().join(state, budget);
        }
        state.leave();
      }
      case Continue leave -> {
        if (!loops.isEmpty()) {
          loops.peek().repeats().join(state, budget);
        }
        state.leave();
      }
      case Delete delete -> delete.targets().forEach(this::forget);
      case Import names ->
          names
              .modules()
              .forEach(module ->
                  bind(
                      module.alias().orElse(module.path().get(0)).name(),
                      ConstantValue.Unknown.VALUE));
      case ImportFrom from ->
          from.names()
              .forEach(name ->
                  bind(name.alias().orElse(name.name()).name(), ConstantValue.Unknown.VALUE));
      case Assert check -> visitChildren(check);
      case ExpressionStatement expression -> visit(expression.expression());
      case TypeAlias alias -> bind(alias.name().name(), ConstantValue.Unknown.VALUE);
      case Pass pass -> {}
      case ScopeDeclaration declaration -> {}
      case Ellipsis ellipsis -> {}
      case EllipsisMetavariable metavariable -> {}
      case ErrorRegion error -> {}
    }
  }

  private void assign(Assignment assignment) {
    assignment.value().ifPresent(this::visit);
    if (assignment.targets().size() == 1
        && assignment.targets().get(0) instanceof Name name
        && assignment.value().isPresent()) {
      ConstantValue value = constants.of(assignment.value().get());
      bind(
          name.name(),
          assignment
              .operator()
              .map(operator -> ConstantValue.binary(read(name), operator, value))
              .orElse(value));
      return;
    }
    assignment.targets().forEach(this::visit);
    if (assignment.value().isPresent()) {
      assignment.targets().forEach(this::forget);
    }
  }

  private void choose(If choice) {
    visit(choice.condition());
    VariableState before = state.copy(budget);
    statement(choice.then());
    VariableState after = state;
    state = before;
    choice.otherwise().ifPresent(this::statement);
    state.join(after, budget);
  }

  private void match(Match match) {
    visit(match.subject());
    VariableState after = state.copy(budget);
    for (Case option : match.cases()) {
      VariableState before = state.copy(budget);
      LocalNames.of(List.of(option.pattern()))
          .bound()
          .forEach(name -> bind(name, ConstantValue.Unknown.VALUE));
      option.guard().ifPresent(this::visit);
      statement(option.body());
      after.join(state, budget);
      state = before;
    }
    state = after;
  }

  private void loop(Statement loop, Block body, Runnable head) {
    if (loops.size() >= REPEATED_DEPTH) {
      LocalNames.of(List.of(loop)).bound().forEach(name -> bind(name, ConstantValue.Unknown.VALUE));
    }
    while (true) {
      VariableState before = state.copy(budget);
      VariableState exits = VariableState.unreachable();
      VariableState repeats = VariableState.unreachable();
      head.run();
      VariableState ended = state.copy(budget);
      loops.push(new Loop(exits, repeats));
      statement(body);
      loops.pop();
      state.join(repeats, budget);
      VariableState again = before.copy(budget);
      again.join(state, budget);
      if (again.same(before) || loops.size() >= REPEATED_DEPTH) {
        ended.join(exits, budget);
        state = ended;
        return;
      }
      state = again;
    }
  }

  private void attempt(Try attempt) {
    VariableState raised = state.copy(budget);
    handlers.push(raised);
    statement(attempt.body());
    handlers.pop();
    attempt.otherwise().ifPresent(this::statement);
    VariableState after = state;
    for (Handler handler : attempt.handlers()) {
      state = raised.copy(budget);
      handler.type().ifPresent(this::visit);
      handler.name().ifPresent(name -> bind(name.name(), ConstantValue.Unknown.VALUE));
      statement(handler.body());
      after.join(state, budget);
    }
    state = after;
    attempt.finalizer().ifPresent(this::statement);
  }

  private void define(FunctionDefinition function) {
    function.decorators().forEach(this::visitChildren);
    for (Parameter parameter : function.parameters()) {
      visitChildren(parameter);
    }
    bind(function.name().name(), ConstantValue.Unknown.VALUE);
    Set<String> parameters = parameters(function.parameters());
    LocalNames names = LocalNames.of(function.body().statements());
    budget.take(names.bound().size());
    body(function.body(), parameters, names);
  }

  /**
   * Runs a body of its own; it may run at any time, so of the variables around it nothing is known.
   */
  private void body(Node body, Set<String> parameters, LocalNames names) {
    VariableState outer = state;
    Set<String> outerHidden = hidden;
    Set<String> outerDeclared = declared;
    boolean outerInFunction = inFunction;
    List<Loop> outerLoops = new ArrayList<>(loops);
    List<VariableState> outerHandlers = new ArrayList<>(handlers);
    loops.clear();
    handlers.clear();
    hidden = new HashSet<>(hidden);
    hidden.addAll(parameters);
    hidden.addAll(names.bound());
    declared = names.declaredElsewhere();
    state = new VariableState();
    inFunction = true;
    parameters.forEach(name -> state.put(name, ConstantValue.Unknown.VALUE));
    if (body instanceof Expression expression) {
      visit(expression);
    } else if (body instanceof Block block) {
      statements(block.statements());
    }
    state = outer;
    hidden = outerHidden;
    declared = outerDeclared;
    inFunction = outerInFunction;
    loops.addAll(outerLoops);
    handlers.addAll(outerHandlers);
  }

  private void define(ClassDefinition definition) {
    definition.decorators().forEach(this::visitChildren);
    definition.arguments().forEach(this::visitChildren);
    VariableState outer = state;
    state = state.copy(budget);
    statement(definition.body());
    state = outer;
    bind(definition.name().name(), ConstantValue.Unknown.VALUE);
  }

  private void visitChildren(Node node) {
    for (Node child : node.children()) {
      visit(child);
    }
  }

  private void visit(Node node) {
    budget.take(1);
    switch (node) {
      case Name name -> constants.put(name, read(name));
      case AssignmentExpression assignment -> {
        visit(assignment.value());
        forget(assignment.target());
        if (assignment.target() instanceof Name name) {
          bind(name.name(), constants.of(assignment.value()));
        }
      }
      case Lambda lambda -> {
        lambda.parameters().forEach(this::visitChildren);
        body(lambda.body(), parameters(lambda.parameters()), LocalNames.of(List.of()));
      }
      case Comprehension comprehension -> {
        VariableState outer = state;
        state = state.copy(budget);
        for (ComprehensionClause clause : comprehension.clauses()) {
          visit(clause.iterable());
          forget(clause.target());
          clause.conditions().forEach(this::visit);
        }
        visit(comprehension.element());
        comprehension.value().ifPresent(this::visit);
        state = outer;
      }
      default -> visitChildren(node);
    }
  }

  private ConstantValue read(Name name) {
    String text = name.name();
    if (declared.contains(text)) {
      return ConstantValue.Unknown.VALUE;
    }
    if (state.binds(text)) {
      return state.get(text);
    }
    return inFunction && !hidden.contains(text)
        ? moduleConstants.getOrDefault(text, ConstantValue.Unknown.VALUE)
        : ConstantValue.Unknown.VALUE;
  }

  private void bind(String name, ConstantValue value) {
    state.put(name, value);
    for (VariableState handler : handlers) {
      handler.join(name, value);
    }
  }

  /** Reads what a target is made of; of the names that it binds, nothing is known any more. */
  private void forget(Expression target) {
    if (!(target instanceof Name)) {
      visitChildren(target);
    }
    LocalNames.ofTarget(target).forEach(name -> bind(name, ConstantValue.Unknown.VALUE));
  }

  private static Set<String> parameters(List<Parameter> parameters) {
    Set<String> names = new HashSet<>();
    for (Parameter parameter : parameters) {
      if (parameter instanceof FormalParameter formal) {
        names.add(formal.name().name());
      }
    }
    return names;
  }
}
