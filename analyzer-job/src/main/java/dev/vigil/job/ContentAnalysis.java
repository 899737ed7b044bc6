package dev.vigil.job;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.schemas.SourceBlob;
import dev.vigil.schemas.UnitResult;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.MessageDecodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.api.java.tuple.Tuple4;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Analyses each unit once per analysis version and answers every request for it. Keyed by unit;
 * requests are (unit, repository, sequence), blobs are (unit, record; empty for a tombstone),
 * answers are (repository, sequence, unit, result).
 */
final class ContentAnalysis
    extends KeyedCoProcessFunction<
        String,
        Tuple3<String, String, Long>,
        Tuple2<String, byte[]>,
        Tuple4<String, Long, String, byte[]>> {
  private static final long serialVersionUID = 1L;

  private final EngineHolder engine;
  private transient MessageCodec<SourceBlob> blobs;
  private transient MessageCodec<UnitResult> results;
  private transient ValueState<byte[]> blob;
  private transient ValueState<Tuple2<String, byte[]>> answer;
  private transient MapState<String, Long> waiting;

  @SuppressWarnings("NullAway.Init") // open sets what is transient, before anything is processed
  ContentAnalysis(EngineHolder engine) {
    this.engine = engine;
  }

  @Override
  public void open(OpenContext context) {
    blobs = new MessageCodec<>(SourceBlob.getClassSchema());
    results = new MessageCodec<>(UnitResult.getClassSchema());
    blob =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>(
                    "blob", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    answer =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>(
                    "answer",
                    Types.TUPLE(
                        Types.STRING, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO)));
    waiting =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("waiting", Types.STRING, Types.LONG));
  }

  @Override
  public void processElement1(
      Tuple3<String, String, Long> request,
      Context context,
      Collector<Tuple4<String, Long, String, byte[]>> out)
      throws Exception {
    byte[] content = blob.value();
    if (content == null) {
      waiting.put(request.f1, request.f2);
    } else {
      out.collect(Tuple4.of(request.f1, request.f2, request.f0, analysed(request.f0, content)));
    }
  }

  @Override
  public void processElement2(
      Tuple2<String, byte[]> record,
      Context context,
      Collector<Tuple4<String, Long, String, byte[]>> out)
      throws Exception {
    if (record.f1.length == 0) {
      blob.clear();
      answer.clear();
      return;
    }
    blob.update(record.f1);
    answer.clear();
    List<Map.Entry<String, Long>> askers = new ArrayList<>();
    waiting.entries().forEach(askers::add);
    askers.sort(Map.Entry.comparingByKey());
    for (Map.Entry<String, Long> asker : askers) {
      out.collect(
          Tuple4.of(asker.getKey(), asker.getValue(), record.f0, analysed(record.f0, record.f1)));
    }
    waiting.clear();
  }

  private byte[] analysed(String unit, byte[] record) throws Exception {
    Analyzer analyzer = engine.get();
    Tuple2<String, byte[]> known = answer.value();
    if (known != null && known.f0.equals(analyzer.analysisVersion())) {
      return known.f1;
    }
    byte[] result = results.encode(Conversions.toAvro(analyse(analyzer, unit, record)));
    answer.update(Tuple2.of(analyzer.analysisVersion(), result));
    return result;
  }

  private UnitAnalysis analyse(Analyzer analyzer, String unit, byte[] record) {
    try {
      SourceBlob source = blobs.decode(record);
      byte[] content = new byte[source.getContent().remaining()];
      source.getContent().duplicate().get(content);
      return analyzer.analyse(content, source.getLanguage());
    } catch (MessageDecodingException e) {
      return new UnitAnalysis(
          UnitAnalysis.Outcome.FAILED,
          0,
          List.of(),
          List.of(
              new AnalysisProblem(
                  AnalysisProblem.Kind.ENCODING,
                  Optional.empty(),
                  Optional.empty(),
                  "the blob of " + unit + " cannot be read: " + e.getMessage())));
    }
  }
}
