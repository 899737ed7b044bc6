package dev.vigil.cli.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Findings of several rules that tell of one weakness at one place, put together for people: they
 * share a CWE and their regions overlap. The most specific leads: one that followed the data first,
 * then by confidence, then the smallest region.
 */
public final class RelatedFindings {
  private static final List<String> CONFIDENCE = List.of("HIGH", "MEDIUM", "LOW");

  private static final Comparator<Traits> MOST_SPECIFIC =
      Comparator.comparing(Traits::followed, Comparator.reverseOrder())
          .thenComparingInt(traits -> rank(traits.confidence()))
          .thenComparingLong(traits -> traits.end() - traits.start())
          .thenComparing(Traits::rule);

  private RelatedFindings() {}

  /**
   * What of a finding decides.
   *
   * @param file which file of which repository
   * @param start where it begins, in any measure that grows with lines and columns
   * @param end where it ends, in the same
   * @param weaknesses numbers of CWE, such as {@code CWE-78}
   * @param followed whether the way of the data is known
   */
  public record Traits(
      String file,
      long start,
      long end,
      String rule,
      Set<String> weaknesses,
      boolean followed,
      String confidence) {
    private boolean isRelatedTo(Traits other) {
      return !rule.equals(other.rule)
          && start < other.end
          && other.start < end
          && !Collections.disjoint(weaknesses, other.weaknesses);
    }
  }

  /** A place as one number. */
  static long place(int line, int column) {
    return line * 10_000_000L + column;
  }

  /** All findings in groups: each in the order of its first one, its most specific one first. */
  public static <T> List<List<T>> group(List<T> findings, Function<T, Traits> traits) {
    Map<String, List<Member<T>>> files = new HashMap<>();
    List<Member<T>> members = new ArrayList<>();
    for (T finding : findings) {
      Member<T> member = new Member<>(finding, traits.apply(finding), members.size());
      members.add(member);
      files.computeIfAbsent(member.traits().file(), file -> new ArrayList<>()).add(member);
    }
    List<Group<T>> groups = new ArrayList<>();
    files.values().forEach(file -> groups.addAll(groupsOf(file)));
    return groups.stream()
        .sorted(Comparator.comparingInt(Group::first))
        .map(group -> group.members().stream().map(Member::finding).toList())
        .toList();
  }

  private record Member<T>(T finding, Traits traits, int number) {}

  private record Group<T>(List<Member<T>> members) {
    int first() {
      return members.stream().mapToInt(Member::number).min().orElseThrow();
    }
  }

  /** Who leads is decided first; what is related to a leader only by another member stays apart. */
  private static <T> List<Group<T>> groupsOf(List<Member<T>> file) {
    List<Group<T>> groups = new ArrayList<>();
    file.stream()
        .sorted(
            Comparator.comparing((Member<T> member) -> member.traits(), MOST_SPECIFIC)
                .thenComparingInt(Member::number))
        .forEach(member ->
            groups.stream()
                .filter(group -> group.members().getFirst().traits().isRelatedTo(member.traits()))
                .findFirst()
                .ifPresentOrElse(
                    group -> group.members().add(member),
                    () -> groups.add(new Group<>(new ArrayList<>(List.of(member))))));
    return groups;
  }

  private static int rank(String confidence) {
    int rank = CONFIDENCE.indexOf(confidence);
    return rank < 0 ? CONFIDENCE.size() : rank;
  }
}
