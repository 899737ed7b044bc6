package dev.vigil.analyzer.constant;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.index.FileIndex;
import dev.vigil.analyzer.index.SortedNodes;
import dev.vigil.analyzer.index.SortedPlaces;
import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.symbol.LocalNames;
import dev.vigil.analyzer.symbol.SingleAssignments;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.Assert;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.BooleanLiteral;
import dev.vigil.analyzer.syntax.Break;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Case;
import dev.vigil.analyzer.syntax.CasePattern;
import dev.vigil.analyzer.syntax.CaseResult;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.Comprehension;
import dev.vigil.analyzer.syntax.ComprehensionClause;
import dev.vigil.analyzer.syntax.Continue;
import dev.vigil.analyzer.syntax.Delete;
import dev.vigil.analyzer.syntax.DoWhile;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.EllipsisMetavariable;
import dev.vigil.analyzer.syntax.EnumConstant;
import dev.vigil.analyzer.syntax.ErrorRegion;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.For;
import dev.vigil.analyzer.syntax.ForEach;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Handler;
import dev.vigil.analyzer.syntax.If;
import dev.vigil.analyzer.syntax.Import;
import dev.vigil.analyzer.syntax.ImportFrom;
import dev.vigil.analyzer.syntax.Index;
import dev.vigil.analyzer.syntax.Labeled;
import dev.vigil.analyzer.syntax.Lambda;
import dev.vigil.analyzer.syntax.Match;
import dev.vigil.analyzer.syntax.MatchExpression;
import dev.vigil.analyzer.syntax.Modifier;
import dev.vigil.analyzer.syntax.Module;
import dev.vigil.analyzer.syntax.ModuleDeclaration;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.NullLiteral;
import dev.vigil.analyzer.syntax.NumberLiteral;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.PackageDeclaration;
import dev.vigil.analyzer.syntax.Parameter;
import dev.vigil.analyzer.syntax.Pass;
import dev.vigil.analyzer.syntax.Raise;
import dev.vigil.analyzer.syntax.Return;
import dev.vigil.analyzer.syntax.ScopeDeclaration;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.StringLiteral;
import dev.vigil.analyzer.syntax.Synchronized;
import dev.vigil.analyzer.syntax.Try;
import dev.vigil.analyzer.syntax.TypeAlias;
import dev.vigil.analyzer.syntax.TypeTest;
import dev.vigil.analyzer.syntax.Unary;
import dev.vigil.analyzer.syntax.Update;
import dev.vigil.analyzer.syntax.While;
import dev.vigil.analyzer.syntax.With;
import dev.vigil.analyzer.syntax.WithItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds what variables hold where they are read: a forward data flow analysis over the structured
 * statements of each function and of the module, with the lattice of {@link ConstantValue}. A
 * handler starts from every state of its body, a loop is repeated until nothing changes. In
 * functions, a variable of the module is constant if the module assigns it once and nobody declares
 * it global.
 */
public final class ConstantPropagation {
  /**
   * Loops that are nested deeper start from nothing known of what they assign: a bound of the work.
   */
  private static final int REPEATED_DEPTH = 3;

  /** Expressions in which names are not only read. */
  private static final List<NodeKind> BINDING =
      List.of(
          NodeKind.LAMBDA,
          NodeKind.COMPREHENSION,
          NodeKind.ASSIGNMENT_EXPRESSION,
          NodeKind.UPDATE,
          NodeKind.TYPE_TEST,
          NodeKind.MATCH_EXPRESSION,
          NodeKind.OBJECT_CREATION);

  /** Length of all texts that are computed of others and kept, in characters. */
  static final int MOST_CHARACTERS = 4_000_000;

  private final LanguageTraits language;
  private final LanguageTraits.Variables variables;
  private final FileIndex index;
  private final Consumer<Node> visiting = this::visit;
  private @Nullable SortedPlaces bindingPlaces;
  private final PendingBodies pending = new PendingBodies();
  private final AssignedConstants assigned;
  private final Constants constants;

  /** Work budget of the rule that is being applied; replaced by each caller. */
  private WorkBudget budget;

  private long computedCharacters;

  private final Map<String, ConstantValue> moduleConstants = new HashMap<>();

