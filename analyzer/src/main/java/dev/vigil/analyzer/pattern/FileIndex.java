package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.syntax.*;
import dev.vigil.analyzer.syntax.Module;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a file by kind, its blocks, and by need: its calls by the last part of their
 * callee's name and by their keyword arguments, its accesses to fields by name, its names.
 */
final class FileIndex {
  /** By the numbers of their kinds. */
  private final NodeList[] nodes = new NodeList[NodeKind.values().length];

  private final List<List<Statement>> blocks = new ArrayList<>();
  private final Set<Binary> partsOfChains = Collections.newSetFromMap(new IdentityHashMap<>());
  private final SortedNodes<Expression> decorations;
  private final Map<Expression, Span> parentheses;
  private final SortedNodes<Expression> parenthesized;
  private final ImportTable imports;
  private final VariableEquality.Variables variables;
  private final NestedStatements nested;
  private final LiteralTexts texts = new LiteralTexts(this);
  private final Module module;
  private final NameTests nameTests;
  private final Map<NodeKind, SortedPlaces> places = new EnumMap<>(NodeKind.class);
  private final Consumer<Node> collecting = this::collect;
  private @Nullable SimpleStatements simpleStatements;
  private @Nullable List<Expression> expressions;
  private @Nullable List<Expression> joinedStrings;
  private @Nullable Map<BinaryOperator, List<Node>> binaries;
  private @Nullable NodesByName calls;
  private @Nullable List<Node> callsOfOtherThanPaths;
  private @Nullable NodesByName callsByKeyword;
  private @Nullable NodesByName callsByTarget;
  private @Nullable NodesByName accesses;
  private @Nullable NodesByName accessesByTarget;
  private @Nullable NodesByName names;
  private @Nullable SortedNodes<Name> sortedNames;
  private @Nullable Map<String, List<Expression>> given;
  private @Nullable Map<NodeKind, List<PlacedStatement>> placed;

  FileIndex(SourceTree tree, NameTests nameTests) {
    this.nameTests = nameTests;
    Arrays.setAll(nodes, kind -> new NodeList());
    module = tree.root();
    parentheses = tree.parentheses();
    parenthesized = new SortedNodes<>(parentheses.keySet());
    variables = new VariableEquality.Variables(module);
    collect(module);
    decorations =
        new SortedNodes<>(
            of(NodeKind.DECORATOR).stream().map(node -> ((Decorator) node).expression()).toList());
    nested = new NestedStatements(of(NodeKind.LAMBDA));
    imports = new ImportTable(module, this::of);
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
  Span all() {
    return module.span();
  }

  ImportTable imports() {
    return imports;
  }

  /** What tells whether names mean the same variable. */
  VariableEquality.Variables variables() {
    return variables;
  }

  /** The contents of its strings. */
  LiteralTexts texts() {
    return texts;
  }

  NestedStatements nested() {
    return nested;
  }

  SimpleStatements simpleStatements() {
    SimpleStatements known = simpleStatements;
    if (known == null) {
      known = new SimpleStatements(module, this::range);
      simpleStatements = known;
    }
    return known;
  }

  /** Where the nodes of a kind start. */
  SortedPlaces placesOf(NodeKind kind) {
    return places.computeIfAbsent(kind, any -> SortedPlaces.of(of(kind)));
  }

  /** The nodes of a kind, outer before inner, else in the order of the source. */
  NodeList of(NodeKind kind) {
    return nodes[kind.number()];
  }

  /** Whether it has nodes of each of some kinds. */
  boolean hasAll(List<NodeKind> kinds) {
    for (int i = 0; i < kinds.size(); i++) {
      if (of(kinds.get(i)).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** The binary expressions with an operator. */
  List<Node> of(BinaryOperator operator) {
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
      for (Node node : of(NodeKind.CALL)) {
        known.add(node, lastNames(((Call) node).callee()));
      }
      calls = known;
    }
    return known;
  }

  /** The calls of anything but names with dots in between and nothing else. */
  List<Node> callsOfOtherThanPaths() {
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

  /** The calls of what is accessed in something of that last name. */
  List<Node> callsOfMethodsOf(String lastName) {
    NodesByName known = callsByTarget;
    if (known == null) {
      known = new NodesByName();
      for (Node node : of(NodeKind.CALL)) {
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
      for (Node node : of(NodeKind.CALL)) {
        known.add(node, keywords((Call) node));
      }
      callsByKeyword = known;
    }
    return known;
  }

  /** The names that are expressions, in the order of the source. */
  SortedNodes<Name> names() {
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

  /** What variables of a name are given, wherever that is. */
  List<Expression> givenTo(String name) {
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

  /** The names that are written so, or are imported from what is called so. */
  List<Node> namesOf(String name) {
    NodesByName known = names;
    if (known == null) {
      known = new NodesByName();
      for (Node node : of(NodeKind.NAME)) {
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

  /** Whether a path of names ends with one, as it is written. */
  static boolean endsWith(Expression path, String name) {
    return switch (path) {
      case FieldAccess access -> access.field().name().equals(name);
      case Name last -> last.name().equals(name);
      default -> false;
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

  /** All of them, kind by kind. */
  List<Expression> expressions() {
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
  List<Node> braces() {
    List<Node> braces = new ArrayList<>(of(NodeKind.COLLECTION));
    braces.addAll(of(NodeKind.DICTIONARY));
    return braces;
  }

  /** Literals that stand beside each other, with and without interpolations. */
  List<Expression> joinedStrings() {
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
      for (Node node : of(NodeKind.FIELD_ACCESS)) {
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

  /** Whether it is what stands in a decorator. */
  boolean isDecoration(Expression expression) {
    return decorations.contains(expression);
  }

  /**
   * The region of code that is reported: with the parentheses around it, and of a loop without what
   * is done after it.
   */
  Span range(Node node) {
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
  boolean isPartOfChain(Binary binary) {
    return partsOfChains.contains(binary);
  }

  /** The statement lists of the file, outer before inner. */
  List<List<Statement>> blocks() {
    return Collections.unmodifiableList(blocks);
  }

  /**
   * A statement in its block.
   *
   * @param place its number in the block, from 0
   */
  record PlacedStatement(Statement statement, List<Statement> block, int place) {}

  /** The statements of a kind in their blocks, block by block. */
  List<PlacedStatement> placed(NodeKind kind) {
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
  static final class NodeList extends ArrayList<Node> {
    private static final long serialVersionUID = 1L;
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
