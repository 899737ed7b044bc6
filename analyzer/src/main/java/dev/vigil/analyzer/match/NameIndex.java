package dev.vigil.analyzer.match;

import dev.vigil.analyzer.index.FileIndex;
import dev.vigil.analyzer.regex.NameTests;
import dev.vigil.analyzer.regex.TextPattern;
import dev.vigil.analyzer.symbol.ImportTable;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Cast;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a file by the last part of their callee's name and by their keyword arguments, its
 * accesses to fields and its names, each by how it is written and by what it was imported as. Found
 * by need; used by one thread.
 */
final class NameIndex {
  private final FileIndex nodes;
  private final ImportTable imports;
  private final NameTests nameTests;
  private @Nullable NodesByName calls;
  private @Nullable NodesByName callsByKeyword;
  private @Nullable NodesByName callsByTarget;
  private @Nullable NodesByName accesses;
  private @Nullable NodesByName accessesByTarget;
  private @Nullable NodesByName names;

  /**
   * An index by names.
   *
   * @param nodes of the file
   * @param imports of the file
   * @param nameTests of the file
   */
  NameIndex(FileIndex nodes, ImportTable imports, NameTests nameTests) {
    this.nodes = nodes;
    this.imports = imports;
    this.nameTests = nameTests;
  }

  /**
   * The calls whose callee may be called so, by its own last name or by what it was imported as.
   */
  List<Node> callsOf(String lastName) {
    return calls().of(lastName);
  }

  /** The calls of which a last name passes a test. */
  List<Node> callsOf(TextPattern lastName) {
    return calls().passing(lastName, nameTests);
  }

  private NodesByName calls() {
    NodesByName known = calls;
    if (known == null) {
      known = new NodesByName();
      for (Node node : nodes.of(NodeKind.CALL)) {
        known.add(node, lastNames(((Call) node).callee()));
      }
      calls = known;
    }
    return known;
  }

  /** The calls of what is accessed in something of that last name. */
  List<Node> callsOfMethodsOf(String lastName) {
    NodesByName known = callsByTarget;
    if (known == null) {
      known = new NodesByName();
      for (Node node : nodes.of(NodeKind.CALL)) {
        known.add(node, targetNames(((Call) node).callee()));
      }
      callsByTarget = known;
    }
    return known.of(lastName);
  }

  /** The last names of what a path accesses something in, as it is written and as imported. */
  private List<String> targetNames(Expression path) {
    return switch (path) {
      case FieldAccess access -> lastNames(access.target());
      case Name name ->
          imports
              .expansion(name)
              .filter(FieldAccess.class::isInstance)
              .map(this::targetNames)
              .orElse(List.of());
      default -> List.of();
    };
  }

  /** The calls that have a keyword argument of that name. */
  List<Node> callsWith(String keyword) {
    return callsByKeyword().of(keyword);
  }

  /** The calls that have a keyword argument whose name passes a test. */
  List<Node> callsWith(TextPattern keyword) {
    return callsByKeyword().passing(keyword, nameTests);
  }

  private NodesByName callsByKeyword() {
    NodesByName known = callsByKeyword;
    if (known == null) {
      known = new NodesByName();
      for (Node node : nodes.of(NodeKind.CALL)) {
        known.add(node, keywords((Call) node));
      }
      callsByKeyword = known;
    }
    return known;
  }

  /** The names that are written so, or are imported from what is called so. */
  List<Node> namesOf(String name) {
    NodesByName known = names;
    if (known == null) {
      known = new NodesByName();
      for (Node node : nodes.of(NodeKind.NAME)) {
        known.add(node, lastNames((Name) node));
      }
      names = known;
    }
    return known.of(name);
  }

