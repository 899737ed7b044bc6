package dev.vigil.indexer;

import dev.vigil.index.IndexException;
import dev.vigil.schemas.Triage;
import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Where decisions of people are written. The indexer puts them into the findings. */
public final class DecisionTopic {
  private final MessageCodec<Triage> codec = new MessageCodec<>(Triage.getClassSchema());
  private final String bootstrapServers;

  /** That of a Kafka. */
  public DecisionTopic(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Writes decisions, and waits until Kafka has them.
   *
   * @throws IndexException if Kafka does not take them
   */
  public void write(List<Triage> triages) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "zstd"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      int partitions = producer.partitionsFor(Topics.TRIAGE).size();
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (Triage triage : triages) {
        sent.add(
            producer.send(
                new ProducerRecord<>(
                    Topics.TRIAGE,
                    Keys.partition(triage.getRepositoryId(), partitions),
                    Keys.bytes(triage.getFingerprint()),
                    codec.encode(triage))));
      }
      for (Future<RecordMetadata> record : sent) {
        record.get();
      }
    } catch (ExecutionException | KafkaException e) {
      throw new IndexException(
          "Kafka at " + bootstrapServers + " did not take the decisions: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }
}