  /** Where control may go from the statements around. */
  private Exits exits = new Exits();

  private VariableState state = new VariableState();

  /** Names of the functions around, so that they are not the module's. */
  private Set<String> hidden = Set.of();

  /** Names of the statement that comes next. */
  private Set<String> labels = Set.of();

  /** Names that the function declares to be another scope's. */
  private Set<String> declared = Set.of();

  private boolean inFunction;

  /** Final fields of the classes around that hold constants, innermost first. */
  private List<Map<String, ConstantValue>> finalFields = List.of();

  private ConstantPropagation(LanguageTraits language, FileIndex index, WorkBudget budget) {
    this.language = language;
    this.variables = language.variables();
    this.index = index;
    this.assigned = new AssignedConstants(index);
    this.constants = new Constants(index::names, pending, assigned::mayBeIn);
    this.budget = budget;
  }

  /** The analysis of a file: done by need, first for the module, then for functions. */
  public static ConstantPropagation of(SourceTree tree, FileIndex index, WorkBudget budget) {
    ConstantPropagation propagation = new ConstantPropagation(tree.language(), index, budget);
    Module module = tree.root();
    propagation.pending.add(module.span(), () -> propagation.module(module));
    return propagation;
  }

  private void module(Module module) {
    exits = new Exits();
    state = new VariableState();
    hidden = Set.of();
    declared = Set.of();
    inFunction = false;
    finalFields = List.of();
    findModuleConstants(module);
    statements(module.statements());
  }

  /**
   * What it finds.
   *
   * @param budget what is found by need from now on is paid from it
   */
  public Constants constants(WorkBudget budget) {
    this.budget = budget;
    return constants;
  }

  private void findModuleConstants(Module module) {
    for (Assignment assignment : SingleAssignments.of(module, index, budget)) {
      Expression given = assignment.value().orElseThrow();
      visit(given);
      ConstantValue value = given(given);
      String name = ((Name) assignment.targets().get(0)).name();
      state.put(name, value);
      moduleConstants.put(name, value);
      if (!value.isUnknown()) {
        assigned.addOuter(name);
      }
    }
    state = new VariableState();
  }

  private void statements(List<Statement> list) {
    for (Statement statement : list) {
      budget.take(1);
      statement(statement);
    }
  }

  private void statement(Statement statement) {
    long heldBefore = budget.held();
    execute(statement);
    budget.releaseTo(heldBefore); // Of the states inside of it, one is left.
  }

  private void execute(Statement statement) {
    Set<String> named = labels;
    labels = Set.of();
    switch (statement) {
      case Block block -> statements(block.statements());
      case Assignment assignment -> assign(assignment);
      case If choice -> choose(choice);
      case While loop ->
          loop(
              loop,
              named,
              loop.body(),
              () -> visit(loop.condition()),
              () -> {},
              true,
              loop.otherwise());
      case DoWhile loop ->
          loop(
              loop,
              named,
              loop.body(),
              () -> {},
              () -> visit(loop.condition()),
              false,
              Optional.empty());
      case For loop -> {
        statements(loop.initializers());
        loop(
            loop,
            named,
            loop.body(),
            () -> loop.condition().ifPresent(this::visit),
            () -> loop.updates().forEach(this::visit),
            true,
            Optional.empty());
      }
      case Labeled labeled -> labeled(labeled, named);
      case Synchronized locked -> {
        visit(locked.monitor());
        statement(locked.body());
      }
      case CaseResult result -> {
        visit(result.value());
        leave(jump -> jump.labels().contains(Exits.RESULT), Exits.Target::exits);
      }
      case EnumConstant constant -> {
        visitChildren(constant);
        bind(constant.name().name(), ConstantValue.Unknown.VALUE);
      }
      case PackageDeclaration declaration -> {}
      case ModuleDeclaration declaration -> {}
      case ForEach loop -> {
        visit(loop.iterable());
        loop(
            loop,
            named,
            loop.body(),
            () -> forget(loop.target()),
            () -> {},
            true,
            loop.otherwise());
      }
      case With with -> {
        for (WithItem item : with.items()) {
          visit(item.resource());
          item.target().ifPresent(target -> open(target, item.resource()));
        }
        statement(with.body());
      }
      case Try attempt -> attempt(attempt);
      case Match match -> match(match, named);
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
      case Break leave ->
          leave(
              leave
                  .label()
                  .<Predicate<Exits.Target>>map(
                      label -> jump -> jump.labels().contains(label.name()))
                  .orElse(Exits.Target::breakable),
              Exits.Target::exits);
      case Continue leave ->
          leave(
              leave
                  .label()
                  .<Predicate<Exits.Target>>map(
                      label -> jump -> jump.labels().contains(label.name()))
                  .orElse(Exits.Target::loop),
              Exits.Target::repeats);
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
      case ExpressionStatement expression -> {
        visit(expression.expression());
        change(expression.expression());
      }
      case TypeAlias alias -> bind(alias.name().name(), ConstantValue.Unknown.VALUE);
      case Pass pass -> {}
      case ScopeDeclaration declaration -> {}
      case Ellipsis ellipsis -> {}
      case EllipsisMetavariable metavariable -> {}
      case ErrorRegion error -> {}
    }
  }

