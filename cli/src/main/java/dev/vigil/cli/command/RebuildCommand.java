package dev.vigil.cli.command;

import dev.vigil.cli.console.TerminalProgress;
import dev.vigil.cli.option.ServiceOptions;
import dev.vigil.night.IndexRebuild;
import dev.vigil.night.message.Progress;
import dev.vigil.night.message.UserException;
import dev.vigil.night.service.DataDirectory;
import dev.vigil.night.service.ServiceAddresses;
import java.io.IOException;
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
public final class RebuildCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The nights' data directory (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of(".vigil");

  @Mixin private ServiceOptions services = new ServiceOptions();

  @Override
  public Integer call() throws IOException {
    ServiceAddresses addresses = services.addresses();
    if (addresses.kafka().isEmpty() && !Files.isDirectory(data.resolve("kafka"))) {
      throw new UserException(
          "there were no nights in the data directory "
              + data
              + "; run vigil nightly, or name another with --data");
    }
    Progress progress = TerminalProgress.to(Objects.requireNonNull(spec).commandLine().getErr());
    try (DataDirectory directory = DataDirectory.open(data)) {
      new IndexRebuild(directory, addresses, progress).run();
    }
    return 0;
  }
}
