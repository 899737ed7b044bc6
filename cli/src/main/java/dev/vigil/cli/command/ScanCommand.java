package dev.vigil.cli.command;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.rule.RuleProblem;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.yaml.RuleSetLoad;
import dev.vigil.cli.console.TerminalProgress;
import dev.vigil.cli.option.ColourOption;
import dev.vigil.cli.option.DayOption;
import dev.vigil.cli.option.FindingChoice;
import dev.vigil.cli.option.RuleChoice;
import dev.vigil.cli.option.SelectionOptions;
import dev.vigil.cli.option.SettingsOption;
import dev.vigil.cli.report.InputProblem;
import dev.vigil.cli.report.ScanFormat;
import dev.vigil.cli.report.ScanReport;
import dev.vigil.cli.report.ScanSummary;
import dev.vigil.cli.rules.RuleFiles;
import dev.vigil.cli.scan.Autofix;
import dev.vigil.cli.scan.Baseline;
import dev.vigil.cli.scan.HistoryScan;
import dev.vigil.cli.scan.ScanRun;
import dev.vigil.cli.scan.ScanTimes;
import dev.vigil.cli.scan.ScannedRepository;
import dev.vigil.cli.scan.Threshold;
import dev.vigil.cli.settings.ScanSettings;
import dev.vigil.ingest.selection.FileSelection;
import dev.vigil.ingest.selection.SelectionLimits;
import dev.vigil.night.message.Printable;
import dev.vigil.night.message.Progress;
import dev.vigil.night.message.UserException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Analyses files in this process, without services. */
@Command(
    name = "scan",
    mixinStandardHelpOptions = true,
    description = {
      "Analyses files and folders in this process, without services.",
      "In a Git work tree: the files that are tracked, or neither tracked nor ignored."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:fine",
      "1:findings at or above --fail-on",
      "2:wrong usage or input, or something was not done: a rule is wrong, a named path cannot be"
          + " read, a file failed, a rule ended early on a file"
    })
