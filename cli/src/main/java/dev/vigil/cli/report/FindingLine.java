package dev.vigil.cli.report;

import dev.vigil.night.message.Count;
import dev.vigil.night.message.Printable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A finding's document as text for people.
 *
 * @param document as the index has it
 */
public record FindingLine(Map<String, Object> document) {
  private static final int SHORT_FINGERPRINT = 12;

  /** Identity of the finding: 64 hex digits. */
  public String fingerprint() {
    return raw("vigil", "fingerprint");
  }

  /** Id of its repository. */
  public String repositoryId() {
    return raw("vigil", "repository", "id");
  }

  /** Which one it is and what became of it, in one line. */
  public String head() {
    return String.join(
        " ",
        raw("vigil", "repository", "name"),
        raw("file", "path") + ":" + raw("vigil", "line", "start"),
        raw("vulnerability", "severity"),
        raw("vulnerability", "status"),
        raw("rule", "id"),
        "[" + shortFingerprint() + "]");
  }

  /** All lines: head, message, decision. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(Printable.text(head()));
    lines.add("    " + Printable.text(raw("message")));
    if (isOfSeveralPlaces()) {
      lines.add("    " + Count.places(number("vigil", "count"), placeLines()));
    }
    if (!raw("vigil", "triage", "decision").isEmpty()) {
      lines.add("    " + Printable.text(decision()));
    }
    return lines;
  }

  /** The lines of a finding that is told with a related one. */
  List<String> also() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "    also "
            + Printable.text(
                String.join(
                    " ",
                    raw("vulnerability", "severity"),
                    raw("vulnerability", "status"),
                    raw("rule", "id"),
                    "[" + shortFingerprint() + "]:",
                    raw("message"))));
    if (!raw("vigil", "triage", "decision").isEmpty()) {
      lines.add("        " + Printable.text(decision()));
    }
    return lines;
  }

  /** Whether it stands for several places of its file. */
  private boolean isOfSeveralPlaces() {
    return number("vigil", "count") > 1;
  }

  /** The lines of the first of its places. */
  private List<Integer> placeLines() {
    return value("vigil", "lines") instanceof List<?> lines
        ? lines.stream()
            .filter(Number.class::isInstance)
            .map(line -> ((Number) line).intValue())
            .toList()
        : List.of(number("vigil", "line", "start"));
  }

  /**
   * By which it is put together with related ones: lines are all that the index knows. A finding of
   * several places is never shown below a related one.
   */
  RelatedFindings.Traits traits() {
    return new RelatedFindings.Traits(
        String.join("\0", repositoryId(), raw("vulnerability", "status"), raw("file", "path")),
        RelatedFindings.place(number("vigil", "line", "start"), 0),
        RelatedFindings.place(number("vigil", "line", "end") + 1, 0),
        raw("rule", "id"),
        !isOfSeveralPlaces() && value("vulnerability", "id") instanceof List<?> weaknesses
            ? weaknesses.stream().map(String::valueOf).collect(Collectors.toSet())
            : Set.of(),
        value("vigil", "trace") != null,
        raw("vigil", "confidence"));
  }

  private int number(String... keys) {
    return value(keys) instanceof Number number ? number.intValue() : 0;
  }

  private String shortFingerprint() {
    String all = fingerprint();
    return all.substring(0, Math.min(all.length(), SHORT_FINGERPRINT));
  }

  private String decision() {
    StringBuilder text = new StringBuilder("decided: ");
    text.append(raw("vigil", "triage", "decision").replace('_', '-'));
    text.append(" by ").append(raw("vigil", "triage", "author"));
    if (value("vigil", "triage", "decided") instanceof Number decided) {
      text.append(" on ").append(day(decided.longValue()));
    }
    if (!raw("vigil", "triage", "assignee").isEmpty()) {
      text.append(", for ").append(raw("vigil", "triage", "assignee"));
    }
    if (value("vigil", "triage", "expires") instanceof Number expires) {
      boolean over = expires.longValue() <= System.currentTimeMillis();
      text.append(over ? ", expired after " : ", until ").append(day(expires.longValue() - 1));
    }
    String reason = raw("vigil", "triage", "justification");
    return reason.isEmpty() ? text.toString() : text + ": " + reason;
  }

  private static String day(long time) {
    return Instant.ofEpochMilli(time).atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  private String raw(String... keys) {
    Object value = value(keys);
    return value == null ? "" : String.valueOf(value);
  }

  private @Nullable Object value(String... keys) {
    Object value = document;
    for (String key : keys) {
      value = value instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return value;
  }
}
