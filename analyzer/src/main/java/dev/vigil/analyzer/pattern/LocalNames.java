package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.syntax.*;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names that code binds by assignments, loops, handlers and the like; imports are left out. */
public final class LocalNames {
  private final Set<String> bound = new HashSet<>();
  private final Set<String> declaredElsewhere = new HashSet<>();

  /** Whether an assignment without a declaration counts. */
  private final boolean assigned;

  private LocalNames(boolean assigned) {
    this.assigned = assigned;
  }

  /** What the body of a function binds, without its parameters and without nested definitions. */
  static LocalNames of(List<? extends Node> body) {
    return of(body, true);
  }

  /** What the body of a function declares where variables are declared; else what it binds. */
  public static LocalNames of(List<? extends Node> body, SourceTree.Variables variables) {
    return of(body, variables == SourceTree.Variables.ASSIGNED);
  }

  private static LocalNames of(List<? extends Node> body, boolean assigned) {
    LocalNames names = new LocalNames(assigned);
    body.forEach(names::visit);
    names.bound.removeAll(names.declaredElsewhere);
    return names;
  }

  /** The names that a target binds: itself, or the names of which it is made. */
  public static Set<String> ofTarget(Expression target) {
    LocalNames names = new LocalNames(true);
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

  /** The names. */
  public Set<String> bound() {
    return bound;
  }

  /** Names that the code declares as global or of an enclosing function. */
  Set<String> declaredElsewhere() {
    return declaredElsewhere;
  }

  /** What a node binds by itself, without what is inside of it; imports too. */
  static Set<String> ofNode(Node node) {
    LocalNames names = new LocalNames(true);
    names.bind(node);
    switch (node) {
      case ImportedModule module ->
          names.bound.add(module.alias().orElse(module.path().get(0)).name());
      case ImportedName name -> names.bound.add(name.alias().orElse(name.name()).name());
      default -> {}
    }
    return names.bound;
  }

  private void visit(Node node) {
    switch (node) {
      case FunctionDefinition function -> {
        bound.add(function.name().name());
        return;
      }
      case ClassDefinition definition -> {
        bound.add(definition.name().name());
        return;
      }
      case Lambda lambda -> {
        return;
      }
      case ObjectCreation creation -> {
        // The variables of a body are those of a class of its own.
        creation.outer().ifPresent(this::visit);
        creation.arguments().forEach(this::visit);
        return;
      }
      case Comprehension comprehension -> {
        return;
      }
      default -> bind(node);
    }
    node.children().forEach(this::visit);
  }

  private void bind(Node node) {
    switch (node) {
      case ScopeDeclaration declaration ->
          declaration.names().forEach(name -> declaredElsewhere.add(name.name()));
      case Assignment assignment when assigned || assignment.annotation().isPresent() ->
          assignment.targets().forEach(this::target);
      case AssignmentExpression assignment when assigned -> target(assignment.target());
      case ForEach loop -> target(loop.target());
      case WithItem item -> item.target().ifPresent(this::target);
      case Handler handler -> handler.name().ifPresent(name -> bound.add(name.name()));
      case CaptureCase capture -> capture.name().ifPresent(name -> bound.add(name.name()));
      case TypeCase typed -> typed.name().ifPresent(name -> bound.add(name.name()));
      case Update update when assigned -> target(update.target());
      case AliasCase alias -> bound.add(alias.name().name());
      default -> {}
    }
  }

  private void target(Expression target) {
    switch (target) {
      case Name name -> bound.add(name.name());
      case Spread spread -> target(spread.value());
      case Collection collection -> collection.elements().forEach(this::target);
      default -> {}
    }
  }
}
