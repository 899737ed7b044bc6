package dev.vigil.night;

import dev.vigil.index.Index;
import dev.vigil.index.IndexException;
import dev.vigil.indexer.Indexer;
import dev.vigil.ingest.Ingest;
import dev.vigil.ingest.Inventory;
import dev.vigil.ingest.InventoryEntry;
import dev.vigil.ingest.RepositoryReport;
import dev.vigil.job.EmbeddedJob;
import dev.vigil.night.message.Count;
import dev.vigil.night.message.Progress;
import dev.vigil.night.message.UserException;
import dev.vigil.night.service.DataDirectory;
import dev.vigil.night.service.Services;
import dev.vigil.night.service.Supervisor;
import dev.vigil.query.RepositorySearch;
import dev.vigil.schemas.NightOutcome;
import dev.vigil.schemas.codec.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One night through all stages. What is needed starts at once; what is waited for is that the index
 * has the latest scan of every repository. The job goes on from its savepoint as soon as ingest has
 * something for it; in a night without that it does not run, and the savepoint stays what it is.
 */
public final class Night {
  private static final Duration PERIOD = Duration.ofMillis(200);

  private final NightConfiguration configuration;
  private final Progress progress;
  private final StageTimes times = new StageTimes();

  /** A night that continues from what earlier nights left. */
  public Night(NightConfiguration configuration, Progress progress) {
    this.configuration = configuration;
    this.progress = progress;
  }

  /** Loads the rules, which takes seconds. */
  public interface RuleLoad {
    /** Loads the rules and writes them for the job. */
    JobRules load() throws IOException;
  }

  /**
   * Runs the night.
   *
   * @param ruleLoad called once, while the services start
   * @throws UserException if the night cannot be finished; the next one continues from there
   */
  public NightSummary run(Inventory inventory, RuleLoad ruleLoad)
      throws IOException, InterruptedException {
    DataDirectory directory = configuration.directory();
    progress.say("starting the services (log files are in " + directory.path() + ")");
    try (Supervisor supervisor = new Supervisor(progress);
        Services services = Services.launch(directory, configuration.services())) {
      JobRules rules = ruleLoad.load();
      return run(supervisor, services, inventory, rules);
    }
  }

  private NightSummary run(
      Supervisor supervisor, Services services, Inventory inventory, JobRules rules)
      throws IOException, InterruptedException {
    DataDirectory directory = configuration.directory();
    try (AnalysisProcess analysis =
        new AnalysisProcess(directory, services.kafka(), rules.bundle(), configuration.jobHeap())) {
      boolean goesOn = EmbeddedJob.hasState(directory.resolve("flink"), rules.version());
      if (!goesOn) {
        analysis.launch();
      }
      services.awaitReady(supervisor);
      try (Index index = new Index(services.elasticsearch())) {
        index.create();
        times.lap("services");
        Stack stack = new Stack(supervisor, services, analysis, index);
        NightSummary summary = run(stack, inventory, rules.version(), goesOn);
        progress.finish();
        return summary;
      }
    }
  }

  private record Stack(
      Supervisor supervisor, Services services, AnalysisProcess analysis, Index index) {}

