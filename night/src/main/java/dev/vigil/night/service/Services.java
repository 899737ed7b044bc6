package dev.vigil.night.service;

import dev.vigil.embedded.ChildProcess;
import dev.vigil.embedded.EmbeddedElasticsearch;
import dev.vigil.embedded.EmbeddedKafka;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Kafka and Elasticsearch of a night: at the given addresses, else embedded ones on free ports. */
public final class Services implements AutoCloseable {
  private final List<Starting> starting = new ArrayList<>();
  private final List<Supervisor.Ward> running = new ArrayList<>();
  private final String kafka;
  private final URI elasticsearch;

  private Services(DataDirectory directory, ServiceAddresses given) {
    this.kafka =
        given
            .kafka()
            .map(Reachability::requireKafka)
            .orElseGet(() -> launchKafka(directory.resolve("kafka")));
    this.elasticsearch =
        given
            .elasticsearch()
            .map(Reachability::requireElasticsearch)
            .orElseGet(() -> launchElasticsearch(directory.resolve("elasticsearch")));
  }

  /** A process that may not be ready yet, and what starts another in its place. */
  private record Starting(ChildProcess process, Supplier<ChildProcess> again) {}

  /** Starts services without an address, and does not wait for them. */
  public static Services launch(DataDirectory directory, ServiceAddresses given) {
    return new Services(directory, given);
  }

  private String launchKafka(Path directory) {
    int port = ChildProcess.freePort();
    EmbeddedKafka broker = EmbeddedKafka.launch(directory, port);
    starting.add(
        new Starting(broker.process(), () -> EmbeddedKafka.launch(directory, port).process()));
    return broker.bootstrapServers();
  }

  private URI launchElasticsearch(Path directory) {
    int port = ChildProcess.freePort();
    EmbeddedElasticsearch node = EmbeddedElasticsearch.launch(directory, port);
    starting.add(
        new Starting(
            node.process(), () -> EmbeddedElasticsearch.launch(directory, port).process()));
    return node.uri();
  }

  /** Waits until all services are ready; from then on the supervisor restarts them. */
  public void awaitReady(Supervisor supervisor) {
    for (Starting service : starting) {
      service.process().awaitReady();
      running.add(supervisor.add(service.process(), service.again()));
    }
  }

  /** Host and port of Kafka. */
  public String kafka() {
    return kafka;
  }

  /** URL of Elasticsearch. */
  public URI elasticsearch() {
    return elasticsearch;
  }

  @Override
  public void close() {
    List<ChildProcess> processes = new ArrayList<>();
    starting.forEach(service -> processes.add(service.process()));
    running.forEach(service -> processes.add(service.release()));
    processes.forEach(ChildProcess::endInput);
    processes.forEach(ChildProcess::close);
  }
}
