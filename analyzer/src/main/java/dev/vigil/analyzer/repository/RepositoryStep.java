package dev.vigil.analyzer.repository;

import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.rule.PathGlobs;
import dev.vigil.analyzer.rule.RuleSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Joins the paths of a snapshot with the analyses of its units. */
public final class RepositoryStep {
  /** Sites of evidence that are kept per rule and path; the count is of all. */
  public static final int MAX_SITES = 200;

  private static final Pattern TEST_PATH =
      Pattern.compile("(?:^|/)(?:tests?|testing)/|(?:^|/)(?:test_[^/]*|[^/]*_test|conftest)\\.py$");

  private final RuleSet rules;

  /** A step for the matches of those rules. */
  public RepositoryStep(RuleSet rules) {
    this.rules = rules;
  }

  /**
   * The scan of a snapshot.
   *
   * @param repositoryId part of every fingerprint
   * @param files every path
   * @param analyses by blob id and language, for every file that is not skipped
   */
  public RepositoryScan combine(
      String repositoryId,
      Collection<SnapshotFile> files,
      BiFunction<String, String, UnitAnalysis> analyses) {
    List<FileOutcome> outcomes = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();
    for (SnapshotFile file : files.stream().sorted().toList()) {
      boolean test = TEST_PATH.matcher(file.path()).find();
      if (file.skipped().isPresent()) {
        outcomes.add(
            new FileOutcome(file, FileOutcome.Status.SKIPPED, file.skipped(), 0, test, List.of()));
      } else {
        UnitAnalysis analysis = analyses.apply(file.blobId(), file.language());
        outcomes.add(outcome(file, test, analysis));
        collect(repositoryId, file.path(), test, analysis, findings, evidence);
      }
    }
    return new RepositoryScan(
        outcomes, findings.stream().sorted().toList(), evidence.stream().sorted().toList());
  }

  private static FileOutcome outcome(SnapshotFile file, boolean test, UnitAnalysis analysis) {
    FileOutcome.Status status =
        switch (analysis.outcome()) {
          case ANALYSED -> FileOutcome.Status.ANALYSED;
          case PARTIAL -> FileOutcome.Status.PARTIAL;
          case FAILED -> FileOutcome.Status.FAILED;
        };
    Optional<String> reason =
        status == FileOutcome.Status.ANALYSED
            ? Optional.empty()
            : analysis.problems().stream().map(AnalysisProblem::message).findFirst();
    return new FileOutcome(file, status, reason, analysis.lines(), test, analysis.problems());
  }

  private void collect(
      String repositoryId,
      String path,
      boolean test,
      UnitAnalysis analysis,
      List<Finding> findings,
      List<Evidence> evidence) {
    Map<String, Integer> ordinals = new HashMap<>();
    Map<String, List<RuleMatch>> sites = new TreeMap<>();
    for (RuleMatch match : analysis.matches()) {
      rules
          .description(match.ruleId())
          .filter(rule -> applies(rule.paths(), path))
          .ifPresent(rule -> {
            if (rule.evidence()) {
              sites.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(match);
            } else {
              findings.add(finding(repositoryId, path, test, match, ordinals));
            }
          });
    }
    sites.forEach((rule, matches) ->
        evidence.add(
            new Evidence(
                path,
                rule,
                matches.size(),
                matches.subList(0, Math.min(matches.size(), MAX_SITES)),
                test)));
  }

  private static boolean applies(PathGlobs paths, String path) {
    return (paths.include().isEmpty()
            || paths.include().stream().anyMatch(glob -> PathGlob.matches(glob, path)))
        && paths.exclude().stream().noneMatch(glob -> PathGlob.matches(glob, path));
  }

  private static Finding finding(
      String repositoryId,
      String path,
      boolean test,
      RuleMatch match,
      Map<String, Integer> ordinals) {
    String content = String.join("\0", match.ruleId(), match.enclosing(), match.normalizedCode());
    int ordinal = ordinals.merge(content, 1, Integer::sum);
    return new Finding(
        path,
        match,
        test,
        sha256(String.join("\0", repositoryId, path, content, Integer.toString(ordinal))),
        sha256(String.join("\0", content, Integer.toString(ordinal))));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
