package dev.vigil.benchmarks.organisation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes an organisation of repositories from packages on disk and measures nights over it. */
@Command(
    name = "benchmarks/organisation",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes an organisation of Git repositories from packages on disk and measures nights over it:",
      "a first night, one in which nothing changed, one in which a tenth of the repositories did.",
      "It reads nothing from the network: fetch packages with pip download, npm pack or Maven first."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 0:all was measured", " 1:a night or a repository failed", " 2:wrong use"})
final class OrganisationBenchmark implements Callable<Integer> {
  private static final int WARM_UP_REPOSITORIES = 10;

  @Option(
      names = "--from",
      paramLabel = "DIR",
      required = true,
      description = {
        "A directory of packages; may be repeated. Archives (.whl, .tar.gz, .tgz, .jar, .zip) are",
        "versions of the package that their name says; a directory is a package of one version."
      })
  private List<Path> from = new ArrayList<>();

  @Option(
      names = "--work",
      paramLabel = "DIR",
      required = true,
      description = "For repositories, data, logs and the report; new or empty.")
  private Path work = Path.of("");

  @Option(
      names = "--repositories",
      paramLabel = "N",
      description = "How many to make. Default: as many as the packages are enough for.")
  private @Nullable Integer repositories;

  @Option(
      names = "--sizes",
      paramLabel = "N",
      split = ",",
      description = "Measure nights over the first N repositories. Default: all.")
  private List<Integer> sizes = new ArrayList<>();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Repositories that are made at a time. Default: the number of processors.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--scan",
      description = "Measure vigil scan on one thread over the same distinct contents too.")
  private boolean scan;

  @Spec private @Nullable CommandSpec spec;

  private final Path home;

  private OrganisationBenchmark(Path home) {
    this.home = home;
  }

  /** Runs the command and ends the process. */
  public static void main(String[] arguments) {
    Path home = Path.of(System.getProperty("vigil.home", "."));
    System.exit(
        new CommandLine(new OrganisationBenchmark(home))
            .setExecutionExceptionHandler((failure, commandLine, parsed) -> {
              if (!(failure instanceof IOException)) {
                throw failure;
              }
              System.err.println("benchmarks: " + failure.getMessage());
              return CommandLine.ExitCode.SOFTWARE;
            })
            .execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    for (Path each : from) {
      if (!Files.isDirectory(each)) {
        throw wrong("--from must be a directory of packages: " + each);
      }
    }
    List<SourcePackage> packages = PackageCatalog.read(from);
    int count = checkedCount(packages.size());
    List<Integer> measured = sizes.isEmpty() ? List.of(count) : sizes.stream().distinct().toList();
    Path directory = work.toAbsolutePath().normalize();
    requireNew(directory);
    System.err.println("benchmarks: making " + count + " repositories");
    Organisation organisation =
        Organisation.write(packages, count, directory.resolve("repositories"), jobs);
    organisation.writeList(directory.resolve("packages.tsv"));
    Measuring measuring = new Measuring(home.resolve("vigil"), directory, organisation, System.err);
    measuring.warmUp(Math.min(count, WARM_UP_REPOSITORIES));
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    List<NightMeasurement> nights = new ArrayList<>();
    List<ScanMeasurement> scans = new ArrayList<>();
    OrganisationReport report = report(load, nights, scans);
    for (int size : measured) {
      nights.addAll(measuring.nights(size));
      if (scan) {
        scans.add(measuring.scan(size));
      }
      // After each size, so that what was measured stays when a larger one fails.
      report = report(load, nights, scans);
      Files.writeString(directory.resolve("report.json"), report.json());
      Files.writeString(directory.resolve("report.md"), report.markdown());
    }
    System.out.print(report.markdown());
    return CommandLine.ExitCode.OK;
  }

  private static OrganisationReport report(
      double load, List<NightMeasurement> nights, List<ScanMeasurement> scans) {
    return new OrganisationReport(Runtime.getRuntime().availableProcessors(), load, nights, scans);
  }

  private int checkedCount(int packages) {
    int capacity = packages == 0 ? 0 : Organisation.capacity(packages);
    int count = repositories == null ? capacity : repositories;
    if (packages == 0) {
      throw wrong("--from has no packages: " + from);
    }
    if (count < 2 || count > capacity) {
      throw wrong(
          "--repositories must be 2 to "
              + capacity
              + ", which the "
              + packages
              + " packages in --from are enough for: "
              + count);
    }
    for (int size : sizes) {
      if (size < 2 || size > count) {
        throw wrong("--sizes must be 2 to " + count + ", the number of repositories: " + size);
      }
    }
    if (jobs < 1) {
      throw wrong("--jobs must be at least 1: " + jobs);
    }
    return count;
  }

  private void requireNew(Path directory) throws IOException {
    Files.createDirectories(directory);
    try (Stream<Path> children = Files.list(directory)) {
      if (children.findAny().isPresent()) {
        throw wrong("--work must be new or empty: " + directory);
      }
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
