package dev.vigil.embedded;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A real Elasticsearch node on a free port of loopback, whose data stays in its directory. */
public final class EmbeddedElasticsearch implements AutoCloseable {
  private final ChildProcess process;
  private final URI uri;

  private EmbeddedElasticsearch(ChildProcess process, URI uri) {
    this.process = process;
    this.uri = uri;
  }

  /** Starts a node on the data that is in the directory, or on none. */
  public static EmbeddedElasticsearch start(Path directory) {
    return start(directory, ChildProcess.freePort());
  }

  /** Starts a node on a given port, as one that comes back after a crash. */
  public static EmbeddedElasticsearch start(Path directory, int port) {
    EmbeddedElasticsearch node = launch(directory, port);
    node.process.awaitReady();
    return node;
  }

  /** Begins to start a node on a given port. */
  public static EmbeddedElasticsearch launch(Path directory, int port) {
    Path service = ServiceHome.service("elasticsearch");
    ChildProcess process =
        ChildProcess.launch(
            "Elasticsearch",
            directory.resolve("elasticsearch.log"),
            Duration.ofSeconds(90),
            ServiceHome.jvmArguments(
                "elasticsearch",
                "-Xms256m",
                "-Xmx640m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-Des.path.home=" + directory.toAbsolutePath()),
            List.of(
                "dev.vigil.embedded.elasticsearch.ElasticsearchService",
                directory.toAbsolutePath().toString(),
                Integer.toString(port),
                service.resolve("transport-netty4").toString()));
    return new EmbeddedElasticsearch(process, URI.create("http://127.0.0.1:" + port));
  }

  /** Where it answers. */
  public URI uri() {
    return uri;
  }

  /** The process, to look after it. */
  public ChildProcess process() {
    return process;
  }

  @Override
  public void close() {
    process.close();
  }
}
