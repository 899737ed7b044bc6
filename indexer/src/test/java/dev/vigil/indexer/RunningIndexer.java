package dev.vigil.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigil.index.Index;
import dev.vigil.index.IndexName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The indexer at work between a real broker and a real node. */
final class RunningIndexer implements AutoCloseable {
  private final RealServices services;
  private final FaultyLink link;
  private final Index index;
  private @Nullable Indexer indexer;
  private @Nullable Thread thread;

  RunningIndexer(Path directory) throws Exception {
    services = new RealServices(directory);
    link = new FaultyLink(services.elasticsearch());
    index = new Index(link.uri());
    index.create();
    start();
  }

  RealServices services() {
    return services;
  }

  /** Between the indexer and Elasticsearch. */
  FaultyLink link() {
    return link;
  }

  Index index() {
    return index;
  }

  void start() {
    indexer = new Indexer(services.kafka(), index);
    thread = Thread.ofPlatform().start(indexer);
  }

  void stop() {
    if (indexer != null && thread != null) {
      indexer.close();
      try {
        assertThat(thread.join(Duration.ofSeconds(30))).as("it ends").isTrue();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** Deletes the indices and reads the topics from their beginning. */
  void rebuild() throws Exception {
    stop();
    index.clear();
    services.forgetWhatWasRead();
    start();
    services.awaitRead();
  }

  /** What is in every index, by alias and id. */
  Map<String, Map<String, JsonNode>> documents() throws Exception {
    Map<String, Map<String, JsonNode>> all = new TreeMap<>();
    for (IndexName name : IndexName.values()) {
      String alias = name.alias();
      all.put(alias, services.documents(alias));
    }
    return all;
  }

  @Override
  public void close() {
    stop();
    index.close();
    link.close();
    services.close();
  }
}
