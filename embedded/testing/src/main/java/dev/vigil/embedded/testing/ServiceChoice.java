package dev.vigil.embedded.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Whether a service comes from a container or is embedded; says which, once for each service. The
 * environment variable {@code VIGIL_TEST_SERVICES} decides if it is {@code embedded} or {@code
 * containers}; then an engine or image that is missing is a failure.
 */
final class ServiceChoice {
  private static final Map<String, ServiceChoice> CHOICES = new ConcurrentHashMap<>();

  private final String service;
  private final String image;
  private final Optional<String> whyEmbedded;

  private ServiceChoice(String service, String image, Optional<String> whyEmbedded) {
    this.service = service;
    this.image = image;
    this.whyEmbedded = whyEmbedded;
  }

  /** The choice for a service of {@code images.properties}, made when it is first asked for. */
  static ServiceChoice of(String service) {
    return CHOICES.computeIfAbsent(
        service,
        name -> {
          String wanted = Objects.requireNonNullElse(System.getenv("VIGIL_TEST_SERVICES"), "");
          ServiceChoice choice = choose(name, image(name), wanted, DockerEngine::missing);
          System.err.println("[vigil-testing] " + choice);
          return choice;
        });
  }

  /**
   * Chooses.
   *
   * @param wanted what the environment says, empty if nothing
   * @param missing what an engine lacks for an image, if it lacks something
   */
  static ServiceChoice choose(
      String service, String image, String wanted, Function<String, Optional<String>> missing) {
    Optional<String> whyEmbedded =
        switch (wanted) {
          case "embedded" -> Optional.of("VIGIL_TEST_SERVICES is embedded");
          case "containers", "" -> missing.apply(image);
          default ->
              throw new IllegalStateException(
                  "VIGIL_TEST_SERVICES is embedded, containers or not set, not " + wanted);
        };
    if (wanted.equals("containers") && whyEmbedded.isPresent()) {
      throw new IllegalStateException(
          "VIGIL_TEST_SERVICES is containers, but " + whyEmbedded.get());
    }
    return new ServiceChoice(service, image, whyEmbedded);
  }

  /** The image that the build's version of a service has. */
  static String image(String service) {
    try (InputStream stream =
        Objects.requireNonNull(ServiceChoice.class.getResourceAsStream("images.properties"))) {
      Properties images = new Properties();
      images.load(stream);
      return Objects.requireNonNull(images.getProperty(service), service);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  <T> T start(Function<String, T> container, Supplier<T> embedded) {
    return whyEmbedded.isEmpty() ? container.apply(image) : embedded.get();
  }

  @Override
  public String toString() {
    return whyEmbedded
        .map(reason -> service + ": embedded, as " + reason)
        .orElse(service + ": container of " + image);
  }
}
