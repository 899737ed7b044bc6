package dev.vigil.indexer;

import dev.vigil.index.IndexException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.InterruptException;

/**
 * The numbers of partitions of the topics that the indexer reads. Records are spread by repository
 * over the partitions of each topic, and a consumer group hands out partitions by their numbers: a
 * repository's records of all topics reach one indexer only if the numbers are the same.
 */
final class TopicPartitions {
  private TopicPartitions() {}

  /**
   * Checks the topics that are there; ingest may not have created all of them yet.
   *
   * @throws PartitionMismatchException if they have different numbers of partitions
   * @throws IndexException if Kafka does not tell
   */
  static void requireEqual(Admin kafka) {
    Map<String, Integer> partitions = new TreeMap<>();
    try {
      Set<String> topics = new TreeSet<>(kafka.listTopics().names().get());
      topics.retainAll(Indexer.TOPICS);
      for (TopicDescription topic : kafka.describeTopics(topics).allTopicNames().get().values()) {
        partitions.put(topic.name(), topic.partitions().size());
      }
    } catch (ExecutionException e) {
      throw new IndexException("Kafka does not describe its topics: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
    if (Set.copyOf(partitions.values()).size() > 1) {
      throw new PartitionMismatchException(
          "the topics that the indexer reads must have the same number of partitions, or the"
              + " records of one repository reach several indexers; they have: "
              + partitions.entrySet().stream()
                  .map(topic -> topic.getKey() + " " + topic.getValue())
                  .collect(Collectors.joining(", "))
              + ". Stop all stages, create the topics again with one number of partitions as"
              + " docs/operations.md says, and start the stages again");
    }
  }
}
