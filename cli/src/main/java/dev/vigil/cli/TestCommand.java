package dev.vigil.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.fixture.Fixture;
import dev.vigil.analyzer.fixture.FixtureResult;
import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.ingest.selection.FileSelection;
import dev.vigil.ingest.selection.PathFilter;
import dev.vigil.ingest.selection.SelectedFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the fixtures of rules. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = {
      "Runs rules on the annotated files beside them: NAME.yaml on NAME.py and the like.",
      "A comment 'ruleid: ID' says that the next line is reported, 'ok: ID' that it is not;",
      "'todoruleid' and 'todook' that it may be either way."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:all pass", "1:some fail", "2:wrong usage, or rules that do not load"})
final class TestCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "DIR|FILE", arity = "1..*", description = "Where the rules are.")
  private List<Path> paths = new ArrayList<>();

  @Option(names = "--json", description = "Print the results as JSON.")
  private boolean json;

  /** The result of one rule file. */
  private record Tested(Path rules, Path fixture, FixtureResult result) {}

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification");
    }
    PrintWriter err = spec.commandLine().getErr();
    List<Tested> tested = new ArrayList<>();
    List<Path> untested = new ArrayList<>();
    boolean loaded = true;
    for (Path file : ruleFiles()) {
      var load =
          RuleSet.load(List.of(new RuleSource("test", file.toString(), Files.readString(file))));
      RuleFiles.print(load.problems(), err);
      loaded &= load.problems().isEmpty();
      List<Path> fixtures = fixtures(file);
      if (fixtures.isEmpty()) {
        untested.add(file);
      }
      for (Path fixture : fixtures) {
        tested.addAll(test(file, load.rules(), fixture));
      }
    }
    print(spec.commandLine().getOut(), tested, untested);
    boolean passed = tested.stream().allMatch(test -> test.result().passed());
    return !loaded ? 2 : passed ? 0 : 1;
  }

  private List<Path> ruleFiles() {
    Set<Path> files = new TreeSet<>();
    for (Path path : paths) {
      try (Stream<Path> below = Files.walk(path)) {
        below.filter(RuleFiles::isYaml).filter(TestCommand::isNoFixture).forEach(files::add);
      } catch (IOException e) {
        throw new UserException("cannot read " + path + ": no such file or folder");
      }
    }
    if (files.isEmpty()) {
      throw new UserException("no rule file (.yaml, .yml) below " + paths);
    }
    return List.copyOf(files);
  }

  private static boolean isNoFixture(Path file) {
    return !file.toString().contains(".test.");
  }

  private static List<Path> fixtures(Path rules) throws IOException {
    String name = String.valueOf(rules.getFileName());
    String stem = name.substring(0, name.lastIndexOf('.'));
    Path folder = rules.toAbsolutePath().getParent();
    if (folder == null) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> isFixture(String.valueOf(file.getFileName()), stem))
          .sorted()
          .toList();
    }
  }

  private static boolean isFixture(String name, String stem) {
    return name.startsWith(stem + ".")
        && !name.startsWith(stem + ".fixed.")
        && (name.contains(".test.") || !(name.endsWith(".yaml") || name.endsWith(".yml")));
  }

  private static List<Tested> test(Path file, RuleSet rules, Path path) throws IOException {
    try (FileSelection selection =
        FileSelection.ofPaths(List.of(path), PathFilter.ALL, FileSelection.DEFAULT_MAX_FILE_BYTES)
            .getFirst()) {
      SelectedFile selected = selection.files().getFirst();
      if (selected.skipReason().isPresent()) {
        throw new UserException(path + " cannot be tested: " + selected.skipReason().get());
      }
      byte[] content = selection.content(selected);
      Fixture fixture = Fixture.of(new String(content, StandardCharsets.UTF_8));
      List<RuleMatch> matches =
          new Analyzer(rules, Limits.DEFAULT).analyse(content, selected.language()).matches();
      return rules.descriptions().stream()
          .map(RuleDescription::id)
          .map(id -> new Tested(file, path, fixture.compare(id, lines(matches, id))))
          .toList();
    }
  }

  private static Set<Integer> lines(List<RuleMatch> matches, String ruleId) {
    return matches.stream()
        .filter(match -> match.ruleId().equals(ruleId))
        .map(match -> match.location().start().line())
        .collect(Collectors.toSet());
  }

  private void print(PrintWriter out, List<Tested> tested, List<Path> untested) throws IOException {
    if (json) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("results", tested.stream().map(TestCommand::tree).toList());
      tree.put("without_fixture", untested.stream().map(Path::toString).toList());
      out.println(
          new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(tree));
    } else {
      tested.stream().filter(test -> !test.result().passed()).forEach(test -> print(out, test));
      untested.forEach(file -> out.println("no fixture: " + file));
      long passed = tested.stream().filter(test -> test.result().passed()).count();
      out.printf("%d of %d tests passed%n", passed, tested.size());
    }
    out.flush();
  }

  private static void print(PrintWriter out, Tested test) {
    out.printf("failed: %s on %s%n", test.result().ruleId(), test.fixture());
    if (!test.result().missing().isEmpty()) {
      out.printf("    not reported, but expected: lines %s%n", test.result().missing());
    }
    if (!test.result().unexpected().isEmpty()) {
      out.printf("    reported, but not expected: lines %s%n", test.result().unexpected());
    }
  }

  private static Map<String, Object> tree(Tested test) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("check_id", test.result().ruleId());
    tree.put("rules", test.rules().toString());
    tree.put("fixture", test.fixture().toString());
    tree.put("passed", test.result().passed());
    tree.put("missing", test.result().missing());
    tree.put("unexpected", test.result().unexpected());
    return tree;
  }
}
