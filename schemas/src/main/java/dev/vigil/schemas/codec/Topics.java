package dev.vigil.schemas.codec;

import java.util.List;
import java.util.Map;

/** The topics of the pipeline. */
public final class Topics {
  /** Latest sources, by unit. */
  public static final String BLOBS = "vigil.blobs";

  /** Latest snapshot of each repository, by repository and part. */
  public static final String MANIFESTS = "vigil.manifests";

  /** What every scan gave, for ever. */
  public static final String SCANS = "vigil.scans";

  /** What people decided, by fingerprint. */
  public static final String TRIAGE = "vigil.triage";

  /** What each night did with each repository. */
  public static final String NIGHTS = "vigil.nights";

  /** What cannot be attributed to a file. */
  public static final String DEAD_LETTERS = "vigil.dead-letters";

  /** Since when units are named by no manifest, by unit; ingest's alone. */
  public static final String UNREFERENCED = "vigil.unreferenced";

  /** Largest record of any topic, in bytes. */
  public static final int MAX_MESSAGE_BYTES = 8 << 20;

  /** All of them. */
  public static final List<String> ALL =
      List.of(BLOBS, MANIFESTS, SCANS, TRIAGE, NIGHTS, DEAD_LETTERS, UNREFERENCED);

  private static final List<String> COMPACTED = List.of(BLOBS, MANIFESTS, TRIAGE, UNREFERENCED);

  private Topics() {}

  /** Configuration that a topic is created with. */
  public static Map<String, String> configuration(String topic) {
    String bytes = Integer.toString(MAX_MESSAGE_BYTES);
    return COMPACTED.contains(topic)
        ? Map.of(
            "cleanup.policy",
            "compact",
            "max.message.bytes",
            bytes,
            // Bounds how long a full read may take before it misses a tombstone.
            "delete.retention.ms",
            Long.toString(30L * 24 * 3600 * 1000))
        : Map.of("cleanup.policy", "delete", "max.message.bytes", bytes, "retention.ms", "-1");
  }
}
