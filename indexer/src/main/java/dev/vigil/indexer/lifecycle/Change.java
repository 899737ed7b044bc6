package dev.vigil.indexer.lifecycle;

import java.util.Locale;

/**
 * The last change of a finding's state.
 *
 * @param kind what happened
 * @param sequence of the scan or retirement that brought it
 * @param time of that scan, epoch milliseconds
 */
public record Change(Kind kind, long sequence, long time) {
  /** What can happen to a finding. */
  public enum Kind {
    /** It is there for the first time. */
    OPENED,
    /** Its file has another path: what was there is closed, what is here is not new. */
    MOVED,
    /** It is there again after it was closed. */
    REOPENED,
    /** The code changed. */
    FIXED,
    /** Rule, path or repository left the scan. */
    REMOVED,
    /** A scan could not see it. */
    LOST,
    /** It is there after scans that could not see it. */
    FOUND;

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
