package dev.vigil.analyzer.symbol;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
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
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.TypeCase;
import dev.vigil.analyzer.syntax.WithItem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The types that variables are declared with: by a parameter or by an assignment with a type, in
 * the same function, in one around it or outside of all; or else the type of what they are given
 * first. And those of the fields and methods of the file's classes, and of its functions.
 */
public final class DeclaredTypes {
  private final IdentityHashMap<Name, Variable> variables = new IdentityHashMap<>();
  private final IdentityHashMap<FieldAccess, Expression> fieldTypes = new IdentityHashMap<>();
  private final Deque<Map<String, Variable>> scopes = new ArrayDeque<>();

  /** By class, the types of its fields; empty for what several classes declare otherwise. */
  private final Map<String, Map<String, Optional<Expression>>> fields = new HashMap<>();

  /** By class, what its methods give; empty for what is not declared, or is in several ways. */
  private final Map<String, Map<String, Optional<Expression>>> methods = new HashMap<>();

  /** By class, the classes whose fields and methods it has too, because they are embedded in it. */
  private final Map<String, List<String>> embeddings = new HashMap<>();

  /** What functions and methods give, by their names alone. */
  private final Map<String, Optional<Expression>> functions = new HashMap<>();

  private final ExpressionTypes expressions;
  private final LanguageTraits language;
  private final WorkBudget budget;
  private final Consumer<Node> visiting = this::visit;

  /**
   * A variable.
   *
   * @param type as it is written; empty if it is declared without one that is known
   * @param declared whether it is said to have the type, not only given a value of it
   */
  private record Variable(Optional<Expression> type, boolean declared) {}

