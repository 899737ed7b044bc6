package dev.vigil.cli.command;

import dev.vigil.cli.option.RuleOptions;
import dev.vigil.night.message.UserException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The rules for a job on a Flink cluster. */
@Command(
    name = "bundle",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the rules into one file for the job on a Flink cluster, and prints the analysis"
          + " version that scans are ordered with."
    })
public final class BundleCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private RuleOptions rules = new RuleOptions();

  @Option(names = "--output", required = true, paramLabel = "FILE", description = "The file.")
  private Path output = Path.of("");

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try {
      out.println(RuleOptions.write(rules.read(), output, spec.commandLine().getErr()).version());
      out.flush();
      return 0;
    } catch (NoSuchFileException e) {
      throw new UserException("the directory of --output " + output + " is not there; create it");
    } catch (AccessDeniedException e) {
      throw new UserException("--output " + output + " cannot be written; name another file");
    }
  }
}
