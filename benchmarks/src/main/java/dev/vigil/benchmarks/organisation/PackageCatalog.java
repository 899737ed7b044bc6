package dev.vigil.benchmarks.organisation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The packages in directories on disk: each archive is a version of a package, each directory a
 * package of one version. Of several versions the newest two are taken.
 */
final class PackageCatalog {
  private PackageCatalog() {}

  /**
   * All packages, in an order that depends on their ids alone and puts neither names nor origins
   * beside each other, so that the first N are a fair sample.
   *
   * @throws IOException if a directory cannot be read, or two have the same name
   */
  static List<SourcePackage> read(List<Path> directories) throws IOException {
    Map<String, SourcePackage> packages = new TreeMap<>();
    Map<String, Path> groups = new TreeMap<>();
    for (Path directory : directories) {
      Path real = directory.toRealPath();
      String group = real.getFileName() == null ? "root" : real.getFileName().toString();
      Path before = groups.putIfAbsent(group, real);
      if (before != null) {
        throw new IOException(
            "packages are named by their directory, and two have one name; rename one of "
                + before
                + " and "
                + real);
      }
      Map<String, List<PackageVersion>> versions = new TreeMap<>();
      collect(real, "", versions);
      versions.forEach(
          (name, found) -> packages.put(group + "/" + name, newestTwo(group + "/" + name, found)));
    }
    return packages.values().stream()
        .sorted(Comparator.comparing(one -> digest(one.id())))
        .toList();
  }

  private static SourcePackage newestTwo(String id, List<PackageVersion> versions) {
    List<PackageVersion> sorted = versions.stream().sorted(PackageVersion.BY_AGE).toList();
    PackageVersion newest = sorted.getLast();
    return sorted.size() == 1
        ? new SourcePackage(id, newest, Optional.empty())
        : new SourcePackage(id, sorted.get(sorted.size() - 2), Optional.of(newest));
  }

  private static void collect(
      Path directory, String prefix, Map<String, List<PackageVersion>> versions)
      throws IOException {
    List<Path> children;
    try (Stream<Path> list = Files.list(directory)) {
      children = list.sorted().toList();
    }
    for (Path child : children) {
      String name = child.getFileName().toString();
      if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        if (name.startsWith("@") && prefix.isEmpty()) {
          // A scope of npm: a directory of packages.
          collect(child, name + "/", versions);
        } else if (!name.startsWith(".")) {
          add(new PackageVersion(prefix + name, "", child), versions);
        }
      } else if (Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS)) {
        PackageVersion.ofArchive(child)
            .map(found -> new PackageVersion(prefix + found.name(), found.version(), child))
            .ifPresent(found -> add(found, versions));
      }
    }
  }

  private static void add(PackageVersion version, Map<String, List<PackageVersion>> versions) {
    versions.computeIfAbsent(version.name(), name -> new ArrayList<>()).add(version);
  }

  private static String digest(String id) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(id.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
