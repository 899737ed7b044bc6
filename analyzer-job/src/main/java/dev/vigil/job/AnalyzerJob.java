package dev.vigil.job;

import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.Topics;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The one streaming job: blobs and manifests in, scans and dead letters out. */
final class AnalyzerJob {
  /** Operators' ids, by which a restored job finds their state: they never change. */
  static final String MANIFEST_INTAKE = "manifest-intake";

  static final String CONTENT_ANALYSIS = "content-analysis";
  static final String REPOSITORY_ASSEMBLY = "repository-assembly";
  static final String SCANS = "scans";
  static final String DEAD_LETTERS = "dead-letters";

  private static final int MAX_PARALLELISM = 128;

  private AnalyzerJob() {}

  /**
   * Wires the job to Kafka.
   *
   * @param guard of the units on which a process ended
   */
  static void define(
      StreamExecutionEnvironment environment, JobConfiguration configuration, UnitGuard guard) {
    environment.setParallelism(configuration.parallelism());
    environment.setMaxParallelism(MAX_PARALLELISM);
    DataStream<Tuple2<String, byte[]>> blobs = source(environment, configuration, Topics.BLOBS);
    DataStream<Tuple2<String, byte[]>> manifests =
        source(environment, configuration, Topics.MANIFESTS);
    EngineHolder engine = new EngineHolder(configuration.ruleBundle());
    SingleOutputStreamOperator<Tuple3<String, Integer, byte[]>> parts =
        manifests
            .process(new ManifestIntake(engine))
            .returns(Types.TUPLE(Types.STRING, Types.INT, Types.PRIMITIVE_ARRAY(Types.BYTE)))
            .uid(MANIFEST_INTAKE)
            .name("Manifest intake");
    var answers =
        parts
            .getSideOutput(ManifestIntake.REQUESTS)
            .keyBy(request -> request.f0, Types.STRING)
            .connect(blobs.keyBy(blob -> blob.f0, Types.STRING))
            .process(new ContentAnalysis(engine, guard))
            .returns(
                Types.TUPLE(
                    Types.STRING, Types.LONG, Types.STRING, Types.PRIMITIVE_ARRAY(Types.BYTE)))
            .uid(CONTENT_ANALYSIS)
            .name("Content analysis");
    parts
        .keyBy(part -> part.f0, Types.STRING)
        .connect(answers.keyBy(answer -> answer.f0, Types.STRING))
        .process(new RepositoryAssembly(engine))
        .returns(Types.TUPLE(Types.STRING, Types.STRING, Types.PRIMITIVE_ARRAY(Types.BYTE)))
        .uid(REPOSITORY_ASSEMBLY)
        .name("Repository assembly")
        .sinkTo(scans(configuration))
        .uid(SCANS)
        .name("Scans");
    parts
        .getSideOutput(ManifestIntake.DEAD_LETTERS)
        .sinkTo(deadLetters(configuration))
        .uid(DEAD_LETTERS)
        .name("Dead letters");
  }

  private static DataStream<Tuple2<String, byte[]>> source(
      StreamExecutionEnvironment environment, JobConfiguration configuration, String topic) {
    KafkaSource<Tuple2<String, byte[]>> source =
        KafkaSource.<Tuple2<String, byte[]>>builder()
            .setBootstrapServers(configuration.bootstrapServers())
            .setTopics(topic)
            .setGroupId("vigil-analyzer-job")
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setDeserializer(new KeyedBytes())
            .setProperty("isolation.level", "read_committed")
            .build();
    return environment
        .fromSource(source, WatermarkStrategy.noWatermarks(), topic)
        .uid(topic)
        .name(topic);
  }

  /** A part is a function of manifest and analyses, so that one sent twice says the same twice. */
  private static KafkaSink<Tuple3<String, String, byte[]>> scans(JobConfiguration configuration) {
    return KafkaSink.<Tuple3<String, String, byte[]>>builder()
        .setBootstrapServers(configuration.bootstrapServers())
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .setKafkaProducerConfig(producerProperties())
        .setRecordSerializer((scan, context, timestamp) ->
            new ProducerRecord<>(
                Topics.SCANS,
                Keys.partition(scan.f0, context.getPartitionsForTopic(Topics.SCANS).length),
                Keys.bytes(scan.f1),
                scan.f2))
        .build();
  }

  /** A letter's id is a function of what it says, so that one sent twice is one. */
  private static KafkaSink<Tuple2<String, byte[]>> deadLetters(JobConfiguration configuration) {
    return KafkaSink.<Tuple2<String, byte[]>>builder()
        .setBootstrapServers(configuration.bootstrapServers())
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .setKafkaProducerConfig(producerProperties())
        .setRecordSerializer((letter, context, timestamp) ->
            new ProducerRecord<>(Topics.DEAD_LETTERS, Keys.bytes(letter.f0), letter.f1))
        .build();
  }

  private static Properties producerProperties() {
    Properties properties = new Properties();
    properties.setProperty("compression.type", "zstd");
    properties.setProperty("max.request.size", Integer.toString(Topics.MAX_MESSAGE_BYTES));
    return properties;
  }
}
