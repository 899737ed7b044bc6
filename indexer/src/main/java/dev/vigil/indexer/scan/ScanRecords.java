package dev.vigil.indexer.scan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads records again, by their offsets. */
public final class ScanRecords implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);

  /** How long a record may take, in polls: a minute. */
  private static final int MOST_POLLS = 120;

  private final String bootstrapServers;
  private final BooleanSupplier closed;
  private final KafkaConsumer<byte[], byte[]> consumer;

  /**
   * Reads from a Kafka.
   *
   * @param closed whether to stop; asked at each record
   */
  public ScanRecords(String bootstrapServers, BooleanSupplier closed) {
    this.bootstrapServers = bootstrapServers;
    this.closed = closed;
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  /**
   * The value of a record.
   *
   * @throws KafkaException if it cannot be read now, or is no longer there
   * @throws WakeupException if the reader is to stop
   */
  public byte[] read(TopicPartition partition, long offset) {
    if (!consumer.assignment().contains(partition)) {
      consumer.assign(List.of(partition));
      consumer.seek(partition, offset);
    } else if (consumer.position(partition) != offset) {
      consumer.seek(partition, offset);
    }
    for (int polls = 0; polls < MOST_POLLS; polls++) {
      if (closed.getAsBoolean()) {
        throw new WakeupException();
      }
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (record.offset() != offset || record.value() == null) {
          throw new KafkaException(
              "the record at offset " + offset + " of " + partition + " is no longer there");
        }
        return record.value();
      }
    }
    throw new KafkaException(
        "Kafka at " + bootstrapServers + " gives no record of " + partition + " at " + offset);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
