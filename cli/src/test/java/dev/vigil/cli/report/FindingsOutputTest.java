package dev.vigil.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.cli.console.Colours;
import dev.vigil.index.JsonObject;
import dev.vigil.query.IndexedFinding;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FindingsOutputTest {
  private final StringWriter text = new StringWriter();
  private final PrintWriter out = new PrintWriter(text);

  private static IndexedFinding finding(String rule, int line) {
    return document(fields(rule, line));
  }

  private static IndexedFinding document(Map<String, Object> fields) {
    return new IndexedFinding(new ObjectMapper().convertValue(fields, JsonObject.class));
  }

  private static Map<String, Object> fields(String rule, int line) {
    return Map.of(
        "rule",
        Map.of("id", rule),
        "message",
        "Found by " + rule + ".",
        "file",
        Map.of("path", "a.py"),
        "vulnerability",
        Map.of("severity", "HIGH", "status", "open", "id", List.of("CWE-78")),
        "vigil",
        Map.of(
            "fingerprint",
            "0123456789abcdef",
            "repository",
            Map.of("id", "r", "name", "name"),
            "line",
            Map.of("start", line, "end", line),
            "confidence",
            "LOW",
            "owners",
            List.of("@a", "@b"),
            "first_seen",
            1_800_000_000_000L));
  }

  @Test
  void printsPagesAsOneJsonArray() throws IOException {
    try (FindingsOutput output = FindingsOutput.json(out)) {
      output.print(List.of(document(Map.of("b", 1, "a", List.of(2, 3))), document(Map.of())));
      output.print(List.of(document(Map.of("c", Map.of("e", "x", "d", "y")))));
    }
    assertThat(text.toString().replace(System.lineSeparator(), "\n"))
        .isEqualTo(
            """
            [ {
              "a" : [ 2, 3 ],
              "b" : 1
            }, { }, {
              "c" : {
                "d" : "y",
                "e" : "x"
              }
            } ]
            """);
  }

  @Test
  void printsAnEmptyArrayWhereThereIsNone() throws IOException {
    FindingsOutput.json(out).close();
    assertThat(text.toString().strip()).isEqualTo("[ ]");
  }

  @Test
  void listsTheLinesOfACountedFinding() throws IOException {
    Map<String, Object> counted = new HashMap<>(fields("shell", 3));
    counted.put(
        "vigil",
        Map.of(
            "fingerprint",
            "0123456789abcdef",
            "repository",
            Map.of("id", "r", "name", "name"),
            "line",
            Map.of("start", 3, "end", 3),
            "count",
            12,
            "lines",
            List.of(3, 8, 8, 9)));
    try (FindingsOutput output = FindingsOutput.text(out, Colours.NONE)) {
      output.print(List.of(document(counted), finding("exec", 3)));
    }
    assertThat(text.toString().lines())
        .containsExactly(
            "name a.py:3 HIGH open shell [0123456789ab]",
            "    Found by shell.",
            "    no owner",
            "    12 places: lines 3, 8, 9, ...",
            "name a.py:3 HIGH open exec [0123456789ab]",
            "    Found by exec.",
            "    first seen 2027-01-15, owner @a @b, confidence LOW");
  }

  @Test
  void tellsRelatedFindingsOfPageTogether() throws IOException {
    try (FindingsOutput output = FindingsOutput.text(out, Colours.NONE)) {
      output.print(List.of(finding("shell", 3), finding("other", 4), finding("exec", 3)));
      output.print(List.of(finding("late", 3)));
    }
    assertThat(text.toString().lines())
        .containsExactly(
            "name a.py:3 HIGH open exec [0123456789ab]",
            "    Found by exec.",
            "    first seen 2027-01-15, owner @a @b, confidence LOW",
            "    also HIGH open shell [0123456789ab]: Found by shell.",
            "name a.py:4 HIGH open other [0123456789ab]",
            "    Found by other.",
            "    first seen 2027-01-15, owner @a @b, confidence LOW",
            "name a.py:3 HIGH open late [0123456789ab]",
            "    Found by late.",
            "    first seen 2027-01-15, owner @a @b, confidence LOW");
  }
}
