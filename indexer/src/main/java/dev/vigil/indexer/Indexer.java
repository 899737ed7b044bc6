package dev.vigil.indexer;

import dev.vigil.schemas.DeadLetter;
import dev.vigil.schemas.NightOutcome;
import dev.vigil.schemas.NightRecord;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.MessageDecodingException;
import dev.vigil.schemas.codec.Topics;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Reads scans and nights and applies them to the index; the only writer of findings. An offset is
 * committed when everything before it is in the index. What was applied before changes nothing: the
 * life cycle compares sequences.
 */
public final class Indexer implements Runnable, AutoCloseable {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaProducer<byte[], byte[]> producer;
  private final ScanApplication application;
  private final MessageCodec<ScanResult> scans = new MessageCodec<>(ScanResult.getClassSchema());
  private final MessageCodec<NightRecord> nights = new MessageCodec<>(NightRecord.getClassSchema());
  private final MessageCodec<DeadLetter> letters = new MessageCodec<>(DeadLetter.getClassSchema());

  /** Parts of scans that are not whole yet: repository and sequence to part to scan. */
  private final Map<String, TreeMap<Integer, ScanResult>> incomplete = new HashMap<>();

  private final Map<String, Long> incompleteOffsets = new HashMap<>();
  private volatile boolean closed;

  /** An indexer between those two; {@link #run} does the work. */
  public Indexer(String bootstrapServers, Index index) {
    this.application = new ScanApplication(index);
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                "vigil-indexer",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
                1_800_000,
                // How long the next indexer waits for the partitions of one that was killed.
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                10_000),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Works until it is closed. */
  @Override
  public void run() {
    consumer.subscribe(List.of(Topics.SCANS, Topics.NIGHTS));
    try {
      while (!closed) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(500))) {
          process(record);
        }
        commit();
      }
    } catch (WakeupException e) {
      if (!closed) {
        throw e;
      }
    } finally {
      consumer.close();
      producer.close();
    }
  }

  private void process(ConsumerRecord<byte[], byte[]> record) {
    try {
      if (record.topic().equals(Topics.SCANS)) {
        collect(record, scans.decode(record.value()));
      } else {
        NightRecord night = nights.decode(record.value());
        if (night.getOutcome() == NightOutcome.RETIRED) {
          untilAvailable(() -> application.retire(night));
        }
      }
    } catch (MessageDecodingException e) {
      String source = record.topic() + "-" + record.partition() + "@" + record.offset();
      deadLetter(source, Keys.text(record.key()), String.valueOf(e.getMessage()));
    }
  }

  private void collect(ConsumerRecord<byte[], byte[]> record, ScanResult part) {
    String scan =
        record.partition() + "#" + Keys.scan(part.getRepository().getId(), part.getSequence(), 0);
    incompleteOffsets.putIfAbsent(scan, record.offset());
    TreeMap<Integer, ScanResult> parts = incomplete.computeIfAbsent(scan, key -> new TreeMap<>());
    parts.put(part.getPart(), part);
    if (parts.size() == part.getPartCount()) {
      List<ScanResult> whole = new ArrayList<>(parts.values());
      untilAvailable(() ->
          application
              .apply(whole)
              .forEach((document, reason) ->
                  deadLetter(document, part.getRepository().getId(), reason)));
      incomplete.remove(scan);
      incompleteOffsets.remove(scan);
    }
  }

  /**
   * Elasticsearch may be away, or another writer faster: what is applied is computed again until it
   * is in.
   */
  private void untilAvailable(Runnable work) {
    long pause = 250;
    while (true) {
      try {
        work.run();
        return;
      } catch (IndexerException e) {
        if (closed) {
          throw new WakeupException();
        }
        System.err.println("indexer: " + e.getMessage() + "; trying again in " + pause + " ms");
        pause(pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE.toMillis());
      }
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WakeupException();
    }
  }

  /** Commits what is applied: a part of a scan that is not whole is read again. */
  private void commit() {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    for (TopicPartition partition : consumer.assignment()) {
      long offset = consumer.position(partition);
      if (partition.topic().equals(Topics.SCANS)) {
        for (Map.Entry<String, Long> waiting : incompleteOffsets.entrySet()) {
          if (waiting.getKey().startsWith(partition.partition() + "#")) {
            offset = Math.min(offset, waiting.getValue());
          }
        }
      }
      offsets.put(partition, new OffsetAndMetadata(offset));
    }
    consumer.commitSync(offsets);
  }

  private void deadLetter(String source, String repository, String message) {
    String id = sha256("indexer\0" + source + "\0" + message);
    DeadLetter letter =
        new DeadLetter(id, "indexer", source, repository, null, null, null, message);
    try {
      producer
          .send(new ProducerRecord<>(Topics.DEAD_LETTERS, Keys.bytes(id), letters.encode(letter)))
          .get();
    } catch (ExecutionException e) {
      throw new IndexerException("Kafka did not take a dead letter: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WakeupException();
    }
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lets {@link #run} return. */
  @Override
  public void close() {
    closed = true;
    consumer.wakeup();
  }
}
