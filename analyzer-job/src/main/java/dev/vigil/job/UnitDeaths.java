package dev.vigil.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Counts how often the process ended on which unit, in a file of the state directory: the analysis
 * version in the first line, then a count and a unit in each. Another version forgets them.
 */
final class UnitDeaths {
  private static final String FILE = "deaths";
  private static final String ASKED = "ended-as-asked";

  private UnitDeaths() {}

  /**
   * Notes that this process ends because it was asked to: what it is at is not to blame.
   *
   * @throws IOException if it cannot; then a unit may be blamed for nothing, once
   */
  static void endAsAsked(Path directory) throws IOException {
    Files.writeString(directory.resolve(ASKED), "");
  }

  /**
   * Adds what the last process of this version was at when it ended, and makes the directory ready
   * for the next.
   *
   * @return deaths by unit
   */
  static SortedMap<String, Integer> count(Path directory, String version) throws IOException {
    Optional<SortedMap<String, Integer>> known = read(directory, version);
    SortedMap<String, Integer> deaths = known.orElseGet(TreeMap::new);
    if (known.isPresent() && !Files.exists(directory.resolve(ASKED))) {
      for (UnitJournal.Entry entry : UnitJournal.read(directory)) {
        entry.unit().ifPresent(unit -> deaths.merge(unit, 1, Integer::sum));
      }
    }
    UnitJournal.delete(directory);
    write(directory, version, deaths);
    Files.deleteIfExists(directory.resolve(ASKED));
    return deaths;
  }

  /** Empty if the file is not there, or of another version. */
  private static Optional<SortedMap<String, Integer>> read(Path directory, String version)
      throws IOException {
    Path file = directory.resolve(FILE);
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    if (lines.isEmpty() || !lines.getFirst().equals(version)) {
      return Optional.empty();
    }
    SortedMap<String, Integer> deaths = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] words = line.split(" ", 2);
      deaths.put(words[1], Integer.valueOf(words[0]));
    }
    return Optional.of(deaths);
  }

  private static void write(Path directory, String version, Map<String, Integer> deaths)
      throws IOException {
    String lines =
        deaths.entrySet().stream()
            .map(death -> death.getValue() + " " + death.getKey() + "\n")
            .collect(Collectors.joining());
    Path written = directory.resolve(FILE + ".new");
    Files.writeString(written, version + "\n" + lines);
    Files.move(
        written,
        directory.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
