package dev.vigil.ingest;

import dev.vigil.schemas.DeadLetter;
import dev.vigil.schemas.SourceBlob;
import dev.vigil.schemas.UnreferencedUnit;
import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.Topics;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Sends what needs no transaction: blobs and their removal, dead letters, and which units are
 * referenced again. Safe for use by several threads.
 */
// A send that failed is known from the callback.
@SuppressWarnings("FutureReturnValueIgnored")
final class BlobTopic implements AutoCloseable {
  private final MessageCodec<SourceBlob> blobs = new MessageCodec<>(SourceBlob.getClassSchema());
  private final MessageCodec<DeadLetter> deadLetters =
      new MessageCodec<>(DeadLetter.getClassSchema());
  private final MessageCodec<UnreferencedUnit> unreferenced =
      new MessageCodec<>(UnreferencedUnit.getClassSchema());
  private final String bootstrapServers;
  private final KafkaProducer<byte[], byte[]> producer;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

  BlobTopic(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    this.producer = Producers.idempotent(bootstrapServers);
  }

  void send(SourceBlob blob) {
    send(Topics.BLOBS, Keys.unit(blob.getBlobId(), blob.getLanguage()), blobs.encode(blob));
  }

  void remove(String unit) {
    send(Topics.BLOBS, unit, null);
  }

  /** Notes since when no manifest names a unit. */
  void mark(String unit, long night) {
    send(Topics.UNREFERENCED, unit, unreferenced.encode(new UnreferencedUnit(night)));
  }

  /** Forgets since when no manifest names a unit. */
  void unmark(String unit) {
    send(Topics.UNREFERENCED, unit, null);
  }

  /** Reports a record that cannot be decoded. Same record, same letter: each night reads it. */
  void sendDeadLetter(
      ConsumerRecord<byte[], byte[]> record, Optional<String> repository, Exception failed) {
    String source = record.topic() + "-" + record.partition() + "@" + record.offset();
    String message = failed.getMessage() + "; delete the record, or ignore it: it is replaced";
    String id = Keys.deadLetter("ingest", source, message);
    send(
        Topics.DEAD_LETTERS,
        id,
        deadLetters.encode(
            new DeadLetter(
                id, "ingest", source, repository.orElse(null), null, null, null, message)));
  }

  private void send(String topic, String key, byte @Nullable [] value) {
    try {
      producer.send(
          new ProducerRecord<>(topic, Keys.bytes(key), value),
          (metadata, failed) -> {
            if (failed != null) {
              failure.compareAndSet(null, failed);
            }
          });
    } catch (KafkaException e) {
      throw IngestException.refused(bootstrapServers, topic, e);
    }
  }

  /** Returns when every record is acknowledged: only then may a manifest name the blobs. */
  void flush() {
    try {
      producer.flush();
    } catch (KafkaException e) {
      throw IngestException.refused(bootstrapServers, Topics.BLOBS, e);
    }
    Exception failed = failure.get();
    if (failed != null) {
      throw IngestException.refused(bootstrapServers, Topics.BLOBS, failed);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
