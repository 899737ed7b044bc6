package dev.vigil.job;

import dev.vigil.job.message.KeyedRecord;
import dev.vigil.job.message.ManifestPart;
import dev.vigil.job.message.MessageTypes;
import dev.vigil.job.message.UnitAnswer;
import dev.vigil.job.message.UnitRequest;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The one streaming job: blobs and manifests in, scans and dead letters out. */
final class AnalyzerJob {
  private static final int MAX_PARALLELISM = 128;

  private AnalyzerJob() {}

  /**
   * Defines the job between the given sources and sinks.
   *
   * @param engine the rules that it runs
   * @param guard protection against units on which a process ended
   */
  static void define(
      StreamExecutionEnvironment environment,
      JobConnectors connectors,
      EngineHolder engine,
      UnitGuard guard) {
    environment.setMaxParallelism(MAX_PARALLELISM);
    DataStream<KeyedRecord> blobs = source(environment, connectors.blobs(), OperatorUids.BLOBS);
    SingleOutputStreamOperator<ManifestPart> parts =
        source(environment, connectors.manifests(), OperatorUids.MANIFESTS)
            .process(new ManifestIntake(engine))
            .returns(MessageTypes.MANIFEST_PART)
            .uid(OperatorUids.MANIFEST_INTAKE)
            .name("Manifest intake");
    SingleOutputStreamOperator<UnitAnswer> answers =
        parts
            .getSideOutput(ManifestIntake.REQUESTS)
            .keyBy(UnitRequest::unit, Types.STRING)
            .connect(blobs.keyBy(KeyedRecord::key, Types.STRING))
            .process(new ContentAnalysis(engine, guard))
            .returns(MessageTypes.UNIT_ANSWER)
            .uid(OperatorUids.CONTENT_ANALYSIS)
            .name("Content analysis");
    parts
        .keyBy(ManifestPart::repository, Types.STRING)
        .connect(answers.keyBy(UnitAnswer::repository, Types.STRING))
        .process(new RepositoryAssembly(engine))
        .returns(MessageTypes.SCAN_PART)
        .uid(OperatorUids.REPOSITORY_ASSEMBLY)
        .name("Repository assembly")
        .sinkTo(connectors.scans())
        .uid(OperatorUids.SCANS)
        .name("Scans");
    parts
        .getSideOutput(ManifestIntake.DEAD_LETTERS)
        .sinkTo(connectors.deadLetters())
        .uid(OperatorUids.DEAD_LETTERS)
        .name("Dead letters");
  }

  private static DataStream<KeyedRecord> source(
      StreamExecutionEnvironment environment, Source<KeyedRecord, ?, ?> source, String uid) {
    return environment
        .fromSource(source, WatermarkStrategy.noWatermarks(), uid, MessageTypes.KEYED_RECORD)
        .uid(uid)
        .name(uid);
  }
}
