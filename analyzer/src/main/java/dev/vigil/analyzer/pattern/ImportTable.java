package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.syntax.*;
import dev.vigil.analyzer.syntax.Module;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the names of a file stand for by its imports: after {@code from os import path as p}, the
 * expression {@code p.join} is {@code os.path.join}. An import holds in the whole file, wherever it
 * stands, but not where a function has a parameter or a variable of that name. Relative imports
 * name nothing that a rule can know.
 */
final class ImportTable {
  private final Map<String, List<String>> paths = new HashMap<>();
  private final IdentityHashMap<Name, Expression> expansions = new IdentityHashMap<>();
  private final Deque<Set<String>> shadows = new ArrayDeque<>();

  ImportTable(Module module, List<? extends Node> imports) {
    for (Node statement : imports) {
      switch (statement) {
        case Import names -> names.modules().forEach(this::add);
        case ImportFrom from when from.level() == 0 -> add(from);
        default -> {}
      }
    }
    if (!paths.isEmpty()) {
      resolve(module);
    }
  }

  /** The name as it would be written without the import, if it is another: a dotted path. */
  Optional<Expression> expansion(Name name) {
    return Optional.ofNullable(expansions.get(name));
  }

  private void add(ImportedModule module) {
    if (module.alias().isPresent()) {
      paths.put(module.alias().get().name(), names(module.path()));
    } else {
      paths.remove(module.path().get(0).name());
    }
  }

  private void add(ImportFrom from) {
    for (ImportedName name : from.names()) {
      List<String> path = new ArrayList<>(names(from.path()));
      path.add(name.name().name());
      paths.put(name.alias().orElse(name.name()).name(), path);
    }
  }

  private static List<String> names(List<Identifier> path) {
    return path.stream().map(Identifier::name).toList();
  }

  private void resolve(Node node) {
    switch (node) {
      case Name name -> resolveName(name);
      case FunctionDefinition function -> {
        function.decorators().forEach(this::resolve);
        Set<String> local = parameters(function.parameters());
        LocalNames names = LocalNames.of(function.body().map(Block::statements).orElse(List.of()));
        local.addAll(names.bound());
        local.removeAll(names.declaredElsewhere());
        function.parameters().forEach(this::resolve);
        function.returnType().ifPresent(this::resolve);
        function.body().ifPresent(body -> within(local, body));
      }
      case Lambda lambda -> {
        lambda.parameters().forEach(this::resolve);
        within(parameters(lambda.parameters()), lambda.body());
      }
      default -> node.children().forEach(this::resolve);
    }
  }

  private void within(Set<String> local, Node body) {
    shadows.push(local);
    resolve(body);
    shadows.pop();
  }

  private static Set<String> parameters(List<Parameter> parameters) {
    Set<String> names = new HashSet<>();
    for (Parameter parameter : parameters) {
      if (parameter instanceof FormalParameter formal) {
        names.add(formal.name().name());
      }
    }
    return names;
  }

  private void resolveName(Name name) {
    List<String> path = paths.get(name.name());
    if (path != null && shadows.stream().noneMatch(local -> local.contains(name.name()))) {
      expansions.put(name, expression(path, name.span()));
    }
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
