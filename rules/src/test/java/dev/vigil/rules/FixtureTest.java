package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.RuleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Runs the fixture of every rule that the engine can load. */
final class FixtureTest {
  @Test
  void everyRuleThatLoadsReportsExactlyTheAnnotatedLines() throws IOException {
    int loaded = 0;
    for (RuleFile rule : RuleFile.all()) {
      String yaml = Files.readString(RuleFile.PACKS.resolve(rule.path()));
      RuleSet rules = RuleSet.load(List.of(new RuleSource("builtin", rule.name(), yaml))).rules();
      if (rules.descriptions().stream().map(RuleDescription::id).anyMatch(rule.id()::equals)) {
        loaded++;
        List<String> lines = Files.readAllLines(rule.fixture());
        Set<Integer> reported =
            new Analyzer(rules, Limits.DEFAULT)
                .analyse(Files.readAllBytes(rule.fixture()), "python").matches().stream()
                    .map(match -> match.location().start().line())
                    .collect(Collectors.toCollection(TreeSet::new));
        Set<Integer> optional = annotated(lines, "# todoruleid: ", "# todook: ");
        reported.removeAll(optional);
        assertThat(reported).as(rule.id()).isEqualTo(annotated(lines, "# ruleid: ", "# ruleid: "));
      }
    }
    assertThat(loaded).as("rules that the engine loads").isPositive();
  }

  /** The numbers of the lines behind an annotation. */
  private static Set<Integer> annotated(List<String> lines, String one, String other) {
    Set<Integer> numbers = new TreeSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith(one) || line.startsWith(other)) {
        numbers.add(i + 2);
      }
    }
    return numbers;
  }
}
