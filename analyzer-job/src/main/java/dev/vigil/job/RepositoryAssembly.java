package dev.vigil.job;

import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.repository.RepositoryStep;
import dev.vigil.analyzer.repository.SnapshotFile;
import dev.vigil.analyzer.repository.SnapshotScan;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.job.message.ManifestPart;
import dev.vigil.job.message.ScanPart;
import dev.vigil.job.message.UnitAnswer;
import dev.vigil.records.Conversions;
import dev.vigil.records.ScanPartWriter;
import dev.vigil.schemas.ManifestEntry;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.SnapshotManifest;
import dev.vigil.schemas.UnitResult;
import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.MessageDecodingException;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Collects the parts of the manifest of a repository and the answers for its units. When all are
 * there, the repository step gives the scan as a stream: one part of the manifest, one answer and
 * one part of the scan are in memory at a time. Keyed by repository; a newer sequence discards an
 * older one.
 */
final class RepositoryAssembly
    extends KeyedCoProcessFunction<String, ManifestPart, UnitAnswer, ScanPart> {
  private static final long serialVersionUID = 3L;

  private final EngineHolder engine;
  private transient MessageCodec<SnapshotManifest> manifests;
  private transient MessageCodec<UnitResult> results;
  private transient MessageCodec<ScanResult> scans;
  private transient RepositoryStep step;
  private transient ValueState<CollectedScan> collected;
  private transient MapState<Integer, byte[]> parts;
  private transient MapState<String, byte[]> answers;

  @SuppressWarnings("NullAway.Init") // open sets what is transient, before anything is processed
  RepositoryAssembly(EngineHolder engine) {
    this.engine = engine;
  }

  @Override
  public void open(OpenContext context) {
    manifests = new MessageCodec<>(SnapshotManifest.getClassSchema());
    results = new MessageCodec<>(UnitResult.getClassSchema());
    scans = new MessageCodec<>(ScanResult.getClassSchema());
    step = new RepositoryStep(engine.get().rules());
    collected =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("collected", Types.POJO(CollectedScan.class)));
    parts =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "parts", Types.INT, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    answers =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "answers",
                    Types.STRING,
                    PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
  }

  @Override
  public void processElement1(ManifestPart part, Context context, Collector<ScanPart> out)
      throws Exception {
    if (part.isTombstone()) {
      remove(part.part());
      return;
    }
    SnapshotManifest manifest = manifests.decode(part.value());
    CollectedScan scan = current(manifest.getSequence());
    if (scan.collects(manifest.getSequence())) {
      boolean known = parts.contains(part.part());
      parts.put(part.part(), part.value());
      scan = scan.withPart(manifest.getPartCount(), manifest.getUnitCount(), known ? 0 : 1);
      emitIfWhole(scan, out);
    }
  }

  private void remove(int part) throws Exception {
    CollectedScan scan = collected.value();
    if (scan == null || !parts.contains(part)) {
      return;
    }
    parts.remove(part);
    if (scan.parts() > 1) {
      collected.update(scan.withoutPart());
    } else { // the repository was retired: what is on its way for this scan is not wanted any more
      answers.clear();
      collected.update(scan.asDone());
    }
  }

  @Override
  public void processElement2(UnitAnswer answer, Context context, Collector<ScanPart> out)
      throws Exception {
    CollectedScan scan = current(answer.sequence());
    if (scan.collects(answer.sequence()) && !answers.contains(answer.unit())) {
      answers.put(answer.unit(), answer.result());
      emitIfWhole(scan.withAnswer(), out);
    }
  }

  /** What is collected; of a newer sequence, nothing yet. */
  private CollectedScan current(long sequence) throws Exception {
    CollectedScan known = collected.value();
    if (known != null && known.sequence() >= sequence) {
      return known;
    }
    parts.clear();
    answers.clear();
    return CollectedScan.nothingOf(sequence);
  }

  private void emitIfWhole(CollectedScan scan, Collector<ScanPart> out) throws Exception {
    if (!scan.isWhole()) {
      collected.update(scan);
      return;
    }
    emit(scan, out);
    parts.clear();
    answers.clear();
    collected.update(scan.asDone());
  }

  private void emit(CollectedScan collectedScan, Collector<ScanPart> out) throws Exception {
    RuleSet rules = engine.get().rules();
    SnapshotManifest head = part(0);
    String repository = head.getRepository().getId();
    SnapshotScan scan = step.begin(repository);
    if (scan.needsAll()) {
      for (int number = 0; number < collectedScan.partCount(); number++) {
        for (ManifestEntry entry : part(number).getEntries()) {
          if (entry.getSkipReason() == null) {
            scan.collect(Conversions.fromAvro(entry), analysis(entry));
          }
        }
      }
    }
    ScanPartWriter writer =
        new ScanPartWriter(
            head,
            rules,
            part ->
                out.collect(
                    new ScanPart(
                        repository,
                        Keys.scan(repository, part.getSequence(), part.getPart()),
                        scans.encode(part))));
    for (int number = 0; number < collectedScan.partCount(); number++) {
      for (ManifestEntry entry : part(number).getEntries()) {
        SnapshotFile file = Conversions.fromAvro(entry);
        writer.write(
            entry.getSkipReason() == null ? scan.scan(file, analysis(entry)) : scan.skipped(file));
      }
    }
    writer.finish();
  }

  private SnapshotManifest part(int number) throws Exception {
    return manifests.decode(Objects.requireNonNull(parts.get(number)));
  }

  private UnitAnalysis analysis(ManifestEntry entry) throws Exception {
    byte[] answer = answers.get(Keys.unit(entry.getBlobId(), entry.getLanguage()));
    return decode(Objects.requireNonNull(answer));
  }

  private UnitAnalysis decode(byte[] result) throws MessageDecodingException {
    return Conversions.fromAvro(results.decode(result));
  }
}
