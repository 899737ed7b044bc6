package dev.vigil.embedded.testing;

import dev.vigil.embedded.EmbeddedElasticsearch;
import java.net.URI;
import java.nio.file.Path;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.utility.DockerImageName;

/** A real Elasticsearch node for one test, empty at first. */
public final class TestElasticsearch implements AutoCloseable {
  private final URI uri;
  private final Runnable stop;

  private TestElasticsearch(URI uri, Runnable stop) {
    this.uri = uri;
    this.stop = stop;
  }

  /**
   * Starts a node.
   *
   * @param directory where an embedded one keeps its data
   */
  public static TestElasticsearch start(Path directory) {
    return ServiceChoice.of("elasticsearch")
        .start(TestElasticsearch::container, () -> embedded(directory));
  }

  private static TestElasticsearch container(String image) {
    ElasticsearchContainer container =
        new ElasticsearchContainer(DockerImageName.parse(image))
            .withEnv("xpack.security.enabled", "false")
            .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m");
    container.start();
    return new TestElasticsearch(
        URI.create("http://" + container.getHttpHostAddress()), container::stop);
  }

  private static TestElasticsearch embedded(Path directory) {
    EmbeddedElasticsearch node = EmbeddedElasticsearch.start(directory);
    return new TestElasticsearch(node.uri(), node::close);
  }

  /** Where it answers. */
  public URI uri() {
    return uri;
  }

  @Override
  public void close() {
    stop.run();
  }
}
