package dev.vigil.analyzer.review;

import dev.vigil.analyzer.repository.RepositoryScan;
import dev.vigil.analyzer.rule.Area;
import dev.vigil.analyzer.rule.RuleDescription;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A security review of a file or of a repository: a function of a scan and of the descriptions of
 * all rules that it applied.
 *
 * @param repository name of the repository
 * @param path the file, empty for the whole repository
 * @param coverage how much was read
 * @param areas the seven in the order of {@link Area}, then {@link Area#OTHER} if it has anything
 * @param notExamined files that were read and not examined for some areas, by kind, sorted
 * @param notSeen files and parts of files that were not seen and why, sorted
 */
public record Review(
    String repository,
    Optional<String> path,
    Coverage coverage,
    List<AreaReview> areas,
    List<NotExamined> notExamined,
    List<NotSeen> notSeen) {
  /** Copies. */
  public Review {
    areas = List.copyOf(areas);
    notExamined = List.copyOf(notExamined);
    notSeen = List.copyOf(notSeen);
  }

  /**
   * The review of a whole repository.
   *
   * @param name for people
   * @param rules all rules of the scan, those that matched nothing too
   */
  public static Review ofRepository(
      String name, RepositoryScan scan, Collection<RuleDescription> rules) {
    return ofRepository(name, scan, rules, Map.of());
  }

  /**
   * The review of a whole repository about whose findings people decided.
   *
   * @param name for people
   * @param rules all rules of the scan, those that matched nothing too
   * @param decisions by fingerprint
   */
  public static Review ofRepository(
      String name,
      RepositoryScan scan,
      Collection<RuleDescription> rules,
      Map<String, ReviewDecision> decisions) {
    return new Reviewer(scan, rules, decisions).review(name, Optional.empty());
  }

  /**
   * The review of one file; empty if the scan has no such path.
   *
   * @param name of the repository, for people
   * @param rules all rules of the scan, those that matched nothing too
   */
  public static Optional<Review> ofFile(
      String name, String path, RepositoryScan scan, Collection<RuleDescription> rules) {
    return ofFile(name, path, scan, rules, Map.of());
  }

  /**
   * The review of one file about whose findings people decided; empty if the scan has no such path.
   *
   * @param name of the repository, for people
   * @param rules all rules of the scan, those that matched nothing too
   * @param decisions by fingerprint
   */
  public static Optional<Review> ofFile(
      String name,
      String path,
      RepositoryScan scan,
      Collection<RuleDescription> rules,
      Map<String, ReviewDecision> decisions) {
    RepositoryScan one =
        new RepositoryScan(
            scan.files().stream().filter(file -> file.file().path().equals(path)).toList(),
            scan.findings().stream().filter(finding -> finding.path().equals(path)).toList(),
            scan.evidence().stream().filter(seen -> seen.path().equals(path)).toList());
    return one.files().isEmpty()
        ? Optional.empty()
        : Optional.of(new Reviewer(one, rules, decisions).review(name, Optional.of(path)));
  }

  /** How many findings stand. */
  public int findingCount() {
    return areas.stream().mapToInt(AreaReview::findingCount).sum();
  }
}
