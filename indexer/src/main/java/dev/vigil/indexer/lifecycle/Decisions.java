package dev.vigil.indexer.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is decided about the findings of a repository: the last decision for each fingerprint.
 *
 * @param byFingerprint as they were made
 */
public record Decisions(Map<String, Decision> byFingerprint) {
  /** Copies. */
  public Decisions {
    byFingerprint = Map.copyOf(byFingerprint);
  }

  /**
   * The decision that holds for a finding: its own, else that for the latest of the fingerprints
   * that it had under other paths. So a decision goes along with a finding that moves, until it
   * gets one of its own, in whichever order moves and decisions become known.
   *
   * @param earlier the finding's other fingerprints, the latest first
   * @return none if the decision was taken back
   */
  public Optional<Decision> of(String fingerprint, List<String> earlier) {
    return Stream.concat(Stream.of(fingerprint), earlier.stream())
        .map(byFingerprint::get)
        .filter(Objects::nonNull)
        .findFirst()
        .filter(decision -> decision.kind() != Decision.Kind.NONE);
  }
}
