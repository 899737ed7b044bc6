package dev.vigil.analyzer.repository;

import dev.vigil.analyzer.rule.Area;
import dev.vigil.analyzer.rule.PathGlobs;
import dev.vigil.analyzer.rule.RuleDescription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells for which areas a file is not examined: areas of the rule set to which the file's content
 * can belong, and of which no rule is applied to it. For one thread.
 */
final class Examination {
  /** Skip reasons, without detail, of files whose content is not known and could be code. */
  private static final Set<String> UNREAD =
      Set.of(
          "ambiguous",
          "broken-object",
          "broken-tree",
          "lfs-pointer",
          "path-too-long",
          "too-large",
          "unreadable");

  private final Set<Area> areas = EnumSet.noneOf(Area.class);
  private final List<RuleDescription> rules;
  private final Map<String, Applied> byLanguage = new HashMap<>();

  Examination(Collection<RuleDescription> rules) {
    this.rules = List.copyOf(rules);
    rules.forEach(rule -> areas.add(rule.area()));
  }

  /**
   * What is applied to the files of a language.
   *
   * @param everywhere areas of rules for all paths
   * @param somewhere rules for some paths
   */
  private record Applied(Set<Area> everywhere, List<Somewhere> somewhere) {}

  private record Somewhere(Area area, PathFilter paths) {}

  /** The areas for which a file that was read is not examined. */
  Set<Area> missing(SnapshotFile file) {
    Set<Area> missing = possible(file);
    Applied applied = byLanguage.computeIfAbsent(file.language(), this::applied);
    missing.removeAll(applied.everywhere());
    applied.somewhere().stream()
        .filter(rule -> missing.contains(rule.area()) && rule.paths().accepts(file.path()))
        .map(Somewhere::area)
        .toList()
        .forEach(missing::remove);
    return Collections.unmodifiableSet(missing);
  }

  /** The areas for which a file is not examined that was skipped, by the reason. */
  Set<Area> missing(SnapshotFile file, String reason) {
    return UNREAD.contains(reason.replaceFirst("(?s):.*", ""))
        ? Collections.unmodifiableSet(possible(file))
        : Set.of();
  }

  /** The areas of the rule set to which a file's content can belong. */
  Set<Area> possible(SnapshotFile file) {
    Set<Area> possible = EnumSet.copyOf(file.kind().purpose().areas());
    possible.retainAll(areas);
    return possible;
  }

  private Applied applied(String language) {
    Set<Area> everywhere = EnumSet.noneOf(Area.class);
    List<Somewhere> somewhere = new ArrayList<>();
    for (RuleDescription rule : rules) {
      if (rule.isFor(language)) {
        if (rule.paths().equals(PathGlobs.EVERYWHERE)) {
          everywhere.add(rule.area());
        } else {
          somewhere.add(new Somewhere(rule.area(), new PathFilter(rule.paths())));
        }
      }
    }
    return new Applied(everywhere, somewhere);
  }
}
