package dev.vigil.cli.command;

import dev.vigil.analyzer.repository.RepositoryScan;
import dev.vigil.analyzer.review.MarkdownReview;
import dev.vigil.analyzer.review.Review;
import dev.vigil.analyzer.review.ReviewTree;
import dev.vigil.cli.option.ServiceOptions;
import dev.vigil.cli.report.JsonText;
import dev.vigil.cli.review.DecidedScan;
import dev.vigil.cli.review.IndexScan;
import dev.vigil.cli.review.TopicScan;
import dev.vigil.embedded.EmbeddedElasticsearch;
import dev.vigil.embedded.EmbeddedKafka;
import dev.vigil.index.Index;
import dev.vigil.night.message.Printable;
import dev.vigil.night.message.UserException;
import dev.vigil.night.service.DataDirectory;
import dev.vigil.night.service.Reachability;
import dev.vigil.records.StoredScan;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the review of a repository, or of one of its files, from its last scan. */
@Command(
    name = "review",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the security review of a repository, or of one of its files, from its last scan:",
      "what was examined in each area, what was found, and what was not seen.",
      "For files that no night has seen: vigil scan --format review."
    })
public final class ReviewCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "REPOSITORY", description = "Its id or its name.")
  private String repository = "";

  @Parameters(index = "1", arity = "0..1", paramLabel = "PATH", description = "Of one file alone.")
  private @Nullable String path;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The nights' data directory (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of(".vigil");

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description =
          "Read the scan from the Kafka of the nights instead of the index; it is looked for among all"
              + " scans.")
  private @Nullable String kafka;

  @Option(
      names = "--elasticsearch",
      paramLabel = "URL",
      description = "Elasticsearch of the nights, instead of the data directory's own.")
  private @Nullable String elasticsearch;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = "Of the files of one language alone, such as python.")
  private @Nullable String language;

  @Option(names = "--json", description = "Write JSON instead of Markdown.")
  private boolean json;

  @Override
  public Integer call() {
    Review review = review(stored());
    if (spec == null) {
      throw new IllegalStateException("picocli sets the specification");
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? JsonText.of(ReviewTree.of(review)) : MarkdownReview.render(review));
    out.flush();
    return 0;
  }

  private DecidedScan stored() {
    if (kafka != null) {
      return TopicScan.read(Reachability.requireKafka(ServiceOptions.kafka(kafka)), repository);
    }
    if (elasticsearch != null) {
      return read(Reachability.requireElasticsearch(ServiceOptions.elasticsearch(elasticsearch)))
          .orElseThrow(this::ofEarlierVersion);
    }
    boolean hasIndex = Files.isDirectory(data.resolve("elasticsearch"));
    boolean hasTopics = Files.isDirectory(data.resolve("kafka"));
    if (!hasIndex && !hasTopics) {
      throw new UserException(
          "there were no nights in the data directory "
              + data
              + "; run vigil nightly, or name another with --data");
    }
    try (DataDirectory directory = DataDirectory.open(data)) {
      Optional<DecidedScan> indexed = hasIndex ? readNode(directory) : Optional.empty();
      if (indexed.isEmpty() && !hasTopics) {
        throw ofEarlierVersion();
      }
      return indexed.orElseGet(() -> readBroker(directory));
    }
  }

  private UserException ofEarlierVersion() {
    return new UserException(
        "an earlier version wrote the last scan of "
            + Printable.text(repository)
            + " into the index; give --kafka, or run the next night first");
  }

  private Optional<DecidedScan> readNode(DataDirectory directory) {
    try (EmbeddedElasticsearch node =
        EmbeddedElasticsearch.start(directory.resolve("elasticsearch"))) {
      return read(node.uri());
    }
  }

  private DecidedScan readBroker(DataDirectory directory) {
    try (EmbeddedKafka broker = EmbeddedKafka.start(directory.resolve("kafka"))) {
      return TopicScan.read(broker.bootstrapServers(), repository);
    }
  }

  private Optional<DecidedScan> read(URI uri) {
    try (Index index = new Index(uri)) {
      index.create();
      return IndexScan.read(index, repository);
    }
  }

  private Review review(DecidedScan decided) {
    StoredScan stored = decided.scan();
    String name = repository.substring(repository.lastIndexOf('/') + 1);
    RepositoryScan scan = language == null ? stored.scan() : ofLanguage(stored.scan(), language);
    String file = path;
    if (file == null) {
      return Review.ofRepository(name, scan, stored.rules(), decided.decisions());
    }
    return Review.ofFile(name, file, scan, stored.rules(), decided.decisions())
        .orElseThrow(
            () -> new UserException("the last scan of " + repository + " has no file " + file));
  }

  private RepositoryScan ofLanguage(RepositoryScan scan, String wanted) {
    RepositoryScan known = scan.ofLanguage(wanted.toLowerCase(Locale.ROOT));
    if (known.files().isEmpty()) {
      throw new UserException(
          "the last scan of "
              + repository
              + " has no file of --language "
              + Printable.text(wanted)
              + "; there are: "
              + new TreeSet<>(scan.files().stream().map(seen -> seen.file().language()).toList()));
    }
    return known;
  }
}
