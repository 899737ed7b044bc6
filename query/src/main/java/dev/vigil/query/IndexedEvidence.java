package dev.vigil.query;

import dev.vigil.index.JsonObject;
import java.util.List;

/**
 * What a rule found sound in a file.
 *
 * @param document all of its fields
 */
public record IndexedEvidence(JsonObject document) {
  /**
   * A match of the rule.
   *
   * @param region where it is
   * @param message message of the rule
   * @param excerpt source lines
   * @param enclosing innermost definition around it; empty at top level
   */
  public record Site(IndexedRegion region, String message, String excerpt, String enclosing) {}

  /** Path of the file. */
  public String path() {
    return document.object("file").text("path");
  }

  /** Id of the rule. */
  public String ruleId() {
    return document.object("rule").text("id");
  }

  /** Number of matches, of which the first are {@link #sites}. */
  public int count() {
    return (int) vigil().number("count");
  }

  /** Whether the file is test code. */
  public boolean isTestCode() {
    return vigil().is("test_code");
  }

  /** The first matches. */
  public List<Site> sites() {
    return vigil().objects("sites").stream()
        .map(site ->
            new Site(
                IndexedRegion.of(site.object("region")),
                site.text("message"),
                site.text("excerpt"),
                site.text("enclosing")))
        .toList();
  }

  private JsonObject vigil() {
    return document.object("vigil");
  }
}
