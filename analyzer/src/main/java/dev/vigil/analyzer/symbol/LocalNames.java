package dev.vigil.analyzer.symbol;

import dev.vigil.analyzer.index.FileIndex;
import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.syntax.AliasCase;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.CaptureCase;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.Dictionary;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ForEach;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Handler;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.ImportedModule;
import dev.vigil.analyzer.syntax.ImportedName;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.Parameter;
import dev.vigil.analyzer.syntax.ScopeDeclaration;
import dev.vigil.analyzer.syntax.Spread;
import dev.vigil.analyzer.syntax.TypeCase;
import dev.vigil.analyzer.syntax.Update;
import dev.vigil.analyzer.syntax.WithItem;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The names that code binds by assignments, loops, handlers and the like; imports are left out. */
public final class LocalNames {
  private final Set<String> bound = new HashSet<>();
  private final Set<String> declaredElsewhere = new HashSet<>();

  /** Whether an assignment without a declaration counts. */
  private final boolean assigned;

  /** Whether expressions may bind names. */
  private final boolean inExpressions;

  private final Consumer<Node> visiting = this::visitChild;

  private LocalNames(boolean assigned, boolean inExpressions) {
    this.assigned = assigned;
    this.inExpressions = inExpressions;
  }

  /**
   * What the body of a function binds, without its parameters and without nested definitions.
   *
   * @param index of the file
   */
  public static LocalNames of(List<? extends Node> body, FileIndex index) {
    return of(body, true, bindInExpressions(index, true));
  }

  /**
   * What the body of a function declares where variables are declared; else what it binds.
   *
   * @param index of the file
   */
  public static LocalNames of(
      List<? extends Node> body, LanguageTraits.Variables variables, FileIndex index) {
    boolean assigned = variables == LanguageTraits.Variables.ASSIGNED;
    return of(body, assigned, bindInExpressions(index, assigned));
  }

  /** What the body of a function declares where variables are declared; else what it binds. */
  public static LocalNames of(List<? extends Node> body, LanguageTraits.Variables variables) {
    return of(body, variables == LanguageTraits.Variables.ASSIGNED, true);
  }

  private static LocalNames of(List<? extends Node> body, boolean assigned, boolean inExpressions) {
    LocalNames names = new LocalNames(assigned, inExpressions);
    body.forEach(names::visit);
    names.bound.removeAll(names.declaredElsewhere);
    return names;
  }

  /** Whether a file has expressions that bind names; in most only statements do. */
  private static boolean bindInExpressions(FileIndex index, boolean assigned) {
    return !index.of(NodeKind.TYPE_TEST).isEmpty()
        || !index.of(NodeKind.MATCH_EXPRESSION).isEmpty()
        || (assigned
            && !(index.of(NodeKind.ASSIGNMENT_EXPRESSION).isEmpty()
                && index.of(NodeKind.UPDATE).isEmpty()));
  }

  /** The names that a target binds: itself, or the names of which it is made. */
  public static Set<String> ofTarget(Expression target) {
    if (target instanceof Name name) {
      return Set.of(name.name());
    }
    LocalNames names = new LocalNames(true, true);
    names.target(target);
    return names.bound;
  }

  /** The names of parameters, which a body binds too. */
  public static Set<String> ofParameters(List<Parameter> parameters) {
    Set<String> names = new HashSet<>();
    for (Parameter parameter : parameters) {
      if (parameter instanceof FormalParameter formal) {
        names.add(formal.name().name());
      }
    }
    return names;
  }

  /** The names that the header of a function binds in its body. */
  public static Set<String> ofHeader(FunctionDefinition function) {
    Set<String> names = ofParameters(function.parameters());
    function.variables().forEach(variable -> names.add(variable.name().name()));
    return names;
  }

  /** The names. */
  public Set<String> bound() {
    return bound;
  }

  /** Names that the code declares as global or of an enclosing function. */
  public Set<String> declaredElsewhere() {
    return declaredElsewhere;
  }

  /** What a node binds by itself, without what is inside of it; imports too. */
  static Set<String> ofNode(Node node) {
    LocalNames names = new LocalNames(true, true);
    names.bind(node);
    switch (node) {
      case ImportedModule module ->
          names.bound.add(module.alias().orElse(module.path().get(0)).name());
      case ImportedName name -> names.bound.add(name.alias().orElse(name.name()).name());
      default -> {}
    }
    return names.bound;
  }

  private void visitChild(Node child) {
    if (inExpressions || !(child instanceof Expression)) {
      visit(child);
    }
  }

  private void visit(Node node) {
    switch (node.kind()) {
      case FUNCTION_DEFINITION -> bound.add(((FunctionDefinition) node).name().name());
      case CLASS_DEFINITION -> bound.add(((ClassDefinition) node).name().name());
      case LAMBDA, COMPREHENSION, NAME, IDENTIFIER, STRING_LITERAL -> {}
      case OBJECT_CREATION -> {
        // The variables of a body are those of a class of its own.
        ObjectCreation creation = (ObjectCreation) node;
        creation.outer().ifPresent(this::visit);
        creation.arguments().forEach(this::visit);
      }
      default -> {
        bind(node);
        node.forEachChild(visiting);
      }
    }
  }

  private void bind(Node node) {
    switch (node.kind()) {
      case SCOPE_DECLARATION ->
          ((ScopeDeclaration) node).names().forEach(name -> declaredElsewhere.add(name.name()));
      case ASSIGNMENT -> {
        Assignment assignment = (Assignment) node;
        if (assigned || assignment.annotation().isPresent()) {
          assignment.targets().forEach(this::target);
        }
      }
      case FOR_EACH -> target(((ForEach) node).target());
      case WITH_ITEM -> ((WithItem) node).target().ifPresent(this::target);
      case HANDLER -> add(((Handler) node).name());
      case CAPTURE_CASE -> add(((CaptureCase) node).name());
      case TYPE_CASE -> add(((TypeCase) node).name());
      case ALIAS_CASE -> bound.add(((AliasCase) node).name().name());
      case ASSIGNMENT_EXPRESSION -> {
        if (assigned) {
          target(((AssignmentExpression) node).target());
        }
      }
      case UPDATE -> {
        if (assigned) {
          target(((Update) node).target());
        }
      }
      default -> {}
    }
  }

  private void add(Optional<Identifier> name) {
    name.ifPresent(identifier -> bound.add(identifier.name()));
  }

  private void target(Expression target) {
    switch (target) {
      case Name name -> bound.add(name.name());
      case Spread spread -> target(spread.value());
      case Dictionary entries -> entries.targets().forEach(this::target);
      case AssignmentExpression given -> target(given.target());
      case Collection collection -> collection.elements().forEach(this::target);
      default -> {}
    }
  }
}
