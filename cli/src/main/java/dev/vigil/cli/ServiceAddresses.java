package dev.vigil.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where services are that Vigil does not start itself. */
final class ServiceAddresses {
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

  Optional<String> kafka() {
    return Optional.ofNullable(kafka).map(ServiceAddresses::kafka);
  }

  /** The same, if it is an address. */
  static String kafka(String text) {
    if (!text.matches("[^,:\\s]+:\\d{1,5}(,[^,:\\s]+:\\d{1,5})*")) {
      throw new UserException("--kafka is host:port, or several with commas, not " + text);
    }
    return text;
  }

  Optional<URI> elasticsearch() {
    return Optional.ofNullable(elasticsearch).map(ServiceAddresses::elasticsearch);
  }

  /** What a text says, if it is the URL of a server. */
  static URI elasticsearch(String text) {
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
