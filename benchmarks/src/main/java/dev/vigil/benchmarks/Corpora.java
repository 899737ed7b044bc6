package dev.vigil.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Obtains sources by name, each once, into a directory: {@code pyres} (Python's standard library in
 * Maven's {@code org.graalvm.python:python-resources}), {@code nova} (Debian's {@code
 * python3-nova}), {@code jdk} (the {@code src.zip} of the JDK that runs this), {@code
 * GROUP:ARTIFACT:VERSION} (the {@code -sources} jar in Maven's repository). Every other name is a
 * directory. What cannot be had is skipped with a message.
 */
final class Corpora {
  private static final String PYTHON_LIBRARY = "org.graalvm.python:python-resources:25.0.1";

  private final Path home;
  private final Path directory;
  private final PrintStream messages;

  /**
   * @param home of Vigil, where Maven's wrapper is
   * @param directory where to put what is obtained
   */
  Corpora(Path home, Path directory, PrintStream messages) {
    this.home = home;
    this.directory = directory;
    this.messages = messages;
  }

  /** The corpora of a name: one for each language in it, none if it cannot be had. */
  List<Corpus> obtain(String name) throws IOException, InterruptedException {
    Optional<Path> root =
        switch (name) {
          case "pyres" -> fromMaven(name, PYTHON_LIBRARY, "jar");
          case "nova" -> fromDebian(name, "python3-nova");
          case "jdk" -> unpacked(name, Path.of(System.getProperty("java.home"), "lib", "src.zip"));
          default ->
              name.split(":", -1).length == 3
                  ? fromMaven(name.replace(':', '_'), name, "jar:sources")
                  : given(name);
        };
    if (root.isEmpty()) {
      return List.of();
    }
    List<Corpus> corpora = Corpus.all(name, root.get());
    if (corpora.isEmpty()) {
      messages.println("benchmarks: no Python or Java files in " + root.get());
    }
    return corpora;
  }

  private Optional<Path> given(String name) {
    Path root = Path.of(name);
    if (!Files.isDirectory(root)) {
      messages.println("benchmarks: neither a known corpus nor a directory: " + name);
      return Optional.empty();
    }
    return Optional.of(root.toAbsolutePath().normalize());
  }

  private Optional<Path> fromMaven(String name, String coordinates, String type)
      throws IOException, InterruptedException {
    Path target = directory.resolve(name);
    if (Files.isDirectory(target)) {
      return Optional.of(target);
    }
    Path jars = Files.createDirectories(directory.resolve("downloads").resolve(name));
    boolean copied =
        run(
            home,
            home.resolve("mvnw").toString(),
            "-q",
            "-N",
            "-Dskip.quality=true",
            "dependency:copy",
            "-Dartifact=" + coordinates + ":" + type,
            "-DoutputDirectory=" + jars);
    return copied ? unpacked(name, only(jars)) : skipped(name, "Maven cannot get " + coordinates);
  }

  private Optional<Path> fromDebian(String name, String packageName)
      throws IOException, InterruptedException {
    Path target = directory.resolve(name);
    if (Files.isDirectory(target)) {
      return Optional.of(target);
    }
    Path downloads = Files.createDirectories(directory.resolve("downloads").resolve(name));
    if (!run(downloads, "apt-get", "download", packageName)) {
      return skipped(name, "apt-get cannot download " + packageName);
    }
    return run(downloads, "dpkg-deb", "-x", only(downloads).toString(), target.toString())
        ? Optional.of(target)
        : skipped(name, "dpkg-deb cannot unpack " + packageName);
  }

  private Optional<Path> unpacked(String name, Path archive)
      throws IOException, InterruptedException {
    Path target = directory.resolve(name);
    if (Files.isDirectory(target)) {
      return Optional.of(target);
    }
    if (!Files.isRegularFile(archive)) {
      return skipped(name, "there is no " + archive);
    }
    Path jar = Path.of(System.getProperty("java.home"), "bin", "jar");
    Path unfinished = directory.resolve(name + ".unfinished");
    Files.createDirectories(unfinished);
    if (!run(unfinished, jar.toString(), "xf", archive.toString())) {
      return skipped(name, "cannot unpack " + archive);
    }
    return Optional.of(Files.move(unfinished, target));
  }

  private Optional<Path> skipped(String name, String reason) {
    messages.println("benchmarks: corpus " + name + " is skipped: " + reason);
    return Optional.empty();
  }

  private static Path only(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .sorted()
          .findFirst()
          .orElseThrow(() -> new IOException("nothing in " + directory));
    }
  }

  private static boolean run(Path directory, String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException notThere) {
      return false;
    }
  }
}
