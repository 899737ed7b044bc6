package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.syntax.*;
import dev.vigil.analyzer.syntax.Module;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The nodes of a file by kind, its calls by the last part of their callee's name, its blocks. */
final class FileIndex {
  private final Map<NodeKind, List<Node>> nodes = new EnumMap<>(NodeKind.class);
  private final List<Expression> expressions = new ArrayList<>();
  private final List<List<Statement>> blocks = new ArrayList<>();
  private final Map<String, List<Node>> calls = new HashMap<>();
  private final List<Node> accesses = new ArrayList<>();
  private final Map<String, List<Node>> accessesByName = new HashMap<>();
  private final Set<Binary> partsOfChains = Collections.newSetFromMap(new IdentityHashMap<>());
  private final ImportTable imports;
  private final NestedStatements nested = new NestedStatements();

  FileIndex(Module module) {
    collect(module);
    List<Node> statements = new ArrayList<>(of(NodeKind.IMPORT));
    statements.addAll(of(NodeKind.IMPORT_FROM));
    statements.sort((one, other) -> Integer.compare(one.span().start(), other.span().start()));
    imports = new ImportTable(module, statements);
    accesses.addAll(of(NodeKind.FIELD_ACCESS));
    for (Node node : of(NodeKind.NAME)) {
      if (imports.expansion((Name) node).filter(FieldAccess.class::isInstance).isPresent()) {
        accesses.add(node);
      }
    }
    for (Node node : accesses) {
      for (String name : lastNames((Expression) node)) {
        accessesByName.computeIfAbsent(name, n -> new ArrayList<>()).add(node);
      }
    }
    for (Node node : of(NodeKind.CALL)) {
      for (String name : lastNames(((Call) node).callee())) {
        calls.computeIfAbsent(name, n -> new ArrayList<>()).add(node);
      }
    }
  }

  private void collect(Node node) {
    nodes.computeIfAbsent(node.kind(), kind -> new ArrayList<>()).add(node);
    if (node instanceof Expression expression) {
      expressions.add(expression);
      if (node instanceof Binary binary) {
        findPartOfChain(binary);
      }
    } else if (node instanceof Block block) {
      blocks.add(block.statements());
    } else if (node instanceof Module module) {
      blocks.add(module.statements());
    }
    for (Node child : node.children()) {
      collect(child);
    }
  }

  private void findPartOfChain(Binary binary) {
    boolean logical =
        binary.operator() == BinaryOperator.AND || binary.operator() == BinaryOperator.OR;
    if (logical
        && binary.left() instanceof Binary left
        && left.operator() == binary.operator()
        && left.span().start() == binary.span().start()) {
      partsOfChains.add(left);
    }
  }

  private Set<String> lastNames(Expression callee) {
    Set<String> names = new TreeSet<>();
    switch (callee) {
      case FieldAccess access -> names.add(access.field().name());
      case Name name -> {
        names.add(name.name());
        imports.expansion(name).ifPresent(path -> names.addAll(lastNames(path)));
      }
      default -> {}
    }
    return names;
  }

  ImportTable imports() {
    return imports;
  }

  NestedStatements nested() {
    return nested;
  }

  List<Node> of(NodeKind kind) {
    return nodes.getOrDefault(kind, List.of());
  }

  /**
   * The calls whose callee may be called so, by its own last name or by what it was imported as.
   */
  List<Node> callsOf(String lastName) {
    return calls.getOrDefault(lastName, List.of());
  }

  List<Expression> expressions() {
    return Collections.unmodifiableList(expressions);
  }

  /** Accesses to fields, and names that were imported from modules, so that they are ones too. */
  List<Node> accesses() {
    return Collections.unmodifiableList(accesses);
  }

  /** Those of which the field may have that name, as it is written or by what was imported. */
  List<Node> accessesTo(String field) {
    return field.equals("...") ? accesses() : accessesByName.getOrDefault(field, List.of());
  }

  /** Whether it is {@code a and b} as written in {@code a and b and c}. */
  boolean isPartOfChain(Binary binary) {
    return partsOfChains.contains(binary);
  }

  /** The statement lists of the file, outer before inner. */
  List<List<Statement>> blocks() {
    return Collections.unmodifiableList(blocks);
  }
}
