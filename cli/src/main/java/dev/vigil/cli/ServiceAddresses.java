package dev.vigil.cli;

import java.net.URI;
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
    if (kafka != null && !kafka.matches("[^,:\\s]+:\\d{1,5}(,[^,:\\s]+:\\d{1,5})*")) {
      throw new UserException("--kafka is host:port, or several with commas, not " + kafka);
    }
    return Optional.ofNullable(kafka);
  }

  Optional<URI> elasticsearch() {
    return Optional.ofNullable(elasticsearch).map(ServiceAddresses::uri);
  }

  private static URI uri(String text) {
    try {
      URI uri = new URI(text);
      if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
        return uri;
      }
    } catch (java.net.URISyntaxException e) {
      throw notUri(text);
    }
    throw notUri(text);
  }

  private static UserException notUri(String text) {
    return new UserException("--elasticsearch is a URL such as http://host:9200, not " + text);
  }
}
