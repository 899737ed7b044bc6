package dev.vigil.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.ingest.Inventory;
import dev.vigil.job.RuleBundle;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One night, on embedded services unless addresses are given. */
@Command(
    name = "nightly",
    mixinStandardHelpOptions = true,
    description = "Scans the HEAD of repositories through all stages and prints what was found.")
final class NightlyCommand implements Callable<Integer> {
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

  @Mixin private ServiceAddresses addresses = new ServiceAddresses();

  @Option(names = "--json", description = "Print the summary as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = spec().commandLine().getErr();
    Inventory inventory = inventory();
    List<RuleSource> sources = RuleFiles.read(rules);
    RuleSet ruleSet = RuleFiles.load(sources, err);
    String version = new Analyzer(ruleSet, Limits.DEFAULT).analysisVersion();
    try (DataDirectory directory = DataDirectory.open(data)) {
      directory.requireSpace();
      Path bundle = directory.resolve("rules.bundle");
      RuleBundle.write(bundle, sources);
      Night night = new Night(directory, addresses, Progress.to(err));
      NightSummary summary = night.run(inventory, bundle, version);
      print(summary);
      return summary.failures().isEmpty() ? 0 : 2;
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

  private void print(NightSummary summary) throws IOException {
    PrintWriter out = spec().commandLine().getOut();
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
