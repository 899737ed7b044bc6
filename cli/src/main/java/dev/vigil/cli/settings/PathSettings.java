package dev.vigil.cli.settings;

import dev.vigil.analyzer.repository.Finding;
import dev.vigil.analyzer.repository.RepositoryScan;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.cli.scan.Threshold;
import dev.vigil.ingest.selection.PathFilter;
import java.util.List;
import java.util.Set;

/**
 * Settings of the findings in some files of a repository.
 *
 * @param paths globs of the files in gitignore's syntax, relative to the root of the repository
 * @param excludeRule ids of rules whose findings there are not reported
 * @param least bound that findings there must reach to be reported
 */
public record PathSettings(List<String> paths, Set<String> excludeRule, Threshold least) {
  /** Copies. */
  public PathSettings {
    paths = List.copyOf(paths);
    excludeRule = Set.copyOf(excludeRule);
  }

  /** A scan with the findings alone that these settings leave. */
  public RepositoryScan reported(RepositoryScan scan, RuleSet rules) {
    PathFilter.Matcher files = new PathFilter(List.of(), paths).matcher();
    return new RepositoryScan(
        scan.files(),
        scan.findings().stream()
            .filter(finding -> !files.excludes(finding.path()) || isReported(finding, rules))
            .toList(),
        scan.evidence());
  }

  private boolean isReported(Finding finding, RuleSet rules) {
    return !excludeRule.contains(finding.match().ruleId()) && least.isReachedBy(finding, rules);
  }
}
