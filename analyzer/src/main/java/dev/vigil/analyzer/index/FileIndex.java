package dev.vigil.analyzer.index;

import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Decorator;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.ForEach;
import dev.vigil.analyzer.syntax.InterpolatedString;
import dev.vigil.analyzer.syntax.InterpolationStyle;
import dev.vigil.analyzer.syntax.Module;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.StringLiteral;
import dev.vigil.analyzer.syntax.While;
import dev.vigil.analyzer.syntax.WithItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a file by kind, its blocks, and by need: its statements by kind in their blocks,
 * what is assigned to names, its simple statements. Used by one thread.
 */
public final class FileIndex {
  /** By the numbers of their kinds. */
  private final NodeList[] nodes = new NodeList[NodeKind.values().length];

  private final List<List<Statement>> blocks = new ArrayList<>();
  private final Set<Binary> partsOfChains = Collections.newSetFromMap(new IdentityHashMap<>());
  private final SortedNodes<Expression> decorations;
  private final Map<Expression, Span> parentheses;
  private final SortedNodes<Expression> parenthesized;
  private final NestedStatements nested;
  private final Module module;
  private final Map<NodeKind, SortedPlaces> places = new EnumMap<>(NodeKind.class);
  private final Consumer<Node> collecting = this::collect;
  private @Nullable SimpleStatements simpleStatements;
  private @Nullable List<Expression> expressions;
  private @Nullable List<Expression> joinedStrings;
  private @Nullable Map<BinaryOperator, List<Node>> binaries;
  private @Nullable List<Node> callsOfOtherThanPaths;
  private @Nullable SortedNodes<Name> sortedNames;
  private @Nullable SortedNodes<Name> declaredNames;
  private @Nullable Map<String, List<Expression>> given;
  private @Nullable Map<NodeKind, List<PlacedStatement>> placed;

  /** An index of a file. */
  public FileIndex(SourceTree tree) {
    Arrays.setAll(nodes, kind -> new NodeList());
    module = tree.root();
    parentheses = tree.parentheses();
    parenthesized = new SortedNodes<>(parentheses.keySet());
    collect(module);
    decorations =
        new SortedNodes<>(
            of(NodeKind.DECORATOR).stream().map(node -> ((Decorator) node).expression()).toList());
    nested = new NestedStatements(of(NodeKind.LAMBDA));
  }

  private void collect(Node node) {
    NodeKind kind = node.kind();
    nodes[kind.number()].add(node);
    switch (kind) {
      case BINARY -> findPartsOfChain((Binary) node);
      case STRING_LITERAL -> ((StringLiteral) node).pieces().forEach(collecting);
      case BLOCK -> blocks.add(((Block) node).statements());
      case MODULE -> blocks.add(((Module) node).statements());
      default -> {}
    }
    node.forEachChild(collecting);
  }

  private void findPartsOfChain(Binary chain) {
    if (chain.operator() == BinaryOperator.AND || chain.operator() == BinaryOperator.OR) {
      findPartOfChain(chain, chain.left());
      // A long chain is grouped evenly.
      findPartOfChain(chain, chain.right());
    }
  }

  /** What stands in parentheses neither starts nor ends where the chain does. */
  private void findPartOfChain(Binary chain, Expression operand) {
    if (operand instanceof Binary part
        && part.operator() == chain.operator()
        && (part.span().start() == chain.span().start()
            || part.span().end() == chain.span().end())) {
      partsOfChains.add(part);
    }
  }

  /** The region of all code. */
  public Span all() {
    return module.span();
  }

  public NestedStatements nested() {
    return nested;
  }

  public SimpleStatements simpleStatements() {
    SimpleStatements known = simpleStatements;
    if (known == null) {
      known = new SimpleStatements(module, this::range);
      simpleStatements = known;
    }
    return known;
  }

