package dev.vigil.indexer.lifecycle;

import java.util.Locale;
import java.util.Optional;

/**
 * What a person decided about a finding.
 *
 * @param fingerprint of the finding when it was decided
 * @param kind what was decided
 * @param justification why
 * @param author who decided
 * @param assignee who is to act on it
 * @param time when it was decided, epoch milliseconds
 * @param expires from when it no longer counts, epoch milliseconds
 */
public record Decision(
    String fingerprint,
    Kind kind,
    String justification,
    String author,
    Optional<String> assignee,
    long time,
    Optional<Long> expires) {
  /** What can be decided. */
  public enum Kind {
    /** An earlier decision is taken back. */
    NONE,
    /** It is a defect. */
    CONFIRMED,
    /** It is a defect, and somebody is going to mend it. */
    WILL_FIX,
    /** It is none. */
    FALSE_POSITIVE,
    /** It is one that stays as it is. */
    ACCEPTED_RISK;

    /** Whether nobody has to care about the finding while the decision counts. */
    public boolean dismisses() {
      return this == FALSE_POSITIVE || this == ACCEPTED_RISK;
    }

    /** The word in the index. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a word in the index. */
    public static Kind ofKey(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }
}
