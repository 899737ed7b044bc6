package dev.vigil.cli.command;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.Severity;
import dev.vigil.cli.console.TerminalProgress;
import dev.vigil.cli.option.DayOption;
import dev.vigil.cli.report.ScanFormat;
import dev.vigil.cli.report.ScanSummary;
import dev.vigil.cli.rules.RuleFiles;
import dev.vigil.cli.scan.Autofix;
import dev.vigil.cli.scan.ScanRun;
import dev.vigil.cli.scan.ScanTimes;
import dev.vigil.cli.scan.ScannedRepository;
import dev.vigil.cli.scan.TimeFigures;
import dev.vigil.ingest.selection.FileSelection;
import dev.vigil.ingest.selection.PathFilter;
import dev.vigil.night.message.Progress;
import dev.vigil.night.message.UserException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    exitCodeList = {"0:fine", "1:findings at or above --fail-on", "2:wrong usage or input"})
public final class ScanCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--rules",
      paramLabel = "FILE|DIR",
      description = "Rules to run instead of the built-in ones; may be repeated.")
  private List<Path> rules = new ArrayList<>();

  @Mixin private DayOption day = new DayOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text, json (in the shape of semgrep's), sarif (2.1.0), review (Markdown) or review-json"
              + " (default: text).")
  private String format = "text";

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

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "Exit 1 if there is a finding that is INFO, LOW, MEDIUM, HIGH or CRITICAL.")
  private @Nullable Severity failOn;

  @Option(
      names = "--git",
      paramLabel = "REVISION",
      description = "Read a commit's objects as ingest does, not the files that are there now.")
  private @Nullable String revision;

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
    PrintWriter err = commandSpec().commandLine().getErr();
    ScanFormat writer = ScanFormat.of(format);
    if (jobs < 1) {
      throw new UserException("--jobs is a number from 1: " + jobs);
    }
    if (autofix && revision != null) {
      throw new UserException("--autofix changes files, but --git reads a commit: " + revision);
    }
    // Files are selected while rules are loaded; what is wrong with rules is said first.
    FutureTask<List<FileSelection>> selecting = new FutureTask<>(this::select);
    Thread.ofPlatform().name("selection").daemon().start(selecting);
    RuleSet ruleSet = RuleFiles.load(RuleFiles.read(rules), day.day(), err);
    Analyzer analyzer = new Analyzer(ruleSet, Limits.DEFAULT);
    long start = System.nanoTime();
    Optional<ScanTimes> measured = timed ? Optional.of(new ScanTimes()) : Optional.empty();
    List<ScannedRepository> scanned =
        scan(selected(selecting), analyzer, measured, TerminalProgress.to(err));
    double seconds = (System.nanoTime() - start) / 1e9;
    write(writer, scanned, ruleSet, measured.map(times -> times.figures(seconds)));
    ScanSummary.of(scanned, seconds).print(err);
    measured.ifPresent(times -> times.print(err));
    if (autofix) {
      Autofix fixes = new Autofix(dryRun, err);
      scanned.forEach(fixes::fix);
      fixes.print(err);
    }
    Severity least = failOn;
    boolean failed = least != null && scanned.stream().anyMatch(one -> fails(one, ruleSet, least));
    return failed ? 1 : 0;
  }

  private CommandSpec commandSpec() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification");
    }
    return spec;
  }

  private static List<FileSelection> selected(Future<List<FileSelection>> selecting)
      throws InterruptedException {
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
      for (FileSelection selection : selections) {
        ScannedRepository one = run.scan(selection);
        scanned.add(suppressionsIgnored ? one.withoutSuppressions() : one);
      }
      return scanned;
    } finally {
      selections.forEach(FileSelection::close);
    }
  }

  private List<FileSelection> select() {
    try {
      if (revision == null) {
        return FileSelection.ofPaths(paths, PathFilter.ALL, FileSelection.DEFAULT_MAX_FILE_BYTES);
      }
      List<FileSelection> selections = new ArrayList<>();
      for (Path path : paths) {
        selections.add(
            FileSelection.ofCommit(
                path, revision, PathFilter.ALL, FileSelection.DEFAULT_MAX_FILE_BYTES));
      }
      return selections;
    } catch (IOException e) {
      throw new UserException(String.valueOf(e.getMessage()));
    }
  }

  private void write(
      ScanFormat format,
      List<ScannedRepository> scanned,
      RuleSet ruleSet,
      Optional<TimeFigures> times)
      throws IOException {
    if (output == null) {
      PrintWriter out = commandSpec().commandLine().getOut();
      format.write(scanned, ruleSet, times, out);
      out.flush();
      return;
    }
    try (Writer out = Files.newBufferedWriter(output)) {
      format.write(scanned, ruleSet, times, out);
    } catch (IOException e) {
      throw new UserException("cannot write " + output + ": " + e);
    }
  }

  private static boolean fails(ScannedRepository repository, RuleSet rules, Severity least) {
    return repository.scan().findings().stream()
        .filter(finding -> finding.match().suppression().isEmpty())
        .flatMap(finding -> rules.description(finding.match().ruleId()).stream())
        .anyMatch(rule -> rule.severity().compareTo(least) >= 0);
  }
}
