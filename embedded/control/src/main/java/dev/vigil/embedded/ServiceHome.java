package dev.vigil.embedded;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the build put the services: the project's directory, from the system property {@code
 * vigil.home}, else found upwards from this class or from the working directory.
 */
final class ServiceHome {
  private ServiceHome() {}

  /** The directory with the jars of a service. */
  static Path service(String name) {
    Path relative = Path.of("embedded", name, "target", "service");
    String configured = System.getProperty("vigil.home");
    Optional<Path> found =
        configured != null
            ? Optional.of(Path.of(configured).resolve(relative)).filter(Files::isDirectory)
            : upwards(ownLocation(), relative).or(() -> upwards(Path.of(""), relative));
    return found.orElseThrow(() ->
        new ServiceException(
            "the program of the embedded "
                + name
                + " is not built; run ./mvnw -DskipTests package in Vigil's directory, or set"
                + " -Dvigil.home to it"));
  }

  /** Where the service's own classes are. */
  static Path classes(String name) {
    return service(name).resolveSibling("classes");
  }

  private static Path ownLocation() {
    try {
      return Path.of(ServiceHome.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      return Path.of("");
    }
  }

  private static Optional<Path> upwards(Path from, Path relative) {
    for (Path directory = from.toAbsolutePath();
        directory != null;
        directory = directory.getParent()) {
      if (Files.isDirectory(directory.resolve(relative))) {
        return Optional.of(directory.resolve(relative));
      }
    }
    return Optional.empty();
  }
}
