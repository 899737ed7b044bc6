package dev.vigil.cli.command;

import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.cli.option.DayOption;
import dev.vigil.cli.option.ModelOption;
import dev.vigil.cli.rules.RuleFileTest;
import dev.vigil.cli.rules.RuleFiles;
import dev.vigil.cli.rules.RuleFixtures;
import dev.vigil.cli.rules.TestReport;
import dev.vigil.night.message.UserException;
import dev.vigil.rules.BuiltinRules;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      "'todoruleid' and 'todook' that it may be either way. NAME.fixed.py is what NAME.py is",
      "when all fixes are applied."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:all pass", "1:some fail", "2:wrong usage, or rules that do not load"})
public final class TestCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "DIR|FILE", arity = "1..*", description = "Where the rules are.")
  private List<Path> paths = new ArrayList<>();

  @Mixin private ModelOption named = new ModelOption();

  @Mixin private DayOption day = new DayOption();

  @Option(names = "--json", description = "Print the results as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification");
    }
    PrintWriter err = spec.commandLine().getErr();
    List<RuleFileTest> tests = new ArrayList<>();
    LocalDate today = day.day();
    List<RuleSource> models = models();
    for (Path file : ruleFiles()) {
      RuleFileTest test = RuleFileTest.run(file, models, today);
      RuleFiles.print(test.errors(), err);
      tests.add(test);
    }
    err.flush();
    TestReport report = new TestReport(tests);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.print(report.json());
    } else {
      report.print(out);
    }
    out.flush();
    boolean loaded = tests.stream().allMatch(test -> test.errors().isEmpty());
    return !loaded ? 2 : report.passed() ? 0 : 1;
  }

  /** The models that the rules may name: built-in ones, and those beside the rules. */
  private List<RuleSource> models() {
    List<RuleSource> models = new ArrayList<>(BuiltinRules.models());
    paths.stream()
        .flatMap(path -> RuleFiles.below(path).stream())
        .filter(RuleSource::hasModels)
        .forEach(models::add);
    models.addAll(named.sources());
    return models;
  }

  private List<Path> ruleFiles() {
    Set<Path> files = new TreeSet<>();
    for (Path path : paths) {
      try (Stream<Path> below = Files.walk(path)) {
        below.filter(RuleFiles::isYaml).filter(RuleFixtures::isNoFixture).forEach(files::add);
      } catch (IOException e) {
        throw new UserException("cannot read " + path + ": no such file or folder");
      }
    }
    if (files.isEmpty()) {
      throw new UserException("no rule file (.yaml, .yml) below " + paths);
    }
    return List.copyOf(files);
  }
}
