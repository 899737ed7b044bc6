package dev.vigil.night;

import dev.vigil.indexer.Indexer;
import dev.vigil.indexer.ReadPosition;
import dev.vigil.night.message.UserException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;

/** Distance of the indexer from what the topics held at some moment. */
final class IndexerLag implements AutoCloseable {
  private static final String GROUP = Indexer.GROUP;
  private static final long RESET_SECONDS = 60;

  private final String bootstrapServers;
  private final Admin admin;
  private final Map<TopicPartition, Long> ends;

  private IndexerLag(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    this.ends = ask(() -> ends(admin));
  }

  /** The distance from what the topics hold now. */
  static IndexerLag now(String bootstrapServers) {
    return new IndexerLag(bootstrapServers);
  }

  private static Map<TopicPartition, Long> ends(Admin admin)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    admin
        .describeTopics(Indexer.TOPICS)
        .allTopicNames()
        .get()
        .forEach((topic, description) ->
            description
                .partitions()
                .forEach(partition ->
                    wanted.put(
                        new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
    return admin.listOffsets(wanted).all().get().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  /**
   * Number of records and transaction markers that are not applied yet. Parts of an incomplete scan
   * are not counted.
   */
  long count() {
    Map<TopicPartition, OffsetAndMetadata> committed =
        ask(() -> admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get());
    long count = 0;
    for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
      OffsetAndMetadata offset = committed.get(end.getKey());
      count += Math.max(0, end.getValue() - (offset == null ? 0 : ReadPosition.of(offset)));
    }
    return count;
  }

  /** Resets the indexer to the beginning of the topics. */
  void reset() {
    for (long tries = RESET_SECONDS; !isReset(tries == 1); tries--) {
      try {
        TimeUnit.SECONDS.sleep(1);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw interrupted();
      }
    }
  }

  /** The consumer group keeps an indexer that was killed as a member for some seconds. */
  private boolean isReset(boolean last) {
    return ask(() -> {
      try {
        admin.deleteConsumerGroups(List.of(GROUP)).all().get();
        return true;
      } catch (ExecutionException e) {
        if (e.getCause() instanceof GroupIdNotFoundException) {
          return true;
        }
        if (e.getCause() instanceof GroupNotEmptyException && !last) {
          return false;
        }
        throw e;
      }
    });
  }

  private interface Question<T> {
    T ask() throws ExecutionException, InterruptedException;
  }

  private <T> T ask(Question<T> question) {
    try {
      return question.ask();
    } catch (ExecutionException e) {
      throw new UserException(
          "Kafka at "
              + bootstrapServers
              + " does not tell how far the indexer is: "
              + Objects.requireNonNullElse(e.getCause(), e).getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted();
    }
  }

  private static UserException interrupted() {
    return new UserException("interrupted; run the same command again to go on");
  }

  @Override
  public void close() {
    admin.close();
  }
}
