package dev.vigil.cli.scan;

import java.util.List;

/**
 * The lines in which two texts differ: one hunk for each run of them, as {@code diff -U0} has it.
 */
public final class LineDifference {
  /** Further than this a line is not sought. */
  private static final int WINDOW = 200;

  private LineDifference() {}

  /** What differs, with the name of the file; nothing if the texts are equal. */
  public static String of(String name, String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    StringBuilder text = new StringBuilder();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        i++;
        j++;
        continue;
      }
      int[] next = next(old, now, i, j);
      hunk(text, old.subList(i, next[0]), now.subList(j, next[1]), i, j);
      i = next[0];
      j = next[1];
    }
    return text.isEmpty() ? "" : "--- " + name + "\n+++ " + name + "\n" + text;
  }

  /** Where both go on alike, with the fewest lines between. */
  private static int[] next(List<String> old, List<String> now, int i, int j) {
    for (int distance = 1; distance <= WINDOW; distance++) {
      for (int removed = 0; removed <= distance; removed++) {
        int a = i + removed;
        int b = j + distance - removed;
        if (a < old.size() && b < now.size() && old.get(a).equals(now.get(b))) {
          return new int[] {a, b};
        }
      }
    }
    return new int[] {old.size(), now.size()};
  }

  private static void hunk(
      StringBuilder text, List<String> removed, List<String> added, int i, int j) {
    text.append("@@ -%d,%d +%d,%d @@\n".formatted(i + 1, removed.size(), j + 1, added.size()));
    removed.forEach(line -> text.append('-').append(line).append('\n'));
    added.forEach(line -> text.append('+').append(line).append('\n'));
  }
}
