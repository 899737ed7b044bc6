package dev.vigil.analyzer.symbol;

import dev.vigil.analyzer.syntax.AliasCase;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.CaptureCase;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.Comprehension;
import dev.vigil.analyzer.syntax.ComprehensionClause;
import dev.vigil.analyzer.syntax.Dictionary;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.For;
import dev.vigil.analyzer.syntax.ForEach;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Handler;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.Lambda;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.RestCase;
import dev.vigil.analyzer.syntax.ScopeDeclaration;
import dev.vigil.analyzer.syntax.Spread;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.TypeCase;
import dev.vigil.analyzer.syntax.WithItem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which of a file's names mean the same variable. Parameters, what loops, comprehensions,
 * resources, handlers and cases bind, and assignments with a type declare a variable each; an
 * assignment without a type declares one unless the function has that name already or the class has
 * such a field. A name is looked up in what is declared before it, from the inside out, fields
 * wherever they stand; what is not found (a global of another file, something inherited) is no
 * variable that is known.
 */
public final class DeclaredVariables {
  private final IdentityHashMap<Node, Variable> variables = new IdentityHashMap<>();
  private final Deque<Scope> scopes = new ArrayDeque<>();
  private final Consumer<Node> visiting = this::visit;

  /** A variable; what distinguishes one is its identity. */
  private static final class Variable {}

  /** The variables of a function, class or module; empty for a name that belongs elsewhere. */
  private record Scope(boolean isClass, Map<String, Optional<Variable>> variables) {
    Scope(boolean isClass) {
      this(isClass, new HashMap<>());
    }
  }

  private DeclaredVariables() {}

  public static DeclaredVariables of(Node root) {
    DeclaredVariables declared = new DeclaredVariables();
    declared.scopes.push(new Scope(false));
    declared.visit(root);
    return declared;
  }

  /** Whether two names of the file, which are spelled alike, mean the same variable, or none. */
  public boolean same(Node one, Node other) {
    return variables.get(one) == variables.get(other);
  }

  /** The same, and names that mean no variable that is known may mean any. */
  public boolean maybeSame(Node one, Node other) {
    return !variables.containsKey(one) || !variables.containsKey(other) || same(one, other);
  }

  private void visit(Node node) {
    switch (node.kind()) {
      case NAME -> note(node, lookUp(((Name) node).name()));
      case FIELD_ACCESS, CALL, ARGUMENT, EXPRESSION_STATEMENT, BLOCK, IF, RETURN ->
          node.forEachChild(visiting);
      case IDENTIFIER, STRING_LITERAL, NUMBER_LITERAL, BOOLEAN_LITERAL, NULL_LITERAL -> {
        // Nothing is declared in them.
      }
      default -> visitOther(node);
    }
  }

  private void visitOther(Node node) {
    switch (node) {
      case FunctionDefinition function -> {
        function.decorators().forEach(visiting);
        function.returnType().ifPresent(visiting);
        within(
            new Scope(false),
            () -> {
              function.variables().forEach(visiting);
              function.parameters().forEach(visiting);
              function.body().ifPresent(visiting);
            });
      }
      case Lambda lambda -> within(new Scope(false), () -> lambda.children().forEach(visiting));
      case FormalParameter parameter -> {
        parameter.decorators().forEach(visiting);
        parameter.annotation().ifPresent(visiting);
        parameter.defaultValue().ifPresent(visiting);
        declare(parameter.name());
      }
      case ClassDefinition definition -> {
        definition.decorators().forEach(visiting);
        definition.arguments().forEach(visiting);
        within(
            new Scope(true),
            () -> {
              definition.parameters().forEach(visiting);
              members(definition.body());
            });
      }
      case ObjectCreation creation when creation.body().isPresent() -> {
        creation.arguments().forEach(visiting);
        within(new Scope(true), () -> members(creation.body().get()));
      }
      case Comprehension comprehension ->
          within(
              new Scope(false),
              () -> {
                comprehension.clauses().forEach(visiting);
                visit(comprehension.element());
                comprehension.value().ifPresent(visiting);
              });
      case ComprehensionClause clause -> {
        visit(clause.iterable());
        declareAll(clause.target());
        clause.conditions().forEach(visiting);
      }
      case ForEach loop -> {
        visit(loop.iterable());
        declareAll(loop.target());
        visit(loop.body());
        loop.otherwise().ifPresent(visiting);
      }
      case WithItem item -> {
        visit(item.resource());
        item.target().ifPresent(this::declareAll);
      }
      case Handler handler -> {
        handler.type().ifPresent(visiting);
        handler.name().ifPresent(this::declare);
        visit(handler.body());
      }
      case CaptureCase capture -> capture.name().ifPresent(this::declare);
      case RestCase rest -> rest.name().ifPresent(this::declare);
      case TypeCase test -> test.name().ifPresent(this::declare);
      case AliasCase alias -> {
        visit(alias.pattern());
        declare(alias.name());
      }
      case Assignment assignment -> {
        assignment.value().ifPresent(visiting);
        assignment.targets().forEach(isDeclared(assignment) ? this::declareAll : this::assign);
      }
      case AssignmentExpression assignment -> {
        visit(assignment.value());
        assign(assignment.target());
      }
      case ScopeDeclaration declaration ->
          declaration
              .names()
              .forEach(
                  name -> scopes.element().variables.put(name.name(), outerVariable(name.name())));
      case For loop -> {
        // As in Semgrep, the counter of one loop is no other variable than that of the next.
        for (Statement initializer : loop.initializers()) {
          if (initializer instanceof Assignment counter) {
            counter.value().ifPresent(visiting);
            counter.targets().forEach(visiting);
          } else {
            visit(initializer);
          }
        }
        loop.condition().ifPresent(visiting);
        loop.updates().forEach(visiting);
        visit(loop.body());
      }
      default -> node.forEachChild(visiting);
    }
  }

