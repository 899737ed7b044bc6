package dev.vigil.job;

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
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Explodes each part of a manifest as it is read. In: (key, record; empty for a tombstone). Out:
 * (repository, part, record) of this analysis version; aside: requests (unit, repository,
 * sequence), and what cannot be read as dead letters.
 */
final class ManifestIntake
    extends ProcessFunction<Tuple2<String, byte[]>, Tuple3<String, Integer, byte[]>> {
  static final OutputTag<Tuple3<String, String, Long>> REQUESTS =
      new OutputTag<>("requests", Types.TUPLE(Types.STRING, Types.STRING, Types.LONG));
  static final OutputTag<Tuple2<String, byte[]>> DEAD_LETTERS =
      new OutputTag<>("dead-letters", Types.TUPLE(Types.STRING, Types.PRIMITIVE_ARRAY(Types.BYTE)));
  private static final long serialVersionUID = 1L;

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
  public void processElement(
      Tuple2<String, byte[]> record,
      Context context,
      Collector<Tuple3<String, Integer, byte[]>> out)
      throws Exception {
    String repository = Keys.repositoryOfManifest(record.f0);
    int part = Keys.partOfManifest(record.f0);
    if (record.f1.length == 0) {
      out.collect(Tuple3.of(repository, part, record.f1));
      return;
    }
    SnapshotManifest manifest;
    try {
      manifest = manifests.decode(record.f1);
    } catch (MessageDecodingException e) {
      context.output(DEAD_LETTERS, deadLetter(record, repository, e));
      return;
    }
    if (!manifest.getAnalysisVersion().equals(engine.get().analysisVersion())) {
      return;
    }
    out.collect(Tuple3.of(repository, part, record.f1));
    TreeSet<String> units = new TreeSet<>();
    for (ManifestEntry entry : manifest.getEntries()) {
      if (entry.getSkipReason() == null) {
        units.add(Keys.unit(entry.getBlobId(), entry.getLanguage()));
      }
    }
    for (String unit : units) {
      context.output(REQUESTS, Tuple3.of(unit, repository, manifest.getSequence()));
    }
  }

  private Tuple2<String, byte[]> deadLetter(
      Tuple2<String, byte[]> record, String repository, MessageDecodingException failure)
      throws Exception {
    String message = failure.getMessage();
    byte[] name = ("analyzer-job\0" + record.f0 + "\0" + message).getBytes(StandardCharsets.UTF_8);
    String id = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name));
    DeadLetter letter =
        new DeadLetter(
            id,
            "analyzer-job",
            record.f0,
            repository,
            null,
            null,
            engine.get().analysisVersion(),
            message);
    return Tuple2.of(id, deadLetters.encode(letter));
  }
}
