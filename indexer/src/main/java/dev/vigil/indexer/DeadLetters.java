package dev.vigil.indexer;

import dev.vigil.index.IndexException;
import dev.vigil.schemas.DeadLetter;
import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.Topics;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Where the indexer says what it could not put into the index. */
final class DeadLetters implements AutoCloseable {
  private static final String STAGE = "indexer";
  private static final int LONGEST_TEXT = 2000;

  private final KafkaProducer<byte[], byte[]> producer;
  private final MessageCodec<DeadLetter> codec = new MessageCodec<>(DeadLetter.getClassSchema());

  DeadLetters(String bootstrapServers) {
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "zstd"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /**
   * Writes one and waits until Kafka has it.
   *
   * @param source the record or document
   * @throws IndexException if Kafka does not take it
   */
  void write(String source, @Nullable String repository, String message) {
    String id = Keys.deadLetter(STAGE, source, message);
    DeadLetter letter =
        new DeadLetter(id, STAGE, cut(source), repository, null, null, null, cut(message));
    try {
      producer
          .send(new ProducerRecord<>(Topics.DEAD_LETTERS, Keys.bytes(id), codec.encode(letter)))
          .get();
    } catch (ExecutionException e) {
      throw new IndexException("Kafka did not take a dead letter: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
  }

  @Override
  public void close() {
    producer.close();
  }
}
