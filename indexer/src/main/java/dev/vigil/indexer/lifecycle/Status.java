package dev.vigil.indexer.lifecycle;

import java.util.Locale;

/** What is known of a finding now. */
public enum Status {
  /** It is there. */
  OPEN,
  /** It is there again after it was fixed or removed. */
  REOPENED,
  /** The last scan could not see it. */
  UNKNOWN,
  /** The code changed. */
  FIXED,
  /** The rule, the path or the repository left the scan. */
  REMOVED;

  /** Whether somebody has to care. */
  public boolean isActive() {
    return this == OPEN || this == REOPENED || this == UNKNOWN;
  }

  /** The word in the index. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of a word in the index. */
  public static Status ofKey(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
