package dev.vigil.indexer;

import dev.vigil.index.Index;
import dev.vigil.indexer.scan.ScanRecords;
import dev.vigil.schemas.codec.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads scans, nights and decisions and applies them to the index; the only writer of findings. An
 * offset is committed when everything before it is in the index. What was applied before changes
 * nothing: the life cycle compares sequences. Whatever fails, it begins again where it committed.
 */
public final class Indexer implements Runnable, AutoCloseable {
  /** The consumer group. */
  public static final String GROUP = "vigil-indexer";

  /** What it reads. */
  public static final List<String> TOPICS = List.of(Topics.SCANS, Topics.NIGHTS, Topics.TRIAGE);

  private final String bootstrapServers;
  private final Index index;
  private final Patience patience = new Patience();
  private volatile @Nullable KafkaConsumer<byte[], byte[]> current;

  /** An indexer between those two; {@link #run} does the work. */
  public Indexer(String bootstrapServers, Index index) {
    this.bootstrapServers = bootstrapServers;
    this.index = index;
  }

  /**
   * Works until it is closed.
   *
   * @throws PartitionMismatchException if the topics have different numbers of partitions
   */
  @Override
  public void run() {
    try (DeadLetters letters = new DeadLetters(bootstrapServers)) {
      while (!patience.isClosed()) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer();
            Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
            ScanRecords records = new ScanRecords(bootstrapServers, patience::isClosed)) {
          current = consumer;
          RecordWork work = new RecordWork(index, records, letters, patience);
          new TopicWork(consumer, admin, work, patience).run();
        } catch (WakeupException | InterruptException | PartitionMismatchException e) {
          throw e;
        } catch (RuntimeException e) {
          patience.await(e);
        }
      }
    } catch (WakeupException e) {
      if (!patience.isClosed()) {
        throw e;
      }
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.GROUP_ID_CONFIG,
            GROUP,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            // Scans, nights and decisions of a repository go to the same indexer.
            ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
            RangeAssignor.class.getName(),
            ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
            1_800_000,
            // Scans shrink to a tenth or less on their way: what is fetched at once must not be
            // much, as all of it may be handed over by one poll.
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
            1 << 20,
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
            512 << 10,
            // How long the next indexer waits for the partitions of one that was killed.
            ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
            10_000),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  /** Lets {@link #run} return. */
  @Override
  public void close() {
    patience.close();
    KafkaConsumer<byte[], byte[]> consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
  }
}
