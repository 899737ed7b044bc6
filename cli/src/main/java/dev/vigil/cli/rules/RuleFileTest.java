package dev.vigil.cli.rules;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.Fix;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.fixture.Fixture;
import dev.vigil.analyzer.fixture.FixtureResult;
import dev.vigil.analyzer.rule.Rule;
import dev.vigil.analyzer.rule.RuleProblem;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import dev.vigil.analyzer.rule.yaml.RuleSetLoad;
import dev.vigil.cli.scan.FixedContent;
import dev.vigil.cli.scan.LineDifference;
import dev.vigil.ingest.selection.FileSelection;
import dev.vigil.ingest.selection.PathFilter;
import dev.vigil.ingest.selection.SelectedFile;
import dev.vigil.ingest.selection.SelectionLimits;
import dev.vigil.night.message.UserException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The rules of one file, run on their fixtures.
 *
 * @param rules the rule file
 * @param errors why rules of it are not loaded
 * @param notApplicable ids of the rules that are not run, for want of a front end or for their
 *     versions
 * @param fixtures those that there are
 * @param results of each rule on each fixture
 * @param fixes of each fixture of which it is said what it is with all fixes applied
 */
public record RuleFileTest(
    Path rules,
    List<RuleProblem> errors,
    List<String> notApplicable,
    List<Path> fixtures,
    List<Result> results,
    List<FixResult> fixes) {

  /**
   * How a rule did on a fixture.
   *
   * @param problems what went wrong while it was run
   */
  record Result(Path fixture, FixtureResult lines, List<String> problems) {
    boolean passed() {
      return lines.passed();
    }
  }

  /**
   * What came of applying all fixes.
   *
   * @param difference from what it should be; empty if it is that
   */
  record FixResult(Path fixture, String difference) {
    boolean passed() {
      return difference.isEmpty();
    }
  }

  /**
   * Loads the rules of a file and runs them on their fixtures. What models describe is found as by
   * rules with the ids {@code KIND.sources}, {@code KIND.guards} and so on.
   *
   * @param models files of models that the rules may name
   */
  public static RuleFileTest run(Path file, List<RuleSource> models, LocalDate today)
      throws IOException {
    RuleSource source = new RuleSource("test", file.toString(), Files.readString(file));
    RuleSetLoad load = load(source, models, today);
    RuleFixtures files = RuleFixtures.of(file);
    List<Path> fixtures = files.files();
    List<Result> results = new ArrayList<>();
    List<FixResult> fixes = new ArrayList<>();
    if (!load.rules().rules().isEmpty()) {
      for (Path fixture : fixtures) {
        FixtureRun run = FixtureRun.of(load, fixture);
        results.addAll(run.results());
        Optional<Path> fixed = files.fixed(fixture);
        if (fixed.isPresent()) {
          fixes.add(run.compare(fixed.get()));
        }
      }
    }
    return new RuleFileTest(
        file,
        problems(load, RuleProblem.Kind.ERROR),
        problems(load, RuleProblem.Kind.NOT_APPLICABLE).stream()
            .map(RuleProblem::ruleId)
            .distinct()
            .toList(),
        fixtures,
        results,
        fixes);
  }

  private static RuleSetLoad load(RuleSource source, List<RuleSource> models, LocalDate today) {
    if (source.hasModels()) {
      List<RuleProblem> problems = RuleLoader.load(List.of(source), today).problems();
      return new RuleSetLoad(RuleLoader.loadProbes(source).rules(), problems);
    }
    List<RuleSource> sources = new ArrayList<>(models);
    sources.add(source);
    return RuleLoader.load(sources, today);
  }

  private static List<RuleProblem> problems(RuleSetLoad load, RuleProblem.Kind kind) {
    return load.problems().stream().filter(problem -> problem.kind() == kind).toList();
  }

  /** All rules on one fixture. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record FixtureRun(
      Path path, byte[] content, String language, Map<Rule, UnitAnalysis> analyses) {

    static FixtureRun of(RuleSetLoad load, Path path) throws IOException {
      try (FileSelection selection =
          FileSelection.ofPaths(List.of(path), PathFilter.ALL, SelectionLimits.DEFAULT)
              .getFirst()) {
        SelectedFile selected = selection.files().getFirst();
        if (selected.skipReason().isPresent()) {
          throw new UserException(path + " cannot be tested: " + selected.skipReason().get());
        }
        byte[] content = selection.content(selected);
        Analyzer analyzer = new Analyzer(load.rules(), Limits.DEFAULT.withAllPlaces());
        Map<String, UnitAnalysis> byLanguage = new TreeMap<>();
        Map<Rule, UnitAnalysis> analyses =
            new TreeMap<>((one, other) -> one.description().compareTo(other.description()));
        for (Rule rule : load.rules().rules()) {
          String language = language(rule, selected.language());
          analyses.put(
              rule, byLanguage.computeIfAbsent(language, key -> analyzer.analyse(content, key)));
        }
        return new FixtureRun(path, content, selected.language(), analyses);
      }
    }

    /** A file is tested as what it looks like, or as what the rule is for. */
    private static String language(Rule rule, String detected) {
      return rule.analysis(detected).isPresent()
          ? detected
          : rule.description().languages().getFirst();
    }

    /** Rules of the file that give themselves the same id are tested as one. */
    List<Result> results() {
      Fixture fixture = Fixture.of(new String(content, StandardCharsets.UTF_8));
      Map<String, Set<Integer>> lines = new TreeMap<>();
      Map<String, List<String>> problems = new TreeMap<>();
      analyses.forEach((rule, analysis) -> {
        String declared = rule.declaredId();
        String id = rule.description().id();
        lines.computeIfAbsent(declared, any -> new TreeSet<>()).addAll(lines(analysis, id));
        problems.computeIfAbsent(declared, any -> new ArrayList<>()).addAll(problems(analysis, id));
      });
      return lines.entrySet().stream()
          .map(entry ->
              new Result(
                  path,
                  fixture.compare(entry.getKey(), entry.getValue()),
                  problems.getOrDefault(entry.getKey(), List.of())))
          .toList();
    }

    private static List<String> problems(UnitAnalysis analysis, String id) {
      return analysis.problems().stream()
          .filter(problem -> problem.ruleId().isPresent() && problem.ruleId().get().equals(id))
          .map(AnalysisProblem::message)
          .toList();
    }

    private static Set<Integer> lines(UnitAnalysis analysis, String ruleId) {
      return analysis.matches().stream()
          .filter(match -> match.ruleId().equals(ruleId))
          .flatMap(match -> match.places().stream())
          .map(place -> place.start().line())
          .collect(Collectors.toSet());
    }

    FixResult compare(Path fixed) throws IOException {
      List<Fix> fixes =
          analyses.entrySet().stream()
              .flatMap(entry -> fixes(entry.getKey(), entry.getValue()).stream())
              .toList();
      byte[] now = FixedContent.of(content, language, fixes).bytes();
      byte[] wanted = Files.readAllBytes(fixed);
      return new FixResult(
          path,
          Arrays.equals(now, wanted)
              ? ""
              : LineDifference.of(fixed.toString(), text(wanted), text(now))
                  + "the files differ\n");
    }

    private static List<Fix> fixes(Rule rule, UnitAnalysis analysis) {
      return analysis.matches().stream()
          .filter(match -> match.ruleId().equals(rule.description().id()))
          .filter(match -> match.suppression().isEmpty())
          .map(RuleMatch::fix)
          .flatMap(Optional::stream)
          .toList();
    }

    private static String text(byte[] content) {
      return new String(content, StandardCharsets.UTF_8);
    }
  }
}
