package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Span;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The names of a file in the order of the source: finds those in a region without its tree. */
final class SortedNames {
  private final Name[] names;

  /** The names among some nodes of a file, which are names, in any order. */
  SortedNames(List<Node> nodes) {
    this.names = nodes.stream().map(Name.class::cast).toArray(Name[]::new);
    for (int i = 1; i < names.length; i++) {
      if (start(i) < start(i - 1)) {
        // Of variables that are declared together, each has the type as a child.
        Arrays.sort(names, Comparator.comparingInt(name -> name.span().start()));
        break;
      }
    }
  }

  private int start(int place) {
    return names[place].span().start();
  }

  /** Gives the names in a region to a consumer, in the order of the source. */
  void forEachIn(Span region, Consumer<Name> consumer) {
    for (int i = firstAt(region.start()); i < names.length && start(i) < region.end(); i++) {
      consumer.accept(names[i]);
    }
  }

  /** The place of the first name that starts there or behind. */
  private int firstAt(int offset) {
    int low = 0;
    int high = names.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start(middle) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
