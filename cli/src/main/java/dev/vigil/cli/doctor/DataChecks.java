package dev.vigil.cli.doctor;

import dev.vigil.night.message.UserException;
import dev.vigil.night.service.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a data directory is and has. */
public final class DataChecks {
  private static final String NAME = "data directory";

  private final Path data;

  /** Checks of a data directory, which may be absent. */
  public DataChecks(Path data) {
    this.data = data;
  }

  /** Results: the free space, then the directory. */
  public List<Check> run() {
    List<Check> checks = new ArrayList<>();
    checks.add(space());
    checks.add(Files.exists(data) ? state() : absent());
    return checks;
  }

  private Path nearest() {
    Path path = data.toAbsolutePath().normalize();
    while (!Files.exists(path) && path.getParent() != null) {
      path = path.getParent();
    }
    return path;
  }

  private Check space() {
    try {
      long megabytes = Files.getFileStore(nearest()).getUsableSpace() / 1_000_000;
      String found = megabytes + " MB are free at " + nearest();
      return megabytes * 1_000_000 >= DataDirectory.NEEDED_BYTES
          ? Check.ok("disk", found)
          : Check.problem(
              "disk",
              found,
              "free some, or choose another place with --data; a night needs "
                  + DataDirectory.NEEDED_BYTES / 1_000_000
                  + " MB and more for many repositories");
    } catch (IOException e) {
      return Check.problem("disk", "cannot be asked: " + e.getMessage(), "choose another --data");
    }
  }

  private Check absent() {
    return Files.isWritable(nearest())
        ? Check.ok(NAME, data + " is not there yet; the first night creates it")
        : Check.problem(
            NAME,
            data + " cannot be created in " + nearest(),
            "choose another with --data, or let this user write there");
  }

  private Check state() {
    if (!Files.isDirectory(data) || !Files.isWritable(data)) {
      return Check.problem(
          NAME,
          data + " is not a directory that this user can write to",
          "choose another with --data, or change its owner");
    }
    try (DataDirectory directory = DataDirectory.open(data)) {
      boolean nights = Files.isDirectory(directory.resolve("kafka"));
      boolean savepoint = Files.exists(directory.resolve("flink/latest-savepoint"));
      return nights && !savepoint
          ? Check.note(
              NAME,
              data + " has nights, but no savepoint of the analysis",
              "nothing to do: the next night reads the topics again, which takes longer")
          : Check.ok(NAME, data + (nights ? " has nights and a savepoint" : " has no night yet"));
    } catch (UserException e) {
      return Check.problem(
          NAME, String.valueOf(e.getMessage()), "wait for the other night, or end that process");
    }
  }
}
