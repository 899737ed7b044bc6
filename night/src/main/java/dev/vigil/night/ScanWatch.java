package dev.vigil.night;

import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.MessageDecodingException;
import dev.vigil.schemas.codec.PartSet;
import dev.vigil.schemas.codec.ScanPartHeaders;
import dev.vigil.schemas.codec.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Finds which of the wanted scans the topic holds whole. */
public final class ScanWatch implements AutoCloseable {
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final ScanPartHeaders headers = new ScanPartHeaders();
  private final Map<String, Long> missing = new TreeMap<>();
  private final Map<String, PartSet> parts = new HashMap<>();

  /**
   * A watch of the topic.
   *
   * @param fromIndexer whether it begins at the offsets of the indexer instead of the beginning
   */
  ScanWatch(String bootstrapServers, boolean fromIndexer) {
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                "vigil-indexer",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.SCANS).stream()
            .map(info -> new TopicPartition(Topics.SCANS, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    if (fromIndexer) {
      Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(partitions));
      committed.forEach((partition, offset) -> {
        if (offset != null) {
          consumer.seek(partition, offset.offset());
        }
      });
    }
  }

  /**
   * Adds wanted scans; to be called before the first poll.
   *
   * @param wanted sequence by repository
   */
  void want(Map<String, Long> wanted) {
    missing.putAll(wanted);
  }

  /** Reads on for at most the given time. */
  void poll(Duration time) {
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(time)) {
      String key = Keys.text(record.key());
      String scan = key.substring(0, key.lastIndexOf('#'));
      String repository = scan.substring(0, Math.max(0, scan.lastIndexOf('#')));
      Long sequence = missing.get(repository);
      if (sequence != null && scan.equals(repository + "#" + sequence)) {
        collect(repository, record.value());
      }
    }
  }

  private void collect(String repository, byte[] value) {
    try {
      ScanPartHeaders.Header header = headers.decode(value);
      PartSet seen = parts.computeIfAbsent(repository, key -> new PartSet());
      if (seen.add(header.part(), header.partCount())) {
        missing.remove(repository);
        parts.remove(repository);
      }
    } catch (MessageDecodingException | IllegalArgumentException e) {
      // The indexer reports it, as a dead letter.
      return;
    }
  }

  /** Repositories whose scan is not there yet. */
  Set<String> missing() {
    return missing.keySet();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
