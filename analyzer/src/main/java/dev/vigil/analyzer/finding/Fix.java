package dev.vigil.analyzer.finding;

import java.util.List;
import java.util.Optional;

/**
 * How a match is corrected. What the fix keeps of the file is named by its place, not by its text,
 * so that a fix holds no secret of the file and still can be applied to it.
 *
 * @param location what is replaced
 * @param parts what takes its place, in order
 * @param text the whole replacement; empty if it would show a secret
 */
public record Fix(Location location, List<FixPart> parts, Optional<String> text) {
  /** Copies the list. */
  public Fix {
    parts = List.copyOf(parts);
  }
}
