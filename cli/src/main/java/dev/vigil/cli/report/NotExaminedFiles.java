package dev.vigil.cli.report;

import dev.vigil.analyzer.repository.FileOutcome;
import dev.vigil.cli.scan.ScannedRepository;
import dev.vigil.night.message.Count;
import dev.vigil.night.message.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells which kinds of files were not examined for some areas, one line for each. */
final class NotExaminedFiles {
  private static final int SHOWN_PATHS = 3;

  private NotExaminedFiles() {}

  /** The lines, sorted. */
  static List<String> of(List<ScannedRepository> scanned) {
    Map<String, List<String>> paths = new TreeMap<>();
    for (ScannedRepository repository : scanned) {
      for (FileOutcome file : repository.scan().files()) {
        file.whyNotExamined()
            .ifPresent(reason ->
                paths
                    .computeIfAbsent(reason, key -> new ArrayList<>())
                    .add(repository.shown(file.file().path())));
      }
    }
    return paths.entrySet().stream().map(entry -> line(entry.getKey(), entry.getValue())).toList();
  }

  private static String line(String reason, List<String> paths) {
    String shown = Printable.text(String.join(", ", paths.stream().limit(SHOWN_PATHS).toList()));
    int more = paths.size() - SHOWN_PATHS;
    return Count.files(paths.size())
        + " ("
        + shown
        + (more > 0 ? " and " + more + " more" : "")
        + "): "
        + reason;
  }
}
