package dev.vigil.analyzer.match;

import dev.vigil.analyzer.index.FileIndex;
import dev.vigil.analyzer.index.SortedPlaces;
import dev.vigil.analyzer.pattern.Binding;
import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.pattern.Patterns;
import dev.vigil.analyzer.syntax.Assert;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Break;
import dev.vigil.analyzer.syntax.Continue;
import dev.vigil.analyzer.syntax.DeepExpression;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.Goto;
import dev.vigil.analyzer.syntax.Handler;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.If;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.Pass;
import dev.vigil.analyzer.syntax.Raise;
import dev.vigil.analyzer.syntax.Return;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.While;
import dev.vigil.analyzer.syntax.WithItem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where in a file what statements of a pattern need stands: expressions, jumps. Code without it is
 * not tried: whatever a statement of a pattern matches has all of it inside of it.
 */
final class StatementPlaces {
  /** The kinds of statements that only statements of the same kind match, each a node itself. */
  private static final Set<NodeKind> NESTED =
      EnumSet.of(
          NodeKind.FUNCTION_DEFINITION,
          NodeKind.CLASS_DEFINITION,
          NodeKind.IF,
          NodeKind.FOR_EACH,
          NodeKind.FOR,
          NodeKind.WHILE,
          NodeKind.DO_WHILE,
          NodeKind.TRY,
          NodeKind.ASSERT,
          NodeKind.DELETE);

  private final FileIndex index;
  private final NameIndex names;
  private final Candidates candidates;
  private final boolean symbolic;

  /** By statement of the pattern. */
  private final IdentityHashMap<Statement, Needed> needed = new IdentityHashMap<>(4);

  /**
   * What a statement of the pattern needs, as the places where such start.
   *
   * @param parts each may be the statement itself or something in it
   * @param nested each is a statement inside of it
   */
  private record Needed(List<SortedPlaces> parts, List<SortedPlaces> nested) {}

  /** Where names are that metavariables stand for. */
  private final Map<String, SortedPlaces> named = new HashMap<>();

  /**
   * The places of a file.
   *
   * @param facts of the file
   * @param symbolic whether a variable may stand for what it was given
   */
  StatementPlaces(FileFacts facts, Candidates candidates, boolean symbolic) {
    this.index = facts.index();
    this.names = facts.names();
    this.candidates = candidates;
    this.symbolic = symbolic;
  }

  /** Whether a region of the file has what all of some statements of the pattern need. */
  boolean mayBeIn(List<Statement> patterns, Span region) {
    for (int i = 0; i < patterns.size(); i++) {
      if (!mayBeIn(patterns.get(i), region)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a region of the file has what a statement of the pattern needs. */
  boolean mayBeIn(Statement pattern, Span region) {
    Needed all = needed.get(pattern);
    if (all == null) {
      all = new Needed(new ArrayList<>(), new ArrayList<>());
      collect(pattern, all);
      needed.put(pattern, all);
    }
    if (!areAllIn(all.parts, region)) {
      return false;
    }
    return all.nested.isEmpty()
        || (region.start() < region.end()
            && areAllIn(all.nested, new Span(region.start() + 1, region.end())));
  }

  /**
   * Whether a region of the file has what a statement of the pattern needs, also of what its
   * metavariables stand for already: {@code <... $X ...>} is only where the name is that {@code $X}
   * stands for.
   */
  boolean mayBeIn(Statement pattern, Span region, Bindings bindings) {
    if (!mayBeIn(pattern, region)) {
      return false;
    }
    if (symbolic
        || !(pattern instanceof ExpressionStatement line)
        || !(line.expression() instanceof DeepExpression deep)
        || !(deep.inner() instanceof Metavariable any)) {
      return true;
    }
    Optional<String> name = bindings.get(any.name()).flatMap(StatementPlaces::name);
    return name.isEmpty()
        || named
            .computeIfAbsent(name.get(), it -> SortedPlaces.of(names.namesOf(it)))
            .isAnyIn(region);
  }

  /** The name that something bound is, if it is nothing else; a variable may have a value too. */
  private static Optional<String> name(Binding bound) {
    return bound instanceof Binding.Code code && code.nodes().size() == 1
        ? switch (code.nodes().get(0)) {
          case Name name when !code.equality().isConstant(name) -> Optional.of(name.name());
          case Identifier name -> Optional.of(name.name());
          default -> Optional.empty();
        }
        : Optional.empty();
  }

  private static boolean areAllIn(List<SortedPlaces> places, Span region) {
    for (int i = 0; i < places.size(); i++) {
      if (!places.get(i).isAnyIn(region)) {
        return false;
      }
    }
    return true;
  }

  private void collect(Node pattern, Needed all) {
    switch (pattern) {
      case ExpressionStatement line -> expression(line.expression(), all.parts);
      case Assignment assignment ->
          assignment.value().ifPresent(value -> expression(value, all.parts));
      case If choice -> expression(choice.condition(), all.parts);
      case While loop -> expression(loop.condition(), all.parts);
      case Assert test -> expression(test.condition(), all.parts);
      case Return returned -> returned.value().ifPresent(value -> expression(value, all.parts));
      case Raise raised -> {
        all.parts.add(index.placesOf(NodeKind.RAISE));
        raised.exception().ifPresent(value -> expression(value, all.parts));
      }
      case Continue jump -> all.parts.add(index.placesOf(NodeKind.CONTINUE));
      case Goto jump -> all.parts.add(index.placesOf(NodeKind.GOTO));
      case Break jump -> all.parts.add(index.placesOf(NodeKind.BREAK));
      case Pass nothing -> all.parts.add(index.placesOf(NodeKind.PASS));
      case WithItem item -> expression(item.resource(), all.parts);
      default -> {}
    }
    for (Node child : pattern.children()) {
      switch (child) {
        case Statement statement -> {
          if (NESTED.contains(statement.kind()) && !Patterns.isAnyLoop(statement)) {
            all.nested.add(index.placesOf(statement.kind()));
          }
          collect(statement, all);
        }
        case Handler handler -> collect(handler, all);
        case WithItem item -> collect(item, all);
        default -> {}
      }
    }
  }

  private void expression(Expression pattern, List<SortedPlaces> places) {
    if (pattern instanceof DeepExpression deep) {
      expression(deep.inner(), places);
      return;
    }
    candidates.few(pattern).map(SortedPlaces::of).ifPresent(places::add);
  }
}
