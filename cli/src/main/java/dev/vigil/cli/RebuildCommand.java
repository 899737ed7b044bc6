package dev.vigil.cli;

import dev.vigil.indexer.Index;
import dev.vigil.job.EmbeddedJob;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Builds the index again from the topics. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description = {
      "Builds the index again from the topics, which hold everything; forgets the state of the"
          + " analysis, which the next night builds again."
    })
final class RebuildCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The nights' data directory (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of(".vigil");

  @Mixin private ServiceAddresses addresses = new ServiceAddresses();

  @Override
  public Integer call() throws IOException {
    if (addresses.kafka().isEmpty() && !Files.isDirectory(data.resolve("kafka"))) {
      throw new UserException(
          "there were no nights in the data directory "
              + data
              + "; run vigil nightly, or name another with --data");
    }
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    Progress progress = Progress.to(err);
    try (DataDirectory directory = DataDirectory.open(data);
        Supervisor supervisor = new Supervisor(progress);
        Services services = Services.launch(directory, addresses)) {
      directory.requireSpace();
      EmbeddedJob.forget(directory.resolve("flink"));
      progress.say("starting the services (log files are in " + directory.path() + ")");
      services.awaitReady(supervisor);
      try (Index index = new Index(services.elasticsearch())) {
        progress.say("building the index from the topics");
        new CatchUp(services.kafka(), index, progress).rebuild(supervisor::check);
        index.eachSequence((repository, sequence) ->
            progress.say("rebuilt " + Printable.text(repository) + " up to scan " + sequence));
      }
    }
    return 0;
  }
}
