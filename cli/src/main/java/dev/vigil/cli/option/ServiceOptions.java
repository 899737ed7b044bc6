package dev.vigil.cli.option;

import dev.vigil.night.message.UserException;
import dev.vigil.night.service.ServiceAddresses;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Addresses of services that Vigil does not start itself. */
public final class ServiceOptions {
  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "Kafka to use instead of an embedded one.")
  private @Nullable String kafka;

  @Option(
      names = "--elasticsearch",
      paramLabel = "URL",
      description = "Elasticsearch to use instead of an embedded one, such as http://host:9200.")
  private @Nullable String elasticsearch;

  /**
   * The addresses that are given.
   *
   * @throws UserException if one is no address
   */
  public ServiceAddresses addresses() {
    return new ServiceAddresses(
        Optional.ofNullable(kafka).map(ServiceOptions::kafka),
        Optional.ofNullable(elasticsearch).map(ServiceOptions::elasticsearch));
  }

  /**
   * The value of a {@code --kafka} option.
   *
   * @throws UserException if it is no list of hosts and ports
   */
  public static String kafka(String text) {
    if (!text.matches("[^,:\\s]+:\\d{1,5}(,[^,:\\s]+:\\d{1,5})*")) {
      throw new UserException("--kafka is host:port, or several with commas, not " + text);
    }
    return text;
  }

  /**
   * The value of an {@code --elasticsearch} option.
   *
   * @throws UserException if it is not the URL of a server
   */
  public static URI elasticsearch(String text) {
    try {
      URI uri = new URI(text);
      if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw notUri(text + ": " + e.getReason());
    }
    throw notUri(text);
  }

  private static UserException notUri(String text) {
    return new UserException("--elasticsearch is a URL such as http://host:9200, not " + text);
  }
}
