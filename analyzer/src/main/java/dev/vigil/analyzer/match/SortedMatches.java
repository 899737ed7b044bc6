package dev.vigil.analyzer.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.ToIntFunction;

/**
 * Sorts what was matched by place and leaves out what is there twice. At most places there is one
 * match, so that sorting is cheaper than hashing.
 */
public final class SortedMatches<T> {
  /** So many matches at one place are told apart without a hash table. */
  private static final int FEW = 8;

  private final Comparator<T> order;
  private final BiPredicate<T, T> same;
  private final ToIntFunction<T> hash;

  /**
   * An order of matches.
   *
   * @param order by place
   * @param same whether two matches at one place are the same
   * @param hash equal for matches at one place that are the same
   */
  public SortedMatches(Comparator<T> order, BiPredicate<T, T> same, ToIntFunction<T> hash) {
    this.order = order;
    this.same = same;
    this.hash = hash;
  }

  /** Some matches in this order; of those that are the same, the first. */
  public List<T> of(Collection<T> matches) {
    if (matches.isEmpty()) {
      return List.of();
    }
    List<T> sorted = new ArrayList<>(matches);
    sorted.sort(order);
    List<T> distinct = new ArrayList<>(sorted.size());
    for (int i = 0; i < sorted.size(); ) {
      int end = i + 1;
      while (end < sorted.size() && order.compare(sorted.get(i), sorted.get(end)) == 0) {
        end++;
      }
      addDistinct(sorted.subList(i, end), distinct);
      i = end;
    }
    return List.copyOf(distinct);
  }

  private void addDistinct(List<T> atOnePlace, List<T> distinct) {
    if (atOnePlace.size() == 1) {
      distinct.add(atOnePlace.get(0));
      return;
    }
    if (atOnePlace.size() <= FEW) {
      int first = distinct.size();
      for (T match : atOnePlace) {
        if (!isIn(distinct.subList(first, distinct.size()), match)) {
          distinct.add(match);
        }
      }
      return;
    }
    Map<Integer, List<T>> seen = new HashMap<>();
    for (T match : atOnePlace) {
      List<T> alike = seen.computeIfAbsent(hash.applyAsInt(match), any -> new ArrayList<>(1));
      if (!isIn(alike, match)) {
        alike.add(match);
        distinct.add(match);
      }
    }
  }

  private boolean isIn(List<T> others, T match) {
    for (T other : others) {
      if (same.test(other, match)) {
        return true;
      }
    }
    return false;
  }
}
