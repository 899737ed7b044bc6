package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.UnitObserver;
import dev.vigil.analyzer.finding.UnitAnalysis;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One way in which a language moves a value, with a harmless twin. Lines end with a mark: {@code
 * bad} is to be reported and is, {@code missed} is to be reported and is not, {@code alarm} is
 * harmless and reported. All others are silent.
 *
 * @param name of the way
 * @param language of the code
 * @param code of the scene
 */
record MovementScene(String name, String language, String code) {
  private static final String RULE =
      MarkedCode.RULE + "options: {taint_intrafile: true, taint_track_values: true}\n";

  private static final Set<String> FILES =
      Set.of("class", "interface", "enum", "record", "abstract");

  /** The scenes of a language, in the order of the file. */
  static List<MovementScene> of(String language) {
    String name = "movement." + language + ".txt";
    try (InputStream stream = MovementScene.class.getResourceAsStream(name)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      List<MovementScene> scenes = new ArrayList<>();
      for (String scene : Pattern.compile("(?m)^=== ").splitAsStream(text).toList()) {
        if (!scene.isEmpty()) {
          int end = scene.indexOf('\n');
          scenes.add(
              new MovementScene(
                  scene.substring(0, end), language, file(language, scene.substring(end + 1))));
        }
      }
      return scenes;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Java's statements are put into a method, on the same lines. */
  private static String file(String language, String code) {
    String first = code.substring(0, code.indexOf(' '));
    return language.equals("python") || FILES.contains(first)
        ? code
        : "class Scene { void run(String given, boolean flag) { " + code + "} }\n";
  }

  /** The lines that a rule with the options of our own rules reports. */
  NavigableSet<Integer> reported() {
    UnitAnalysis analysis = MarkedCode.analyse(RULE, language, code, UnitObserver.NONE);
    if (!analysis.problems().isEmpty()) {
      throw new IllegalStateException(name + ": " + analysis.problems());
    }
    NavigableSet<Integer> lines = new TreeSet<>();
    analysis.matches().forEach(match -> lines.add(match.location().start().line()));
    return lines;
  }

  /** The lines that have one of some marks. */
  NavigableSet<Integer> marked(String... marks) {
    String comment = language.equals("python") ? "# " : "// ";
    List<String> lines = code.lines().toList();
    NavigableSet<Integer> marked = new TreeSet<>();
    IntStream.rangeClosed(1, lines.size())
        .filter(line ->
            List.of(marks).stream().anyMatch(m -> lines.get(line - 1).endsWith(comment + m)))
        .forEach(marked::add);
    return marked;
  }

  @Override
  public String toString() {
    return language + ": " + name;
  }
}