  /** Of several variables that get values together, those stay that the function has already. */
  private static boolean isDeclared(Assignment assignment) {
    return assignment.annotation().isPresent()
        && !(assignment.targets().getFirst() instanceof Collection);
  }

  private void within(Scope scope, Runnable visits) {
    scopes.push(scope);
    visits.run();
    scopes.pop();
  }

  /** The fields of a class that have a type are known in all of it. */
  private void members(Block body) {
    for (Statement member : body.statements()) {
      if (member instanceof Assignment field && field.annotation().isPresent()) {
        field.targets().forEach(this::declareAll);
      }
    }
    for (Statement member : body.statements()) {
      if (member instanceof Assignment field) {
        field.value().ifPresent(visiting);
        if (field.annotation().isEmpty()) {
          field.targets().forEach(visiting);
        }
      } else {
        visit(member);
      }
    }
  }

  private Optional<Variable> lookUp(String name) {
    for (Scope scope : scopes) {
      Optional<Variable> found = scope.variables.get(name);
      if (found != null) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Variable> outerVariable(String name) {
    Scope own = scopes.pop();
    Optional<Variable> found = lookUp(name);
    scopes.push(own);
    return found;
  }

  private void note(Node name, Optional<Variable> variable) {
    if (variable.isPresent()) {
      variables.put(name, variable.get());
    }
  }

  private void declare(Identifier name) {
    declare(name, name.name());
  }

  private void declare(Node place, String name) {
    Optional<Variable> variable = Optional.of(new Variable());
    scopes.element().variables.put(name, variable);
    note(place, variable);
  }

  private void declareAll(Expression target) {
    switch (target) {
      case Name name -> declare(name, name.name());
      case Spread spread -> declareAll(spread.value());
      case Dictionary entries -> entries.targets().forEach(this::declareAll);
      case AssignmentExpression given -> declareAll(given.target());
      case Collection collection -> collection.elements().forEach(this::declareAll);
      default -> visit(target);
    }
  }

  private void assign(Expression target) {
    switch (target) {
      case Name name -> {
        if (isKnownHere(name.name())) {
          visit(name);
        } else {
          declare(name, name.name());
        }
      }
      case Spread spread -> assign(spread.value());
      case Dictionary entries -> entries.targets().forEach(this::assign);
      case AssignmentExpression given -> assign(given.target());
      case Collection collection -> collection.elements().forEach(this::assign);
      default -> visit(target);
    }
  }

  /** Whether a name that is assigned to is one of the function itself, or a field. */
  private boolean isKnownHere(String name) {
    boolean own = true;
    for (Scope scope : scopes) {
      if ((own || scope.isClass) && scope.variables.containsKey(name)) {
        return true;
      }
      own = false;
    }
    return false;
  }
}
