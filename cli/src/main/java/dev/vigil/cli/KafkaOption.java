package dev.vigil.cli;

import picocli.CommandLine.Option;

/** The Kafka that a single stage works on. */
final class KafkaOption {
  @Option(
      names = "--kafka",
      required = true,
      paramLabel = "HOST:PORT",
      description = "Kafka; several brokers with commas.")
  private String kafka = "";

  String address() {
    return Reachability.requireKafka(ServiceAddresses.kafka(kafka));
  }
}