  private NightSummary run(Stack stack, Inventory inventory, String version, boolean goesOn)
      throws InterruptedException {
    String kafka = stack.services().kafka();
    RepositorySearch repositories = new RepositorySearch(stack.index());
    Map<String, Long> before =
        repositories.applied(inventory.entries().stream().map(InventoryEntry::id).toList());
    try (Ingest ingest =
        new Ingest(kafka, configuration.directory().path(), version, configuration.ingest())) {
      long deadLetters = TopicOffsets.end(kafka, Topics.DEAD_LETTERS);
      Runnable start = () -> stack.analysis().start(stack.supervisor());
      if (!goesOn) {
        start.run();
      }
      // The watch begins where the indexer is before it goes on, so that it misses no scan.
      try (ScanWatch watch = new ScanWatch(kafka, true);
          Indexing indexing = Indexing.start(new Indexer(kafka, stack.index()))) {
        progress.say("reading " + Count.repositories(inventory.entries().size()));
        AnalysisStage stage = new AnalysisStage(stack.analysis(), kafka, progress);
        List<RepositoryReport> reports =
            stage.beside(
                "reading",
                inventory.entries().size(),
                () -> ingest.run(inventory, System.currentTimeMillis(), start));
        times.lap("ingest");
        Map<String, Long> newScans = newScans(reports, before);
        watch.want(scans(newScans, reports));
        if (!watch.missing().isEmpty()) {
          start.run(); // an earlier night may have ordered them
        }
        progress.say("analysing " + Count.repositories(watch.missing().size()));
        stage.await(
            watch,
            () -> {
              stack.supervisor().check();
              indexing.check();
            });
        times.lap("analysis");
        awaitIndex(stack, indexing, newScans);
        times.lap("index");
        if (!stack.analysis().stop()) {
          progress.say("the job left no savepoint: the next night reads the topics again");
        }
        times.lap("savepoint");
        return new NightReport(reports, stack.index())
            .summary(newScans, TopicOffsets.end(kafka, Topics.DEAD_LETTERS) - deadLetters, times);
      }
    }
  }

  /** What the index must get; of a repository that failed, nothing is to be expected. */
  private static Map<String, Long> newScans(
      List<RepositoryReport> reports, Map<String, Long> before) {
    Map<String, Long> wanted = new TreeMap<>();
    for (RepositoryReport report : reports) {
      if (report.outcome() != NightOutcome.FAILED
          && report.sequence() > before.getOrDefault(report.id(), 0L)) {
        wanted.put(report.id(), report.sequence());
      }
    }
    return wanted;
  }

  /** The job gives no scan of a repository that left the inventory. */
  private static Map<String, Long> scans(Map<String, Long> wanted, List<RepositoryReport> reports) {
    Map<String, Long> scans = new TreeMap<>(wanted);
    reports.stream()
        .filter(report -> report.outcome() == NightOutcome.RETIRED)
        .forEach(report -> scans.remove(report.id()));
    return scans;
  }

  private void awaitIndex(Stack stack, Indexing indexing, Map<String, Long> wanted) {
    RepositorySearch repositories = new RepositorySearch(stack.index());
    StageWatch stage = new StageWatch(progress, System::nanoTime);
    List<String> missing = List.copyOf(wanted.keySet());
    while (true) {
      Optional<IndexException> away = Optional.empty();
      try {
        missing = missing(wanted, repositories.applied(wanted.keySet()));
        if (missing.isEmpty()) {
          return;
        }
      } catch (IndexException e) {
        away = Optional.of(e);
      }
      stack.supervisor().check();
      indexing.check();
      if (stage.see(indexing(wanted.size(), missing), false) == StageWatch.Verdict.GIVE_UP) {
        throw giveUp(away, missing);
      }
      indexing.pause(PERIOD);
    }
  }

  private static StageWatch.Status indexing(int wanted, List<String> missing) {
    int done = wanted - missing.size();
    return new StageWatch.Status(
        "indexing",
        done + " of " + Count.repositories(wanted),
        done,
        false,
        () -> List.of("waiting for " + Count.some(missing)));
  }

  private static RuntimeException giveUp(Optional<IndexException> away, List<String> missing) {
    return away.isPresent()
        ? away.get()
        : new UserException(
            "the index got nothing new for "
                + StageWatch.STALL.toMinutes()
                + " minutes; missing: "
                + Count.some(missing)
                + ". What was done stays: run the same command again, it goes on where this night"
                + " ended");
  }

  private static List<String> missing(Map<String, Long> wanted, Map<String, Long> applied) {
    return wanted.entrySet().stream()
        .filter(entry -> applied.getOrDefault(entry.getKey(), 0L) < entry.getValue())
        .map(Map.Entry::getKey)
        .toList();
  }
}
