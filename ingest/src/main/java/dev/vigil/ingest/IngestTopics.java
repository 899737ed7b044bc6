package dev.vigil.ingest;

import dev.vigil.schemas.DeadLetter;
import dev.vigil.schemas.NightRecord;
import dev.vigil.schemas.SnapshotManifest;
import dev.vigil.schemas.SourceBlob;
import dev.vigil.schemas.UnreferencedUnit;
import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.MessageDecodingException;
import dev.vigil.schemas.codec.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Ingest's side of the topics. */
// A send that failed is known from the callback, or from the commit of its transaction.
@SuppressWarnings("FutureReturnValueIgnored")
final class IngestTopics implements AutoCloseable {
  private static final int PARTITIONS = 4;

  private final String bootstrapServers;
  private final MessageCodec<SourceBlob> blobs = new MessageCodec<>(SourceBlob.getClassSchema());
  private final MessageCodec<SnapshotManifest> manifests =
      new MessageCodec<>(SnapshotManifest.getClassSchema());
  private final MessageCodec<NightRecord> nights = new MessageCodec<>(NightRecord.getClassSchema());
  private final MessageCodec<UnreferencedUnit> unreferenced =
      new MessageCodec<>(UnreferencedUnit.getClassSchema());
  private final MessageCodec<DeadLetter> deadLetters =
      new MessageCodec<>(DeadLetter.getClassSchema());
  private final KafkaProducer<byte[], byte[]> blobProducer;
  private final KafkaProducer<byte[], byte[]> manifestProducer;
  private final AtomicReference<@Nullable Exception> blobFailure = new AtomicReference<>();
  private Runnable beforeWork = () -> {};

  private IngestTopics(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    createTopics();
    this.blobProducer =
        new KafkaProducer<>(
            producerConfiguration(Map.of()), new ByteArraySerializer(), new ByteArraySerializer());
    this.manifestProducer =
        new KafkaProducer<>(
            producerConfiguration(Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "vigil-ingest")),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    manifestProducer.initTransactions();
  }

  static IngestTopics connect(String bootstrapServers) {
    try {
      return new IngestTopics(bootstrapServers);
    } catch (KafkaException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IngestException(
          "cannot connect to Kafka at " + bootstrapServers + ": " + cause.getMessage(), e);
    }
  }

  private void createTopics() {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      for (String topic : Topics.ALL) {
        NewTopic wanted =
            new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())
                .configs(Topics.configuration(topic));
        try {
          admin.createTopics(List.of(wanted)).all().get();
        } catch (ExecutionException e) {
          if (!(e.getCause() instanceof TopicExistsException)) {
            throw new IngestException(
                "cannot create the topic "
                    + topic
                    + " at "
                    + bootstrapServers
                    + ": "
                    + e.getMessage(),
                e);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IngestException("interrupted while topics were created", e);
    }
  }

  private Map<String, Object> producerConfiguration(Map<String, Object> more) {
    Map<String, Object> configuration = new HashMap<>(more);
    configuration.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    configuration.put(ProducerConfig.ACKS_CONFIG, "all");
    configuration.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    configuration.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_MESSAGE_BYTES);
    configuration.put(ProducerConfig.LINGER_MS_CONFIG, 20);
    configuration.put(ProducerConfig.BATCH_SIZE_CONFIG, 1 << 18);
    return configuration;
  }

  /** The latest manifest of every repository. */
  Map<String, KnownManifest> readManifests() {
    Map<String, KnownManifest> known = new TreeMap<>();
    readAll(Topics.MANIFESTS, record -> remember(known, record));
    known.values().removeIf(KnownManifest::isEmpty);
    return known;
  }

  private void remember(Map<String, KnownManifest> known, ConsumerRecord<byte[], byte[]> record) {
    String key = Keys.text(record.key());
    KnownManifest manifest =
        known.computeIfAbsent(Keys.repositoryOfManifest(key), id -> new KnownManifest());
    if (record.value() == null) {
      manifest.remove(Keys.partOfManifest(key));
      return;
    }
    try {
      manifest.put(Keys.partOfManifest(key), manifests.decode(record.value()));
    } catch (MessageDecodingException e) {
      // Scanned again as a whole, which writes it anew.
      manifest.putUndecodable(Keys.partOfManifest(key));
      sendDeadLetter(describe(record), Keys.repositoryOfManifest(key), e);
    }
  }

  /** What the earlier nights did. */
  NightHistory readNights() {
    NightHistory history = new NightHistory();
    readAll(
        Topics.NIGHTS,
        record -> {
          try {
            history.add(nights.decode(record.value()));
          } catch (MessageDecodingException e) {
            sendDeadLetter(describe(record), Keys.text(record.key()), e);
          }
        });
    return history;
  }

  /** The units that no manifest names any more, each with the night since when. */
  Map<String, Long> readUnreferenced() {
    Map<String, Long> units = new TreeMap<>();
    readAll(
        Topics.UNREFERENCED,
        record -> {
          String unit = Keys.text(record.key());
          units.remove(unit);
          if (record.value() != null) {
            try {
              units.put(unit, unreferenced.decode(record.value()).getNight());
            } catch (MessageDecodingException e) {
              sendDeadLetter(describe(record), null, e);
            }
          }
        });
    return units;
  }

