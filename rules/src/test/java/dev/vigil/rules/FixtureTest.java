package dev.vigil.rules;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.finding.FixPart;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.fixture.Fixture;
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import dev.vigil.analyzer.rule.yaml.RuleSetLoad;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
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
      RuleSetLoad load = load(rule.name(), yaml);
      softly.assertThat(load.problems()).as(rule.id()).isEmpty();
      List<String> lines = Files.readAllLines(rule.fixture());
      Set<Integer> reported = reportedLines(load.rules(), rule);
      reported.removeAll(annotated(lines, EITHER));
      softly.assertThat(reported).as(rule.id()).isEqualTo(annotated(lines, EXPECTED));
    }
    softly.assertAll();
  }

  /** The file with all fixes is kept beside the fixture; no fix is refused. */
  @Test
  void everyFixGivesTheFixedFixture() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    for (RuleFile rule : RuleFile.all().stream().filter(RuleFile::fixes).toList()) {
      String yaml = Files.readString(RuleFile.PACKS.resolve(rule.path()));
      RuleSetLoad load = load(rule.name(), yaml);
      byte[] content = Files.readAllBytes(rule.fixture());
      UnitAnalysis analysis =
          new Analyzer(load.rules(), Limits.DEFAULT).analyse(content, rule.language());
      softly.assertThat(analysis.problems()).as(rule.id()).isEmpty();
      softly
          .assertThat(fixed(content, analysis.matches()))
          .as(rule.id())
          .isEqualTo(Files.readString(rule.fixedFixture()));
    }
    softly.assertAll();
  }

  private static RuleSetLoad load(String name, String yaml) {
    List<RuleSource> sources = new ArrayList<>(ModelFile.sources());
    sources.add(new RuleSource("builtin", name, yaml));
    return RuleLoader.load(sources);
  }

  /** What a model describes is found where its fixture says so. */
  @Test
  void everyModelMatchesExactlyTheAnnotatedLines() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    for (ModelFile models : ModelFile.all()) {
      softly
          .assertThat(RuleLoader.load(List.of(models.source())).problems())
          .as(models.name())
          .isEmpty();
      RuleSetLoad probes = RuleLoader.loadProbes(models.source());
      softly.assertThat(probes.problems()).as(models.name()).isEmpty();
      byte[] content = Files.readAllBytes(models.fixture());
      Fixture fixture = Fixture.of(new String(content, UTF_8));
      UnitAnalysis analysis =
          new Analyzer(probes.rules(), Limits.DEFAULT.withAllPlaces())
              .analyse(content, models.language());
      for (RuleDescription probe : probes.rules().descriptions()) {
        Set<Integer> lines =
            analysis.matches().stream()
                .filter(match -> match.ruleId().equals(probe.id()))
                .flatMap(match -> match.places().stream())
                .map(place -> place.start().line())
                .collect(Collectors.toCollection(TreeSet::new));
        softly
            .assertThat(fixture.compare(probe.id(), lines).passed())
            .as("%s: %s reported at %s", models.name(), probe.id(), lines)
            .isTrue();
        softly.assertThat(lines).as("%s: %s", models.name(), probe.id()).isNotEmpty();
      }
    }
    softly.assertAll();
  }

  private static String fixed(byte[] content, List<RuleMatch> matches) {
    ByteArrayOutputStream fixed = new ByteArrayOutputStream();
    int at = 0;
    for (RuleMatch match : matches.stream().sorted().toList()) {
      if (match.fix().isPresent() && match.location().start().offset() >= at) {
        int start = match.location().start().offset();
        fixed.write(content, at, start - at);
        for (FixPart part : match.fix().get().parts()) {
          switch (part) {
            case FixPart.Kept(int from, int to) -> fixed.write(content, from, to - from);
            case FixPart.Written(String text) -> fixed.writeBytes(text.getBytes(UTF_8));
          }
        }
        at = match.location().end().offset();
      }
    }
    fixed.write(content, at, content.length - at);
    return fixed.toString(UTF_8);
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
