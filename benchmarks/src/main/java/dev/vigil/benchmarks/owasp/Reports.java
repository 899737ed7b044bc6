package dev.vigil.benchmarks.owasp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a scanner reported: for each file, by its name without the extension, the numbers of the
 * weaknesses.
 *
 * @param weaknesses by file
 */
record Reports(Map<String, Set<Integer>> weaknesses) {
  /** How sure a rule is of what it reports, in ascending order. */
  enum Confidence {
    LOW,
    MEDIUM,
    HIGH
  }

  private static final Pattern CWE = Pattern.compile("(?i)CWE-(\\d+)");

  /**
   * Reads the JSON of {@code vigil scan --format json}, or of another scanner in Semgrep's form.
   * Suppressed findings do not count.
   *
   * @param least findings of rules that say less of themselves are left out; those of rules that
   *     say nothing are kept
   * @throws IOException if it cannot be read or is no such JSON; the message names the file
   */
  static Reports read(Path json, Confidence least) throws IOException {
    JsonNode results = new ObjectMapper().readTree(json.toFile()).get("results");
    if (results == null || !results.isArray()) {
      throw new IOException(json + ": there is no list `results` in it");
    }
    Map<String, Set<Integer>> weaknesses = new TreeMap<>();
    for (JsonNode result : results) {
      JsonNode extra = result.path("extra");
      JsonNode metadata = extra.path("metadata");
      if (!extra.path("is_ignored").asBoolean(false)
          && confidence(metadata).map(stated -> stated.compareTo(least) >= 0).orElse(true)) {
        weaknesses
            .computeIfAbsent(stem(result.path("path").asText()), name -> new TreeSet<>())
            .addAll(numbers(metadata.path("cwe")));
      }
    }
    return new Reports(weaknesses);
  }

  boolean names(TestCase test) {
    return weaknesses.getOrDefault(test.name(), Set.of()).contains(test.cwe());
  }

  private static Optional<Confidence> confidence(JsonNode metadata) {
    return switch (metadata.path("confidence").asText("").toUpperCase(Locale.ROOT)) {
      case "LOW" -> Optional.of(Confidence.LOW);
      case "MEDIUM" -> Optional.of(Confidence.MEDIUM);
      case "HIGH" -> Optional.of(Confidence.HIGH);
      default -> Optional.empty();
    };
  }

  private static Set<Integer> numbers(JsonNode cwe) {
    Set<Integer> numbers = new TreeSet<>();
    Matcher matcher = CWE.matcher(cwe.toString());
    while (matcher.find()) {
      numbers.add(Integer.valueOf(matcher.group(1)));
    }
    return numbers;
  }

  private static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
