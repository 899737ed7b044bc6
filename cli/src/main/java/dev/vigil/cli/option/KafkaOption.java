package dev.vigil.cli.option;

import dev.vigil.night.message.UserException;
import dev.vigil.night.service.Reachability;
import picocli.CommandLine.Option;

/** The Kafka that a single stage works on. */
public final class KafkaOption {
  @Option(
      names = "--kafka",
      required = true,
      paramLabel = "HOST:PORT",
      description = "Kafka; several brokers with commas.")
  private String kafka = "";

  /**
   * The address.
   *
   * @throws UserException if it is none, or nothing listens there
   */
  public String address() {
    return Reachability.requireKafka(ServiceOptions.kafka(kafka));
  }
}
