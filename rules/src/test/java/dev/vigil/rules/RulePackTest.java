package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class RulePackTest {
  private static final Set<String> AREAS =
      Set.of(
          "injection",
          "data-exposure",
          "error-handling",
          "access-control",
          "data-validation",
          "hardcoded-information",
          "configuration-management");

  /** Languages whose files are reviewed area by area. */
  private static final Set<String> REVIEWED = Set.of("go", "java", "python");

  private static final Set<String> SEVERITIES = Set.of("CRITICAL", "HIGH", "MEDIUM", "LOW", "INFO");

  private static final List<String> MANDATORY =
      List.of(
          "kind",
          "area",
          "category",
          "subcategory",
          "cwe",
          "owasp",
          "confidence",
          "likelihood",
          "impact",
          "technology",
          "references",
          "risk",
          "solution",
          "known-limits");

  private static final Pattern EXPECTED =
      Pattern.compile("(?m)^\\s*(#|//) (?:todo)?ruleid: (\\S+)$");
  private static final Pattern SOUND = Pattern.compile("(?m)^\\s*(#|//) (?:ok|todook): (\\S+)$");

  private final List<RuleFile> rules = RuleFile.all();

  @Test
  void everyRuleIsNamedLikeItsFileAndLiesInItsArea() {
    assertThat(rules)
        .allSatisfy(rule -> {
          assertThat(rule.path().getFileName()).hasToString(rule.id() + ".yaml");
          assertThat(rule.texts("area")).containsExactly(rule.area());
          assertThat(AREAS).contains(rule.area());
        });
    assertThat(rules).extracting(RuleFile::id).doesNotHaveDuplicates();
  }

  @Test
  void everyRuleHasAllMetadata() {
    assertThat(rules)
        .allSatisfy(rule -> {
          assertThat(MANDATORY).as(rule.id()).allSatisfy(key -> assertFilled(rule, key));
          assertThat(SEVERITIES).contains(String.valueOf(rule.rule().get("severity")));
          assertThat(rule.texts("cwe")).allMatch(cwe -> cwe.matches("CWE-\\d+: .+"));
          assertThat(rule.texts("kind")).isSubsetOf("finding", "evidence");
        });
  }

  @Test
  void evidenceNamesTheFindingsThatCouldContradictIt() {
    Set<String> findings =
        rules.stream().filter(r -> !r.evidence()).map(RuleFile::id).collect(Collectors.toSet());
    assertThat(rules)
        .filteredOn(RuleFile::evidence)
        .allSatisfy(rule -> {
          assertFilled(rule, "site");
          assertFilled(rule, "observation");
          assertThat(rule.texts("contradicted-by")).as(rule.id()).isNotEmpty().isSubsetOf(findings);
          assertThat(rule.rule().get("severity")).isEqualTo("INFO");
        });
  }

  @Test
  void findingsThatContradictEvidenceSayWhatTheirAbsenceMeans() {
    Set<String> contradicting =
        rules.stream()
            .flatMap(rule -> rule.texts("contradicted-by").stream())
            .collect(Collectors.toSet());
    assertThat(rules)
        .filteredOn(rule -> contradicting.contains(rule.id()))
        .allSatisfy(rule -> assertFilled(rule, "absence"));
  }

  /** A fix corrects one place, evidence is contradicted at one place, a message may name one. */
  @Test
  void rulesThatCountSayNothingOfASinglePlace() {
    Set<String> contradicting =
        rules.stream()
            .flatMap(rule -> rule.texts("contradicted-by").stream())
            .collect(Collectors.toSet());
    assertThat(rules)
        .filteredOn(RuleFile::counted)
        .isNotEmpty()
        .allSatisfy(rule -> {
          assertThat(rule.texts("subcategory")).containsExactly("audit");
          assertThat(rule.texts("confidence")).containsExactly("LOW");
          assertThat(rule.rule().get("fix")).isNull();
          assertThat(rule.rule().get("fix-regex")).isNull();
          assertThat(String.valueOf(rule.rule().get("message"))).doesNotContain("$");
          assertThat(contradicting).doesNotContain(rule.id());
        });
  }

  @Test
  void everyAreaOfALanguageHasFindingsAndEvidence() {
    Map<String, List<RuleFile>> languages =
        rules.stream()
            .filter(rule -> REVIEWED.contains(rule.language()))
            .collect(Collectors.groupingBy(RuleFile::language));
    assertThat(languages.values())
        .isNotEmpty()
        .allSatisfy(pack ->
            assertThat(AREAS)
                .allSatisfy(area -> {
                  assertThat(pack).anyMatch(r -> r.area().equals(area) && r.evidence());
                  assertThat(pack).anyMatch(r -> r.area().equals(area) && !r.evidence());
                }));
  }

  @Test
  void everyFixtureExpectsMatchesAndSoundCodeOfItsRuleOnly() throws IOException {
    for (RuleFile rule : rules) {
      String fixture = Files.readString(rule.fixture());
      assertThat(annotated(EXPECTED, fixture)).as(rule.id()).containsOnly(rule.id());
      assertThat(annotated(SOUND, fixture)).as(rule.id()).containsOnly(rule.id());
    }
  }

  @Test
  void tenRulesOrMoreOfEachReviewedLanguageHaveAFix() {
    assertThat(REVIEWED)
        .allSatisfy(language ->
            assertThat(rules)
                .filteredOn(rule -> rule.language().equals(language) && rule.fixes())
                .hasSizeGreaterThanOrEqualTo(10));
  }

  @Test
  void noFixtureIsWithoutItsRule() {
    Set<Path> expected = rules.stream().map(RuleFile::fixture).collect(Collectors.toSet());
    rules.stream().filter(RuleFile::fixes).map(RuleFile::fixedFixture).forEach(expected::add);
    assertThat(RuleFile.files())
        .filteredOn(file -> !RuleFile.isRule(file))
        .hasSameElementsAs(expected);
  }

  @Test
  void indexAndReferenceAreUpToDate() throws IOException {
    assertThat(Files.readString(RuleReference.INDEX))
        .isEqualTo(RuleReference.index(rules, ModelFile.all()));
    assertThat(RuleReference.written()).isEqualTo(RuleReference.pages(rules));
  }

  private static void assertFilled(RuleFile rule, String key) {
    assertThat(rule.texts(key)).as("%s: metadata.%s", rule.id(), key).isNotEmpty();
    assertThat(rule.texts(key)).as("%s: metadata.%s", rule.id(), key).noneMatch(String::isBlank);
  }

  private static Set<String> annotated(Pattern annotation, String fixture) {
    return annotation
        .matcher(fixture)
        .results()
        .map(result -> result.group(2))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
