package dev.vigil.analyzer.formula;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds which of some pieces of text another text contains, and where, in one pass over it; small
 * letters stand for capitals too. The automaton of Aho and Corasick, made deterministic. Immutable.
 */
final class LiteralTable {
  private static final int ASCII = 128;
  private static final int[] NOTHING = {};

  /** A piece that is there more often is as good as everywhere. */
  private static final int MOST_PLACES = 500;

  private final List<String> literals;
  private final Map<String, Integer> places = new HashMap<>();

  /** By place of a literal, whether it is told where it is. */
  private final boolean[] located;

  /** By ASCII character, its column; those that no literal has share the first. */
  private final int[] columns = new int[ASCII];

  private final int width;

  /**
   * By state and column, where the row of the next state begins; negative if a literal ends there,
   * which none does in the first state.
   */
  private final int[] next;

  /** By state, the places of the literals that end there. */
  private final int[][] ends;

  /**
   * A table of some pieces.
   *
   * @param literals of ASCII without capitals, none empty
   * @param located those of them of which it is asked where they are
   */
  LiteralTable(Collection<String> literals, Collection<String> located) {
    this.literals = literals.stream().distinct().sorted().toList();
    this.literals.forEach(literal -> places.put(literal, places.size()));
    this.located = new boolean[this.literals.size()];
    located.forEach(literal -> this.located[place(literal)] = true);
    this.width = assignColumns();
    int states = 1 + this.literals.stream().mapToInt(String::length).sum();
    int[] table = new int[states * width];
    int[][] found = new int[states][];
    Arrays.fill(found, NOTHING);
    int used = insertAll(table, found);
    link(table, found);
    this.ends = Arrays.copyOf(found, used);
    this.next =
        Arrays.stream(table, 0, used * width)
            .map(state -> found[state].length == 0 ? state * width : -state * width)
            .toArray();
  }

  private int assignColumns() {
    int count = 1;
    for (String literal : literals) {
      for (int i = 0; i < literal.length(); i++) {
        if (columns[literal.charAt(i)] == 0) {
          columns[literal.charAt(i)] = count++;
        }
      }
    }
    for (char capital = 'A'; capital <= 'Z'; capital++) {
      columns[capital] = columns[capital + ('a' - 'A')];
    }
    return count;
  }

  /** Makes a trie; gives the number of its states. */
  private int insertAll(int[] table, int[][] found) {
    int used = 1;
    for (int place = 0; place < literals.size(); place++) {
      String literal = literals.get(place);
      int state = 0;
      for (int i = 0; i < literal.length(); i++) {
        int edge = state * width + columns[literal.charAt(i)];
        if (table[edge] == 0) {
          table[edge] = used++;
        }
        state = table[edge];
      }
      found[state] = new int[] {place};
    }
    return used;
  }

  /** Fills the missing edges with those of the longest suffix that is a state too. */
  private void link(int[] table, int[][] found) {
    int[] suffix = new int[found.length];
    Deque<Integer> queue = new ArrayDeque<>();
    for (int column = 0; column < width; column++) {
      if (table[column] != 0) {
        queue.add(table[column]);
      }
    }
    while (!queue.isEmpty()) {
      int state = queue.remove();
      int[] ofSuffix = found[suffix[state]];
      found[state] =
          IntStream.concat(Arrays.stream(found[state]), Arrays.stream(ofSuffix)).toArray();
      for (int column = 0; column < width; column++) {
        int edge = state * width + column;
        int other = table[suffix[state] * width + column];
        if (table[edge] == 0) {
          table[edge] = other;
        } else {
          suffix[table[edge]] = other;
          queue.add(table[edge]);
        }
      }
    }
  }

  /** Which literals a text contains, and where. */
  Occurrences in(char[] text) {
    Occurrences occurrences = new Occurrences();
    if (!literals.isEmpty()) {
      int row = 0;
      for (int i = 0; i < text.length; i++) {
        char c = text[i];
        row = next[row + (c < ASCII ? columns[c] : 0)];
        if (row < 0) {
          row = -row;
          for (int place : ends[row / width]) {
            occurrences.add(place, i);
          }
        }
      }
    }
    return occurrences;
  }

  /** Which literals, by {@link #place}, one text contains, and where. */
  final class Occurrences {
    private final BitSet contained = new BitSet(literals.size());
    private final int[] counts = new int[literals.size()];
    private final int[][] offsets = new int[literals.size()][];

    private void add(int place, int offset) {
      contained.set(place);
      if (located[place] && counts[place]++ < MOST_PLACES) {
        int[] known = offsets[place];
        int size = counts[place];
        if (known == null || size > known.length) {
          known = known == null ? new int[4] : Arrays.copyOf(known, 2 * known.length);
          offsets[place] = known;
        }
        known[size - 1] = offset;
      }
    }

    boolean has(int place) {
      return contained.get(place);
    }

    /** The last characters of all that stand there, in order; empty if that is not known. */
    Optional<IntStream> offsets(int place) {
      if (!located[place] || counts[place] > MOST_PLACES) {
        return Optional.empty();
      }
      int[] known = offsets[place];
      return Optional.of(
          known == null ? IntStream.empty() : Arrays.stream(known, 0, counts[place]));
    }
  }

  /** The place of a literal among all; negative if it is not there. */
  int place(String literal) {
    return places.getOrDefault(literal, -1);
  }
}
