package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.syntax.*;
import dev.vigil.analyzer.syntax.Module;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What the names of a file stand for by its imports: after {@code from os import path as p}, the
 * expression {@code p.join} is {@code os.path.join}. An import holds from its place to the end of
 * the file, whatever function it stands in, until another import or definition of that name. In a
 * function, parameters and what loops, handlers, {@code with} and nested definitions bind hide it;
 * an assignment does not, as it often only keeps what was imported. Relative imports name nothing
 * that a rule can know. An import of everything there is ({@code import java.util.*}) may be where
 * every name comes from that has no import of its own and is not hidden.
 */
final class ImportTable {
  private final Map<String, List<String>> paths = new HashMap<>();
  private final List<List<String>> wildcards = new ArrayList<>();
  private final IdentityHashMap<Name, Expression> expansions = new IdentityHashMap<>();
  private final IdentityHashMap<Name, List<List<String>>> origins = new IdentityHashMap<>();
  private final Deque<Set<String>> scopes = new ArrayDeque<>();

  /** Names that a dotted path may mean, in the order of the source. */
  private final List<Name> accesses = new ArrayList<>();

  /** Where imports stand, and everything that has the name of something imported. */
  private final SortedPlaces places;

  private final boolean everywhere;
  private final Consumer<Node> resolving = this::resolve;

  /**
   * A table for a file.
   *
   * @param imports the imports of the file
   * @param names the names in the file, also those that are no expressions
   */
  ImportTable(Module module, List<Node> imports, List<List<Node>> names) {
    Set<String> imported = new HashSet<>();
    for (Node each : imports) {
      each.children().forEach(part -> imported.addAll(LocalNames.ofNode(part)));
    }
    everywhere = imports.stream().anyMatch(ImportTable::isWildcard);
    places = everywhere ? SortedPlaces.NONE : places(imports, names, imported);
    if (!imports.isEmpty()) {
      scopes.push(new HashSet<>());
      resolve(module);
    }
  }

  private static boolean isWildcard(Node node) {
    return node instanceof ImportFrom from && from.wildcard();
  }

  private static SortedPlaces places(
      List<Node> imports, List<List<Node>> names, Set<String> imported) {
    List<Node> places = new ArrayList<>(imports);
    for (List<Node> some : names) {
      for (Node node : some) {
        if (imported.contains(name(node))) {
          places.add(node);
        }
      }
    }
    return SortedPlaces.of(places);
  }

  private static String name(Node node) {
    return switch (node) {
      case Name name -> name.name();
      case Identifier identifier -> identifier.name();
      default -> "";
    };
  }

  /** Whether something in a node has to do with imports. */
  private boolean isConcerned(Node node) {
    return everywhere || places.isAnyIn(node.span());
  }

  /** Names that a dotted path may mean, in the order of the source. */
  List<Name> accesses() {
    return Collections.unmodifiableList(accesses);
  }

  /** The name as it would be written without the import, if it is another: a dotted path. */
  Optional<Expression> expansion(Name name) {
    return Optional.ofNullable(expansions.get(name));
  }

  /** What a name without an import of its own is in everything that was imported whole. */
  List<Expression> origins(Name name) {
    return origins.getOrDefault(name, List.of()).stream()
        .map(module -> expression(with(module, name.name()), name.span()))
        .toList();
  }

  private static List<String> with(List<String> module, String name) {
    List<String> path = new ArrayList<>(module);
    path.add(name);
    return path;
  }

  private void add(ImportedModule module) {
    if (module.alias().isPresent()) {
      put(module.alias().get().name(), names(module.path()));
    } else {
      String name = module.path().get(0).name();
      paths.remove(name);
      scopes.forEach(scope -> scope.remove(name));
    }
  }

  private void add(ImportFrom from) {
    if (from.wildcard() && from.level() == 0 && from.importKind() != ImportKind.MODULE) {
      wildcards.add(names(from.path()));
    }
    for (ImportedName name : from.names()) {
      String local = name.alias().orElse(name.name()).name();
      if (from.level() > 0) {
        paths.remove(local);
      } else {
        List<String> path = new ArrayList<>(names(from.path()));
        path.add(name.name().name());
        put(local, path);
      }
    }
  }

