package dev.vigil.cli.rules;

import dev.vigil.analyzer.rule.RuleProblem;
import dev.vigil.cli.report.JsonText;
import dev.vigil.night.message.Count;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells how rules did on their fixtures: a rule passes if it does on all of them. */
public final class TestReport {
  private static final Comparator<RuleTest> ORDER =
      Comparator.comparing(RuleTest::rules).thenComparing(RuleTest::id);

  private final List<RuleFileTest> files;
  private final List<RuleTest> rules = new ArrayList<>();

  /** One rule on all of its fixtures. */
  private record RuleTest(Path rules, String id, List<RuleFileTest.Result> results) {
    boolean passed() {
      return results.stream().allMatch(RuleFileTest.Result::passed);
    }
  }

  /** A report of the tests of some rule files. */
  public TestReport(List<RuleFileTest> files) {
    this.files = List.copyOf(files);
    for (RuleFileTest file : files) {
      Map<String, List<RuleFileTest.Result>> byRule = new TreeMap<>();
      file.results()
          .forEach(result ->
              byRule.computeIfAbsent(result.lines().ruleId(), id -> new ArrayList<>()).add(result));
      byRule.forEach((id, results) -> rules.add(new RuleTest(file.rules(), id, results)));
    }
    rules.sort(ORDER);
  }

  /** Whether all rules passed. */
  public boolean passed() {
    return rules.stream().allMatch(RuleTest::passed)
        && fixes().stream().allMatch(RuleFileTest.FixResult::passed);
  }

  private List<RuleFileTest.FixResult> fixes() {
    return files.stream().flatMap(file -> file.fixes().stream()).toList();
  }

  private List<String> untested() {
    return files.stream()
        .filter(file -> file.fixtures().isEmpty())
        .map(file -> file.rules().toString())
        .toList();
  }

  private List<String> notApplicable() {
    return files.stream().flatMap(file -> file.notApplicable().stream()).toList();
  }

  private List<String> notLoaded() {
    return files.stream()
        .flatMap(file -> file.errors().stream())
        .map(RuleProblem::ruleId)
        .distinct()
        .toList();
  }

  /** Writes the report as text. */
  public void print(PrintWriter out) {
    for (RuleTest rule : rules) {
      rule.results().stream()
          .filter(result -> !result.passed())
          .forEach(result -> print(out, result));
    }
    for (RuleFileTest.FixResult fix : fixes()) {
      if (!fix.passed()) {
        out.printf("failed: the fixes of %s%n", fix.fixture());
        fix.difference().lines().forEach(line -> out.printf("    %s%n", line));
      }
    }
    untested().forEach(file -> out.printf("no fixture: %s%n", file));
    out.printf(
        "%d of %s passed%n",
        rules.stream().filter(RuleTest::passed).count(), Count.of(rules.size(), "rule", "rules"));
    if (!fixes().isEmpty()) {
      out.printf(
          "%d of %s of fixes passed%n",
          fixes().stream().filter(RuleFileTest.FixResult::passed).count(),
          Count.of(fixes().size(), "test", "tests"));
    }
    if (!notApplicable().isEmpty()) {
      out.printf(
          "%s not run: for other languages or versions%n",
          Count.of(notApplicable().size(), "rule", "rules"));
    }
    if (!notLoaded().isEmpty()) {
      out.printf("%s not loaded%n", Count.of(notLoaded().size(), "rule", "rules"));
    }
  }

  private static void print(PrintWriter out, RuleFileTest.Result result) {
    out.printf("failed: %s on %s%n", result.lines().ruleId(), result.fixture());
    if (!result.lines().missing().isEmpty()) {
      out.printf("    not reported, but expected: lines %s%n", result.lines().missing());
    }
    if (!result.lines().unexpected().isEmpty()) {
      out.printf("    reported, but not expected: lines %s%n", result.lines().unexpected());
    }
    result.problems().forEach(problem -> out.printf("    %s%n", problem));
  }

  /** The report as JSON. */
  public String json() {
    return JsonText.of(tree());
  }

  /** All of it for JSON. */
  private Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("rules_tested", rules.size());
    tree.put("rules_passed", rules.stream().filter(RuleTest::passed).count());
    tree.put("fixes_tested", fixes().size());
    tree.put("fixes_passed", fixes().stream().filter(RuleFileTest.FixResult::passed).count());
    tree.put(
        "results",
        rules.stream()
            .flatMap(rule -> rule.results().stream().map(result -> tree(rule, result)))
            .toList());
    tree.put("fixes", fixes().stream().map(TestReport::tree).toList());
    tree.put("without_fixture", untested());
    tree.put("not_applicable", notApplicable());
    tree.put(
        "errors",
        files.stream().flatMap(file -> file.errors().stream()).map(TestReport::tree).toList());
    return tree;
  }

  private static Map<String, Object> tree(RuleTest rule, RuleFileTest.Result result) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("check_id", rule.id());
    tree.put("rules", rule.rules().toString());
    tree.put("fixture", result.fixture().toString());
    tree.put("passed", result.passed());
    tree.put("missing", result.lines().missing());
    tree.put("unexpected", result.lines().unexpected());
    tree.put("problems", result.problems());
    return tree;
  }

  private static Map<String, Object> tree(RuleFileTest.FixResult fix) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("fixture", fix.fixture().toString());
    tree.put("passed", fix.passed());
    tree.put("difference", fix.difference());
    return tree;
  }

  private static Map<String, Object> tree(RuleProblem problem) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("check_id", problem.ruleId());
    tree.put("rules", problem.file());
    tree.put("line", problem.line());
    tree.put("path", problem.yamlPath());
    tree.put("message", problem.message());
    return tree;
  }
}
