package dev.vigil.cli.command;

import dev.vigil.cli.option.IngestOptions;
import dev.vigil.cli.option.KafkaOption;
import dev.vigil.cli.option.RepositoryOptions;
import dev.vigil.cli.option.RuleOptions;
import dev.vigil.ingest.Ingest;
import dev.vigil.ingest.IngestSettings;
import dev.vigil.ingest.Inventory;
import dev.vigil.ingest.RepositoryReport;
import dev.vigil.night.JobRules;
import dev.vigil.night.message.Count;
import dev.vigil.night.message.Printable;
import dev.vigil.night.service.DataDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The first stage alone. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Sends what is new of repositories to Kafka: the first stage of a night.")
public final class IngestCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private RepositoryOptions repositories = new RepositoryOptions();

  @Mixin private IngestOptions options = new IngestOptions();

  @Mixin private RuleOptions rules = new RuleOptions();

  @Mixin private KafkaOption kafka = new KafkaOption();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where mirrors of remote repositories are kept (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of(".vigil");

  @Override
  public Integer call() throws IOException {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    Inventory inventory = repositories.inventory();
    IngestSettings settings = options.settings();
    try (DataDirectory directory = DataDirectory.open(data)) {
      JobRules jobRules = rules.write(directory, err);
      try (Ingest ingest =
          new Ingest(kafka.address(), directory.path(), jobRules.version(), settings)) {
        List<RepositoryReport> reports = ingest.run(inventory, System.currentTimeMillis());
        print(reports, spec.commandLine().getOut());
        return reports.stream().allMatch(report -> report.reason().isEmpty()) ? 0 : 2;
      }
    }
  }

  private static void print(List<RepositoryReport> reports, PrintWriter out) {
    for (RepositoryReport report : reports) {
      out.printf(
          "%s: %s, %s to analyse, %s new%s%s%n",
          Printable.text(report.id()),
          report.outcome().name().toLowerCase(Locale.ROOT),
          Count.files(report.filesToAnalyse()),
          Count.of(report.blobsSent(), "content", "contents"),
          report.empty() ? ", no commit yet" : "",
          report.reason().map(reason -> ": " + Printable.text(reason)).orElse(""));
    }
    out.flush();
  }
}
