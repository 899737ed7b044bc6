package dev.vigil.indexer;

import dev.vigil.schemas.NightOutcome;
import dev.vigil.schemas.NightRecord;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.MessageDecodingException;
import dev.vigil.schemas.codec.Topics;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Applies one record after the other. One that cannot be applied becomes a dead letter. */
final class RecordWork {
  private final ScanApplication application;
  private final DeadLetters letters;
  private final Patience patience;
  private final MessageCodec<ScanResult> scans = new MessageCodec<>(ScanResult.getClassSchema());
  private final MessageCodec<NightRecord> nights = new MessageCodec<>(NightRecord.getClassSchema());
  private final Map<TopicPartition, ScanParts> parts = new HashMap<>();

  RecordWork(Index index, DeadLetters letters, Patience patience) {
    this.application = new ScanApplication(index);
    this.letters = letters;
    this.patience = patience;
  }

  /**
   * Applies scans.
   *
   * @throws IndexerException or {@link KafkaException} if that is to be tried again
   */
  void scans(Iterable<ConsumerRecord<byte[], byte[]>> records) {
    records.forEach(record -> attempt(record, () -> scan(record)));
  }

  /**
   * Applies nights: every retirement, and of each repository the last of the others.
   *
   * @throws IndexerException or {@link KafkaException} if that is to be tried again
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

  private void apply(NightRecord night) {
    patience.untilAvailable(() -> application.apply(night));
  }

  /** What is done with a record. */
  private interface Attempt {
    void run() throws MessageDecodingException;
  }

  private void attempt(ConsumerRecord<byte[], byte[]> record, Attempt attempt) {
    try {
      attempt.run();
    } catch (IndexerException | KafkaException e) {
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
    String repository =
        record.topic().equals(Topics.SCANS) ? key.replaceFirst("#[0-9]+#[0-9]+$", "") : key;
    letters.write(source, repository, message);
  }

  private void scan(ConsumerRecord<byte[], byte[]> record) throws MessageDecodingException {
    ScanResult part = scans.decode(value(record));
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    Optional<List<ScanResult>> whole =
        parts.computeIfAbsent(partition, key -> new ScanParts()).add(record.offset(), part);
    whole.ifPresent(scan -> patience.untilAvailable(() -> apply(scan)));
  }

  private void apply(List<ScanResult> scan) {
    String repository = scan.getFirst().getRepository().getId();
    application
        .apply(scan)
        .forEach((document, reason) -> letters.write(document, repository, reason));
  }

  /** The first record of a partition that is to be read again to complete a scan. */
  Optional<Long> firstNeeded(TopicPartition partition) {
    return Optional.ofNullable(parts.get(partition)).flatMap(ScanParts::firstNeeded);
  }

  /** Lets go of a partition that another indexer may get. */
  void forget(TopicPartition partition) {
    parts.remove(partition);
  }
}
