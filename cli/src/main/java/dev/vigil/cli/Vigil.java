package dev.vigil.cli;

import dev.vigil.cli.command.AnalyzeCommand;
import dev.vigil.cli.command.BundleCommand;
import dev.vigil.cli.command.DoctorCommand;
import dev.vigil.cli.command.ExplainCommand;
import dev.vigil.cli.command.FindingsCommand;
import dev.vigil.cli.command.IndexCommand;
import dev.vigil.cli.command.IngestCommand;
import dev.vigil.cli.command.NightlyCommand;
import dev.vigil.cli.command.RebuildCommand;
import dev.vigil.cli.command.ReviewCommand;
import dev.vigil.cli.command.RulesCommand;
import dev.vigil.cli.command.ScanCommand;
import dev.vigil.cli.command.TestCommand;
import dev.vigil.cli.command.TriageCommand;
import dev.vigil.embedded.ServiceException;
import dev.vigil.index.IndexException;
import dev.vigil.ingest.IngestException;
import dev.vigil.night.message.UserException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code vigil}. */
@Command(
    name = "vigil",
    description = "Scans repositories for security defects, every night.",
    mixinStandardHelpOptions = true,
    version = "vigil 0.1.0-SNAPSHOT",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      ScanCommand.class,
      RulesCommand.class,
      ExplainCommand.class,
      TestCommand.class,
      NightlyCommand.class,
      FindingsCommand.class,
      TriageCommand.class,
      ReviewCommand.class,
      RebuildCommand.class,
      DoctorCommand.class,
      BundleCommand.class,
      IngestCommand.class,
      AnalyzeCommand.class,
      IndexCommand.class,
      AutoComplete.GenerateCompletion.class,
      CommandLine.HelpCommand.class
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:fine",
      "1:findings, or tests of rules that fail",
      "2:wrong usage or input, or a service failed"
    })
public final class Vigil {
  private Vigil() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] arguments) {
    System.exit(
        run(
            new PrintWriter(System.out, false, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            arguments));
  }

  /** Runs the command and gives its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    try {
      return execute(out, err, arguments);
    } catch (OutOfMemoryError e) {
      err.println(
          "vigil: "
              + (Runtime.getRuntime().maxMemory() >> 20)
              + " MB of memory are not enough; set VIGIL_MEMORY, such as VIGIL_MEMORY=2g, and run"
              + " the same command again");
      return 2;
    }
  }

  private static int execute(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new Vigil())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Vigil::report)
        .execute(arguments);
  }

  private static int report(
      Exception failure, CommandLine command, CommandLine.ParseResult arguments) throws Exception {
    PrintWriter err = command.getErr();
    if (failure instanceof UserException
        || failure instanceof IngestException
        || failure instanceof IndexException
        || failure instanceof ServiceException) {
      err.println("vigil: " + failure.getMessage());
    } else {
      err.println("vigil: a defect of Vigil, please report it:");
      failure.printStackTrace(err);
    }
    return 2;
  }
}
