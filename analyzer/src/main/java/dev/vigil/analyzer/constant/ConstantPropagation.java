package dev.vigil.analyzer.constant;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.flow.GraphCache;
import dev.vigil.analyzer.index.FileIndex;
import dev.vigil.analyzer.index.SortedNodes;
import dev.vigil.analyzer.index.SortedPlaces;
import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.parse.LanguageTraits.Variables;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.symbol.LocalNames;
import dev.vigil.analyzer.symbol.SingleAssignments;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.BooleanLiteral;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Definition;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Index;
import dev.vigil.analyzer.syntax.Lambda;
import dev.vigil.analyzer.syntax.MatchExpression;
import dev.vigil.analyzer.syntax.Module;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.NullLiteral;
import dev.vigil.analyzer.syntax.NumberLiteral;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.ScopeDeclaration;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.StringLiteral;
import dev.vigil.analyzer.syntax.Unary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what variables hold where they are read, body by body as it is asked for: first the
 * variables of the module and the fields that always hold one value, then the module, functions,
 * lambdas and anonymous classes by {@link ConstantFlow}, a client of the data-flow solver. In
 * functions, a variable of the module is constant if the module assigns it once and nobody declares
 * it global.
 */
public final class ConstantPropagation {
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

  private static final Outside NOTHING =
      new Outside() {
        @Override
        public Held held(String name) {
          return Held.UNKNOWN;
        }

        @Override
        public @Nullable Span region() {
          return null;
        }

        @Override
        public @Nullable TypeFields type() {
          return null;
        }
      };

  private final Module module;
  private final LanguageTraits language;
  private final FileIndex index;
  private final GraphCache graphs;
  private final PendingBodies pending = new PendingBodies();
  private final AssignedConstants assigned;
  private final Constants constants;
  private @Nullable SortedPlaces bindingPlaces;
  private @Nullable ClassConstants classes;
  private @Nullable Set<String> declaredElsewhere;

  /** Names of variables that may change where nothing is assigned to them. */
  private final Set<String> shared;

  /** The accesses to fields of a name of which some always hold one value. */
  private SortedNodes<FieldAccess> constantAccesses = new SortedNodes<>(List.of());

  /** Work budget of the rule that is being applied; replaced by each caller. */
  private WorkBudget budget;

  private long computedCharacters;

  private final Map<String, Held> moduleConstants = new HashMap<>();

  private ConstantPropagation(
      SourceTree tree, FileIndex index, GraphCache graphs, WorkBudget budget) {
    this.module = tree.root();
    this.language = tree.language();
    this.index = index;
    this.graphs = graphs;
    this.assigned = new AssignedConstants(index, language.constants());
    this.constants =
        new Constants(
            index::names, pending, assigned::mayBeIn, language.constants(), language.literals());
    this.budget = budget;
    this.shared = language.constants().openClosures() ? SharedNames.of(index) : Set.of();
  }

  /** Whether a variable may change where nothing is assigned to it. */
  boolean isShared(String variable) {
    return shared.contains(variable);
  }

