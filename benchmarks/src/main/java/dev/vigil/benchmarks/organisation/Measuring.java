package dev.vigil.benchmarks.organisation;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.benchmarks.MeasuredProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs nights and scans over the first repositories of an organisation. */
final class Measuring {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path vigil;
  private final Path work;
  private final Organisation organisation;
  private final PrintStream messages;

  /**
   * @param vigil the launcher
   * @param work where inventories, data and logs go
   */
  Measuring(Path vigil, Path work, Organisation organisation, PrintStream messages) {
    this.vigil = vigil;
    this.work = work;
    this.organisation = organisation;
    this.messages = messages;
  }

  /**
   * A night that is not measured: the first one after a build writes class archives, which all
   * later ones start from.
   *
   * @throws IOException if it fails; the message names its log
   */
  void warmUp(int size) throws IOException, InterruptedException {
    night(size, "warm-up", work.resolve("data-warm-up"));
  }

  /**
   * The first night, one in which nothing changed, and one in which a tenth of the repositories
   * did.
   *
   * @throws IOException if a night fails; the message names its log
   */
  List<NightMeasurement> nights(int size) throws IOException, InterruptedException {
    organisation.reset();
    Path data = work.resolve("data-" + size);
    List<NightMeasurement> nights = new ArrayList<>();
    for (String night : List.of("first", "unchanged", "changed")) {
      if (night.equals("changed")) {
        organisation.change();
      }
      nights.add(night(size, night, data));
    }
    organisation.reset();
    return nights;
  }

  private NightMeasurement night(int size, String night, Path data)
      throws IOException, InterruptedException {
    Path inventory = work.resolve("inventory-" + size + ".yaml");
    organisation.writeInventory(size, inventory);
    List<String> command =
        List.of(
            vigil.toString(),
            "nightly",
            "--data",
            data.toString(),
            "--inventory",
            inventory.toString(),
            "--json");
    MeasuredProcess run = run("night-" + size + "-" + night, command, 0);
    return NightMeasurement.of(size, night, run, JSON.readTree(run.output()));
  }

  /** A scan of the distinct contents of the first states, on one thread. */
  ScanMeasurement scan(int size) throws IOException, InterruptedException {
    Path trees = work.resolve("scan-" + size);
    WorkTrees.write(organisation.prefix(size), trees);
    Path output = work.resolve("scan-" + size + ".json");
    List<String> command = new ArrayList<>(List.of(vigil.toString(), "scan", "--jobs", "1"));
    command.addAll(List.of("--format", "json", "--output", output.toString()));
    try (Stream<Path> children = Files.list(trees)) {
      children.sorted().map(Path::toString).forEach(command::add);
    }
    MeasuredProcess run = run("scan-" + size, command, 1);
    return new ScanMeasurement(
        size,
        new NightMeasurement.Cost(run.wallSeconds(), run.cpuSeconds(), run.peakBytes().orElse(0L)));
  }

  private MeasuredProcess run(String what, List<String> command, int worstExit)
      throws IOException, InterruptedException {
    messages.println("benchmarks: " + what);
    Path log = work.resolve(what + ".log");
    MeasuredProcess run = MeasuredProcess.run(command, log, NightMeasurement::role);
    if (run.exit() > worstExit) {
      throw new IOException(what + " failed with " + run.exit() + ", see " + log);
    }
    return run;
  }
}
