package dev.vigil.job;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.job.message.KeyedRecord;
import dev.vigil.job.message.UnitAnswer;
import dev.vigil.job.message.UnitRequest;
import dev.vigil.records.Conversions;
import dev.vigil.schemas.SourceBlob;
import dev.vigil.schemas.UnitResult;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.MessageDecodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Analyses each unit when its blob arrives and answers every request for it. Keyed by unit. State
 * holds answers and waiting requests, never a source; so it is of one analysis version, because a
 * unit cannot be analysed again without its source.
 */
final class ContentAnalysis
    extends KeyedCoProcessFunction<String, UnitRequest, KeyedRecord, UnitAnswer>
    implements CheckpointedFunction {
  private static final long serialVersionUID = 3L;

  private final EngineHolder engine;
  private final UnitGuard guard;
  private transient MessageCodec<SourceBlob> blobs;
  private transient MessageCodec<UnitResult> results;
  private transient ValueState<byte[]> answer;
  private transient ValueState<Boolean> unreadable;
  private transient MapState<String, Long> waiting;
  private transient @Nullable ListState<String> version;
  private transient @Nullable ListState<Long> analysedUnits;
  private transient UnitGuard.Watched watched;
  private transient Counter analyses;
  private transient Counter answers;

  @SuppressWarnings("NullAway.Init") // open sets what is transient, before anything is processed
  ContentAnalysis(EngineHolder engine, UnitGuard guard) {
    this.engine = engine;
    this.guard = guard;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    version =
        context
            .getOperatorStateStore()
            .getUnionListState(new ListStateDescriptor<>("analysis-version", Types.STRING));
    analysedUnits =
        context
            .getOperatorStateStore()
            .getListState(new ListStateDescriptor<>("analysed-units", Types.LONG));
    if (context.isRestored()) {
      List<String> restored = new ArrayList<>();
      version.get().forEach(restored::add);
      requireOwnVersion(restored);
    }
  }

  private void requireOwnVersion(List<String> restored) {
    String own = engine.get().analysisVersion();
    if (restored.isEmpty() || !restored.stream().allMatch(own::equals)) {
      throw new SuppressRestartsException(
          new IllegalStateException(
              "the restored state is of analysis version "
                  + (restored.isEmpty() ? "unknown" : restored.getFirst())
                  + ", the job's is "
                  + own
                  + ": state holds answers, not sources, and is of no use for other rules or another"
                  + " build; start the job without savepoint or checkpoint, it reads the topics from"
                  + " the beginning"));
    }
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    Objects.requireNonNull(version).update(List.of(engine.get().analysisVersion()));
    Objects.requireNonNull(analysedUnits).update(List.of(watched.units()));
  }

  @Override
  public void open(OpenContext context) throws Exception {
    blobs = new MessageCodec<>(SourceBlob.getClassSchema());
    results = new MessageCodec<>(UnitResult.getClassSchema());
    answer =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>(
                    "answer", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    unreadable =
        getRuntimeContext().getState(new ValueStateDescriptor<>("unreadable", Types.BOOLEAN));
    waiting =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("waiting", Types.STRING, Types.LONG));
    long before = 0;
    for (long units : Objects.requireNonNull(analysedUnits).get()) {
      before += units;
    }
    watched = guard.watch(getRuntimeContext().getTaskInfo().getIndexOfThisSubtask(), before);
    analyses = getRuntimeContext().getMetricGroup().counter("analyses");
    answers = getRuntimeContext().getMetricGroup().counter("answers");
  }

  @Override
  public void processElement1(UnitRequest request, Context context, Collector<UnitAnswer> out)
      throws Exception {
    byte[] known = answer.value();
    if (known == null) {
      waiting.put(request.repository(), request.sequence());
    } else {
      answer(request.unit(), request.repository(), request.sequence(), known, out);
    }
  }

  @Override
  public void processElement2(KeyedRecord record, Context context, Collector<UnitAnswer> out)
      throws Exception {
    if (record.isTombstone()) {
      answer.clear();
      unreadable.clear();
      return;
    }
    // A unit names its content: the same one sent again has the same answer.
    if (answer.value() != null && !Boolean.TRUE.equals(unreadable.value())) {
      return;
    }
    byte[] result = results.encode(Conversions.toAvro(analyse(record.key(), record.value())));
    answer.update(result);
    List<Map.Entry<String, Long>> askers = new ArrayList<>();
    waiting.entries().forEach(askers::add);
    if (!askers.isEmpty()) {
      askers.sort(Map.Entry.comparingByKey());
      for (Map.Entry<String, Long> asker : askers) {
        answer(record.key(), asker.getKey(), asker.getValue(), result, out);
      }
      waiting.clear();
    }
  }

  private void answer(
      String unit, String repository, long sequence, byte[] result, Collector<UnitAnswer> out) {
    answers.inc();
    out.collect(new UnitAnswer(repository, sequence, unit, result));
  }

  private UnitAnalysis analyse(String unit, byte[] record) throws Exception {
    SourceBlob source;
    try {
      source = blobs.decode(record);
    } catch (MessageDecodingException e) {
      unreadable.update(true);
      return failed(
          AnalysisProblem.Kind.ENCODING,
          "the blob of " + unit + " cannot be read: " + e.getMessage());
    }
    unreadable.clear();
    byte[] content = new byte[source.getContent().remaining()];
    source.getContent().duplicate().get(content);
    analyses.inc();
    Analyzer analyzer = engine.get();
    return watched
        .run(unit, () -> analyzer.analyse(content, source.getLanguage()))
        .orElseGet(() -> failed(AnalysisProblem.Kind.INTERNAL, UnitGuard.ENDED_TWICE));
  }

  private static UnitAnalysis failed(AnalysisProblem.Kind kind, String message) {
    return new UnitAnalysis(
        UnitAnalysis.Outcome.FAILED,
        0,
        List.of(),
        List.of(new AnalysisProblem(kind, Optional.empty(), Optional.empty(), message)));
  }
}
