package dev.vigil.analyzer.review;

import dev.vigil.analyzer.rule.Area;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Files of one kind that were read, and not examined for some areas.
 *
 * @param kind such as {@code JavaScript}
 * @param reason why they were not, with the areas
 * @param areas for which they were not examined, sorted
 * @param paths of the files, sorted
 */
public record NotExamined(String kind, String reason, SortedSet<Area> areas, List<String> paths)
    implements Comparable<NotExamined> {
  private static final Comparator<NotExamined> ORDER =
      Comparator.comparing((NotExamined gap) -> gap.kind().toLowerCase(Locale.ROOT))
          .thenComparing(NotExamined::kind)
          .thenComparing(NotExamined::reason);

  /** Copies. */
  public NotExamined {
    areas = new TreeSet<>(areas);
    paths = List.copyOf(paths);
  }

  @Override
  public int compareTo(NotExamined other) {
    return ORDER.compare(this, other);
  }
}
