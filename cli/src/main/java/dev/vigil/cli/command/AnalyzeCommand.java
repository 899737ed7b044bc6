package dev.vigil.cli.command;

import dev.vigil.cli.console.TerminalProgress;
import dev.vigil.cli.option.JobMemory;
import dev.vigil.cli.option.KafkaOption;
import dev.vigil.cli.option.RuleOptions;
import dev.vigil.night.AnalysisRun;
import dev.vigil.night.JobRules;
import dev.vigil.night.message.Count;
import dev.vigil.night.message.Progress;
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

/** The second stage alone. */
@Command(
    name = "analyze",
    mixinStandardHelpOptions = true,
    description = {
      "Analyses what Kafka holds, on an embedded Flink, and ends when every scan that was ordered"
          + " is there: the second stage of a night."
    })
public final class AnalyzeCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private KafkaOption kafka = new KafkaOption();

  @Mixin private RuleOptions rules = new RuleOptions();

  @Mixin private JobMemory jobMemory = new JobMemory();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the state of the analysis is kept (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of(".vigil");

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    Progress progress = TerminalProgress.to(err);
    String heap = jobMemory.heap();
    try (DataDirectory directory = DataDirectory.open(data)) {
      directory.requireSpace();
      JobRules jobRules = rules.write(directory, err);
      int scans = new AnalysisRun(directory, kafka.address(), heap, progress).run(jobRules);
      spec.commandLine().getOut().println(Count.of(scans, "scan is", "scans are") + " there");
      spec.commandLine().getOut().flush();
    }
    return 0;
  }
}
