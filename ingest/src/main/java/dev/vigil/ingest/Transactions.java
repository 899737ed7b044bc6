package dev.vigil.ingest;

import dev.vigil.schemas.codec.Topics;
import java.io.IOException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;

/**
 * Writes records together or not at all, one transaction after the other, whichever threads ask for
 * them. The id of the transactions is the same in every process: the ingest that began last goes
 * on, an earlier one is told so.
 */
// A send that failed is known from the commit.
@SuppressWarnings("FutureReturnValueIgnored")
final class Transactions implements AutoCloseable {
  private static final String ID = "vigil-ingest";

  private final String bootstrapServers;
  private final KafkaProducer<byte[], byte[]> producer;
  private @Nullable IngestException failure;

  Transactions(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    this.producer = Producers.transactional(bootstrapServers, ID);
    producer.initTransactions();
  }

  /** Takes the records of a transaction. */
  @FunctionalInterface
  interface Sender {
    /** A record. */
    void send(ProducerRecord<byte[], byte[]> record);
  }

  /** What a transaction sends. */
  @FunctionalInterface
  interface Body {
    /** Sends the records one after the other. */
    void run(Sender sender) throws IOException;
  }

  /**
   * Runs a transaction.
   *
   * @throws IngestException if Kafka does not take it, or what it sends cannot be had: none of its
   *     records is there then, and this ingest ends
   */
  synchronized void run(Body body) {
    if (failure != null) {
      throw failure;
    }
    try {
      producer.beginTransaction();
      body.run(producer::send);
      producer.commitTransaction();
    } catch (KafkaException e) {
      throw ended(isFenced(e) ? fenced(e) : refused(e));
    } catch (IOException e) {
      throw ended(new IngestException("cannot send a manifest: " + e.getMessage(), e));
    } catch (IngestException e) {
      throw ended(e);
    }
  }

  /** The transaction stays open: it is undone when this is closed, and no other can begin. */
  private IngestException ended(IngestException reason) {
    failure = reason;
    return reason;
  }

  private static boolean isFenced(Throwable failed) {
    for (Throwable at = failed; at != null; at = at.getCause()) {
      if (at instanceof ProducerFencedException || at instanceof InvalidProducerEpochException) {
        return true;
      }
    }
    return false;
  }

  private IngestException fenced(KafkaException failed) {
    return new IngestException(
        "another ingest began at " + bootstrapServers + " and this one ends; run one at a time",
        failed);
  }

  private IngestException refused(KafkaException failed) {
    return IngestException.refused(bootstrapServers, Topics.MANIFESTS, failed);
  }

  @Override
  public void close() {
    producer.close();
  }
}
