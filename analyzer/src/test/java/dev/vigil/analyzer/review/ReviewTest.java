package dev.vigil.analyzer.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.repository.RepositoryScan;
import dev.vigil.analyzer.repository.SnapshotFile;
import dev.vigil.analyzer.rule.Area;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReviewTest {
  private static final String SOUND = "x = session.query(User)\n";

  @Test
  void writesTheReviewOfAFile() {
    RepositoryScan scan = Scans.scan(Map.of("app/store.py", Scans.resource("store.py")));

    assertThat(MarkdownReview.render(fileReview(scan, "app/store.py")))
        .isEqualTo(Scans.resource("store.review.md"));
  }

  @Test
  void writesTheReviewOfARepository() {
    RepositoryScan scan =
        Scans.scan(
            Map.of(
                "app/store.py",
                Scans.resource("store.py"),
                "app/other.py",
                SOUND,
                "tests/test_store.py",
                "log.info(password)\n"),
            new SnapshotFile("logo.png", "0", "text", 9, Optional.of("binary"), List.of()),
            new SnapshotFile("a\nb`.bin", "0", "text", 9, Optional.of("too-large: 9"), List.of()));

    assertThat(MarkdownReview.render(Review.ofRepository("shop", scan, Scans.descriptions())))
        .isEqualTo(Scans.resource("repository.review.md"));
  }

  @Test
  void callsAnAreaSoundIfTheContradictingRulesWereSilent() {
    AreaReview area = area(Scans.scan(Map.of("a.py", SOUND)), Area.INJECTION);

    assertThat(area.verdict()).isEqualTo(Verdict.SOUND);
    assertThat(area.sites().getFirst().silent())
        .extracting(SilentRule::ruleId)
        .containsExactly("sql-built");
  }

  @Test
  void onlyExaminesWhatNoRuleCouldContradict() {
    AreaReview area =
        area(
            Scans.scan(Map.of("a.py", "try:\n  y()\nexcept KeyError: x()\n")), Area.ERROR_HANDLING);

    assertThat(area.verdict()).isEqualTo(Verdict.EXAMINED);
  }

  @Test
  void onlyExaminesWhatAContradictingRuleDidNotFinish() {
    AnalysisProblem budget =
        new AnalysisProblem(
            AnalysisProblem.Kind.BUDGET, Optional.of("sql-built"), Optional.empty(), "budget");

    AreaReview area = area(partial(budget), Area.INJECTION);

    assertThat(area.verdict()).isEqualTo(Verdict.IN_PART);
    assertThat(area.sites().getFirst().notApplied()).containsExactly("sql-built");
  }

  @Test
  void onlyExaminesAFileOfWhichAPartDoesNotParse() {
    AnalysisProblem syntax =
        new AnalysisProblem(
            AnalysisProblem.Kind.SYNTAX, Optional.empty(), Optional.empty(), "does not parse");

    assertThat(area(partial(syntax), Area.INJECTION).verdict()).isEqualTo(Verdict.IN_PART);
  }

  @Test
  void tellsNoCodeOfAKindFromNotExamined() {
    RepositoryScan scan = Scans.scan(Map.of("a.py", "x = 1\n"));

    assertThat(area(scan, Area.INJECTION).verdict()).isEqualTo(Verdict.NO_CODE);
    assertThat(area(scan, Area.ACCESS_CONTROL).verdict()).isEqualTo(Verdict.NOT_EXAMINED);
    assertThat(area(scan, Area.DATA_VALIDATION).verdict()).isEqualTo(Verdict.NOT_EXAMINED);
  }

  @Test
  void saysOfNothingThatItWasExaminedIfNoFileWasRead() {
    RepositoryScan scan =
        Scans.scan(
            Map.of(),
            new SnapshotFile("a.py", "0", "python", 9, Optional.of("generated"), List.of()));

    Review review = Review.ofRepository("r", scan, Scans.descriptions());

    assertThat(review.areas()).extracting(AreaReview::verdict).containsOnly(Verdict.NOT_EXAMINED);
    assertThat(review.notSeen()).singleElement().extracting(NotSeen::reason).isEqualTo("generated");
  }

  @Test
  void callsNoAreaSoundOrEmptyBesideCodeWithoutAFrontEnd() {
    RepositoryScan scan =
        Scans.combine(
            Map.of("a.py", SOUND, "web/app.php", "db.query(q + id)\n", "README.md", "# shop\n"),
            path -> Scans.analysis(path.endsWith("\n") ? path : SOUND));
    Review review = Review.ofRepository("r", scan, Scans.descriptions());

    assertThat(area(scan, Area.INJECTION).verdict()).isEqualTo(Verdict.IN_PART);
    assertThat(area(scan, Area.INJECTION).gaps()).containsExactly("web/app.php");
    assertThat(area(scan, Area.ERROR_HANDLING).verdict()).isEqualTo(Verdict.IN_PART);
    assertThat(review.notExamined())
        .filteredOn(gap -> gap.areas().contains(Area.INJECTION))
        .singleElement()
        .satisfies(gap -> {
          assertThat(gap.kind()).isEqualTo("PHP");
          assertThat(gap.paths()).containsExactly("web/app.php");
          assertThat(gap.reason()).startsWith("no front end for PHP");
        });
    assertThat(MarkdownReview.render(review))
        .contains("1 file of PHP (`web/app.php`): no front end for PHP")
        .doesNotContain("Everything was seen")
        .doesNotContain("sound: injection");
  }

  @Test
  void showsWhatPeopleDecided() {
    RepositoryScan scan =
        Scans.scan(Map.of("a.py", "log.info(password)\nx = 1\nlog.info(password)\n"));
    List<String> fingerprints =
        scan.findings().stream().map(finding -> finding.fingerprint()).toList();
    Review review =
        Review.ofRepository(
            "r",
            scan,
            Scans.descriptions(),
            Map.of(
                fingerprints.get(0), new ReviewDecision("accepted-risk by ann: internal", true),
                fingerprints.get(1), new ReviewDecision("will-fix by bob", false)));

    assertThat(review.findingCount()).isEqualTo(1);
    assertThat(MarkdownReview.render(review))
        .contains("- Dismissed: `log-writes-secret` at `a.py` 1; decided: accepted-risk by ann")
        .contains("; decided: will-fix by bob");
    assertThat(ReviewTree.of(review).toString())
        .contains("decision=accepted-risk by ann: internal", "decision=will-fix by bob");
  }

  @Test
  void callsNoAreaSoundBesideAFileThatWasNotRead() {
    RepositoryScan scan =
        Scans.scan(
            Map.of("a.py", SOUND),
            new SnapshotFile("b.py", "0", "text", 9, Optional.of("too-large: 9"), List.of()),
            new SnapshotFile("logo.png", "0", "text", 9, Optional.of("binary"), List.of()));

    assertThat(area(scan, Area.INJECTION).verdict()).isEqualTo(Verdict.IN_PART);
    assertThat(area(scan, Area.INJECTION).gaps()).containsExactly("b.py");
  }

  @Test
  void marksTheSitesThatAFindingContradicts() {
    RepositoryScan scan = Scans.scan(Map.of("a.py", "log.info('x')\nlog.info(password)\n"));

    SiteReview calls = area(scan, Area.DATA_EXPOSURE).sites().getFirst();

    assertThat(calls.count()).isEqualTo(2);
    assertThat(calls.verdict()).isEqualTo(Verdict.FINDINGS);
    assertThat(calls.sites())
        .extracting(Site::contradictedBy)
        .containsExactly(List.of(), List.of("log-writes-secret"));
  }

  @Test
  void hasNoReviewOfAPathThatIsNotThere() {
    assertThat(Review.ofFile("r", "b.py", Scans.scan(Map.of("a.py", SOUND)), Scans.descriptions()))
        .isEmpty();
  }

  @Test
  void givesTheSameTreeForEqualScans() {
    Map<String, String> sources = Map.of("b.py", SOUND, "a.py", Scans.resource("store.py"));

    assertThat(
            ReviewTree.of(Review.ofRepository("r", Scans.scan(sources), Scans.descriptions()))
                .toString())
        .isEqualTo(
            ReviewTree.of(Review.ofRepository("r", Scans.scan(sources), Scans.descriptions()))
                .toString())
        .contains("count=3", "verdict=findings");
  }

  private static RepositoryScan partial(AnalysisProblem problem) {
    UnitAnalysis whole = Scans.analysis(SOUND);
    return Scans.combine(
        Map.of("a.py", SOUND),
        content ->
            new UnitAnalysis(UnitAnalysis.Outcome.PARTIAL, 1, whole.matches(), List.of(problem)));
  }

  private static Review fileReview(RepositoryScan scan, String path) {
    return Review.ofFile("shop", path, scan, Scans.descriptions()).orElseThrow();
  }

  private static AreaReview area(RepositoryScan scan, Area area) {
    return Review.ofRepository("r", scan, Scans.descriptions()).areas().stream()
        .filter(review -> review.area() == area)
        .findFirst()
        .orElseThrow();
  }
}