  /** Same record, same letter: each night reads it again. */
  private void sendDeadLetter(String source, @Nullable String repository, Exception failure) {
    String message = failure.getMessage() + "; delete the record, or ignore it: it is replaced";
    String id = Keys.deadLetter("ingest", source, message);
    send(
        Topics.DEAD_LETTERS,
        id,
        deadLetters.encode(
            new DeadLetter(id, "ingest", source, repository, null, null, null, message)));
  }

  private static String describe(ConsumerRecord<byte[], byte[]> record) {
    return record.topic() + "-" + record.partition() + "@" + record.offset();
  }

  /** Reads from the beginning to what is committed now. */
  private void readAll(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    Map<String, Object> configuration =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream()
          .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
        consumer.poll(Duration.ofMillis(200)).forEach(reader);
      }
    } catch (KafkaException e) {
      throw new IngestException(
          "cannot read " + topic + " from Kafka at " + bootstrapServers + ": " + e.getMessage(), e);
    }
  }

  /** What is to be called once, before the first record that the job reads is sent. */
  void beforeWork(Runnable listener) {
    beforeWork = listener;
  }

  private void announceWork() {
    Runnable listener = beforeWork;
    beforeWork = () -> {};
    try {
      listener.run();
    } catch (RuntimeException e) {
      // No repository is to blame for it.
      throw new IngestException(String.valueOf(e.getMessage()), e);
    }
  }

  void sendBlob(SourceBlob blob) {
    announceWork();
    send(Topics.BLOBS, Keys.unit(blob.getBlobId(), blob.getLanguage()), blobs.encode(blob));
  }

  void removeBlob(String unit) {
    announceWork();
    send(Topics.BLOBS, unit, null);
  }

  void markUnreferenced(String unit, long night) {
    send(Topics.UNREFERENCED, unit, unreferenced.encode(new UnreferencedUnit(night)));
  }

  void unmark(String unit) {
    send(Topics.UNREFERENCED, unit, null);
  }

  private void send(String topic, String key, byte @Nullable [] value) {
    try {
      blobProducer.send(
          new ProducerRecord<>(topic, Keys.bytes(key), value),
          (metadata, failure) -> {
            if (failure != null) {
              blobFailure.compareAndSet(null, failure);
            }
          });
    } catch (KafkaException e) {
      throw refused(topic, e);
    }
  }

  private IngestException refused(String topic, Exception failure) {
    return new IngestException(
        "Kafka at "
            + bootstrapServers
            + " did not take a record of "
            + topic
            + ": "
            + failure.getMessage()
            + "; the next night sends what is missing",
        failure);
  }

  /** Returns when every blob is acknowledged: only then may a manifest name them. */
  void flushBlobs() {
    try {
      blobProducer.flush();
    } catch (KafkaException e) {
      throw refused(Topics.BLOBS, e);
    }
    Exception failure = blobFailure.getAndSet(null);
    if (failure != null) {
      throw refused(Topics.BLOBS, failure);
    }
  }

  /** Sends a manifest whole or not at all, and removes the parts that the one before had more. */
  void sendManifest(List<SnapshotManifest> parts, Set<Integer> previousParts) {
    announceWork();
    String repository = parts.getFirst().getRepository().getId();
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (SnapshotManifest part : parts) {
      records.add(manifestRecord(repository, part.getPart(), manifests.encode(part)));
    }
    previousParts.stream()
        .filter(part -> part >= parts.size())
        .forEach(part -> records.add(manifestRecord(repository, part, null)));
    sendTogether(records);
  }

  void removeManifest(String repository, Set<Integer> parts) {
    announceWork();
    sendTogether(parts.stream().map(part -> manifestRecord(repository, part, null)).toList());
  }

  void sendNight(NightRecord night) {
    String repository = night.getRepository().getId();
    sendTogether(
        List.of(
            new ProducerRecord<>(
                Topics.NIGHTS,
                Keys.partition(repository, PARTITIONS),
                Keys.bytes(repository),
                nights.encode(night))));
  }

  private static ProducerRecord<byte[], byte[]> manifestRecord(
      String repository, int part, byte @Nullable [] value) {
    return new ProducerRecord<>(
        Topics.MANIFESTS,
        Keys.partition(repository, PARTITIONS),
        Keys.bytes(Keys.manifest(repository, part)),
        value);
  }

  private void sendTogether(List<ProducerRecord<byte[], byte[]>> records) {
    try {
      manifestProducer.beginTransaction();
      records.forEach(manifestProducer::send);
      manifestProducer.commitTransaction();
    } catch (ProducerFencedException e) {
      throw new IngestException(
          "another ingest began at " + bootstrapServers + " and this one ends; run one at a time",
          e);
    } catch (KafkaException e) {
      throw refused(records.getFirst().topic(), e);
    }
  }

  @Override
  public void close() {
    blobProducer.close();
    manifestProducer.close();
  }
}
