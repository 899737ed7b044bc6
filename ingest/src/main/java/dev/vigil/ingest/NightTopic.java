package dev.vigil.ingest;

import dev.vigil.schemas.NightRecord;
import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.MessageDecodingException;
import dev.vigil.schemas.codec.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What nights did. Records that come without a manifest are written many at a time. */
final class NightTopic {
  private static final int BATCH = 500;

  private final MessageCodec<NightRecord> codec = new MessageCodec<>(NightRecord.getClassSchema());
  private final Transactions transactions;
  private final TopicPartitions partitions;
  private final List<ProducerRecord<byte[], byte[]>> pending = new ArrayList<>();

  NightTopic(Transactions transactions, TopicPartitions partitions) {
    this.transactions = transactions;
    this.partitions = partitions;
  }

  /** What the earlier nights did; what cannot be decoded becomes a dead letter. */
  NightHistory read(TopicReader reader, BlobTopic deadLetters) {
    NightHistory history = new NightHistory();
    reader.readAll(
        Topics.NIGHTS,
        record -> {
          String repository = Keys.text(record.key());
          partitions.requirePlace(Topics.NIGHTS, repository, record.partition());
          try {
            history.add(codec.decode(record.value()));
          } catch (MessageDecodingException e) {
            deadLetters.sendDeadLetter(record, Optional.of(repository), e);
          }
        });
    return history;
  }

  /** The record to send of a night. */
  ProducerRecord<byte[], byte[]> record(NightRecord night) {
    String repository = night.getRepository().getId();
    return new ProducerRecord<>(
        Topics.NIGHTS,
        partitions.of(Topics.NIGHTS, repository),
        Keys.bytes(repository),
        codec.encode(night));
  }

  /** Adds the record of a repository whose manifest stays; written by {@link #flush} at last. */
  synchronized void add(NightRecord night) {
    pending.add(record(night));
    if (pending.size() >= BATCH) {
      flush();
    }
  }

  /** Writes what was added. */
  synchronized void flush() {
    if (!pending.isEmpty()) {
      transactions.run(sender -> pending.forEach(sender::send));
      pending.clear();
    }
  }
}
