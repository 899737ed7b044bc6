package dev.vigil.job;

import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.repository.RepositoryScan;
import dev.vigil.analyzer.repository.RepositoryStep;
import dev.vigil.analyzer.repository.SnapshotFile;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.schemas.ManifestEntry;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.SnapshotManifest;
import dev.vigil.schemas.UnitResult;
import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.MessageDecodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.api.java.tuple.Tuple4;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Collects the parts of a repository's manifest and the answers for its units; when the set is
 * whole, the repository step gives the scan. Keyed by repository; a newer sequence discards an
 * older one. Manifests are (repository, part, record; empty for a tombstone); what comes out are
 * parts of the scan as (repository, key, record).
 */
final class RepositoryAssembly
    extends KeyedCoProcessFunction<
        String,
        Tuple3<String, Integer, byte[]>,
        Tuple4<String, Long, String, byte[]>,
        Tuple3<String, String, byte[]>> {
  private static final long serialVersionUID = 1L;

  private final EngineHolder engine;
  private transient MessageCodec<SnapshotManifest> manifests;
  private transient MessageCodec<UnitResult> results;
  private transient MessageCodec<ScanResult> scans;
  private transient ValueState<Long> sequence;
  private transient ValueState<Boolean> done;
  private transient MapState<Integer, byte[]> parts;
  private transient MapState<String, byte[]> answers;
  private transient ValueState<Integer> answered;

  @SuppressWarnings("NullAway.Init") // open sets what is transient, before anything is processed
  RepositoryAssembly(EngineHolder engine) {
    this.engine = engine;
  }

  @Override
  public void open(OpenContext context) {
    manifests = new MessageCodec<>(SnapshotManifest.getClassSchema());
    results = new MessageCodec<>(UnitResult.getClassSchema());
    scans = new MessageCodec<>(ScanResult.getClassSchema());
    sequence = getRuntimeContext().getState(new ValueStateDescriptor<>("sequence", Types.LONG));
    done = getRuntimeContext().getState(new ValueStateDescriptor<>("done", Types.BOOLEAN));
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
    answered = getRuntimeContext().getState(new ValueStateDescriptor<>("answered", Types.INT));
  }

  @Override
  public void processElement1(
      Tuple3<String, Integer, byte[]> record,
      Context context,
      Collector<Tuple3<String, String, byte[]>> out)
      throws Exception {
    if (record.f2.length == 0) {
      parts.remove(record.f1);
      return;
    }
    SnapshotManifest manifest = manifests.decode(record.f2);
    if (isCurrent(manifest.getSequence())) {
      parts.put(record.f1, record.f2);
      emitIfWhole(out);
    }
  }

  @Override
  public void processElement2(
      Tuple4<String, Long, String, byte[]> answer,
      Context context,
      Collector<Tuple3<String, String, byte[]>> out)
      throws Exception {
    if (isCurrent(answer.f1) && !answers.contains(answer.f2)) {
      answers.put(answer.f2, answer.f3);
      answered.update(Objects.requireNonNullElse(answered.value(), 0) + 1);
      emitIfWhole(out);
    }
  }

  /** Whether the sequence is the one that is collected; a newer one starts afresh. */
  private boolean isCurrent(long candidate) throws Exception {
    long current = Objects.requireNonNullElse(sequence.value(), -1L);
    if (candidate > current) {
      parts.clear();
      answers.clear();
      answered.clear();
      done.clear();
      sequence.update(candidate);
      return true;
    }
    return candidate == current && !Boolean.TRUE.equals(done.value());
  }

  private void emitIfWhole(Collector<Tuple3<String, String, byte[]>> out) throws Exception {
    byte[] first = parts.get(0);
    if (first == null) {
      return;
    }
    SnapshotManifest head = manifests.decode(first);
    if (Objects.requireNonNullElse(answered.value(), 0) < head.getUnitCount()) {
      return;
    }
    List<SnapshotFile> files = new ArrayList<>();
    for (int part = 0; part < head.getPartCount(); part++) {
      byte[] bytes = parts.get(part);
      if (bytes == null) {
        return;
      }
      for (ManifestEntry entry : manifests.decode(bytes).getEntries()) {
        files.add(Conversions.fromAvro(entry));
      }
    }
    emit(head, files, out);
    parts.clear();
    answers.clear();
    answered.clear();
    done.update(true);
  }

  private void emit(
      SnapshotManifest head,
      List<SnapshotFile> files,
      Collector<Tuple3<String, String, byte[]>> out)
      throws Exception {
    Map<String, UnitAnalysis> analyses = new HashMap<>();
    for (Map.Entry<String, byte[]> answer : answers.entries()) {
      analyses.put(answer.getKey(), decode(answer.getValue()));
    }
    RuleSet rules = engine.get().rules();
    String repository = head.getRepository().getId();
    RepositoryScan scan =
        new RepositoryStep(rules)
            .combine(
                repository,
                files,
                (blob, language) ->
                    Objects.requireNonNull(analyses.get(Keys.unit(blob, language))));
    for (ScanResult part : ScanResults.parts(head, scan, rules)) {
      out.collect(
          Tuple3.of(
              repository,
              Keys.scan(repository, part.getSequence(), part.getPart()),
              scans.encode(part)));
    }
  }

  private UnitAnalysis decode(byte[] result) throws MessageDecodingException {
    return Conversions.fromAvro(results.decode(result));
  }
}
