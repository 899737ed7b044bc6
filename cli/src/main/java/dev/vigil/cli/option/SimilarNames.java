package dev.vigil.cli.option;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Search for the known names that a misspelt or shortened one could mean. */
public final class SimilarNames {
  private static final int MOST = 5;

  private final List<String> names;

  /** A search among some names. */
  public SimilarNames(Collection<String> names) {
    this.names = List.copyOf(names);
  }

  /**
   * At most five names, the most similar first, separated by commas: those that have the given one
   * as a part, and those that differ from it in at most a third of its characters. Case does not
   * count. Empty if there is none.
   */
  public Optional<String> to(String given) {
    String wanted = given.toLowerCase(Locale.ROOT);
    String last = wanted.substring(wanted.lastIndexOf('.') + 1);
    List<String> similar =
        names.stream()
            .filter(name -> isSimilar(name.toLowerCase(Locale.ROOT), wanted, last))
            .sorted(
                Comparator.comparingInt(
                        (String name) -> distance(name.toLowerCase(Locale.ROOT), wanted))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(MOST)
            .toList();
    return similar.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", similar));
  }

  private static boolean isSimilar(String name, String wanted, String last) {
    return (!last.isEmpty() && name.contains(last))
        || distance(name, wanted) <= Math.max(1, wanted.length() / 3);
  }

  /** The number of characters to insert, delete or replace (Levenshtein distance). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
