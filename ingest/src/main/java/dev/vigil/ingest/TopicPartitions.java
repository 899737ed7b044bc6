package dev.vigil.ingest;

import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.Topics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The topics and their numbers of partitions. All records of a repository lie in one partition of a
 * topic. Where the indexer reads several topics, their numbers are equal, so that one indexer gets
 * all of a repository.
 */
final class TopicPartitions {
  /** Of topics that are created, unless told otherwise. */
  private static final int DEFAULT = 4;

  /** Topics that the indexer reads. */
  private static final List<String> INDEXED = List.of(Topics.SCANS, Topics.NIGHTS, Topics.TRIAGE);

  private final Map<String, Integer> counts;

  private TopicPartitions(Map<String, Integer> counts) {
    this.counts = Map.copyOf(counts);
  }

  /**
   * Creates the topics that are not there.
   *
   * @param wanted number of partitions; absent for 4, or whatever existing topics have
   * @throws IngestException if a topic cannot be created, or has a number that does not fit
   */
  static TopicPartitions create(String bootstrapServers, OptionalInt wanted) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      Map<String, Integer> counts = new TreeMap<>();
      for (String topic : Topics.ALL) {
        counts.put(topic, create(admin, topic, wanted.orElse(DEFAULT)));
      }
      TopicPartitions partitions = new TopicPartitions(counts);
      partitions.check(wanted);
      return partitions;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IngestException("interrupted while topics were created", e);
    } catch (ExecutionException e) {
      throw new IngestException(
          "cannot create or read the topics at " + bootstrapServers + ": " + e.getMessage(), e);
    }
  }

  /** Creates a topic unless it is there, and returns its number of partitions. */
  private static int create(Admin admin, String topic, int partitions)
      throws InterruptedException, ExecutionException {
    NewTopic wanted =
        new NewTopic(topic, Optional.of(partitions), Optional.empty())
            .configs(Topics.configuration(topic));
    try {
      return admin.createTopics(List.of(wanted)).numPartitions(topic).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException) {
        TopicDescription there =
            admin.describeTopics(List.of(topic)).allTopicNames().get().values().iterator().next();
        return there.partitions().size();
      }
      throw e;
    }
  }

  private void check(OptionalInt wanted) {
    int first = of(Topics.SCANS);
    if (INDEXED.stream().anyMatch(topic -> of(topic) != first)) {
      throw new IngestException(
          "the topics "
              + String.join(", ", INDEXED.stream().map(topic -> topic + " " + of(topic)).toList())
              + " (partitions) must have the same number of partitions, so that one indexer gets all"
              + " of a repository; create those anew that differ (docs/operations.md, Partitions)");
    }
    for (String topic : Topics.ALL) {
      if (wanted.isPresent() && of(topic) != wanted.getAsInt()) {
        throw new IngestException(
            "the topic "
                + topic
                + " has "
                + of(topic)
                + " partitions, not the "
                + wanted.getAsInt()
                + " of --partitions, which is for topics that are not there yet; leave it out, or"
                + " create the topics anew (docs/operations.md, Partitions)");
      }
    }
  }

  private int of(String topic) {
    return Optional.ofNullable(counts.get(topic)).orElseThrow();
  }

  /** The partition of a topic that has the records of a repository. */
  int of(String topic, String repository) {
    return Keys.partition(repository, of(topic));
  }

  /**
   * Refuses a record that lies where it does not belong.
   *
   * @throws IngestException that says what to do
   */
  void requirePlace(String topic, String repository, int partition) {
    if (partition != of(topic, repository)) {
      throw new IngestException(
          topic
              + " has a record of "
              + repository
              + " in partition "
              + partition
              + ", where it does not belong with "
              + of(topic)
              + " partitions: their number was changed after records had been written; "
              + (topic.equals(Topics.MANIFESTS)
                  ? "delete the topic, the next ingest writes it anew and orders every scan again"
                  : "copy its records into a topic of the same name with the number that it had")
              + " (docs/operations.md, Partitions)");
    }
  }
}
