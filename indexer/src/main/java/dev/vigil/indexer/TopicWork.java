package dev.vigil.indexer;

import dev.vigil.index.IndexException;
import dev.vigil.schemas.codec.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the topics in an order that the life cycle can work with: a scan is applied only when every
 * night that was recorded before it is known.
 */
final class TopicWork {
  private static final Duration POLL = Duration.ofMillis(500);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Admin admin;
  private final RecordWork work;
  private final Patience patience;

  /** How often partitions came or went. */
  private int assignments;

  TopicWork(
      KafkaConsumer<byte[], byte[]> consumer, Admin admin, RecordWork work, Patience patience) {
    this.consumer = consumer;
    this.admin = admin;
    this.work = work;
    this.patience = patience;
  }

  /**
   * Works until it is woken up or something fails.
   *
   * @throws PartitionMismatchException if the topics have different numbers of partitions
   */
  void run() {
    TopicPartitions.requireEqual(admin);
    consumer.subscribe(Indexer.TOPICS, new Reassignment());
    int checked = assignments;
    while (!patience.isClosed()) {
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      if (assignments != checked) {
        TopicPartitions.requireEqual(admin); // a topic may be new, or have more partitions
        checked = assignments;
      }
      Iterable<ConsumerRecord<byte[], byte[]>> scans = records.records(Topics.SCANS);
      work.nights(records.records(Topics.NIGHTS));
      work.triages(records.records(Topics.TRIAGE));
      if (scans.iterator().hasNext()) {
        readNights();
      }
      work.scans(scans);
      commit();
      patience.reset();
    }
  }

  /**
   * Reads all nights that are there. Ingest records a night's retirement before it orders a later
   * scan, so none that is older than a scan in hand is missed.
   */
  private void readNights() {
    List<TopicPartition> nights = assigned(Topics.NIGHTS);
    Map<TopicPartition, Long> ends = consumer.endOffsets(nights);
    int assignmentsBefore = assignments;
    List<TopicPartition> others =
        Stream.of(Topics.SCANS, Topics.TRIAGE).map(this::assigned).flatMap(List::stream).toList();
    while (nights.stream()
        .anyMatch(night -> consumer.position(night) < ends.getOrDefault(night, 0L))) {
      consumer.pause(others);
      work.nights(consumer.poll(POLL).records(Topics.NIGHTS));
      if (assignments != assignmentsBefore) {
        throw new IndexException("the group gave partitions to another indexer");
      }
    }
    consumer.resume(others);
  }

  private List<TopicPartition> assigned(String topic) {
    return consumer.assignment().stream()
        .filter(partition -> partition.topic().equals(topic))
        .toList();
  }

  /**
   * Commits what is applied, with what is read as its metadata: parts of a scan that is not whole
   * are read again by the next indexer.
   */
  private void commit() {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    for (TopicPartition partition : consumer.assignment()) {
      long read = consumer.position(partition);
      Optional<Long> needed = work.firstNeeded(partition);
      offsets.put(
          partition, new OffsetAndMetadata(needed.orElse(read), ReadPosition.metadata(read)));
    }
    consumer.commitSync(offsets);
  }

  /** Whoever gets a partition begins where it was committed. */
  private final class Reassignment implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      assignments++;
      partitions.forEach(work::forget);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      assignments++;
    }
  }
}