  /** Goes to the innermost statement around of which something holds. */
  private void leave(Predicate<Exits.Target> target, Function<Exits.Target, VariableState> place) {
    exits.leave(state, target, place, budget);
  }

  private void labeled(Labeled labeled, Set<String> outer) {
    Set<String> names = new HashSet<>(outer);
    names.add(labeled.label().name());
    Exits.Target jump = new Exits.Target(names, false, false);
    labels = names;
    exits.enter(jump);
    statement(labeled.statement());
    exits.end();
    state.join(jump.exits(), budget);
  }

  /** A method that is called for nothing but its effect may change the object. */
  private void change(Expression statement) {
    if (statement instanceof Call call
        && call.callee() instanceof FieldAccess method
        && method.target() instanceof Name object
        && state.binds(object.name())
        && state.get(object.name()).isUnknown()) {
      bind(object.name(), ConstantValue.Unknown.VALUE);
    }
  }

  private void assign(Assignment assignment) {
    assignment.value().ifPresent(this::visit);
    if (assignment.targets().size() == 1
        && assignment.targets().get(0) instanceof Name name
        && assignment.value().isPresent()) {
      Expression value = assignment.value().get();
      bind(
          name.name(),
          assignment
              .operator()
              .map(operator ->
                  counted(ConstantValue.binary(held(name), operator, constants.of(value))))
              .orElseGet(() -> given(value)));
      return;
    }
    assignment.targets().forEach(this::visit);
    if (assignment.value().isPresent()) {
      assignment.targets().forEach(this::forget);
    }
  }

  /** What names a resource stands for it, but is no constant, whatever it opens. */
  private void open(Expression target, Expression resource) {
    if (target instanceof Name name && isSymbolic(resource)) {
      bind(name.name(), new ConstantValue.Given(resource));
    } else {
      forget(target);
    }
  }

  /** What a variable holds that is given a value. */
  private ConstantValue given(Expression expression) {
    ConstantValue value = constants.of(expression);
    if (value.isUnknown() && isSymbolic(expression)) {
      return new ConstantValue.Given(expression);
    }
    boolean shared = expression instanceof Name || Constants.isLiteral(expression.kind());
    return shared ? value : counted(value);
  }

  /** A constant that is computed, if there is room for its text. */
  private ConstantValue counted(ConstantValue value) {
    if (value instanceof ConstantValue.Known(String text)) {
      computedCharacters += text.length();
      if (computedCharacters > MOST_CHARACTERS) {
        return new ConstantValue.SomeOf(String.class);
      }
    }
    return value;
  }

  /** Whether there were more texts than are computed, so that of some only the type is known. */
  public boolean isCut() {
    return computedCharacters > MOST_CHARACTERS;
  }

  /** Whether code that is put in the place of a variable means the same: literals do not change. */
  private static boolean isSymbolic(Expression expression) {
    return switch (expression) {
      case Name name -> true;
      case StringLiteral literal -> true;
      case NumberLiteral literal -> true;
      case BooleanLiteral literal -> true;
      case NullLiteral literal -> true;
      case FieldAccess access -> isSymbolic(access.target());
      case Index index -> isSymbolic(index.target()) && isSymbolic(index.index());
      case Unary unary -> isSymbolic(unary.operand());
      case Binary binary -> isSymbolic(binary.left()) && isSymbolic(binary.right());
      case Call call -> isSymbolic(call.callee()) && areSymbolic(call.arguments());
      case ObjectCreation creation ->
          creation.outer().isEmpty()
              && creation.body().isEmpty()
              && areSymbolic(creation.arguments());
      default -> false;
    };
  }

