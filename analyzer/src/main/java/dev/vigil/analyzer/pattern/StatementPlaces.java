package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.syntax.*;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Where in a file what statements of a pattern need stands: expressions, jumps. Code without it is
 * not tried: whatever a statement of a pattern matches has all of it inside of it.
 */
final class StatementPlaces {
  private final FileIndex index;
  private final Candidates candidates;

  /** By statement of the pattern, for each thing that it needs, where such start. */
  private final IdentityHashMap<Statement, List<SortedPlaces>> needed = new IdentityHashMap<>();

  StatementPlaces(FileIndex index, Candidates candidates) {
    this.index = index;
    this.candidates = candidates;
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
    List<SortedPlaces> places = needed.get(pattern);
    if (places == null) {
      places = new ArrayList<>();
      collect(pattern, places);
      needed.put(pattern, places);
    }
    for (int i = 0; i < places.size(); i++) {
      if (!places.get(i).isAnyIn(region)) {
        return false;
      }
    }
    return true;
  }

  private void collect(Node pattern, List<SortedPlaces> places) {
    switch (pattern) {
      case ExpressionStatement line -> expression(line.expression(), places);
      case Assignment assignment ->
          assignment.value().ifPresent(value -> expression(value, places));
      case Return returned -> returned.value().ifPresent(value -> expression(value, places));
      case Raise raised -> {
        places.add(index.placesOf(NodeKind.RAISE));
        raised.exception().ifPresent(value -> expression(value, places));
      }
      case Continue jump -> places.add(index.placesOf(NodeKind.CONTINUE));
      case Break jump -> places.add(index.placesOf(NodeKind.BREAK));
      case Pass nothing -> places.add(index.placesOf(NodeKind.PASS));
      case WithItem item -> expression(item.resource(), places);
      default -> {}
    }
    for (Node child : pattern.children()) {
      switch (child) {
        case Statement statement -> collect(statement, places);
        case Handler handler -> collect(handler, places);
        case WithItem item -> collect(item, places);
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