public final class ScanCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
  private List<Path> paths = new ArrayList<>();

  @Mixin private RuleChoice rules = new RuleChoice();

  @Mixin private DayOption day = new DayOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text, json (in the shape of semgrep's), sarif (2.1.0), gitlab (report of static analysis),"
              + " junit (XML), csv, html (one page), review (Markdown) or review-json (default:"
              + " text).")
  private String format = "text";

  @Option(
      names = "--evidence",
      description =
          "With --format sarif: also write what was found sound, as results of the kind pass."
              + " Code hosts show every result as an alert.")
  private boolean evidence;

  @Option(
      names = "--show-suppressed",
      description =
          "With --format json: also list findings that comments suppress, with \"is_ignored\".")
  private boolean suppressedShown;

  @Mixin private ColourOption colour = new ColourOption();

  @Mixin private SelectionOptions selection = new SelectionOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the result to a file instead of standard output.")
  private @Nullable Path output;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "Threads (default: one for each core).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Mixin private FindingChoice findings = new FindingChoice();

  @Mixin private SettingsOption settings = new SettingsOption();

  @Option(
      names = "--repository",
      paramLabel = "ID",
      description =
          "Identity of the repository, part of every fingerprint (default: the normalised URL of its"
              + " remote, else its path).")
  private @Nullable String repository;

  @Option(
      names = "--git",
      paramLabel = "REVISION",
      description = "Read a commit's objects as ingest does, not the files that are there now.")
  private @Nullable String revision;

  @Option(
      names = "--history",
      description = {
        "Search all commits of each repository for secrets, each content once, instead of the",
        "files; with --rules or --config, also for what those rules find."
      })
  private boolean history;

  @Option(
      names = "--disable-nosem",
      description = "Report what comments such as nosemgrep suppress like all other findings.")
  private boolean suppressionsIgnored;

  @Option(
      names = {"-a", "--autofix"},
      description = "Apply the fixes of findings to the files; of those that overlap, the first.")
  private boolean autofix;

  @Option(
      names = "--dryrun",
      description = "With --autofix: show the lines that would change, on standard error.")
  private boolean dryRun;

  @Option(
      names = "--time",
      description =
          "Tell CPU time and memory by file and by rule: on standard error, and under \"time\" with"
              + " --format json.")
  private boolean timed;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = err();
    ScanFormat writer = ScanFormat.of(format, colour.colours(output == null));
    if (jobs < 1) {
      throw new UserException("--jobs is a number from 1: " + jobs);
    }
    if (autofix && revision != null) {
      throw new UserException("--autofix changes files, but --git reads a commit: " + revision);
    }
    boolean isReview = format.toLowerCase(Locale.ROOT).startsWith("review");
    if (findings.leavesOut() && isReview) {
      throw new UserException(
          "a review needs all findings; leave out --severity, --confidence and --baseline-commit");
    }
    Optional<ScanSettings> given = settings.of(paths);
    given.ifPresent(file -> take(file, isReview));
    Optional<Threshold> failing = findings.failing();
    if (history && (autofix || timed || revision != null || findings.baseline().isPresent())) {
      throw new UserException(
          "--history takes neither --autofix, --time, --git nor --baseline-commit");
    }
    SelectionLimits limits = selection.limits();
    if (history) {
      return scanHistory(writer, limits, failing);
    }
    // Files are selected while rules are loaded; what is wrong with rules is said first.
    FutureTask<Selected> selecting = new FutureTask<>(() -> select(limits));
    Thread.ofPlatform().name("selection").daemon().start(selecting);
    RuleSetLoad load = RuleFiles.loadForScan(rules.sources(), day.day(), err);
    RuleSet ruleSet = chosen(load.rules());
    Analyzer analyzer = new Analyzer(ruleSet, Limits.DEFAULT);
    long start = System.nanoTime();
    Optional<ScanTimes> measured = timed ? Optional.of(new ScanTimes()) : Optional.empty();
    Selected selected = selected(selecting);
    List<ScannedRepository> scanned =
        scan(selected.files(), analyzer, measured, TerminalProgress.to(err));
    ScanReport report =
        report(scanned, ruleSet, load.problems(), selected.problems(), measured, start);
    report.inputProblems().forEach(each -> print(each, err));
    write(writer, report);
    ScanSummary.of(report, limits.maxFileBytes()).print(err);
    measured.ifPresent(times -> times.print(err));
    if (autofix) {
      Autofix fixes = new Autofix(dryRun, err);
      scanned.forEach(fixes::fix);
      fixes.print(err);
    }
    return exitCode(report, failing);
  }

  /** Takes from settings what no option says; a review is made of all findings. */
  private void take(ScanSettings given, boolean isReview) {
    rules.takeFrom(given.rules());
    selection.takeFrom(given.selection());
    if (!isReview) {
      findings.takeFrom(given);
    }
    err().println("vigil: settings of " + Printable.text(given.file().toString()));
  }

  private RuleSet chosen(RuleSet all) {
    findings.requireKnownRules(all);
    return rules.chosen(all);
  }

  private PrintWriter err() {
    return commandSpec().commandLine().getErr();
  }

  private int scanHistory(ScanFormat writer, SelectionLimits limits, Optional<Threshold> failing)
      throws IOException {
    PrintWriter err = err();
    RuleSetLoad load = RuleFiles.loadForScan(RuleFiles.forSecrets(rules.sources()), day.day(), err);
    RuleSet ruleSet = chosen(load.rules());
    Analyzer analyzer = new Analyzer(ruleSet, Limits.DEFAULT);
    long start = System.nanoTime();
    List<ScannedRepository> scanned = new ArrayList<>();
    for (Path path : paths) {
      try (HistoryScan scan = new HistoryScan(analyzer, jobs, TerminalProgress.to(err))) {
        ScannedRepository one =
            suppressed(scan.scan(path, limits, Optional.ofNullable(repository)));
        scanned.add(one.with(findings.reported(one.scan(), ruleSet)));
      }
    }
    ScanReport report =
        report(scanned, ruleSet, load.problems(), List.of(), Optional.empty(), start);
    write(writer, report);
    ScanSummary.of(report, limits.maxFileBytes()).print(err);
    return exitCode(report, failing);
  }

  private ScanReport report(
      List<ScannedRepository> scanned,
      RuleSet ruleSet,
      List<RuleProblem> ruleProblems,
      List<InputProblem> notRead,
      Optional<ScanTimes> measured,
      long start) {
    List<InputProblem> inputProblems = new ArrayList<>(notRead);
    scanned.forEach(one -> inputProblems.addAll(ScanReport.refused(one)));
    return new ScanReport(
        scanned,
        ruleSet,
        ruleProblems,
        inputProblems,
        new ScanReport.Content(evidence, !findings.leavesOut(), suppressedShown),
        measured,
        Instant.now().minusNanos(System.nanoTime() - start),
        (System.nanoTime() - start) / 1e9);
  }

  private static void print(InputProblem problem, PrintWriter err) {
    err.println("vigil: " + Printable.text(problem.message() + ": " + problem.path()));
  }

  private int exitCode(ScanReport report, Optional<Threshold> failing) {
    if (report.isIncomplete()) {
      return 2;
    }
    boolean failed =
        failing.isPresent()
            && report.scanned().stream()
                .flatMap(one -> ScanReport.standing(one.scan()).stream())
                .filter(finding -> findings.doTestsFail() || !finding.testCode())
                .anyMatch(finding -> failing.get().isReachedBy(finding, report.rules()));
    return failed ? 1 : 0;
  }

  private CommandSpec commandSpec() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification");
    }
    return spec;
  }

  /**
   * What is analysed.
   *
   * @param problems named paths of which there is nothing to analyse
   */
  private record Selected(List<FileSelection> files, List<InputProblem> problems) {}

  private static Selected selected(Future<Selected> selecting) throws InterruptedException {
    try {
      return selecting.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UserException wrong) {
        throw wrong;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private List<ScannedRepository> scan(
      List<FileSelection> selections,
      Analyzer analyzer,
      Optional<ScanTimes> measured,
      Progress progress)
      throws InterruptedException {
    try (ScanRun run = new ScanRun(analyzer, jobs, measured, progress)) {
      List<ScannedRepository> scanned = new ArrayList<>();
      for (FileSelection files : selections) {
        ScannedRepository one = scan(files, run);
        scanned.add(one.with(findings.reported(one.scan(), analyzer.rules())));
      }
      return scanned;
    } finally {
      selections.forEach(FileSelection::close);
    }
  }

  private ScannedRepository scan(FileSelection files, ScanRun run) throws InterruptedException {
    ScannedRepository now = suppressed(run.scan(files, Optional.ofNullable(repository)));
    if (findings.baseline().isEmpty()) {
      return now;
    }
    try (FileSelection before = before(files, findings.baseline().get())) {
      ScannedRepository then = suppressed(run.scan(before, Optional.ofNullable(repository)));
      return now.with(new Baseline(then.scan()).newIn(now.scan()));
    }
  }

  private FileSelection before(FileSelection files, String commit) {
    try {
      return FileSelection.ofCommit(files.root(), commit, selection.filter(), selection.limits());
    } catch (IOException e) {
      throw new UserException("--baseline-commit " + commit + ": " + e.getMessage());
    }
  }

  private ScannedRepository suppressed(ScannedRepository one) {
    return suppressionsIgnored ? one.withoutSuppressions() : one;
  }

  private Selected select(SelectionLimits limits) {
    List<InputProblem> problems = new ArrayList<>();
    List<Path> there = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isReadable(path)) {
        there.add(path);
      } else {
        problems.add(
            new InputProblem(
                path.toString(),
                Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                    ? "cannot be read"
                    : "no such file or folder"));
      }
    }
    String commit = revision;
    try {
      if (commit == null) {
        return new Selected(FileSelection.ofPaths(there, selection.filter(), limits), problems);
      }
      List<FileSelection> selections = new ArrayList<>();
      for (Path path : there) {
        selections.add(FileSelection.ofCommit(path, commit, selection.filter(), limits));
      }
      return new Selected(selections, problems);
    } catch (IOException e) {
      throw new UserException(String.valueOf(e.getMessage()));
    }
  }

  private void write(ScanFormat writer, ScanReport report) throws IOException {
    if (output == null) {
      PrintWriter out = commandSpec().commandLine().getOut();
      writer.write(report, out);
      out.flush();
      return;
    }
    try (Writer out = Files.newBufferedWriter(output)) {
      writer.write(report, out);
    } catch (IOException e) {
      throw new UserException("cannot write " + output + ": " + e);
    }
  }
}
