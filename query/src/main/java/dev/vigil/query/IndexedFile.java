package dev.vigil.query;

import dev.vigil.index.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * A file of the index.
 *
 * @param document all of its fields
 */
public record IndexedFile(JsonObject document) {
  /**
   * Something in a file that was not seen.
   *
   * @param kind such as {@code SYNTAX}
   * @param ruleId the rule that did not see it; empty if none did
   * @param region the part; empty if it is the whole file
   * @param message what and why
   */
  public record Problem(
      String kind, Optional<String> ruleId, Optional<IndexedRegion> region, String message) {}

  /** Path in its repository. */
  public String path() {
    return document.object("file").text("path");
  }

  /** Id of its content. */
  public String blobId() {
    return document.object("file").object("hash").text("blob");
  }

  /** Size, in bytes. */
  public long size() {
    return document.object("file").number("size");
  }

  /** Outcome of the last scan, such as {@code analysed}. */
  public String status() {
    return vigil().text("status");
  }

  /** Why it was skipped or failed, or what was not seen. */
  public Optional<String> reason() {
    return vigil().has("reason") ? Optional.of(vigil().text("reason")) : Optional.empty();
  }

  /** Language in which it was analysed. */
  public String language() {
    return vigil().text("language");
  }

  /** Number of lines. */
  public int lines() {
    return (int) vigil().number("lines");
  }

  /** Whether it is test code. */
  public boolean isTestCode() {
    return vigil().is("test_code");
  }

  /** Its owners. */
  public List<String> owners() {
    return vigil().texts("owners");
  }

  /** Review areas for which it was not examined. */
  public List<String> notExamined() {
    return vigil().texts("not_examined");
  }

  /** What of it was not seen. */
  public List<Problem> problems() {
    return vigil().objects("problem_details").stream().map(IndexedFile::problem).toList();
  }

  private static Problem problem(JsonObject fields) {
    return new Problem(
        fields.text("kind"),
        fields.has("rule") ? Optional.of(fields.text("rule")) : Optional.empty(),
        fields.has("region")
            ? Optional.of(IndexedRegion.of(fields.object("region")))
            : Optional.empty(),
        fields.text("message"));
  }

  private JsonObject vigil() {
    return document.object("vigil");
  }
}
