package dev.vigil.analyzer.symbol;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.Cast;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.ForEach;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Handler;
import dev.vigil.analyzer.syntax.Lambda;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.Parameter;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.TypeCase;
import dev.vigil.analyzer.syntax.WithItem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The types that variables are declared with: by a parameter, or by an assignment with a type, or
 * else by the literal that they are given first; in the same function, in one around it or outside
 * of all.
 */
public final class DeclaredTypes {
  private final IdentityHashMap<Name, Expression> types = new IdentityHashMap<>();
  private final IdentityHashMap<FieldAccess, Expression> fieldTypes = new IdentityHashMap<>();
  private final Deque<Map<String, Expression>> scopes = new ArrayDeque<>();
  private final LanguageTraits language;
  private final WorkBudget budget;
  private final Consumer<Node> visiting = this::visit;

  private DeclaredTypes(LanguageTraits language, WorkBudget budget) {
    this.language = language;
    this.budget = budget;
  }

  /** The types that a file declares. */
  public static DeclaredTypes of(SourceTree tree, WorkBudget budget) {
    DeclaredTypes declared = new DeclaredTypes(tree.language(), budget);
    declared.scopes.push(new HashMap<>());
    declared.visit(tree.root());
    return declared;
  }

  /** The type of a field of the object itself, as it is written. */
  public Optional<Expression> ofField(FieldAccess access) {
    return Optional.ofNullable(fieldTypes.get(access));
  }

  /** The type of a variable, as it is written. */
  public Optional<Expression> of(Name name) {
    return Optional.ofNullable(types.get(name));
  }

  private void visit(Node node) {
    budget.take(1);
    switch (node.kind()) {
      case NAME -> look((Name) node);
      case CALL, ARGUMENT, EXPRESSION_STATEMENT, BLOCK, IF, RETURN -> node.forEachChild(visiting);
      case IDENTIFIER, STRING_LITERAL, NUMBER_LITERAL, BOOLEAN_LITERAL, NULL_LITERAL -> {
        // They have no type that is declared, and nothing in them has.
      }
      default -> visitOther(node);
    }
  }

  private void visitOther(Node node) {
    switch (node) {
      case FunctionDefinition function -> {
        scopes.push(new HashMap<>());
        function.forEachChild(visiting);
        scopes.pop();
      }
      case Lambda lambda -> {
        scopes.push(new HashMap<>());
        lambda.forEachChild(visiting);
        scopes.pop();
      }
      case ClassDefinition definition -> {
        scopes.push(fields(definition.body(), definition.parameters()));
        definition.forEachChild(visiting);
        scopes.pop();
      }
      case ObjectCreation creation when creation.body().isPresent() -> {
        scopes.push(fields(creation.body().get(), List.of()));
        creation.forEachChild(visiting);
        scopes.pop();
      }
      case FieldAccess access -> {
        visit(access.target());
        lookField(access);
      }
      case ForEach loop -> {
        loop.annotation().ifPresent(type -> declare(loop.target(), type));
        loop.forEachChild(visiting);
      }
      case WithItem item -> {
        Optional<Expression> type = written(item.annotation(), Optional.of(item.resource()));
        type.ifPresent(of -> item.target().ifPresent(target -> declare(target, of)));
        item.forEachChild(visiting);
      }
      case TypeCase test -> {
        test.type().ifPresent(type -> test.name().ifPresent(name -> declare(name.name(), type)));
        test.forEachChild(visiting);
      }
      case Handler handler -> {
        handler
            .type()
            .ifPresent(type -> handler.name().ifPresent(name -> declare(name.name(), type)));
        handler.forEachChild(visiting);
      }
      case FormalParameter parameter -> {
        parameter.forEachChild(visiting);
        parameter.annotation().ifPresent(type -> declare(parameter.name().name(), type));
      }
      case Assignment assignment -> {
        if (assignment.targets().get(0) instanceof Name name) {
          written(assignment.annotation(), assignment.value())
              .ifPresentOrElse(
                  type -> declare(name.name(), type),
                  () ->
                      assignment
                          .value()
                          .flatMap(this::literalType)
                          .ifPresent(type -> scopes.element().putIfAbsent(name.name(), type)));
        }
        assignment.forEachChild(visiting);
      }
      default -> node.forEachChild(visiting);
    }
  }

  private Optional<Expression> literalType(Expression value) {
    return language.literals().of(value).map(name -> new Name(value.span(), name));
  }

  /** The types of the fields that a class declares, wherever in it. */
  private static Map<String, Expression> fields(Block body, List<Parameter> components) {
    Map<String, Expression> fields = new HashMap<>();
    for (Parameter component : components) {
      if (component instanceof FormalParameter formal && formal.annotation().isPresent()) {
        fields.put(formal.name().name(), formal.annotation().get());
      }
    }
    for (Statement member : body.statements()) {
      if (member instanceof Assignment field
          && field.targets().get(0) instanceof Name name
          && field.annotation().isPresent()) {
        fields.put(name.name(), field.annotation().get());
      }
    }
    return fields;
  }

  /** The declared type, or if it is to be inferred, that of an object that is made. */
  private Optional<Expression> written(
      Optional<Expression> annotation, Optional<Expression> value) {
    boolean inferred =
        annotation.isPresent()
            && annotation.get() instanceof Name name
            && language.objects().inferredType().filter(name.name()::equals).isPresent()
            && value.isPresent();
    if (!inferred) {
      return annotation;
    }
    return switch (value.get()) {
      case ObjectCreation creation -> Optional.of(creation.type());
      case Cast cast -> Optional.of(cast.type());
      default -> annotation;
    };
  }

  private void declare(Expression target, Expression type) {
    if (target instanceof Name name) {
      declare(name.name(), type);
    }
  }

  private void declare(String name, Expression type) {
    scopes.element().put(name, type);
  }

  /** {@code this.field} of a class around. */
  private void lookField(FieldAccess access) {
    if (access.target() instanceof Name self
        && language.objects().isImplicitReceiver(self.name())) {
      for (Map<String, Expression> scope : scopes) {
        Expression type = scope.get(access.field().name());
        if (type != null) {
          fieldTypes.put(access, type);
          return;
        }
      }
    }
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
