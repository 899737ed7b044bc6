import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Installs the Maven that this project is built with. Run by {@code mvnw} as a single-file program: {@code java
 * InstallMaven.java PROPERTIES DIRECTORY}, where PROPERTIES names the version and the SHA-512 of its archive and DIRECTORY is
 * where it goes. The directory appears whole or not at all.
 */
final class InstallMaven {
  private InstallMaven() {}

  public static void main(String[] args) throws Exception {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(Path.of(args[0]))) {
      properties.load(in);
    }
    Path target = Path.of(args[1]).toAbsolutePath();
    String version = properties.getProperty("version");
    String repository =
        System.getenv().getOrDefault("MVNW_REPOURL", "https://repo.maven.apache.org/maven2");
    URI uri =
        URI.create(
            repository
                + "/org/apache/maven/apache-maven/"
                + version
                + "/apache-maven-"
                + version
                + "-bin.zip");
    System.err.println("mvnw: installing Maven " + version + " from " + uri);
    Files.createDirectories(target.getParent());
    Path work = Files.createTempDirectory(target.getParent(), "installing-");
    try {
      Path archive = work.resolve("maven.zip");
      try (InputStream in = uri.toURL().openStream()) {
        Files.copy(in, archive);
      } catch (IOException e) {
        fail("cannot download " + uri + " (" + e + "); set MVNW_REPOURL to a mirror that this machine reaches");
      }
      String digest =
          HexFormat.of()
              .formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(archive)));
      if (!digest.equals(properties.getProperty("sha512"))) {
        fail("the archive at " + uri + " has SHA-512 " + digest + ", not the expected one");
      }
      unpack(archive, work.resolve("unpacked"));
      move(work.resolve("unpacked"), target);
    } finally {
      delete(work);
    }
  }

  /** Unpacks without the archive's top directory. */
  private static void unpack(Path archive, Path directory) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
        Path file = directory.resolve(name).normalize();
        if (!file.startsWith(directory)) {
          fail("the archive holds a path outside of itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
        } else {
          Files.createDirectories(file.getParent());
          Files.copy(zip, file);
          if (file.getParent().endsWith("bin") && !file.toFile().setExecutable(true)) {
            fail("cannot make " + file + " executable");
          }
        }
      }
    }
  }

  /** Another mvnw may have been faster: then its copy stays. */
  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.isDirectory(to)) {
        throw e;
      }
    }
  }

  private static void delete(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  private static void fail(String message) {
    System.err.println("mvnw: " + message);
    System.exit(2);
  }
}
