package dev.vigil.cli;

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
final class AnalyzeCommand implements Callable<Integer> {
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
    Progress progress = Progress.to(err);
    String heap = jobMemory.heap();
    try (DataDirectory directory = DataDirectory.open(data)) {
      directory.requireSpace();
      RuleOptions.Bundle bundle = rules.bundle(directory, err);
      ScanOrders orders = ScanOrders.read(kafka.address(), bundle.version());
      if (orders.sequences().isEmpty() && orders.otherVersions() > 0) {
        throw new UserException(
            "no scan is ordered with these rules and this build, "
                + orders.otherVersions()
                + " with others; run vigil ingest with the same --rules first");
      }
      try (Supervisor supervisor = new Supervisor(progress);
          AnalysisProcess analysis =
              new AnalysisProcess(directory, kafka.address(), bundle.bundle(), heap);
          ScanWatch watch = new ScanWatch(kafka.address(), false)) {
        watch.want(orders.sequences());
        analysis.start(supervisor);
        new AnalysisStage(analysis, kafka.address(), progress).await(watch, supervisor::check);
        progress.finish();
        if (!analysis.stop()) {
          progress.say("the job left no savepoint: the next start reads the topics again");
        }
      }
      spec.commandLine()
          .getOut()
          .println(Count.of(orders.sequences().size(), "scan is", "scans are") + " there");
      spec.commandLine().getOut().flush();
    }
    return 0;
  }
}
