package dev.vigil.cli.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.vigil.cli.doctor.Check;
import dev.vigil.cli.doctor.DataChecks;
import dev.vigil.cli.doctor.MachineChecks;
import dev.vigil.cli.doctor.ServiceChecks;
import dev.vigil.cli.option.ServiceOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** Says whether a night can run here. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Says whether a night can run here, and what to do if not.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:a night can run", "2:it cannot"})
public final class DoctorCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The nights' data directory (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of(".vigil");

  @Mixin private ServiceOptions services = new ServiceOptions();

  @Option(names = "--json", description = "Print what was found as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    List<Check> checks = new ArrayList<>(new MachineChecks().run());
    checks.addAll(new DataChecks(data).run());
    checks.addAll(new ServiceChecks(services.addresses()).run());
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    if (json) {
      out.println(
          new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(checks));
    } else {
      checks.forEach(check -> print(check, out));
    }
    out.flush();
    return checks.stream().anyMatch(check -> check.state() == Check.State.PROBLEM) ? 2 : 0;
  }

  private static void print(Check check, PrintWriter out) {
    out.printf(
        "%-8s %s: %s%n",
        check.state().name().toLowerCase(Locale.ROOT), check.name(), check.found());
    if (!check.advice().isEmpty()) {
      out.printf("         %s%n", check.advice());
    }
  }
}
