package dev.vigil.job;

import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.job.message.KeyedRecord;
import dev.vigil.schemas.ManifestEntry;
import dev.vigil.schemas.RepositoryIdentity;
import dev.vigil.schemas.SnapshotManifest;
import dev.vigil.schemas.SourceBlob;
import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.MessageCodec;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Rules and records for tests of the job. */
final class JobRecords {
  static final String REPOSITORY = "example.org/r";

  private static final MessageCodec<SourceBlob> BLOBS =
      new MessageCodec<>(SourceBlob.getClassSchema());
  private static final MessageCodec<SnapshotManifest> MANIFESTS =
      new MessageCodec<>(SnapshotManifest.getClassSchema());

  private JobRecords() {}

  /** An engine with one rule, and its bundle in a file. */
  static EngineHolder engine(Path directory, String id, String regex) throws IOException {
    String yaml =
        """
        rules:
          - id: %s
            languages: [python]
            severity: ERROR
            message: Matched.
            pattern-regex: '%s'
            metadata:
              area: injection
              cwe: ["CWE-95: Eval injection"]
              risk: Some.
              solution: Another.
              references: [https://example.org]
              known-limits: None.
        """
            .formatted(id, regex);
    return engineOf(directory, id, yaml);
  }

  /** An engine with the rules of a file, and its bundle in another. */
  static EngineHolder engineOf(Path directory, String id, String yaml) throws IOException {
    Path bundle = directory.resolve(id + ".bundle");
    new RuleBundle(List.of(new RuleSource("test", id + ".yaml", yaml)), LocalDate.EPOCH)
        .write(bundle);
    return new EngineHolder(bundle);
  }

  static String unit(String blobId) {
    return Keys.unit(blobId, "python");
  }

  static KeyedRecord blob(String blobId, String content) {
    ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
    return new KeyedRecord(unit(blobId), BLOBS.encode(new SourceBlob(blobId, "python", bytes)));
  }

  static ManifestEntry file(String path, String blobId) {
    return new ManifestEntry(path, blobId, "python", 10L, null, List.of());
  }

  static SnapshotManifest manifest(
      String version, long sequence, int part, int parts, int units, ManifestEntry... files) {
    return new SnapshotManifest(
        new RepositoryIdentity(REPOSITORY, "r", null),
        "HEAD",
        "c0ffee",
        sequence,
        1000 * sequence,
        version,
        "digest",
        part,
        parts,
        units,
        List.of(files));
  }

  static byte[] encode(SnapshotManifest manifest) {
    return MANIFESTS.encode(manifest);
  }
}
