package dev.vigil.analyzer.symbol;

import dev.vigil.analyzer.index.SortedPlaces;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.Comprehension;
import dev.vigil.analyzer.syntax.ComprehensionClause;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.ForEach;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Handler;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.Import;
import dev.vigil.analyzer.syntax.ImportFrom;
import dev.vigil.analyzer.syntax.Lambda;
import dev.vigil.analyzer.syntax.Module;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.WithItem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the names of a file stand for by its imports: after {@code from os import path as p}, the
 * expression {@code p.join} is {@code os.path.join}. An import holds from its place to the end of
 * the file, whatever function it stands in, until another import or definition of that name. In a
 * function, parameters and what loops, handlers, {@code with} and nested definitions bind hide it;
 * an assignment does not, as it often only keeps what was imported. Relative imports name nothing
 * that a rule can know. An import of everything there is ({@code import java.util.*}) may be where
 * every name comes from that has no import of its own and is not hidden.
 */
public final class ImportTable {
  /** The kinds of nodes that hide what was imported under the names that they bind. */
  private static final List<NodeKind> HIDING =
      List.of(
          NodeKind.FUNCTION_DEFINITION,
          NodeKind.CLASS_DEFINITION,
          NodeKind.FORMAL_PARAMETER,
          NodeKind.HANDLER,
          NodeKind.FOR_EACH,
          NodeKind.COMPREHENSION_CLAUSE,
          NodeKind.WITH_ITEM);

  private final ImportedPaths imported;
  private final IdentityHashMap<Name, Expression> expansions = new IdentityHashMap<>();
  private final IdentityHashMap<Name, List<List<String>>> origins = new IdentityHashMap<>();
  private final Deque<Set<String>> scopes = new ArrayDeque<>();

  /** Names that a dotted path may mean, in the order of the source. */
  private final List<Name> accesses = new ArrayList<>();

  /** Whether every name may be imported. */
  private final boolean everywhere;

  /** Imported names that something may hide; what hides where is found by a walk. */
  private final Set<String> contested;

  /** Where such imports stand, and everything that has the name of one. */
  private final SortedPlaces places;

  private final Consumer<Node> resolving = this::resolve;

  /**
   * A table for a file.
   *
   * @param nodes those of a kind in the file, in the order of the source
   */
  public ImportTable(Module module, Function<NodeKind, List<Node>> nodes) {
    List<Node> imports = new ArrayList<>(nodes.apply(NodeKind.IMPORT));
    imports.addAll(nodes.apply(NodeKind.IMPORT_FROM));
    imports.sort(Comparator.comparingInt(each -> each.span().start()));
    imported = new ImportedPaths(imports);
    everywhere = imported.hasWildcards();
    contested = new HashSet<>();
    if (everywhere) {
      places = SortedPlaces.NONE;
      walk(module);
    } else {
      places = resolveUncontested(imports, nodes);
      if (!contested.isEmpty()) {
        walk(module);
        accesses.sort(Comparator.comparingInt(name -> name.span().start()));
      }
    }
  }

  /**
   * Finds the names that are contested, and resolves the others.
   *
   * @return where contested names are imported, hidden and read
   */
  private SortedPlaces resolveUncontested(
      List<Node> imports, Function<NodeKind, List<Node>> nodes) {
    Set<String> names = imported.names();
    if (names.isEmpty()) {
      return SortedPlaces.NONE;
    }
    List<Node> places = new ArrayList<>(imports);
    for (NodeKind kind : HIDING) {
      for (Node node : nodes.apply(kind)) {
        for (String name : hiddenBy(node)) {
          if (names.contains(name)) {
            contested.add(name);
            places.add(node);
          }
        }
      }
    }
    for (Node node : nodes.apply(NodeKind.NAME)) {
      Name name = (Name) node;
      if (names.contains(name.name())) {
        if (contested.contains(name.name())) {
          places.add(name);
        } else {
          expand(name);
        }
      }
    }
    return contested.isEmpty() ? SortedPlaces.NONE : SortedPlaces.of(places);
  }

  /** The names that a node of a kind that hides binds. */
  private static Collection<String> hiddenBy(Node node) {
    return switch (node) {
      case FunctionDefinition function -> List.of(function.name().name());
      case ClassDefinition definition -> List.of(definition.name().name());
      case FormalParameter parameter -> List.of(parameter.name().name());
      case Handler handler when handler.name().isPresent() -> List.of(handler.name().get().name());
      case ForEach loop -> LocalNames.ofTarget(loop.target());
      case ComprehensionClause clause -> LocalNames.ofTarget(clause.target());
      case WithItem item when item.target().isPresent() -> LocalNames.ofTarget(item.target().get());
      default -> List.of();
    };
  }

  private void walk(Module module) {
    scopes.push(new HashSet<>());
    resolve(module);
  }

  /** Whether something in a node has to do with imports that may be hidden. */
  private boolean isConcerned(Node node) {
    return everywhere || places.isAnyIn(node.span());
  }

  /** Names that a dotted path may mean, in the order of the source. */
  public List<Name> accesses() {
    return Collections.unmodifiableList(accesses);
  }

  /** The name as it would be written without the import, if it is another: a dotted path. */
  public Optional<Expression> expansion(Name name) {
    return Optional.ofNullable(expansions.get(name));
  }

  /** What a name without an import of its own is in everything that was imported whole. */
  public List<Expression> origins(Name name) {
    return origins.getOrDefault(name, List.of()).stream()
        .map(module -> expression(ImportedPaths.with(module, name.name()), name.span()))
        .toList();
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
      case Import names -> names.modules().forEach(module -> show(ImportedPaths.nameOf(module)));
      case ImportFrom from -> from.names().forEach(name -> show(ImportedPaths.nameOf(name)));
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
    function.variables().forEach(resolving);
    function.parameters().forEach(resolving);
    function.returnType().ifPresent(this::resolve);
    function.exceptions().forEach(resolving);
    function.body().ifPresent(body -> within(LocalNames.ofHeader(function), body));
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

  /** From here on a name is what was imported. */
  private void show(String name) {
    scopes.forEach(scope -> scope.remove(name));
  }

  private void resolveName(Name name) {
    if (!isHidden(name.name()) && (everywhere || contested.contains(name.name()))) {
      expand(name);
    }
  }

  private void expand(Name name) {
    Optional<List<String>> path = imported.of(name.name(), name.span().start());
    if (path.isPresent()) {
      Expression expansion = expression(path.get(), name.span());
      expansions.put(name, expansion);
      if (expansion instanceof FieldAccess) {
        accesses.add(name);
      }
    } else if (everywhere) {
      List<List<String>> modules = imported.wildcards(name.span().start());
      if (!modules.isEmpty()) {
        origins.put(name, modules);
        accesses.add(name);
      }
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
