package dev.vigil.benchmarks.owasp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScorecardTest {
  @TempDir Path directory;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private List<TestCase> expected() throws IOException {
    file(
        "expectedresults-9.csv",
        """
        # test name, category, real vulnerability, cwe, version
        Case1,sqli,true,89
        Case2,sqli,true,89
        Case3,sqli,false,89
        Case4,sqli,false,89
        Case5,xss,true,79
        Case6,xss,false,79
        """);
    return TestCase.read(TestCase.find(directory));
  }

  private static String result(String path, String cwe, String confidence) {
    return """
    {"path": "src/%s", "extra": {"metadata": {"cwe": ["CWE-%s: x"], "confidence": "%s"}}}\
    """
        .formatted(path, cwe, confidence);
  }

  private Reports reports(Reports.Confidence least, String... results) throws IOException {
    return Reports.read(
        file("results.json", "{\"results\": [" + String.join(",", results) + "]}"), least);
  }

  @Test
  void isTheMeanOverCategoriesOfTheRatesDifference() throws IOException {
    Scorecard scorecard =
        Scorecard.of(
            expected(),
            reports(
                Reports.Confidence.LOW,
                result("Case1.java", "89", "HIGH"),
                result("Case2.java", "89", "LOW"),
                result("Case4.java", "89", "HIGH"),
                result("Case5.java", "79", "MEDIUM")));

    assertThat(scorecard.categories().get("sqli"))
        .isEqualTo(new Scorecard.Category(89, 2, 2, 1, 2));
    assertThat(scorecard.categories().get("xss")).isEqualTo(new Scorecard.Category(79, 1, 1, 0, 1));
    assertThat(scorecard.score()).isEqualTo((0.5 + 1.0) / 2, within(1e-9));
  }

  @Test
  void countsOnlyTheExactWeaknessInTheCasesOwnFile() throws IOException {
    Scorecard scorecard =
        Scorecard.of(
            expected(),
            reports(
                Reports.Confidence.LOW,
                result("Case1.java", "564", "HIGH"),
                result("Case3.java", "79", "HIGH"),
                result("Case11.java", "89", "HIGH")));

    assertThat(scorecard.score()).isZero();
  }

  @Test
  void leavesOutFindingsOfRulesThatAreLessSure() throws IOException {
    Reports reports =
        reports(
            Reports.Confidence.MEDIUM,
            result("Case1.java", "89", "LOW"),
            result("Case2.java", "89", "MEDIUM"));

    assertThat(sqli(Scorecard.of(expected(), reports)).truePositives()).isEqualTo(1);
  }

  @Test
  void leavesOutSuppressedFindings() throws IOException {
    Reports reports =
        reports(
            Reports.Confidence.LOW,
            """
            {"path": "Case1.java",
             "extra": {"is_ignored": true, "metadata": {"cwe": ["CWE-89: x"]}}}\
            """);

    assertThat(sqli(Scorecard.of(expected(), reports)).truePositives()).isZero();
  }

  @Test
  void saysWhichLineOfTheExpectedResultsIsWrong() throws IOException {
    Path file = file("expectedresults-9.csv", "Case1,sqli,maybe,89\n");

    assertThatThrownBy(() -> TestCase.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("expectedresults-9.csv:1")
        .hasMessageContaining("maybe");
  }

  private static Scorecard.Category sqli(Scorecard scorecard) {
    return Objects.requireNonNull(scorecard.categories().get("sqli"));
  }
}
