package dev.vigil.job;

import dev.vigil.job.message.KeyedRecord;
import dev.vigil.job.message.ScanPart;
import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.Topics;
import java.util.Properties;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sources and sinks on the topics of a Kafka. */
final class KafkaConnectors {
  private final String bootstrapServers;

  private KafkaConnectors(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /** The sources and sinks of the job on a Kafka. */
  static JobConnectors of(String bootstrapServers) {
    KafkaConnectors kafka = new KafkaConnectors(bootstrapServers);
    return new JobConnectors(
        kafka.source(Topics.BLOBS),
        kafka.source(Topics.MANIFESTS),
        kafka.scans(),
        kafka.deadLetters());
  }

  private KafkaSource<KeyedRecord> source(String topic) {
    return KafkaSource.<KeyedRecord>builder()
        .setBootstrapServers(bootstrapServers)
        .setTopics(topic)
        .setGroupId("vigil-analyzer-job")
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setDeserializer(new KeyedRecordReader())
        .setProperty("isolation.level", "read_committed")
        .build();
  }

  /** A part is a function of manifest and analyses, so that one sent twice says the same twice. */
  private KafkaSink<ScanPart> scans() {
    return KafkaSink.<ScanPart>builder()
        .setBootstrapServers(bootstrapServers)
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .setKafkaProducerConfig(producerProperties())
        .setRecordSerializer((scan, context, timestamp) ->
            new ProducerRecord<>(
                Topics.SCANS,
                Keys.partition(
                    scan.repository(), context.getPartitionsForTopic(Topics.SCANS).length),
                Keys.bytes(scan.key()),
                scan.value()))
        .build();
  }

  /** The id of a letter is a function of its content, so that one sent twice is one. */
  private KafkaSink<KeyedRecord> deadLetters() {
    return KafkaSink.<KeyedRecord>builder()
        .setBootstrapServers(bootstrapServers)
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .setKafkaProducerConfig(producerProperties())
        .setRecordSerializer((letter, context, timestamp) ->
            new ProducerRecord<>(Topics.DEAD_LETTERS, Keys.bytes(letter.key()), letter.value()))
        .build();
  }

  private static Properties producerProperties() {
    Properties properties = new Properties();
    properties.setProperty("compression.type", "zstd");
    properties.setProperty("max.request.size", Integer.toString(Topics.MAX_MESSAGE_BYTES));
    return properties;
  }
}
