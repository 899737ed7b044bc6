package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Span;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The names of a file in the order of the source: finds those in a region without its tree. */
final class SortedNames {
  private final List<Name> names;
  private final SortedPlaces places;

  /** The names among some nodes of a file, which are names, in any order. */
  SortedNames(List<Node> nodes) {
    this.names =
        nodes.stream()
            .map(Name.class::cast)
            .sorted(Comparator.comparingInt(name -> name.span().start()))
            .toList();
    this.places = SortedPlaces.of(names);
  }

  /** Gives the names in a region to a consumer, in the order of the source. */
  void forEachIn(Span region, Consumer<Name> consumer) {
    int end = places.firstFrom(region.end());
    for (int i = places.firstFrom(region.start()); i < end; i++) {
      consumer.accept(names.get(i));
    }
  }
}
