package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.syntax.*;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names that code binds by assignments, loops, handlers and the like; imports are left out. */
final class LocalNames {
  private final Set<String> bound = new HashSet<>();
  private final Set<String> declaredElsewhere = new HashSet<>();

  private LocalNames() {}

  /** What the body of a function binds, without its parameters and without nested definitions. */
  static LocalNames of(List<? extends Node> body) {
    LocalNames names = new LocalNames();
    body.forEach(names::visit);
    names.bound.removeAll(names.declaredElsewhere);
    return names;
  }

  /** The names that a target binds: itself, or the names of which it is made. */
  static Set<String> ofTarget(Expression target) {
    LocalNames names = new LocalNames();
    names.target(target);
    return names.bound;
  }

  Set<String> bound() {
    return bound;
  }

  /** Names that the code declares as global or of an enclosing function. */
  Set<String> declaredElsewhere() {
    return declaredElsewhere;
  }

  /** What a node binds by itself, without what is inside of it; imports too. */
  static Set<String> ofNode(Node node) {
    LocalNames names = new LocalNames();
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
      case Assignment assignment -> assignment.targets().forEach(this::target);
      case AssignmentExpression assignment -> target(assignment.target());
      case ForEach loop -> target(loop.target());
      case WithItem item -> item.target().ifPresent(this::target);
      case Handler handler -> handler.name().ifPresent(name -> bound.add(name.name()));
      case CaptureCase capture -> capture.name().ifPresent(name -> bound.add(name.name()));
      case TypeCase typed -> typed.name().ifPresent(name -> bound.add(name.name()));
      case Update update -> target(update.target());
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
