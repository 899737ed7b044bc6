package dev.vigil.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    return found.orElseThrow(() -> notBuilt(name));
  }

  private static ServiceException notBuilt(String name) {
    return new ServiceException(
        "the program of the embedded "
            + name
            + " is not built; run ./mvnw -DskipTests package in Vigil's directory, or set"
            + " -Dvigil.home to it");
  }

  /** What a service's JVM gets: the given arguments, its classes and their archive. */
  static List<String> jvmArguments(String name, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    String classPath = classPath(name);
    all.addAll(ClassArchive.jvmArguments(service(name).resolve("classes.jsa"), classPath));
    all.addAll(List.of("-cp", classPath));
    return all;
  }

  private static String classPath(String name) {
    return ownJar(name) + File.pathSeparator + service(name).resolve("lib") + File.separator + "*";
  }

  private static Path ownJar(String name) {
    try (Stream<Path> built = Files.list(service(name).getParent())) {
      return built
          .filter(file -> file.toString().endsWith(".jar"))
          .min(Comparator.naturalOrder())
          .orElseThrow(() -> notBuilt(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
