package dev.vigil.analyzer.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Places in words: {@code 332-333, 794-795} in one file, by file in several. */
final class LineList {
  private static final int MAX_FILES = 10;
  private static final int MAX_LINES = 200;

  private LineList() {}

  /** The lines of places that are all in one file. */
  static String lines(Collection<Place> places, boolean firstOnly) {
    List<String> texts =
        places.stream().sorted().map(place -> text(place, firstOnly)).distinct().toList();
    String shown = texts.stream().limit(MAX_LINES).collect(Collectors.joining(", "));
    return texts.size() <= MAX_LINES
        ? shown
        : shown + " and " + (texts.size() - MAX_LINES) + " more";
  }

  /** The lines of places in several files. */
  static String byFile(Collection<Place> places, boolean firstOnly) {
    Map<String, List<Place>> byPath =
        places.stream()
            .collect(Collectors.groupingBy(Place::path, TreeMap::new, Collectors.toList()));
    String shown =
        byPath.entrySet().stream()
            .limit(MAX_FILES)
            .map(entry ->
                MarkdownText.path(entry.getKey()) + " " + lines(entry.getValue(), firstOnly))
            .collect(Collectors.joining("; "));
    return byPath.size() <= MAX_FILES
        ? shown
        : shown + "; and in " + (byPath.size() - MAX_FILES) + " more files";
  }

  private static String text(Place place, boolean firstOnly) {
    return firstOnly || place.firstLine() == place.lastLine()
        ? Integer.toString(place.firstLine())
        : place.firstLine() + "-" + place.lastLine();
  }
}
