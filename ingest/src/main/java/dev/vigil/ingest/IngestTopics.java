package dev.vigil.ingest;

import dev.vigil.ingest.unit.UnitLedger;
import org.apache.kafka.common.KafkaException;

/**
 * Ingest's side of the topics.
 *
 * @param reader of all of them
 */
record IngestTopics(
    TopicPartitions partitions,
    TopicReader reader,
    BlobTopic blobs,
    Transactions transactions,
    ManifestTopic manifests,
    NightTopic nights)
    implements AutoCloseable {
  /**
   * Connects, and creates the topics that are not there.
   *
   * @throws IngestException if that does not work; the message names the address
   */
  static IngestTopics connect(String bootstrapServers, IngestSettings settings) {
    try {
      TopicPartitions partitions = TopicPartitions.create(bootstrapServers, settings.partitions());
      TopicReader reader = new TopicReader(bootstrapServers);
      BlobTopic blobs = new BlobTopic(bootstrapServers);
      Transactions transactions = new Transactions(bootstrapServers);
      return new IngestTopics(
          partitions,
          reader,
          blobs,
          transactions,
          new ManifestTopic(reader, partitions),
          new NightTopic(transactions, partitions));
    } catch (KafkaException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IngestException(
          "cannot connect to Kafka at " + bootstrapServers + ": " + cause.getMessage(), e);
    }
  }

  /** The topic of manifests, to be written. */
  SnapshotTopics snapshots(UnitLedger units) {
    return new SnapshotTopics(manifests, nights, transactions, partitions, units);
  }

  @Override
  public void close() {
    reader.close();
    blobs.close();
    transactions.close();
  }
}
