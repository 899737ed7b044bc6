package dev.vigil.query;

import dev.vigil.index.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A finding of the index.
 *
 * @param document all of its fields
 */
public record IndexedFinding(JsonObject document) {
  /** Identity of the finding: 64 hex digits. */
  public String fingerprint() {
    return vigil().text("fingerprint");
  }

  /** Id of its repository. */
  public String repositoryId() {
    return vigil().object("repository").text("id");
  }

  /** Name of its repository. */
  public String repositoryName() {
    return vigil().object("repository").text("name");
  }

  /** Path of its file. */
  public String path() {
    return document.object("file").text("path");
  }

  /** First line, from 1. */
  public int startLine() {
    return (int) vigil().object("line").number("start");
  }

  /** Last line. */
  public int endLine() {
    return (int) vigil().object("line").number("end");
  }

  /** Severity, such as {@code HIGH}. */
  public String severity() {
    return document.object("vulnerability").text("severity");
  }

  /** Status, such as {@code open}. */
  public String status() {
    return document.object("vulnerability").text("status");
  }

  /** Numbers of CWE, such as {@code CWE-78}. */
  public List<String> weaknesses() {
    return document.object("vulnerability").texts("id");
  }

  /** Id of the rule. */
  public String ruleId() {
    return document.object("rule").text("id");
  }

  /** Message of the match. */
  public String message() {
    return document.text("message");
  }

  /** Confidence of the rule, such as {@code HIGH}. */
  public String confidence() {
    return vigil().text("confidence");
  }

  /** When it was first seen, if the index knows. */
  public Optional<Instant> firstSeen() {
    return vigil().has("first_seen")
        ? Optional.of(Instant.ofEpochMilli(vigil().number("first_seen")))
        : Optional.empty();
  }

  /** Owners of its file, in the order of CODEOWNERS. */
  public List<String> owners() {
    return vigil().items("owners").stream().map(String::valueOf).toList();
  }

  /** Whether the path of the data is known. */
  public boolean hasTrace() {
    return vigil().has("trace");
  }

  /** Number of places of the file for which it stands. */
  public long count() {
    return vigil().number("count");
  }

  /** Lines of the first of its places, sorted; its first line if it stands for one place. */
  public List<Integer> lines() {
    return vigil().has("lines")
        ? vigil().items("lines").stream()
            .filter(Number.class::isInstance)
            .map(line -> ((Number) line).intValue())
            .toList()
        : List.of(startLine());
  }

  /** Its region. */
  public IndexedRegion region() {
    return IndexedRegion.of(vigil().object("region"));
  }

  /** Regions of the first of its places; none if it stands for itself. */
  public List<IndexedRegion> places() {
    return vigil().objects("places").stream().map(IndexedRegion::of).toList();
  }

  /** Innermost definition around it; empty at top level. */
  public String enclosing() {
    return vigil().text("enclosing");
  }

  /** Its source lines. */
  public String excerpt() {
    return vigil().text("excerpt");
  }

  /** Whether its file is test code. */
  public boolean isTestCode() {
    return vigil().is("test_code");
  }

  /** Whether a comment in the code suppresses it. */
  public boolean isSuppressed() {
    return vigil().is("suppressed");
  }

  /** What marks the comment that suppresses it; empty if there is none. */
  public String suppressionMarker() {
    return vigil().text("marker");
  }

  /** Justification in the comment that suppresses it; may be empty. */
  public String suppressionJustification() {
    return vigil().text("justification");
  }

  /** What somebody decided about it, also if the decision has expired. */
  public Optional<IndexedDecision> decision() {
    return Optional.of(vigil().object("triage"))
        .filter(triage -> !triage.text("decision").isEmpty())
        .map(IndexedDecision::of);
  }

  private JsonObject vigil() {
    return document.object("vigil");
  }
}
