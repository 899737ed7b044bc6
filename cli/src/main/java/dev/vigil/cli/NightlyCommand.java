package dev.vigil.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.embedded.ChildProcess;
import dev.vigil.embedded.EmbeddedElasticsearch;
import dev.vigil.embedded.EmbeddedKafka;
import dev.vigil.indexer.Index;
import dev.vigil.indexer.Indexer;
import dev.vigil.ingest.Ingest;
import dev.vigil.ingest.Inventory;
import dev.vigil.ingest.RepositoryReport;
import dev.vigil.job.EmbeddedJob;
import dev.vigil.job.RuleBundle;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One night, on embedded services. */
@Command(
    name = "nightly",
    mixinStandardHelpOptions = true,
    description = "Scans the HEAD of repositories through all stages and prints what was found.")
final class NightlyCommand implements Callable<Integer> {
  private static final Duration JOB_START = Duration.ofMinutes(2);

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "REPOSITORY",
      arity = "0..*",
      description = "Paths of bare or normal repositories, or URLs.")
  private List<String> repositories = new ArrayList<>();

  @Option(
      names = "--inventory",
      paramLabel = "FILE",
      description = "YAML list of repositories with id, name, url or path, ref.")
  private @Nullable Path inventoryFile;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "What the next night continues from (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of(".vigil");

  @Option(
      names = "--rules",
      paramLabel = "FILE|DIR",
      description = "Rules to run instead of the built-in ones; may be repeated.")
  private List<Path> rules = new ArrayList<>();

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    PrintWriter err = spec().commandLine().getErr();
    Inventory inventory = inventory();
    List<RuleSource> sources = RuleFiles.read(rules);
    RuleSet ruleSet = RuleFiles.load(sources, err);
    String version = new Analyzer(ruleSet, Limits.DEFAULT).analysisVersion();
    Stopwatch stopwatch = new Stopwatch();
    try (DataDirectory directory = DataDirectory.open(data)) {
      Path bundle = directory.resolve("rules.bundle");
      RuleBundle.write(bundle, sources);
      progress(err, "starting Kafka and Elasticsearch");
      try (EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"));
          EmbeddedElasticsearch elasticsearch =
              EmbeddedElasticsearch.start(directory.resolve("elasticsearch"));
          Index index = new Index(elasticsearch.uri())) {
        index.create();
        stopwatch.lap("services");
        List<RepositoryReport> reports = ingest(kafka, directory, inventory, version, err);
        stopwatch.lap("ingest");
        analyse(kafka, directory, bundle, index, reports, err);
        stopwatch.lap("analysis and index");
        print(summary(reports, index, stopwatch));
        return reports.stream().anyMatch(report -> report.reason().isPresent()) ? 2 : 0;
      }
    }
  }

  private CommandSpec spec() {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification");
    }
    return spec;
  }

  private Inventory inventory() {
    if (inventoryFile != null) {
      if (!repositories.isEmpty()) {
        throw new UserException("give repositories or --inventory, not both");
      }
      return Inventory.read(inventoryFile);
    }
    if (repositories.isEmpty()) {
      throw new UserException(
          "no repository given; name paths or URLs, or a file with --inventory; see vigil help nightly");
    }
    return Inventory.of(repositories);
  }

  private static List<RepositoryReport> ingest(
      EmbeddedKafka kafka,
      DataDirectory directory,
      Inventory inventory,
      String version,
      PrintWriter err) {
    progress(err, "reading " + inventory.entries().size() + " repositories");
    try (Ingest ingest = new Ingest(kafka.bootstrapServers(), directory.path(), version)) {
      return ingest.run(inventory, System.currentTimeMillis());
    }
  }

  private static void analyse(
      EmbeddedKafka kafka,
      DataDirectory directory,
      Path bundle,
      Index index,
      List<RepositoryReport> reports,
      PrintWriter err)
      throws IOException, InterruptedException {
    Map<String, Long> wanted = new TreeMap<>();
    reports.stream()
        .filter(report -> report.sequence() > 0)
        .forEach(report -> wanted.put(report.id(), report.sequence()));
    Indexer indexer = new Indexer(kafka.bootstrapServers(), index);
    Thread indexing = Thread.ofPlatform().name("indexer").start(indexer);
    progress(err, "analysing");
    try (ChildProcess job = startJob(kafka, directory, bundle)) {
      while (!missing(wanted, index.appliedSequences()).isEmpty()) {
        if (!job.isAlive()) {
          throw new UserException(
              "the analysis ended early; see "
                  + directory.resolve("job.log")
                  + "; run the same command again to go on");
        }
        if (!indexing.isAlive()) {
          throw new UserException("the indexer ended early; run the same command again to go on");
        }
        Thread.sleep(500);
      }
      job.send("stop");
      int status = job.awaitExit(Duration.ofMinutes(5));
      if (status != 0) {
        progress(
            err,
            "the job left no savepoint (status " + status + "): the next night reads all topics");
      }
    } finally {
      indexer.close();
      indexing.join(Duration.ofSeconds(20));
    }
  }

  private static List<String> missing(Map<String, Long> wanted, Map<String, Long> applied) {
    return wanted.entrySet().stream()
        .filter(entry -> applied.getOrDefault(entry.getKey(), 0L) < entry.getValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static ChildProcess startJob(EmbeddedKafka kafka, DataDirectory directory, Path bundle) {
    List<String> jvm = new ArrayList<>(EmbeddedJob.JVM_ARGUMENTS);
    jvm.addAll(
        List.of("-Xmx1g", "-XX:+UseParallelGC", "-cp", System.getProperty("java.class.path")));
    return ChildProcess.start(
        "the analysis (Flink)",
        directory.resolve("job.log"),
        JOB_START,
        jvm,
        List.of(
            EmbeddedJob.class.getName(),
            kafka.bootstrapServers(),
            bundle.toAbsolutePath().toString(),
            directory.resolve("flink").toAbsolutePath().toString(),
            Integer.toString(Math.max(1, Runtime.getRuntime().availableProcessors()))));
  }

  private static Map<String, Object> summary(
      List<RepositoryReport> reports, Index index, Stopwatch stopwatch) {
    Map<String, Object> repositories = new TreeMap<>();
    Map<String, Integer> skipped = new TreeMap<>();
    Map<String, Long> scanned = new TreeMap<>();
    long bytes = 0;
    int blobs = 0;
    for (RepositoryReport report : reports) {
      repositories.put(
          report.id(),
          report.outcome().name().toLowerCase(java.util.Locale.ROOT)
              + report.reason().map(reason -> ": " + reason).orElse(""));
      report.skipped().forEach((reason, count) -> skipped.merge(reason, count, Integer::sum));
      bytes += report.bytesToAnalyse();
      blobs += report.blobsSent();
      if (report.sequence() > 0) {
        scanned.put(report.id(), report.sequence());
      }
    }
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("repositories", repositories);
    summary.put("bytes", bytes);
    summary.put("blobs sent", blobs);
    summary.put("skipped", skipped);
    summary.put("latest scans", index.scanFigures(scanned));
    summary.put("active by severity", index.countActive("vulnerability.severity"));
    summary.put("active by area", index.countActive("rule.category"));
    summary.put("seconds", stopwatch.laps());
    return summary;
  }

  private void print(Map<String, Object> summary) throws IOException {
    PrintWriter out = spec().commandLine().getOut();
    if (json) {
      out.println(
          new ObjectMapper()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(summary));
    } else {
      summary.forEach((name, value) -> out.printf("%-20s %s%n", name, value));
    }
    out.flush();
  }

  private static void progress(PrintWriter err, String what) {
    err.println("vigil: " + what);
    err.flush();
  }

  /** Seconds of each stage. */
  private static final class Stopwatch {
    private final Map<String, Double> laps = new LinkedHashMap<>();
    private long last = System.nanoTime();

    void lap(String name) {
      long now = System.nanoTime();
      laps.put(name, Math.round((now - last) / 1e8) / 10.0);
      last = now;
    }

    Map<String, Double> laps() {
      return laps;
    }
  }
}