  /** The analysis of a file: done by need, first for the module, then for functions. */
  public static ConstantPropagation of(
      SourceTree tree, FileIndex index, GraphCache graphs, WorkBudget budget) {
    ConstantPropagation propagation = new ConstantPropagation(tree, index, graphs, budget);
    Span all = tree.root().span();
    propagation.pending.add(all, all, propagation::module);
    return propagation;
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

  private void module() {
    ClassConstants found = ClassConstants.of(language, index, budget);
    classes = found;
    moduleConstants.clear();
    findFixed(found);
    run(module, new ConstantFlow.Names(Set.of(), Set.of(), Map.of(), module.span(), NOTHING));
  }

  private void run(Node body, ConstantFlow.Names names) {
    budget.take(names.own().size());
    new ConstantFlow(this, graphs.of(body), names).run();
  }

  /** Notes what never changes, in the order of the source: the one may be made of the other. */
  private void findFixed(ClassConstants found) {
    List<Fixed> all = new ArrayList<>();
    for (Assignment assignment : SingleAssignments.of(module, index, budget)) {
      Name name = (Name) assignment.targets().get(0);
      all.add(new Fixed(name.name(), assignment.value().orElseThrow(), null));
    }
    Set<String> fields = new HashSet<>();
    for (ClassConstants.Field field : found.fields()) {
      fields.add(field.name());
      all.add(new Fixed(field.name(), field.value(), field.type()));
    }
    constantAccesses = accessesTo(fields);
    all.sort(Comparator.comparingInt(fixed -> fixed.value().span().start()));
    for (Fixed fixed : all) {
      Held held = held(fixed, found);
      if (fixed.type() == null) {
        moduleConstants.put(fixed.name(), held);
      } else {
        fixed.type().put(fixed.name(), held);
      }
      if (!held.constant().isUnknown()) {
        assigned.addOuter(fixed.name());
      }
    }
  }

  /**
   * What holds one value whenever it is read.
   *
   * @param type the type of which it is a field; null of a variable of the module
   */
  private record Fixed(String name, Expression value, @Nullable TypeFields type) {}

  private SortedNodes<FieldAccess> accessesTo(Set<String> fields) {
    List<FieldAccess> accesses = new ArrayList<>();
    if (!fields.isEmpty()) {
      for (Node node : index.of(NodeKind.FIELD_ACCESS)) {
        FieldAccess access = (FieldAccess) node;
        if (fields.contains(access.field().name())) {
          accesses.add(access);
        }
      }
    }
    return new SortedNodes<>(accesses);
  }

  /** In a class that a function defines, names may be those of its variables. */
  private Held held(Fixed fixed, ClassConstants found) {
    Expression value = fixed.value();
    if (fixed.type() != null && fixed.type().isLocal()) {
      return Constants.literal(value).map(Held::of).orElse(Held.UNKNOWN);
    }
    readNames(value.span(), name -> held(name, fixed.type(), found).value(), false);
    readFields(value.span(), access -> found.read(access, fixed.type(), name -> false));
    Held given = given(value);
    return fixed.type() == null || isKept(given.constant()) ? given : Held.UNKNOWN;
  }

  /**
   * Whether a field is taken to hold a value in derived classes too. Where classes have variables,
   * an absent value or a truth value is often a default, which they replace.
   */
  private boolean isKept(ConstantValue value) {
    return language.variables() == Variables.DECLARED
        || value.isString()
        || Number.class.isAssignableFrom(value.type());
  }

  private Held held(String name, @Nullable TypeFields type, ClassConstants found) {
    Held field = found.inCode(type, name);
    return field == null ? constantOfModule(name) : field;
  }

  /**
   * Leaves a body to be analysed when something in it is asked for.
   *
   * @param region the body, or the part of it that is its own
   */
  void leave(Node body, Span region, Outside outside) {
    Span around = outside.region() == null ? region : outside.region();
    pending.add(region, around, () -> run(body, names(body, around, outside)));
  }

  private ConstantFlow.Names names(Node body, Span region, Outside outside) {
    return switch (body) {
      case FunctionDefinition function ->
          names(
              LocalNames.ofHeader(function),
              function.body().orElseThrow().statements(),
              region,
              outside);
      case Lambda lambda ->
          names(
              LocalNames.ofParameters(lambda.parameters()),
              lambda.body() instanceof Block block ? block.statements() : List.of(),
              region,
              outside);
      case MatchExpression match -> {
        Set<String> own = LocalNames.of(match.cases(), index).bound();
        Map<String, Held> entering = new HashMap<>();
        own.forEach(name -> entering.put(name, outside.held(name)));
        yield new ConstantFlow.Names(own, Set.of(), entering, region, outside);
      }
      case Block members ->
          names(
              Set.of(),
              members.statements().stream()
                  .filter(member -> !(member instanceof Definition))
                  .toList(),
              region,
              outside);
      default -> throw new IllegalArgumentException("has no body: " + body.kind());
    };
  }

  private ConstantFlow.Names names(
      Set<String> parameters, List<? extends Node> statements, Span region, Outside outside) {
    LocalNames names = LocalNames.of(statements, language.variables(), index);
    Map<String, Held> entering = new HashMap<>();
    for (String parameter : parameters) {
      entering.put(parameter, Held.UNKNOWN);
    }
    Set<String> own = new HashSet<>(names.bound());
    own.addAll(entering.keySet());
    return new ConstantFlow.Names(own, names.declaredElsewhere(), entering, region, outside);
  }

  WorkBudget budget() {
    return budget;
  }

  FileIndex index() {
    return index;
  }

  Constants constants() {
    return constants;
  }

  Variables variables() {
    return language.variables();
  }

  /** The fields that always hold one value; known before any body is analysed. */
  ClassConstants classes() {
    ClassConstants known = classes;
    if (known == null) {
      throw new IllegalStateException("the module was not analysed");
    }
    return known;
  }

  @SuppressWarnings("ReferenceEquality") // There is one.
  boolean isModule(Node body) {
    return body == module;
  }

  /** What a variable of the module holds whenever a function may read it. */
  Held constantOfModule(String name) {
    return moduleConstants.getOrDefault(name, Held.UNKNOWN);
  }

  /** Whether code anywhere declares a name to be that of another scope, and may assign it. */
  boolean isDeclaredElsewhere(String name) {
    Set<String> known = declaredElsewhere;
    if (known == null) {
      known = new HashSet<>();
      for (Node node : index.of(NodeKind.SCOPE_DECLARATION)) {
        for (var declared : ((ScopeDeclaration) node).names()) {
          known.add(declared.name());
        }
      }
      declaredElsewhere = known;
    }
    return known.contains(name);
  }

  /** Whether names in a region may be bound, too, or read in a scope of their own. */
  boolean isBinding(Span region) {
    SortedPlaces known = bindingPlaces;
    if (known == null) {
      known = SortedPlaces.of(BINDING.stream().flatMap(kind -> index.of(kind).stream()).toList());
      bindingPlaces = known;
    }
    return known.isAnyIn(region);
  }

  /**
   * Notes what the names in a region hold.
   *
   * @param joining whether they may hold what was noted before, too
   */
  void readNames(Span region, Function<String, ConstantValue> reader, boolean joining) {
    SortedNodes<Name> names = index.names();
    int end = names.firstFrom(region.end());
    for (int i = names.firstFrom(region.start()); i < end; i++) {
      budget.take(1);
      ConstantValue value = reader.apply(names.get(i).name());
      constants.put(i, joining ? constants.noted(i).join(value) : value);
    }
  }

  /** Notes what the fields that are read in a region hold, as far as that is known. */
  void readFields(Span region, FieldReader reader) {
    if (constantAccesses.size() == 0) {
      return;
    }
    int end = constantAccesses.firstFrom(region.end());
    for (int i = constantAccesses.firstFrom(region.start()); i < end; i++) {
      budget.take(1);
      FieldAccess access = constantAccesses.get(i);
      ConstantValue value = reader.read(access);
      if (value != null) {
        constants.put(access, value);
      }
    }
  }

  /** Tells what is known of a field that is read. */
  interface FieldReader {
    /** The value; null if nothing is known of it. */
    @Nullable ConstantValue read(FieldAccess access);
  }

  /** What a variable holds that is given a value. */
  Held given(Expression expression) {
    ConstantValue value = constants.of(expression);
    boolean literal = Constants.isLiteral(expression.kind());
    if (!literal && isSymbolic(expression)) {
      return Held.given(expression instanceof Name ? value : counted(value), expression);
    }
    return Held.of(literal ? value : counted(value));
  }

  /** What a variable holds with which a value is combined. */
  Held combined(ConstantValue held, BinaryOperator operator, Expression value) {
    return Held.of(counted(constants.combined(held, operator, value)));
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
  static boolean isSymbolic(Expression expression) {
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
}
