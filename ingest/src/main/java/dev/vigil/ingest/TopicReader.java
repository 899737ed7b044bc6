package dev.vigil.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads committed records of topics: a whole topic, or a record by its offset. */
public final class TopicReader implements AutoCloseable {
  /** How long Kafka may give nothing while records are known to be there. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration PERIOD = Duration.ofMillis(200);

  /**
   * Prefetched of a partition when single records are read, in bytes; a larger record comes too.
   */
  private static final int RECORD_FETCH_BYTES = 64 << 10;

  private final String bootstrapServers;
  private final KafkaConsumer<byte[], byte[]> byOffset;

  /** A reader of the topics of a Kafka. */
  public TopicReader(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    this.byOffset = consumer(RECORD_FETCH_BYTES);
  }

  private KafkaConsumer<byte[], byte[]> consumer(int fetchBytes) {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
            fetchBytes),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  /**
   * Hands over every record of a topic that is committed now; of a partition in its order.
   *
   * @throws IngestException if Kafka does not answer, or gives nothing for two minutes
   */
  public void readAll(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        consumer(ConsumerConfig.DEFAULT_MAX_PARTITION_FETCH_BYTES)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      long left = left(consumer, ends);
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (left > 0) {
        consumer.poll(PERIOD).forEach(reader);
        long now = left(consumer, ends);
        if (now < left) {
          deadline = System.nanoTime() + PATIENCE.toNanos();
        }
        requireTime(deadline, topic);
        left = now;
      }
    } catch (KafkaException e) {
      throw unreadable(topic, String.valueOf(e.getMessage()), e);
    }
  }

  private static long left(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    long left = 0;
    for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
      left += Math.max(0, end.getValue() - consumer.position(end.getKey()));
    }
    return left;
  }

  /**
   * The record at an offset.
   *
   * @throws IngestException if it is not there any more
   */
  synchronized ConsumerRecord<byte[], byte[]> read(TopicPartition partition, long offset) {
    try {
      byOffset.assign(List.of(partition));
      byOffset.seek(partition, offset);
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (true) {
        ConsumerRecords<byte[], byte[]> records = byOffset.poll(PERIOD);
        for (ConsumerRecord<byte[], byte[]> record : records.records(partition)) {
          if (record.offset() == offset) {
            return record;
          }
          throw unreadable(
              partition.topic(),
              "the record at " + partition + "@" + offset + " was replaced",
              null);
        }
        requireTime(deadline, partition.topic());
      }
    } catch (KafkaException e) {
      throw unreadable(partition.topic(), String.valueOf(e.getMessage()), e);
    }
  }

  private void requireTime(long deadline, String topic) {
    if (System.nanoTime() > deadline) {
      throw unreadable(
          topic, "nothing came for " + PATIENCE.toSeconds() + " s; look at the broker", null);
    }
  }

  private IngestException unreadable(String topic, String reason, @Nullable Exception cause) {
    String message = "cannot read " + topic + " from Kafka at " + bootstrapServers + ": " + reason;
    return cause == null ? new IngestException(message) : new IngestException(message, cause);
  }

  @Override
  public void close() {
    byOffset.close();
  }
}
