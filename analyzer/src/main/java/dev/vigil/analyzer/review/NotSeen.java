package dev.vigil.analyzer.review;

import dev.vigil.analyzer.repository.FileOutcome;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A file, or a part of one, that was not seen, or of which not everything is shown.
 *
 * @param path the file
 * @param status what became of the file
 * @param place the part, empty if it is the whole file
 * @param rules the rules that did not see it, sorted; empty if none did
 * @param reason why
 */
public record NotSeen(
    String path,
    FileOutcome.Status status,
    Optional<Place> place,
    List<String> rules,
    String reason)
    implements Comparable<NotSeen> {
  private static final Comparator<NotSeen> ORDER =
      Comparator.comparing(NotSeen::path)
          .thenComparing(gap -> gap.place().map(Place::firstLine).orElse(0))
          .thenComparing(NotSeen::reason)
          .thenComparing(gap -> String.join(",", gap.rules()));

  /** Copies. */
  public NotSeen {
    rules = List.copyOf(rules);
  }

  @Override
  public int compareTo(NotSeen other) {
    return ORDER.compare(this, other);
  }
}
