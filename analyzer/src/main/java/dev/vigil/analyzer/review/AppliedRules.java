package dev.vigil.analyzer.review;

import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.repository.FileKind;
import dev.vigil.analyzer.repository.FileOutcome;
import dev.vigil.analyzer.repository.PathFilter;
import dev.vigil.analyzer.rule.Area;
import dev.vigil.analyzer.rule.RuleDescription;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which rules were applied to which files of a scan, by language, paths and budget. */
final class AppliedRules {
  private final Map<String, RuleDescription> rules = new TreeMap<>();
  private final Map<String, Set<String>> byPath = new HashMap<>();
  private final Set<String> partlySeen = new HashSet<>();
  private final Set<String> anywhere = new TreeSet<>();

  AppliedRules(Collection<RuleDescription> rules, List<FileOutcome> files) {
    Map<String, PathFilter> filters = new HashMap<>();
    for (RuleDescription rule : rules) {
      this.rules.put(rule.id(), rule);
      filters.put(rule.id(), new PathFilter(rule.paths()));
    }
    for (FileOutcome file : files) {
      if (isSeen(file)) {
        Set<String> applied = new HashSet<>();
        for (RuleDescription rule : this.rules.values()) {
          PathFilter filter = filters.get(rule.id());
          if (rule.isFor(file.file().language())
              && filter != null
              && filter.accepts(file.file().path())) {
            applied.add(rule.id());
          }
        }
        notSeenParts(file, applied);
        byPath.put(file.file().path(), applied);
        anywhere.addAll(applied);
      }
    }
  }

  static boolean isSeen(FileOutcome file) {
    return switch (file.status()) {
      case ANALYSED, PARTIAL -> true;
      case SKIPPED, FAILED -> false;
    };
  }

  private void notSeenParts(FileOutcome file, Set<String> applied) {
    for (AnalysisProblem problem : file.problems()) {
      if (problem.kind() != AnalysisProblem.Kind.CAP) {
        problem.ruleId().ifPresentOrElse(applied::remove, () -> partlySeen.add(file.file().path()));
      }
    }
  }

  /**
   * The files of which something was not examined for an area: no rule of the area was applied, or
   * of code none of those for its language; it was not read; or a rule of the area did not see all
   * of it.
   */
  List<String> gaps(Area area, List<FileOutcome> files) {
    Set<String> languages = new TreeSet<>();
    rules.values().stream()
        .filter(rule -> rule.area() == area && !rule.isForAnyText())
        .forEach(rule -> languages.addAll(rule.languages()));
    return files.stream()
        .filter(file -> hasGap(file, area, languages))
        .map(file -> file.file().path())
        .toList();
  }

  private boolean hasGap(FileOutcome file, Area area, Set<String> languages) {
    boolean foreign =
        isSeen(file)
            && file.file().kind().purpose() == FileKind.Purpose.CODE
            && !languages.isEmpty()
            && !languages.contains(file.file().language());
    return file.notExamined().contains(area)
        || foreign
        || file.problems().stream().anyMatch(problem -> hides(problem, area));
  }

  private boolean hides(AnalysisProblem problem, Area area) {
    return problem.kind() != AnalysisProblem.Kind.CAP
        && problem
            .ruleId()
            .map(id -> rule(id).filter(rule -> rule.area() == area).isPresent())
            .orElse(true);
  }

  Optional<RuleDescription> rule(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /** All that were applied to at least one file, sorted by id. */
  List<RuleDescription> anywhere() {
    return rules.values().stream().filter(rule -> anywhere.contains(rule.id())).toList();
  }

  /** Whether the rule was applied to all of each of those files. */
  boolean wholly(String ruleId, Collection<String> paths) {
    return paths.stream()
        .allMatch(path ->
            byPath.getOrDefault(path, Set.of()).contains(ruleId) && !partlySeen.contains(path));
  }
}
