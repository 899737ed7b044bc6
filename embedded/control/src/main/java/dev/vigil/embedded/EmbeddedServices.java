package dev.vigil.embedded;

import java.util.Optional;

/** The programs of the embedded services. */
public final class EmbeddedServices {
  private EmbeddedServices() {}

  /** What is missing and what to do, if they are not built. */
  public static Optional<String> missing() {
    try {
      ServiceHome.service("kafka");
      ServiceHome.service("elasticsearch");
      return Optional.empty();
    } catch (ServiceException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