  private static boolean areSymbolic(List<Argument> arguments) {
    return arguments.stream().allMatch(argument -> isSymbolic(argument.value()));
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

  private void match(Match match, Set<String> names) {
    visit(match.subject());
    Exits.Target jump = new Exits.Target(names, match.breakable(), false);
    exits.enter(jump);
    VariableState after = state.copy(budget);
    cases(match.cases(), after);
    exits.end();
    after.join(jump.exits(), budget);
    state = after;
  }

  private void match(MatchExpression match) {
    visit(match.subject());
    Exits.Target jump = new Exits.Target(Set.of(Exits.RESULT), false, false);
    exits.enter(jump);
    cases(match.cases(), VariableState.unreachable());
    exits.end();
    state = jump.exits();
  }

  private void cases(List<Case> cases, VariableState after) {
    VariableState fallen = VariableState.unreachable();
    for (Case option : cases) {
      VariableState before = state.copy(budget);
      forget(option.pattern());
      option.guard().ifPresent(this::visit);
      state.join(fallen, budget);
      statement(option.body());
      fallen = option.fallsThrough() ? state : VariableState.unreachable();
      if (!option.fallsThrough()) {
        after.join(state, budget);
      }
      state = before;
    }
    after.join(fallen, budget);
  }

  private void forget(CasePattern pattern) {
    LocalNames.of(List.of(pattern), index)
        .bound()
        .forEach(name -> bind(name, ConstantValue.Unknown.VALUE));
  }

  /**
   * @param head what is done before the body in each round
   * @param tail what is done behind it
   * @param headFirst whether the loop ends at its head, so that the body need not be run at all
   * @param otherwise what is done when the loop ends, but not when a break leaves it
   */
  private void loop(
      Statement loop,
      Set<String> names,
      Block body,
      Runnable head,
      Runnable tail,
      boolean headFirst,
      Optional<Block> otherwise) {
    int depth = exits.loops();
    if (depth >= REPEATED_DEPTH) {
      LocalNames.of(List.of(loop), index)
          .bound()
          .forEach(name -> bind(name, ConstantValue.Unknown.VALUE));
    }
    while (true) {
      VariableState before = state.copy(budget);
      Exits.Target jump = new Exits.Target(names, true, true);
      head.run();
      VariableState ended = state.copy(budget);
      exits.enter(jump);
      statement(body);
      exits.end();
      state.join(jump.repeats(), budget);
      tail.run();
      VariableState next = before.copy(budget);
      next.join(state, budget);
      if (next.same(before) || depth >= REPEATED_DEPTH) {
        state = headFirst ? ended : state;
        otherwise.ifPresent(this::statement);
        state.join(jump.exits(), budget);
        return;
      }
      state = next;
    }
  }

  private void attempt(Try attempt) {
    if (attempt.finalizer().isEmpty()) {
      guarded(attempt);
      return;
    }
    Block finalizer = attempt.finalizer().get();
    VariableState interrupted = state.copy(budget);
    exits.guard(interrupted);
    exits.finish(LocalNames.of(List.of(finalizer), index).bound());
    guarded(attempt);
    exits.finished();
    exits.unguard();
    finish(finalizer, interrupted);
  }

  /** The statement without what is done finally. */
  private void guarded(Try attempt) {
    VariableState raised = state.copy(budget);
    exits.guard(raised);
    statement(attempt.body());
    exits.unguard();
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
  }

  /**
   * Runs a finalizer once, from wherever the statement may be left. What it leaves alone holds
   * behind it what it held when nothing was raised.
   *
   * @param interrupted every state of the statement
   */
  private void finish(Block finalizer, VariableState interrupted) {
    VariableState completed = state;
    state = interrupted;
    state.join(completed, budget);
    VariableState changed = new VariableState();
    exits.guard(changed);
    statement(finalizer);
    exits.unguard();
    VariableState end = state;
    changed.names().forEach(name -> completed.put(name, end.get(name)));
    if (!end.isReachable()) {
      completed.leave();
    }
    state = completed;
  }

  private void define(FunctionDefinition function) {
    function.decorators().forEach(this::visitChildren);
    for (Parameter parameter : function.parameters()) {
      visitChildren(parameter);
    }
    bind(function.name().name(), ConstantValue.Unknown.VALUE);
    function.body().ifPresent(body -> define(function, body));
  }

  /** What the body does depends on what is around it by the names there only. */
  private void define(FunctionDefinition function, Block body) {
    Set<String> around = hidden;
    List<Map<String, ConstantValue>> fields = finalFields;
    Map<String, ConstantValue> captured = captured();
    pending.add(
        body.span(),
        () -> {
          hidden = around;
          finalFields = fields;
          LocalNames names = LocalNames.of(body.statements(), variables, index);
          budget.take(names.bound().size());
          body(body, LocalNames.ofParameters(function.parameters()), names, captured);
        });
  }

  /**
   * The constants around code that may run at any time: where variables are declared, inner code
   * can name only those that never change.
   */
  private Map<String, ConstantValue> captured() {
    if (variables != LanguageTraits.Variables.DECLARED || !inFunction) {
      return Map.of();
    }
    Map<String, ConstantValue> captured = new HashMap<>();
    for (String name : state.names()) {
      budget.take(1);
      if (hidden.contains(name) && state.get(name) instanceof ConstantValue.Known constant) {
        captured.put(name, constant);
        assigned.addOuter(name);
      }
    }
    return captured;
  }

  /**
   * Runs a body of its own; it may run at any time, so of the variables around it only what is
   * captured is known.
   */
  private void body(
      Node body, Set<String> parameters, LocalNames names, Map<String, ConstantValue> captured) {
    VariableState outer = state;
    Set<String> outerHidden = hidden;
    Set<String> outerDeclared = declared;
    boolean outerInFunction = inFunction;
    Exits outerExits = exits;
    exits = new Exits();
    hidden = new HashSet<>(hidden);
    hidden.addAll(parameters);
    hidden.addAll(names.bound());
    declared = names.declaredElsewhere();
    state = new VariableState();
    inFunction = true;
    captured.forEach((name, constant) -> {
      if (!names.bound().contains(name)) {
        state.put(name, constant);
      }
    });
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
    exits = outerExits;
  }

  private void define(ClassDefinition definition) {
    definition.decorators().forEach(this::visitChildren);
    definition.arguments().forEach(this::visitChildren);
    members(definition.body(), BlankFinals.constants(definition, language, budget));
    bind(definition.name().name(), ConstantValue.Unknown.VALUE);
  }

  private void members(Block body, Map<String, ConstantValue> blankFinals) {
    VariableState outer = state;
    state = state.copy(budget);
    List<Map<String, ConstantValue>> outerFields = finalFields;
    Map<String, ConstantValue> fields = new HashMap<>(blankFinals);
    blankFinals.keySet().forEach(assigned::addOuter);
    finalFields = new ArrayList<>(outerFields.size() + 1);
    finalFields.add(fields);
    finalFields.addAll(outerFields);
    for (Statement member : body.statements()) {
      if (member instanceof Assignment field
          && variables == LanguageTraits.Variables.DECLARED
          && field.targets().get(0) instanceof Name name) {
        if (field.modifiers().contains(Modifier.FINAL) && field.value().isPresent()) {
          visit(field.value().get());
          fields.put(name.name(), constants.of(field.value().get()));
          assigned.addOuter(name.name());
        }
        // It hides what is called so around the class.
        state.put(name.name(), fields.getOrDefault(name.name(), ConstantValue.Unknown.VALUE));
      }
    }
    statement(body);
    finalFields = outerFields;
    state = outer;
  }

  private void visitChildren(Node node) {
    node.forEachChild(visiting);
  }

  private void visit(Node node) {
    budget.take(1);
    switch (node.kind()) {
      case NAME -> readIn(node.span());
      case IDENTIFIER, STRING_LITERAL, NUMBER_LITERAL, BOOLEAN_LITERAL, NULL_LITERAL -> {}
      default -> {
        if (node instanceof Expression && onlyReads(node.span())) {
          readIn(node.span());
        } else {
          visitOther(node);
        }
      }
    }
  }

  /** Whether an expression there only reads names, and no fields of which something is known. */
  private boolean onlyReads(Span expression) {
    for (Map<String, ConstantValue> fields : finalFields) {
      if (!fields.isEmpty()) {
        return false;
      }
    }
    return !bindingPlaces().isAnyIn(expression);
  }

  private SortedPlaces bindingPlaces() {
    SortedPlaces known = bindingPlaces;
    if (known == null) {
      known = SortedPlaces.of(BINDING.stream().flatMap(kind -> index.of(kind).stream()).toList());
      bindingPlaces = known;
    }
    return known;
  }

  private void visitOther(Node node) {
    switch (node) {
      case FieldAccess access -> {
        visit(access.target());
        readField(access);
      }
      case AssignmentExpression assignment -> {
        ConstantValue before =
            assignment.target() instanceof Name name ? held(name) : ConstantValue.Unknown.VALUE;
        visit(assignment.value());
        forget(assignment.target());
        if (assignment.target() instanceof Name name) {
          ConstantValue value = constants.of(assignment.value());
          bind(
              name.name(),
              assignment
                  .operator()
                  .map(operator -> counted(ConstantValue.binary(before, operator, value)))
                  .orElse(value));
        }
      }
      case Update update -> {
        visitChildren(update);
        forget(update.target());
      }
      case TypeTest test -> {
        visit(test.value());
        forget(test.pattern());
      }
      case MatchExpression match -> match(match);
      case ObjectCreation creation -> {
        creation.outer().ifPresent(this::visit);
        creation.arguments().forEach(this::visit);
        creation.body().ifPresent(body -> members(body, Map.of()));
      }
      case Lambda lambda -> {
        lambda.parameters().forEach(this::visitChildren);
        List<? extends Node> statements =
            lambda.body() instanceof Block block ? block.statements() : List.of();
        body(
            lambda.body(),
            LocalNames.ofParameters(lambda.parameters()),
            LocalNames.of(statements, variables, index),
            captured());
      }
      case Statement statement -> statement(statement);
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

  /** Reads the names in a region. */
  private void readIn(Span region) {
    SortedNodes<Name> names = index.names();
    int end = names.firstFrom(region.end());
    for (int i = names.firstFrom(region.start()); i < end; i++) {
      budget.take(1);
      constants.put(i, held(names.get(i)));
    }
  }

  private ConstantValue held(Name name) {
    String text = name.name();
    if (declared.contains(text)) {
      return ConstantValue.Unknown.VALUE;
    }
    if (state.binds(text)) {
      return state.get(text);
    }
    for (Map<String, ConstantValue> fields : finalFields) {
      if (fields.containsKey(text) && !hidden.contains(text)) {
        return fields.getOrDefault(text, ConstantValue.Unknown.VALUE);
      }
    }
    return inFunction && !hidden.contains(text)
        ? moduleConstants.getOrDefault(text, ConstantValue.Unknown.VALUE)
        : ConstantValue.Unknown.VALUE;
  }

  /** A final field of the class around. */
  private void readField(FieldAccess access) {
    if (!finalFields.isEmpty()
        && access.target() instanceof Name self
        && language.objects().isImplicitReceiver(self.name())
        && finalFields.getFirst().get(access.field().name()) instanceof ConstantValue.Known held) {
      constants.put(access, held);
    }
  }

  /** What may be a field may get another value at any time. */
  private void bind(String name, ConstantValue value) {
    boolean own =
        variables == LanguageTraits.Variables.ASSIGNED || !inFunction || hidden.contains(name);
    ConstantValue held = own ? value : ConstantValue.Unknown.VALUE;
    state.put(name, held);
    exits.bind(name, held);
  }

  /** Reads what a target is made of; of the names that it binds, nothing is known any more. */
  private void forget(Expression target) {
    if (!(target instanceof Name)) {
      visitChildren(target);
    }
    LocalNames.ofTarget(target).forEach(name -> bind(name, ConstantValue.Unknown.VALUE));
  }
}
