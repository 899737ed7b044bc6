package dev.vigil.indexer;

import dev.vigil.index.Index;
import dev.vigil.index.IndexException;
import dev.vigil.index.Rejection;
import dev.vigil.indexer.application.NightApplication;
import dev.vigil.indexer.application.Problems;
import dev.vigil.indexer.application.ScanApplication;
import dev.vigil.indexer.application.TriageApplication;
import dev.vigil.indexer.scan.RecordBudget;
import dev.vigil.indexer.scan.ScanParts;
import dev.vigil.indexer.scan.ScanRecords;
import dev.vigil.indexer.scan.ScanSource;
import dev.vigil.schemas.NightOutcome;
import dev.vigil.schemas.NightRecord;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.Triage;
import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.MessageDecodingException;
import dev.vigil.schemas.codec.Topics;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Applies one record after the other. One that cannot be applied becomes a dead letter. */
final class RecordWork {
  private final ScanApplication scanApplication;
  private final NightApplication nightApplication;
  private final TriageApplication decisions;
  private final ScanRecords records;
  private final DeadLetters letters;
  private final Patience patience;
  private final MessageCodec<ScanResult> scans = new MessageCodec<>(ScanResult.getClassSchema());
  private final MessageCodec<NightRecord> nights = new MessageCodec<>(NightRecord.getClassSchema());
  private final MessageCodec<Triage> triages = new MessageCodec<>(Triage.getClassSchema());
  private final RecordBudget budget = new RecordBudget();
  private final Map<TopicPartition, ScanParts> parts = new HashMap<>();

  /**
   * Work on an index.
   *
   * @param records reads again what scans are made of
   */
  RecordWork(Index index, ScanRecords records, DeadLetters letters, Patience patience) {
    this.scanApplication = new ScanApplication(index);
    this.nightApplication = new NightApplication(index);
    this.records = records;
    this.decisions = new TriageApplication(index);
    this.letters = letters;
    this.patience = patience;
  }

  /**
   * Applies scans.
   *
   * @throws IndexException or {@link KafkaException} if that is to be tried again
   */
  void scans(Iterable<ConsumerRecord<byte[], byte[]>> records) {
    records.forEach(record -> attempt(record, () -> scan(record)));
  }

  /**
   * Applies nights: every retirement, and of each repository the last of the others.
   *
   * @throws IndexException or {@link KafkaException} if that is to be tried again
   */
  void nights(Iterable<ConsumerRecord<byte[], byte[]>> records) {
    Map<String, ConsumerRecord<byte[], byte[]>> last = new LinkedHashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      attempt(
          record,
          () -> {
            NightRecord night = nights.decode(value(record));
            if (night.getOutcome() == NightOutcome.RETIRED) {
              apply(night);
            } else {
              last.put(night.getRepository().getId(), record);
            }
          });
    }
    last.values().forEach(record -> attempt(record, () -> apply(nights.decode(value(record)))));
  }

  /**
   * Applies decisions: of each finding the last.
   *
   * @throws IndexException or {@link KafkaException} if that is to be tried again
   */
  void triages(Iterable<ConsumerRecord<byte[], byte[]>> records) {
    Map<String, Map<String, Triage>> byRepository = new TreeMap<>();
    Map<String, ConsumerRecord<byte[], byte[]>> last = new TreeMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      attempt(
          record,
          () -> {
            Triage triage = triages.decode(value(record));
            byRepository
                .computeIfAbsent(triage.getRepositoryId(), repository -> new TreeMap<>())
                .put(triage.getFingerprint(), triage);
            last.put(triage.getRepositoryId(), record);
          });
    }
    last.forEach((repository, record) ->
        attempt(
            record,
            () ->
                patience.untilAvailable(() ->
                    decisions.apply(
                        repository,
                        List.copyOf(byRepository.getOrDefault(repository, Map.of()).values()),
                        problems(repository)))));
  }

  private void apply(NightRecord night) {
    String repository = night.getRepository().getId();
    patience.untilAvailable(() -> nightApplication.apply(night, problems(repository)));
  }

  /** What is done with a record. */
  private interface Attempt {
    void run() throws MessageDecodingException;
  }

  private void attempt(ConsumerRecord<byte[], byte[]> record, Attempt attempt) {
    try {
      attempt.run();
    } catch (IndexException | KafkaException e) {
      throw e;
    } catch (MessageDecodingException | Rejection e) {
      letter(record, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      letter(record, "cannot be applied: " + e);
    }
  }

  private static byte[] value(ConsumerRecord<byte[], byte[]> record) {
    return record.value() == null ? new byte[0] : record.value();
  }

  private void letter(ConsumerRecord<byte[], byte[]> record, String message) {
    String source = record.topic() + "-" + record.partition() + "@" + record.offset();
    String key = record.key() == null ? "" : Keys.text(record.key());
    letters.write(source, repository(record.topic(), key), message);
  }

  /** The repository that a key names; the key of a decision names none. */
  private static @Nullable String repository(String topic, String key) {
    return switch (topic) {
      case Topics.SCANS -> key.replaceFirst("#[0-9]+#[0-9]+$", "");
      case Topics.NIGHTS -> key;
      default -> null;
    };
  }

  private void scan(ConsumerRecord<byte[], byte[]> record) throws MessageDecodingException {
    byte[] value = value(record);
    ScanResult part = scans.decode(value);
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    parts
        .computeIfAbsent(partition, key -> new ScanParts(budget))
        .add(record.offset(), value, part)
        .ifPresent(whole ->
            apply(ScanSource.of(whole, partition, records, scans), part.getRepository().getId()));
  }

  private void apply(ScanSource scan, String repository) {
    patience.untilAvailable(() -> scanApplication.apply(scan, problems(repository)));
  }

  private Problems problems(String repository) {
    return (document, reason) -> letters.write(document, repository, reason);
  }

  /** The first record of a partition that is to be read again to complete a scan. */
  Optional<Long> firstNeeded(TopicPartition partition) {
    return Optional.ofNullable(parts.get(partition)).flatMap(ScanParts::firstNeeded);
  }

  /** Lets go of a partition that another indexer may get. */
  void forget(TopicPartition partition) {
    ScanParts forgotten = parts.remove(partition);
    if (forgotten != null) {
      forgotten.close();
    }
  }
}
