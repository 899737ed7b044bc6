package dev.vigil.indexer;

import static dev.vigil.indexer.ScanBuilder.fingerprint;
import static dev.vigil.indexer.ScanBuilder.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigil.index.Index;
import dev.vigil.index.IndexName;
import dev.vigil.schemas.NightOutcome;
import dev.vigil.schemas.Triage;
import dev.vigil.schemas.TriageDecision;
import dev.vigil.schemas.codec.Topics;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several indexers that share topics of many partitions. */
final class TwoIndexersIT {
  private static final int PARTITIONS = 7;
  private static final int REPOSITORIES = 14;

  @TempDir Path directory;

  @Test
  void applyEachRepositoryByOneOfThemAlsoWhenOneIsKilled() throws Exception {
    try (RealServices services = new RealServices(directory, PARTITIONS);
        Index index = new Index(services.elasticsearch())) {
      index.create();
      try (IndexerProcess one = IndexerProcess.start(services, directory, "-Xmx128m");
          IndexerProcess other = IndexerProcess.start(services, directory, "-Xmx128m")) {
        RealServices.await(() -> services.assignments().size() == 2);
        assertThat(services.assignments())
            .allSatisfy(partitions ->
                assertThat(byTopic(partitions).values())
                    .hasSize(Indexer.TOPICS.size())
                    .allMatch(numbers -> numbers.equals(numbers(partitions))));
        send(services, 10);
        services.awaitRead();
        send(services, 20);
        one.kill();
        send(services, 30);
        services.awaitRead();
        assertThat(other.isAlive()).as(other.log()).isTrue();
        other.stop();
      }
      Map<String, Map<String, JsonNode>> shared = documents(services);
      assertThat(shared.get("vigil-repositories")).hasSize(REPOSITORIES);
      assertThat(shared.get("vigil-scans")).hasSize(4 * REPOSITORIES);
      assertThat(services.deadLetters()).isEmpty();
      index.clear();
      services.forgetWhatWasRead();
      Indexer alone = new Indexer(services.kafka(), index);
      Thread thread = Thread.ofPlatform().start(alone);
      services.awaitRead();
      alone.close();
      thread.join();
      assertThat(documents(services)).isEqualTo(shared);
    }
  }

  /** A night of all repositories, each with a scan; the third of them retires afterwards. */
  private static void send(RealServices services, long sequence) throws Exception {
    for (int number = 0; number < REPOSITORIES; number++) {
      String repository = "example.org/" + number;
      services.send(repository, NightOutcome.SCANNED, sequence, "");
      services.send(
          new Triage(
              fingerprint(repository, "eval", "a.py", "a"),
              repository,
              sequence == 20 ? TriageDecision.CONFIRMED : TriageDecision.FALSE_POSITIVE,
              "in " + sequence,
              "ann",
              sequence,
              null,
              null));
      ScanBuilder scan =
          scan(repository, sequence)
              .rule("eval", "HIGH", "injection")
              .file("a.py", "blob")
              .file("b.py", "blob " + sequence)
              .file("c" + sequence + ".py", "moved")
              .finding("eval", "a.py", "a", 1)
              .finding("eval", "c" + sequence + ".py", "moved", 2);
      services.send(
          (sequence == 20 ? scan : scan.finding("eval", "b.py", "b", 3)).streamedParts(2));
      if (sequence == 20) {
        services.send(repository, NightOutcome.RETIRED, sequence + 1, "");
      }
    }
  }

  private static Map<String, Map<String, JsonNode>> documents(RealServices services)
      throws Exception {
    Map<String, Map<String, JsonNode>> all = new TreeMap<>();
    for (IndexName name : IndexName.values()) {
      String alias = name.alias();
      all.put(alias, services.documents(alias));
    }
    return all;
  }

  private static Map<String, Set<Integer>> byTopic(Set<TopicPartition> partitions) {
    Map<String, Set<Integer>> topics = new TreeMap<>();
    partitions.forEach(partition ->
        topics
            .computeIfAbsent(partition.topic(), topic -> new TreeSet<>())
            .add(partition.partition()));
    return topics;
  }

  private static Set<Integer> numbers(Set<TopicPartition> partitions) {
    Set<Integer> numbers = new TreeSet<>();
    partitions.forEach(partition -> numbers.add(partition.partition()));
    return numbers;
  }

  @Test
  void refusesTopicsWithDifferentNumbersOfPartitions() throws Exception {
    try (RealServices services = new RealServices(directory, 2);
        Index index = new Index(services.elasticsearch())) {
      services.addPartitions(Topics.NIGHTS, 3);
      assertThatThrownBy(() -> new Indexer(services.kafka(), index).run())
          .isInstanceOf(PartitionMismatchException.class)
          .hasMessageContaining("vigil.nights 3, vigil.scans 2, vigil.triage 2")
          .hasMessageContaining("docs/operations.md");
    }
  }
}