  private void put(String name, List<String> path) {
    paths.put(name, path);
    scopes.forEach(scope -> scope.remove(name));
  }

  private static List<String> names(List<Identifier> path) {
    return path.stream().map(Identifier::name).toList();
  }

  private void resolve(Node node) {
    if (!isConcerned(node)) {
      return;
    }
    switch (node.kind()) {
      case NAME -> resolveName((Name) node);
      case CALL, ARGUMENT, FIELD_ACCESS, EXPRESSION_STATEMENT, ASSIGNMENT, BLOCK, BINARY ->
          node.forEachChild(resolving);
      default -> resolveOther(node);
    }
  }

  private void resolveOther(Node node) {
    switch (node) {
      case Import names -> names.modules().forEach(this::add);
      case ImportFrom from -> add(from);
      case FunctionDefinition function -> {
        hide(function.name());
        function(function);
      }
      case ClassDefinition definition -> {
        hide(definition.name());
        definition.decorators().forEach(resolving);
        definition.parameters().forEach(resolving);
        definition.arguments().forEach(resolving);
        definition.interfaces().forEach(resolving);
        definition.permitted().forEach(resolving);
        definition.body().statements().forEach(this::member);
      }
      case Lambda lambda -> {
        lambda.parameters().forEach(resolving);
        within(LocalNames.ofParameters(lambda.parameters()), lambda.body());
      }
      case Comprehension comprehension -> {
        scopes.push(new HashSet<>());
        comprehension.clauses().forEach(resolving);
        resolve(comprehension.element());
        comprehension.value().ifPresent(this::resolve);
        scopes.pop();
      }
      case ComprehensionClause clause -> {
        resolve(clause.iterable());
        hide(clause.target());
        clause.conditions().forEach(resolving);
      }
      case ForEach loop -> {
        resolve(loop.iterable());
        loop.annotation().ifPresent(this::resolve);
        hide(loop.target());
        resolve(loop.target());
        resolve(loop.body());
        loop.otherwise().ifPresent(this::resolve);
      }
      case WithItem item -> {
        resolve(item.resource());
        item.annotation().ifPresent(this::resolve);
        item.target().ifPresent(this::hide);
        item.target().ifPresent(this::resolve);
      }
      case Handler handler -> {
        handler.type().ifPresent(this::resolve);
        handler.name().ifPresent(this::hide);
        resolve(handler.body());
      }
      default -> node.forEachChild(resolving);
    }
  }

  private void function(FunctionDefinition function) {
    function.decorators().forEach(resolving);
    function.parameters().forEach(resolving);
    function.returnType().ifPresent(this::resolve);
    function.exceptions().forEach(resolving);
    function.body().ifPresent(body -> within(LocalNames.ofParameters(function.parameters()), body));
  }

  /** The methods of a class hide nothing: they are reached through an object only. */
  private void member(Statement member) {
    if (member instanceof FunctionDefinition method) {
      function(method);
    } else {
      resolve(member);
    }
  }

  private void hide(Identifier name) {
    scopes.element().add(name.name());
  }

  private void hide(Expression target) {
    scopes.element().addAll(LocalNames.ofTarget(target));
  }

  private void within(Set<String> local, Node body) {
    scopes.push(local);
    resolve(body);
    scopes.pop();
  }

  private void resolveName(Name name) {
    List<String> path = paths.get(name.name());
    if ((path == null && wildcards.isEmpty()) || isHidden(name.name())) {
      return;
    }
    if (path == null) {
      origins.put(name, List.copyOf(wildcards));
      accesses.add(name);
      return;
    }
    Expression expansion = expression(path, name.span());
    expansions.put(name, expansion);
    if (expansion instanceof FieldAccess) {
      accesses.add(name);
    }
  }

  private boolean isHidden(String name) {
    for (Set<String> local : scopes) {
      if (local.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** The path as an expression that stands where the name does. */
  private static Expression expression(List<String> path, Span span) {
    Expression expression = new Name(span, path.get(0));
    for (String field : path.subList(1, path.size())) {
      expression = new FieldAccess(span, expression, new Identifier(span, field));
    }
    return expression;
  }
}
