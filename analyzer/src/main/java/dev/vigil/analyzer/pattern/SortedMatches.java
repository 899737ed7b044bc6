package dev.vigil.analyzer.pattern;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/** Sorts what was matched by place and leaves out what is there twice. */
public final class SortedMatches {
  private SortedMatches() {}

  /**
   * Some matches in an order, of those that are the same only the first.
   *
   * @param order by place; matches that are the same are at one place
   * @param same whether two matches at one place are the same
   */
  public static <T> List<T> of(
      Collection<T> matches, Comparator<T> order, BiPredicate<T, T> same) {
    List<T> sorted = new ArrayList<>(matches);
    if (sorted.size() > 1) {
      sorted.sort(order);
    }
    List<T> distinct = new ArrayList<>(sorted.size());
    int placeStart = 0;
    for (T match : sorted) {
      if (placeStart < distinct.size() && order.compare(distinct.get(placeStart), match) != 0) {
        placeStart = distinct.size();
      }
      if (!isAmong(distinct.subList(placeStart, distinct.size()), match, same)) {
        distinct.add(match);
      }
    }
    return List.copyOf(distinct);
  }

  private static <T> boolean isAmong(List<T> others, T match, BiPredicate<T, T> same) {
    for (int i = 0; i < others.size(); i++) {
      if (same.test(others.get(i), match)) {
        return true;
      }
    }
    return false;
  }
}
