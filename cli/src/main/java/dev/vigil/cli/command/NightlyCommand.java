package dev.vigil.cli.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.vigil.cli.console.TerminalProgress;
import dev.vigil.cli.option.IngestOptions;
import dev.vigil.cli.option.JobMemory;
import dev.vigil.cli.option.RepositoryOptions;
import dev.vigil.cli.option.RuleOptions;
import dev.vigil.cli.option.ServiceOptions;
import dev.vigil.cli.report.SummaryText;
import dev.vigil.ingest.IngestSettings;
import dev.vigil.ingest.Inventory;
import dev.vigil.job.RuleBundle;
import dev.vigil.night.Night;
import dev.vigil.night.NightConfiguration;
import dev.vigil.night.NightSummary;
import dev.vigil.night.service.DataDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One night, on embedded services unless addresses are given. */
@Command(
    name = "nightly",
    mixinStandardHelpOptions = true,
    description = "Scans the HEAD of repositories through all stages and prints what was found.")
public final class NightlyCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private RepositoryOptions repositories = new RepositoryOptions();

  @Mixin private IngestOptions options = new IngestOptions();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "What the next night continues from (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of(".vigil");

  @Mixin private RuleOptions rules = new RuleOptions();

  @Mixin private ServiceOptions services = new ServiceOptions();

  @Mixin private JobMemory jobMemory = new JobMemory();

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    Inventory inventory = repositories.inventory();
    IngestSettings settings = options.settings();
    String heap = jobMemory.heap();
    try (DataDirectory directory = DataDirectory.open(data)) {
      directory.requireSpace();
      RuleBundle read = rules.read();
      NightConfiguration configuration =
          new NightConfiguration(directory, services.addresses(), settings, heap);
      NightSummary summary =
          new Night(configuration, TerminalProgress.to(err))
              .run(
                  inventory, () -> RuleOptions.write(read, directory.resolve("rules.bundle"), err));
      print(summary, spec.commandLine().getOut());
      return summary.failures().isEmpty() ? 0 : 2;
    }
  }

  private void print(NightSummary summary, PrintWriter out) throws IOException {
    if (json) {
      out.println(
          new ObjectMapper()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(summary));
      out.flush();
    } else {
      new SummaryText(out).print(summary);
    }
  }
}
