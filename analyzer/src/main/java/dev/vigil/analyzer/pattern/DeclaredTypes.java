package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.parse.LiteralTypes;
import dev.vigil.analyzer.syntax.*;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The types that variables are declared with: by a parameter, or by an assignment with a type, or
 * else by the literal that they are given first; in the same function, in one around it or outside
 * of all.
 */
final class DeclaredTypes {
  private final IdentityHashMap<Name, Expression> types = new IdentityHashMap<>();
  private final Deque<Map<String, Expression>> scopes = new ArrayDeque<>();
  private final LiteralTypes literals;
  private final StepBudget budget;

  private DeclaredTypes(LiteralTypes literals, StepBudget budget) {
    this.literals = literals;
    this.budget = budget;
  }

  static DeclaredTypes of(Node root, LiteralTypes literals, StepBudget budget) {
    DeclaredTypes declared = new DeclaredTypes(literals, budget);
    declared.scopes.push(new HashMap<>());
    declared.visit(root);
    return declared;
  }

  /** The type of a variable, as it is written. */
  Optional<Expression> of(Name name) {
    return Optional.ofNullable(types.get(name));
  }

  private void visit(Node node) {
    budget.take(1);
    switch (node) {
      case Name name -> look(name);
      case FunctionDefinition function -> {
        scopes.push(new HashMap<>());
        function.children().forEach(this::visit);
        scopes.pop();
      }
      case Lambda lambda -> {
        scopes.push(new HashMap<>());
        lambda.children().forEach(this::visit);
        scopes.pop();
      }
      case FormalParameter parameter -> {
        parameter.children().forEach(this::visit);
        parameter.annotation().ifPresent(type -> declare(parameter.name().name(), type));
      }
      case Assignment assignment -> {
        if (assignment.targets().get(0) instanceof Name name) {
          assignment
              .annotation()
              .or(() -> assignment.value().flatMap(this::literalType))
              .ifPresent(type -> scopes.element().putIfAbsent(name.name(), type));
        }
        assignment.children().forEach(this::visit);
      }
      default -> node.children().forEach(this::visit);
    }
  }

  private Optional<Expression> literalType(Expression value) {
    return Constants.literal(value)
        .flatMap(constant -> constant.typeName(literals))
        .map(name -> new Name(value.span(), name));
  }

  private void declare(String name, Expression type) {
    scopes.element().put(name, type);
  }

  private void look(Name name) {
    for (Map<String, Expression> scope : scopes) {
      Expression type = scope.get(name.name());
      if (type != null) {
        types.put(name, type);
        return;
      }
    }
  }
}