  private DeclaredTypes(LanguageTraits language, WorkBudget budget) {
    this.language = language;
    this.budget = budget;
    this.expressions = new ExpressionTypes(this, language);
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

  /** The type that a variable is declared with, as it is written. */
  public Optional<Expression> of(Name name) {
    return type(name, true);
  }

  /** The type of what a variable is given first, if none is declared. */
  public Optional<Expression> inferred(Name name) {
    return type(name, false);
  }

  private Optional<Expression> type(Name name, boolean declared) {
    Variable variable = variables.get(name);
    return variable != null && variable.declared() == declared ? variable.type() : Optional.empty();
  }

  /** The types of all expressions of the file. */
  public ExpressionTypes expressions() {
    return expressions;
  }

  /** Whether the file has a class of that name. */
  boolean hasClass(String name) {
    return fields.containsKey(name);
  }

  /** The type of a field of a class of the file. */
  Optional<Expression> ofMember(String type, String field) {
    return ofMember(fields, type, field);
  }

  /** What a method of a class of the file gives. */
  Optional<Expression> ofMethod(String type, String method) {
    return ofMember(methods, type, method);
  }

  /** Of a class itself, or else of the classes that are embedded in it, the nearest first. */
  private Optional<Expression> ofMember(
      Map<String, Map<String, Optional<Expression>>> members, String type, String name) {
    Set<String> classes = new LinkedHashSet<>(List.of(type));
    for (List<String> open = List.of(type); !open.isEmpty(); ) {
      for (String each : open) {
        Optional<Expression> found = members.getOrDefault(each, Map.of()).get(name);
        if (found != null) {
          return found;
        }
      }
      open =
          open.stream()
              .flatMap(each -> embeddings.getOrDefault(each, List.of()).stream())
              .filter(classes::add)
              .toList();
    }
    return Optional.empty();
  }

  /** Whether the file has functions or methods of that name. */
  boolean isFunction(String name) {
    return functions.containsKey(name);
  }

  /** What all functions and methods of that name give. */
  Optional<Expression> ofFunction(String name) {
    return functions.getOrDefault(name, Optional.empty());
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
        note(functions, function.name().name(), result(function));
        function.receiverType().ifPresent(type -> noteMethod(type, function));
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
        scopes.push(members(definition));
        definition.forEachChild(visiting);
        scopes.pop();
      }
      case ObjectCreation creation when creation.body().isPresent() -> {
        scopes.push(scope(fields(creation.body().get(), List.of())));
        creation.forEachChild(visiting);
        scopes.pop();
      }
      case FieldAccess access -> {
        visit(access.target());
        lookField(access);
      }
      case ForEach loop -> {
        loop.annotation()
            .ifPresent(type -> declare(loop.target(), written(type, Optional.empty())));
        loop.forEachChild(visiting);
      }
      case WithItem item -> {
        visit(item.resource());
        if (item.annotation().isPresent() && item.target().isPresent()) {
          declare(
              item.target().get(), written(item.annotation().get(), Optional.of(item.resource())));
        }
        item.annotation().ifPresent(visiting);
        item.target().ifPresent(visiting);
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
        assignment.decorators().forEach(visiting);
        assignment.annotation().ifPresent(visiting);
        assignment.value().ifPresent(visiting);
        given(assignment);
        assignment.targets().forEach(visiting);
      }
      default -> node.forEachChild(visiting);
    }
  }

  private void given(Assignment assignment) {
    if (assignment.targets().get(0) instanceof Collection several) {
      assignment
          .annotation()
          .filter(this::isInferred)
          .flatMap(type -> assignment.value())
          .ifPresent(value -> given(several.elements(), value));
      return;
    }
    if (!(assignment.targets().get(0) instanceof Name name)) {
      return;
    }
    if (assignment.annotation().isPresent()) {
      declare(name, written(assignment.annotation().get(), assignment.value()));
    } else if (assignment.operator().isEmpty()) {
      assignment
          .value()
          .flatMap(expressions::of)
          .ifPresent(type ->
              scopes.element().putIfAbsent(name.name(), new Variable(Optional.of(type), false)));
    }
  }

  /** Several variables get several values, or the several results of a call. */
  private void given(List<Expression> targets, Expression value) {
    List<Optional<Expression>> types =
        value instanceof Collection values
            ? values.elements().stream().map(expressions::of).toList()
            : expressions.of(value).filter(Collection.class::isInstance).stream()
                .flatMap(results -> ((Collection) results).elements().stream())
                .map(Optional::of)
                .toList();
    for (int i = 0; i < targets.size() && types.size() == targets.size(); i++) {
      declare(targets.get(i), types.get(i));
    }
  }

  private static Optional<Expression> result(FunctionDefinition function) {
    return function
        .returnType()
        .filter(type -> !(type instanceof Name name && name.name().equals("void")));
  }

  /** Notes a method that names the type of its receiver, and stands beside it. */
  private void noteMethod(Expression receiver, FunctionDefinition method) {
    note(
        methods.computeIfAbsent(ExpressionTypes.simpleName(receiver), any -> new HashMap<>()),
        method.name().name(),
        result(method));
  }

  /** Notes a type; what is noted with another one before has none that is known. */
  private static void note(
      Map<String, Optional<Expression>> types, String name, Optional<Expression> type) {
    types.merge(
        name,
        type,
        (one, other) ->
            one.isPresent()
                    && other.isPresent()
                    && ExpressionTypes.simpleName(one.get())
                        .equals(ExpressionTypes.simpleName(other.get()))
                ? one
                : Optional.empty());
  }

  /** The fields of a class, which are variables in it; they and its methods are noted. */
  private Map<String, Variable> members(ClassDefinition definition) {
    String type = definition.name().name();
    Map<String, Expression> own = fields(definition.body(), definition.parameters());
    Map<String, Optional<Expression>> noted = fields.computeIfAbsent(type, any -> new HashMap<>());
    own.forEach((name, of) -> note(noted, name, Optional.of(of)));
    Map<String, Optional<Expression>> given = methods.computeIfAbsent(type, any -> new HashMap<>());
    for (Statement member : definition.body().statements()) {
      if (member instanceof FunctionDefinition method) {
        note(given, method.name().name(), result(method));
      } else if (member instanceof ExpressionStatement(Span span, Expression embedded)
          && language.variables() == LanguageTraits.Variables.DECLARED) {
        String name = ExpressionTypes.simpleName(embedded);
        note(noted, name, Optional.of(embedded));
        embeddings.computeIfAbsent(type, any -> new ArrayList<>()).add(name);
      }
    }
    return scope(own);
  }

  private static Map<String, Variable> scope(Map<String, Expression> types) {
    Map<String, Variable> scope = new HashMap<>();
    types.forEach((name, type) -> scope.put(name, new Variable(Optional.of(type), true)));
    return scope;
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

  /** The declared type, or if it is to be inferred, that of the value. */
  private Optional<Expression> written(Expression annotation, Optional<Expression> value) {
    return isInferred(annotation) ? value.flatMap(expressions::of) : Optional.of(annotation);
  }

  private boolean isInferred(Expression annotation) {
    return annotation instanceof Name name
        && language.objects().inferredType().filter(name.name()::equals).isPresent();
  }

  private void declare(Expression target, Optional<Expression> type) {
    if (target instanceof Name name) {
      scopes.element().put(name.name(), new Variable(type, true));
    }
  }

  private void declare(String name, Expression type) {
    scopes.element().put(name, new Variable(Optional.of(type), true));
  }

  /** {@code this.field} of a class around. */
  private void lookField(FieldAccess access) {
    if (access.target() instanceof Name self
        && language.objects().isImplicitReceiver(self.name())) {
      for (Map<String, Variable> scope : scopes) {
        Variable field = scope.get(access.field().name());
        if (field != null) {
          field.type().ifPresent(type -> fieldTypes.put(access, type));
          return;
        }
      }
    }
  }

  private void look(Name name) {
    for (Map<String, Variable> scope : scopes) {
      Variable variable = scope.get(name.name());
      if (variable != null) {
        variables.put(name, variable);
        return;
      }
    }
  }
}