  /**
   * How a path, cast or not, ends as it is written and, of a name that was imported, as it is
   * called where it comes from.
   */
  List<String> lastNames(Expression path) {
    return switch (path) {
      case Cast cast -> lastNames(cast.operand());
      case FieldAccess access -> List.of(access.field().name());
      case Name name -> {
        Optional<Expression> expansion = imports.expansion(name);
        List<String> imported = expansion.isPresent() ? lastNames(expansion.get()) : List.of();
        yield imported.isEmpty() || imported.contains(name.name())
            ? List.of(name.name())
            : List.of(name.name(), imported.get(0));
      }
      default -> List.of();
    };
  }

  private static Collection<String> keywords(Call call) {
    Collection<String> keywords = List.of();
    for (Argument argument : call.arguments()) {
      if (argument.name().isPresent()) {
        keywords = keywords.isEmpty() ? new LinkedHashSet<>() : keywords;
        keywords.add(argument.name().get().name());
      }
    }
    return keywords;
  }

  /** Accesses to fields, and names that were imported from modules, so that they are ones too. */
  List<Node> accesses() {
    return accessesByName().all();
  }

  /** Those of which the field may have that name, as it is written or by what was imported. */
  List<Node> accessesTo(String field) {
    return field.equals("...") ? accesses() : accessesByName().of(field);
  }

  /** Those of which a name of the field passes a test. */
  List<Node> accessesTo(TextPattern field) {
    return accessesByName().passing(field, nameTests);
  }

  private NodesByName accessesByName() {
    NodesByName known = accesses;
    if (known == null) {
      known = new NodesByName();
      for (Node node : nodes.of(NodeKind.FIELD_ACCESS)) {
        known.add(node, ((FieldAccess) node).field().name());
      }
      for (Name name : imports.accesses()) {
        known.add(name, lastNames(name));
      }
      accesses = known;
    }
    return known;
  }

  /** The accesses to fields of something of that last name. */
  List<Node> accessesIn(String lastName) {
    NodesByName known = accessesByTarget;
    if (known == null) {
      known = new NodesByName();
      for (Node node : accesses()) {
        known.add(node, targetNames((Expression) node));
      }
      accessesByTarget = known;
    }
    return known.of(lastName);
  }

  /** Nodes by names, of which each may have several. */
  private static final class NodesByName {
    private final Map<String, List<Node>> byName = new HashMap<>();
    private final List<Node> all = new ArrayList<>();
    private final Map<TextPattern, List<Node>> passing = new HashMap<>();

    /** Adds a node with its names, which are distinct. */
    void add(Node node, Collection<String> names) {
      for (String name : names) {
        put(node, name);
      }
      all.add(node);
    }

    /** Adds a node with its only name. */
    void add(Node node, String name) {
      put(node, name);
      all.add(node);
    }

    private void put(Node node, String name) {
      List<Node> nodes = byName.get(name);
      if (nodes == null) {
        nodes = new ArrayList<>(2);
        byName.put(name, nodes);
      }
      nodes.add(node);
    }

    List<Node> of(String name) {
      return Collections.unmodifiableList(byName.getOrDefault(name, List.of()));
    }

    List<Node> all() {
      return Collections.unmodifiableList(all);
    }

    /** Those of which a name passes, each once, in no particular order; kept for equal tests. */
    List<Node> passing(TextPattern test, NameTests tests) {
      return Collections.unmodifiableList(passing.computeIfAbsent(test, any -> find(test, tests)));
    }

    private List<Node> find(TextPattern test, NameTests tests) {
      Collection<String> names =
          test.words().<Collection<String>>map(words -> words).orElse(byName.keySet());
      Set<Node> found = Collections.newSetFromMap(new IdentityHashMap<>());
      List<Node> list = new ArrayList<>();
      for (String name : names) {
        List<Node> nodes = byName.getOrDefault(name, List.of());
        if (!nodes.isEmpty() && tests.passes(test, name)) {
          for (Node node : nodes) {
            if (found.add(node)) {
              list.add(node);
            }
          }
        }
      }
      return list;
    }
  }
}
