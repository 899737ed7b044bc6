package dev.vigil.embedded.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/** What this machine has of Docker. */
final class DockerEngine {
  private DockerEngine() {}

  /** What is missing to run an image; gets the image if that is all. */
  static Optional<String> missing(String image) {
    // Testcontainers takes seconds to find out that there is nothing at all.
    if (System.getenv("DOCKER_HOST") == null
        && !Files.exists(Path.of("/var/run/docker.sock"))
        && !Files.exists(Path.of(System.getProperty("user.home"), ".testcontainers.properties"))) {
      return Optional.of("there is no Docker engine");
    }
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      return Optional.of("no Docker engine answers");
    }
    try {
      new RemoteDockerImage(DockerImageName.parse(image)).get();
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of("the image " + image + " cannot be had: " + e.getMessage());
    }
  }
}
