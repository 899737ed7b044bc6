package dev.vigil.job;

import dev.vigil.job.message.KeyedRecord;
import dev.vigil.job.message.ManifestPart;
import dev.vigil.job.message.MessageTypes;
import dev.vigil.job.message.UnitRequest;
import dev.vigil.schemas.DeadLetter;
import dev.vigil.schemas.ManifestEntry;
import dev.vigil.schemas.SnapshotManifest;
import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.MessageDecodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Reads parts of manifests and forwards those of this analysis version. Side outputs: a request for
 * each unit of a part, and a dead letter for each record that cannot be read.
 */
final class ManifestIntake extends ProcessFunction<KeyedRecord, ManifestPart> {
  /** Requests for units. */
  static final OutputTag<UnitRequest> REQUESTS =
      new OutputTag<>("requests", MessageTypes.UNIT_REQUEST);

  /** Dead letters by their ids. */
  static final OutputTag<KeyedRecord> DEAD_LETTERS =
      new OutputTag<>("dead-letters", MessageTypes.KEYED_RECORD);

  private static final long serialVersionUID = 2L;

  private final EngineHolder engine;
  private transient MessageCodec<SnapshotManifest> manifests;
  private transient MessageCodec<DeadLetter> deadLetters;

  @SuppressWarnings("NullAway.Init") // open sets what is transient, before anything is processed
  ManifestIntake(EngineHolder engine) {
    this.engine = engine;
  }

  @Override
  public void open(OpenContext context) {
    manifests = new MessageCodec<>(SnapshotManifest.getClassSchema());
    deadLetters = new MessageCodec<>(DeadLetter.getClassSchema());
  }

  @Override
  public void processElement(KeyedRecord record, Context context, Collector<ManifestPart> out)
      throws Exception {
    String repository = Keys.repositoryOfManifest(record.key());
    int part = Keys.partOfManifest(record.key());
    if (record.isTombstone()) {
      out.collect(new ManifestPart(repository, part, record.value()));
      return;
    }
    SnapshotManifest manifest;
    try {
      manifest = manifests.decode(record.value());
    } catch (MessageDecodingException e) {
      context.output(DEAD_LETTERS, deadLetter(record, repository, e));
      return;
    }
    if (!manifest.getAnalysisVersion().equals(engine.get().analysisVersion())) {
      return;
    }
    out.collect(new ManifestPart(repository, part, record.value()));
    TreeSet<String> units = new TreeSet<>();
    for (ManifestEntry entry : manifest.getEntries()) {
      if (entry.getSkipReason() == null) {
        units.add(Keys.unit(entry.getBlobId(), entry.getLanguage()));
      }
    }
    for (String unit : units) {
      context.output(REQUESTS, new UnitRequest(unit, repository, manifest.getSequence()));
    }
  }

  private KeyedRecord deadLetter(
      KeyedRecord record, String repository, MessageDecodingException failure) throws Exception {
    String message = failure.getMessage();
    byte[] name =
        ("analyzer-job\0" + record.key() + "\0" + message).getBytes(StandardCharsets.UTF_8);
    String id = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name));
    DeadLetter letter =
        new DeadLetter(
            id,
            "analyzer-job",
            record.key(),
            repository,
            null,
            null,
            engine.get().analysisVersion(),
            message);
    return new KeyedRecord(id, deadLetters.encode(letter));
  }
}
