package dev.vigil.analyzer.formula;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds which of some pieces of text another text contains, and where, in one pass over it; small
 * letters stand for capitals too. The automaton of Aho and Corasick, made deterministic, and run
 * over four parts of the text side by side: one step has to wait for the one before it, but not for
 * those in the other parts. Immutable.
 */
final class LiteralTable {
  private static final int ASCII = 128;
  private static final int PARTS = 4;
  private static final int[] NOTHING = {};

  /** A piece that is there more often is as good as everywhere. */
  private static final int MOST_PLACES = 10_000;

  private final List<String> literals;
  private final Map<String, Integer> places = new HashMap<>();

  /** By place of a literal, whether it is told where it is. */
  private final boolean[] located;

  /** By ASCII character, its column; those that no literal has share the first. */
  private final int[] columns = new int[ASCII];

  private final int width;
  private final int longest;

  /**
   * By state and column, where the row of the next state begins; negative if a literal ends there,
   * which none does in the first state. The states are in the order of their lengths: those of
   * which most texts are full stand side by side.
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
    this.longest = this.literals.stream().mapToInt(String::length).max().orElse(0);
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
    int[] states = new int[literals.size()];
    for (int length = 0; length < longest; length++) {
      for (int place = 0; place < states.length; place++) {
        String literal = literals.get(place);
        if (length < literal.length()) {
          int edge = states[place] * width + columns[literal.charAt(length)];
          if (table[edge] == 0) {
            table[edge] = used++;
          }
          states[place] = table[edge];
        }
      }
    }
    for (int place = 0; place < states.length; place++) {
      found[states[place]] = new int[] {place};
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
    int part = text.length / PARTS;
    int first = 0;
    int second = rowBefore(part, text);
    int third = rowBefore(2 * part, text);
    int fourth = rowBefore(3 * part, text);
    for (int i = 0; i < part; i++) {
      first = next(first, text[i]);
      second = next(second, text[part + i]);
      third = next(third, text[2 * part + i]);
      fourth = next(fourth, text[3 * part + i]);
      if ((first | second | third | fourth) < 0) {
        first = occurrences.row(first, i);
        second = occurrences.row(second, part + i);
        third = occurrences.row(third, 2 * part + i);
        fourth = occurrences.row(fourth, 3 * part + i);
      }
    }
    for (int i = PARTS * part; i < text.length; i++) {
      fourth = occurrences.row(next(fourth, text[i]), i);
    }
    return occurrences;
  }

  /** The row with which a part goes on: what is longer than all literals does not count. */
  private int rowBefore(int offset, char[] text) {
    int row = 0;
    for (int i = Math.max(0, offset - longest); i < offset; i++) {
      row = Math.abs(next(row, text[i]));
    }
    return row;
  }

  private int next(int row, char c) {
    return next[row + (c < ASCII ? columns[c] : 0)];
  }

  /** Which literals, by {@link #place}, one text contains, and where. */
  final class Occurrences {
    private final boolean[] contained = new boolean[literals.size()];
    private final int[] counts = new int[literals.size()];
    private final int[][] offsets = new int[literals.size()][];

    /** Adds what ends at an offset; gives the row with which the text goes on. */
    private int row(int next, int offset) {
      if (next >= 0) {
        return next;
      }
      for (int place : ends[-next / width]) {
        contained[place] = true;
        if (located[place]) {
          locate(place, offset);
        }
      }
      return -next;
    }

    private void locate(int place, int offset) {
      int count = counts[place]++;
      if (count < MOST_PLACES) {
        int[] known = offsets[place];
        if (known == null || count == known.length) {
          known = known == null ? new int[4] : Arrays.copyOf(known, 2 * known.length);
          offsets[place] = known;
        }
        known[count] = offset;
      }
    }

    boolean has(int place) {
      return contained[place];
    }

    /** The last characters of all that stand there, in order; null if that is not known. */
    int @Nullable [] offsets(int place) {
      if (!located[place] || counts[place] > MOST_PLACES) {
        return null;
      }
      if (counts[place] == 0) {
        return NOTHING;
      }
      int[] known = Arrays.copyOf(offsets[place], counts[place]);
      // The parts of the text are read side by side.
      Arrays.sort(known);
      return known;
    }
  }

  /** The place of a literal among all; negative if it is not there. */
  int place(String literal) {
    return places.getOrDefault(literal, -1);
  }
}
