package dev.vigil.rules;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import dev.vigil.analyzer.rule.yaml.RuleSetLoad;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Runs the fixture of every rule. */
final class FixtureTest {
  private static final Pattern EXPECTED = Pattern.compile("\\s*(#|//) ruleid: ");
  private static final Pattern EITHER = Pattern.compile("\\s*(#|//) todo(ruleid|ok): ");

  @Test
  void everyRuleReportsExactlyTheAnnotatedLines() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    for (RuleFile rule : RuleFile.all()) {
      String yaml = Files.readString(RuleFile.PACKS.resolve(rule.path()));
      RuleSetLoad load = RuleLoader.load(List.of(new RuleSource("builtin", rule.name(), yaml)));
      softly.assertThat(load.problems()).as(rule.id()).isEmpty();
      List<String> lines = Files.readAllLines(rule.fixture());
      Set<Integer> reported = reportedLines(load.rules(), rule);
      reported.removeAll(annotated(lines, EITHER));
      softly.assertThat(reported).as(rule.id()).isEqualTo(annotated(lines, EXPECTED));
    }
    softly.assertAll();
  }

  private static Set<Integer> reportedLines(RuleSet rules, RuleFile rule) throws IOException {
    return new Analyzer(rules, Limits.DEFAULT.withAllPlaces())
        .analyse(Files.readAllBytes(rule.fixture()), rule.language()).matches().stream()
            .flatMap(match -> match.places().stream())
            .map(place -> place.start().line())
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The numbers of the lines behind an annotation. */
  private static Set<Integer> annotated(List<String> lines, Pattern annotation) {
    Set<Integer> numbers = new TreeSet<>();
    for (int i = 0; i < lines.size(); i++) {
      if (annotation.matcher(lines.get(i)).lookingAt()) {
        numbers.add(i + 2);
      }
    }
    return numbers;
  }
}
