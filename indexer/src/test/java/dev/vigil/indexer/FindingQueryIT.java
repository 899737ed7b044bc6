package dev.vigil.indexer;

import static dev.vigil.indexer.ScanBuilder.scan;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigil.index.Index;
import dev.vigil.query.FindingFilter;
import dev.vigil.schemas.FileStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What filters find, against what a real node finds by queries in its own language. */
final class FindingQueryIT {
  @TempDir Path directory;

  @Test
  void findsWhatDirectQueriesFind() throws Exception {
    try (RunningIndexer running = new RunningIndexer(directory)) {
      RealServices services = running.services();
      services.send(scanOf("example.org/a", 10).parts(1));
      services.send(scanOf("example.org/b", 10).parts(1));
      services.awaitRead();
      services.send(
          scan("example.org/a", 11)
              .rule("eval", "HIGH", "injection")
              .rule("log", "LOW", "data-exposure")
              .file("kept.py", "kept")
              .file("fixed.py", "other")
              .file("broken.py", "broken", FileStatus.FAILED)
              .finding("eval", "kept.py", "kept", 1)
              .finding("log", "kept.py", "kept", 1, true)
              .parts(1));
      services.awaitRead();
      Index index = running.index();
      for (String status : new String[] {"open", "fixed", "removed", "unknown"}) {
        assertThat(found(index, with(FindingFilters.ALL, "status", status)))
            .as(status)
            .isNotEmpty()
            .isEqualTo(direct(services, "vulnerability.status:" + status));
      }
      assertThat(found(index, with(FindingFilters.ALL, "rule", "log")))
          .isNotEmpty()
          .isEqualTo(direct(services, "rule.id:log"));
      for (String repository : new String[] {"example.org/a", "name of example.org/a"}) {
        assertThat(found(index, with(FindingFilters.ALL, "repository", repository)))
            .isNotEmpty()
            .isEqualTo(direct(services, "vigil.repository.id:\"example.org/a\""));
      }
      assertThat(found(index, with(FindingFilters.ALL, "severity", "HIGH")))
          .isNotEmpty()
          .isEqualTo(direct(services, "vulnerability.severity:HIGH"));
      assertThat(found(index, with(FindingFilters.ALL, "area", "data-exposure")))
          .isNotEmpty()
          .isEqualTo(direct(services, "rule.category:\"data-exposure\""));
      assertThat(found(index, with(FindingFilters.ALL, "language", "python")))
          .isNotEmpty()
          .isEqualTo(direct(services, "vigil.language:python"));
      assertThat(found(index, with(FindingFilters.ALL, "path", "k*.py")))
          .isNotEmpty()
          .isEqualTo(direct(services, "file.path:k*.py"));
      assertThat(found(index, with(with(FindingFilters.ALL, "rule", "eval"), "status", "active")))
          .isNotEmpty()
          .isEqualTo(
              direct(services, "rule.id:eval AND vigil.active:true AND vigil.suppressed:false"));
      assertThat(found(index, with(FindingFilters.ALL, "rule", "none"))).isEmpty();
    }
  }

  @Test
  void findsAllRulesThatShareAnId() throws Exception {
    try (RunningIndexer running = new RunningIndexer(directory)) {
      RealServices services = running.services();
      String[] rules = {
        "flask.security.open-redirect",
        "django.open-redirect",
        "open-redirect",
        "no-redirect",
        "open-redirect.other"
      };
      ScanBuilder scan = scan("example.org/a", 10);
      for (String rule : rules) {
        scan.rule(rule, "HIGH", "injection");
      }
      scan.file("a.py", "a");
      for (int i = 0; i < rules.length; i++) {
        scan.finding(rules[i], "a.py", "a", i + 1);
      }
      services.send(scan.parts(1));
      services.awaitRead();
      Index index = running.index();
      assertThat(rules(index, "open-redirect"))
          .containsExactly("django.open-redirect", "flask.security.open-redirect", "open-redirect");
      assertThat(found(index, with(FindingFilters.ALL, "rule", "open-redirect")))
          .isEqualTo(direct(services, "rule.id:(open-redirect OR *.open-redirect)"));
      assertThat(rules(index, "security.open-redirect"))
          .containsExactly("flask.security.open-redirect");
      assertThat(rules(index, "django.open-redirect")).containsExactly("django.open-redirect");
      for (String other : new String[] {"*", "open*", "open-redirec?", "redirect", "\\", ""}) {
        assertThat(rules(index, other)).as(other).isEmpty();
      }
    }
  }

  private static Set<String> rules(Index index, String id) {
    return AllFindings.of(index, with(FindingFilters.ALL, "rule", id)).stream()
        .map(finding -> finding.ruleId())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ScanBuilder scanOf(String repository, long sequence) {
    ScanBuilder scan =
        scan(repository, sequence)
            .rule("eval", "HIGH", "injection")
            .rule("log", "LOW", "data-exposure");
    for (String name : new String[] {"kept", "fixed", "removed", "broken"}) {
      scan.file(name + ".py", name)
          .finding("eval", name + ".py", name, 1)
          .finding("log", name + ".py", name, 1, name.equals("kept"));
    }
    return scan;
  }

  private static FindingFilter with(FindingFilter filter, String option, String value) {
    Optional<String> given = Optional.of(value);
    return new FindingFilter(
        option.equals("rule") ? given : filter.rule(),
        option.equals("repository") ? given : filter.repository(),
        option.equals("severity") ? given : filter.severity(),
        option.equals("area") ? given : filter.area(),
        option.equals("status") ? given : filter.status(),
        option.equals("path") ? given : filter.path(),
        option.equals("language") ? given : filter.language(),
        option.equals("triage") ? given : filter.triage(),
        filter.limit());
  }

  private static Set<String> found(Index index, FindingFilter filter) {
    return AllFindings.of(index, filter).stream()
        .map(finding -> finding.fingerprint())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> direct(RealServices services, String query) throws Exception {
    JsonNode answer =
        services.request(
            "GET",
            "/vigil-findings/_search?size=1000&q="
                + URLEncoder.encode(query, StandardCharsets.UTF_8),
            "");
    Set<String> fingerprints = new TreeSet<>();
    answer.at("/hits/hits").forEach(hit -> fingerprints.add(hit.path("_id").asText()));
    return fingerprints;
  }
}
