package dev.vigil.ingest.selection;

/**
 * Which files of a snapshot are read as a whole, beside what ignore files and filters say.
 *
 * @param maxFileBytes files that are larger are skipped, unless a person named them; at most {@link
 *     #MAX_NAMED_BYTES}
 * @param vendoredCode whether copies of other people's code are analysed in their language; if not,
 *     they are analysed as text, so that secrets in them are found
 */
public record SelectionLimits(long maxFileBytes, boolean vendoredCode) {
  /** Size up to which a file is read that a person named, in bytes. */
  public static final long MAX_NAMED_BYTES = 64L << 20;

  /** The limits of a night, and of a scan unless its options say otherwise. */
  public static final SelectionLimits DEFAULT = new SelectionLimits(1 << 20, false);

  /** Checks the size. */
  public SelectionLimits {
    if (maxFileBytes < 1 || maxFileBytes > MAX_NAMED_BYTES) {
      throw new IllegalArgumentException(
          "the size of a file is from 1 to " + MAX_NAMED_BYTES + " bytes: " + maxFileBytes);
    }
  }

  /** The size up to which a file is read, in bytes. */
  long maxBytes(boolean named) {
    return named ? MAX_NAMED_BYTES : maxFileBytes;
  }
}