  /** Where the nodes of a kind start. */
  public SortedPlaces placesOf(NodeKind kind) {
    return places.computeIfAbsent(kind, any -> SortedPlaces.of(of(kind)));
  }

  /** The nodes of a kind, outer before inner, else in the order of the source. */
  public NodeList of(NodeKind kind) {
    return nodes[kind.number()];
  }

  /** Whether it has nodes of each of some kinds. */
  public boolean hasAll(List<NodeKind> kinds) {
    for (int i = 0; i < kinds.size(); i++) {
      if (of(kinds.get(i)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** The binary expressions with an operator. */
  public List<Node> of(BinaryOperator operator) {
    Map<BinaryOperator, List<Node>> known = binaries;
    if (known == null) {
      known = new EnumMap<>(BinaryOperator.class);
      for (Node node : of(NodeKind.BINARY)) {
        known.computeIfAbsent(((Binary) node).operator(), any -> new ArrayList<>()).add(node);
      }
      binaries = known;
    }
    return known.getOrDefault(operator, List.of());
  }

  /** The calls of anything but names with dots in between and nothing else. */
  public List<Node> callsOfOtherThanPaths() {
    List<Node> known = callsOfOtherThanPaths;
    if (known == null) {
      known = of(NodeKind.CALL).stream().filter(call -> !isPath(((Call) call).callee())).toList();
      callsOfOtherThanPaths = known;
    }
    return known;
  }

  private static boolean isPath(Expression callee) {
    return callee instanceof Name
        || (callee instanceof FieldAccess access
            && access.target().span().end() + 1 == access.field().span().start()
            && isPath(access.target()));
  }

  /** The names that are expressions, in the order of the source. */
  public SortedNodes<Name> names() {
    SortedNodes<Name> known = sortedNames;
    if (known == null) {
      List<Name> all = new ArrayList<>();
      for (Node node : of(NodeKind.NAME)) {
        all.add((Name) node);
      }
      known = new SortedNodes<>(all);
      sortedNames = known;
    }
    return known;
  }

  /** Whether it is the name that a declaration gives a variable, where that has no value yet. */
  public boolean isDeclaredName(Expression expression) {
    SortedNodes<Name> known = declaredNames;
    if (known == null) {
      List<Name> all = new ArrayList<>();
      for (Node node : of(NodeKind.ASSIGNMENT)) {
        Assignment assignment = (Assignment) node;
        if (assignment.annotation().isPresent()) {
          addName(assignment.targets().get(0), all);
        }
      }
      for (Node node : of(NodeKind.FOR_EACH)) {
        ForEach loop = (ForEach) node;
        if (loop.annotation().isPresent()) {
          addName(loop.target(), all);
        }
      }
      for (Node node : of(NodeKind.WITH_ITEM)) {
        WithItem item = (WithItem) node;
        if (item.annotation().isPresent() && item.target().isPresent()) {
          addName(item.target().get(), all);
        }
      }
      known = new SortedNodes<>(all);
      declaredNames = known;
    }
    return known.contains(expression);
  }

  private static void addName(Expression target, List<Name> names) {
    if (target instanceof Name name) {
      names.add(name);
    }
  }

  /** What variables of a name are given, wherever that is. */
  public List<Expression> givenTo(String name) {
    Map<String, List<Expression>> known = given;
    if (known == null) {
      known = new HashMap<>();
      for (Node node : of(NodeKind.ASSIGNMENT)) {
        Assignment assignment = (Assignment) node;
        if (assignment.targets().size() == 1 && assignment.value().isPresent()) {
          addGiven(known, assignment.targets().get(0), assignment.value().get());
        }
      }
      for (Node node : of(NodeKind.WITH_ITEM)) {
        WithItem item = (WithItem) node;
        if (item.target().isPresent()) {
          addGiven(known, item.target().get(), item.resource());
        }
      }
      given = known;
    }
    return Collections.unmodifiableList(known.getOrDefault(name, List.of()));
  }

  private static void addGiven(
      Map<String, List<Expression>> given, Expression target, Expression value) {
    if (target instanceof Name variable) {
      given.computeIfAbsent(variable.name(), any -> new ArrayList<>(1)).add(value);
    }
  }

  /** Whether a path of names ends with one, as it is written. */
  public static boolean endsWith(Expression path, String name) {
    return switch (path) {
      case FieldAccess access -> access.field().name().equals(name);
      case Name last -> last.name().equals(name);
      default -> false;
    };
  }

  /** All of them, kind by kind. */
  public List<Expression> expressions() {
    List<Expression> known = expressions;
    if (known == null) {
      known = new ArrayList<>();
      for (List<Node> kind : nodes) {
        if (!kind.isEmpty() && kind.get(0) instanceof Expression) {
          for (Node node : kind) {
            known.add((Expression) node);
          }
        }
      }
      expressions = known;
    }
    return Collections.unmodifiableList(known);
  }

  /** Collections and dictionaries: what stands in braces is one or the other. */
  public List<Node> braces() {
    List<Node> braces = new ArrayList<>(of(NodeKind.COLLECTION));
    braces.addAll(of(NodeKind.DICTIONARY));
    return braces;
  }

  /** Literals that stand beside each other, with and without interpolations. */
  public List<Expression> joinedStrings() {
    List<Expression> known = joinedStrings;
    if (known == null) {
      known = new ArrayList<>();
      for (Node node : of(NodeKind.STRING_LITERAL)) {
        if (((StringLiteral) node).pieces().size() > 1) {
          known.add((Expression) node);
        }
      }
      for (Node node : of(NodeKind.INTERPOLATED_STRING)) {
        if (((InterpolatedString) node).style() == InterpolationStyle.JOINED) {
          known.add((Expression) node);
        }
      }
      joinedStrings = known;
    }
    return Collections.unmodifiableList(known);
  }

  /** Whether it is what stands in a decorator. */
  public boolean isDecoration(Expression expression) {
    return decorations.contains(expression);
  }

  /**
   * The region of code that is reported: with the parentheses around it, and of a loop without what
   * is done after it.
   */
  public Span range(Node node) {
    return switch (node) {
      case ForEach loop when loop.otherwise().isPresent() ->
          new Span(loop.span().start(), loop.body().span().end());
      case While loop when loop.otherwise().isPresent() ->
          new Span(loop.span().start(), loop.body().span().end());
      case Expression expression when parenthesized.contains(expression) ->
          parentheses.getOrDefault(expression, expression.span());
      default -> node.span();
    };
  }

  /** Whether it is {@code a and b} as written in {@code a and b and c}. */
  public boolean isPartOfChain(Binary binary) {
    return partsOfChains.contains(binary);
  }

  /** The statement lists of the file, outer before inner. */
  public List<List<Statement>> blocks() {
    return Collections.unmodifiableList(blocks);
  }

  /**
   * A statement in its block.
   *
   * @param place its number in the block, from 0
   */
  public record PlacedStatement(Statement statement, List<Statement> block, int place) {}

  /** The statements of a kind in their blocks, block by block. */
  public List<PlacedStatement> placed(NodeKind kind) {
    Map<NodeKind, List<PlacedStatement>> known = placed;
    if (known == null) {
      known = new EnumMap<>(NodeKind.class);
      for (List<Statement> block : blocks) {
        for (int place = 0; place < block.size(); place++) {
          Statement statement = block.get(place);
          List<PlacedStatement> ofKind = known.get(statement.kind());
          if (ofKind == null) {
            ofKind = new ArrayList<>();
            known.put(statement.kind(), ofKind);
          }
          ofKind.add(new PlacedStatement(statement, block, place));
        }
      }
      placed = known;
    }
    return known.getOrDefault(kind, List.of());
  }

  /** The nodes of one kind. */
  public static final class NodeList extends ArrayList<Node> {
    private static final long serialVersionUID = 1L;
  }
}
