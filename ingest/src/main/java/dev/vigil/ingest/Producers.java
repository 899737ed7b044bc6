package dev.vigil.ingest;

import dev.vigil.schemas.codec.Topics;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes producers whose records are acknowledged by all replicas, and are not written twice. */
final class Producers {
  private Producers() {}

  static KafkaProducer<byte[], byte[]> idempotent(String bootstrapServers) {
    return producer(bootstrapServers, Map.of());
  }

  /**
   * A producer that writes in transactions.
   *
   * @param id of the transactions; a producer with the same id ends the one before it
   */
  static KafkaProducer<byte[], byte[]> transactional(String bootstrapServers, String id) {
    return producer(
        bootstrapServers,
        Map.of(
            ProducerConfig.TRANSACTIONAL_ID_CONFIG,
            id,
            // The manifest of the largest repository is sent in one.
            ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
            300_000));
  }

  private static KafkaProducer<byte[], byte[]> producer(
      String bootstrapServers, Map<String, Object> more) {
    Map<String, Object> configuration = new HashMap<>(more);
    configuration.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    configuration.put(ProducerConfig.ACKS_CONFIG, "all");
    configuration.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    configuration.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_MESSAGE_BYTES);
    configuration.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    configuration.put(ProducerConfig.BATCH_SIZE_CONFIG, 1 << 18);
    return new KafkaProducer<>(configuration, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
