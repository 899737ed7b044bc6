package dev.vigil.benchmarks.organisation;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One version of a package on disk.
 *
 * @param name of the package
 * @param version empty for a directory
 * @param path the archive or directory
 */
record PackageVersion(String name, String version, Path path) {
  private static final List<String> SUFFIXES =
      List.of("-sources.jar", ".jar", ".zip", ".tgz", ".tar.gz");
  private static final Pattern NAME_AND_VERSION = Pattern.compile("(.+)-v?([0-9].*)");
  private static final Pattern PART = Pattern.compile("[0-9]+|[a-z]+");

  /**
   * Older versions first: numbers by value, a pre-release ({@code 2.0rc1}, {@code 2.0-beta}) before
   * its release. What is not told apart so is in the order of its text.
   */
  static final Comparator<PackageVersion> BY_AGE =
      Comparator.comparing(
          PackageVersion::version,
          Comparator.comparing((String version) -> parts(version), PackageVersion::compareParts)
              .thenComparing(Comparator.naturalOrder()));

  /** What an archive's file name says; empty if it is no archive of a package. */
  static Optional<PackageVersion> ofArchive(Path file) {
    String fileName = file.getFileName().toString();
    if (fileName.endsWith(".whl")) {
      String[] parts = fileName.split("-", -1);
      return parts.length < 5
          ? Optional.empty()
          : Optional.of(new PackageVersion(normalised(parts[0]), parts[1], file));
    }
    for (String suffix : SUFFIXES) {
      if (fileName.endsWith(suffix)) {
        String stem = fileName.substring(0, fileName.length() - suffix.length());
        Matcher matcher = NAME_AND_VERSION.matcher(stem);
        return Optional.of(
            matcher.matches()
                ? new PackageVersion(normalised(matcher.group(1)), matcher.group(2), file)
                : new PackageVersion(normalised(stem), "", file));
      }
    }
    return Optional.empty();
  }

  /** A wheel writes {@code a_b} where the source archive of the same package may write a-b. */
  private static String normalised(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static List<String> parts(String version) {
    Matcher matcher = PART.matcher(version.toLowerCase(Locale.ROOT));
    return matcher.results().map(result -> result.group()).toList();
  }

  private static int compareParts(List<String> one, List<String> other) {
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      int order =
          comparePart(i < one.size() ? one.get(i) : "", i < other.size() ? other.get(i) : "");
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int comparePart(String one, String other) {
    int byKind = Integer.compare(kind(one), kind(other));
    if (byKind != 0) {
      return byKind;
    }
    return kind(one) == 2
        ? new BigInteger(one).compareTo(new BigInteger(other))
        : one.compareTo(other);
  }

  /** A word (pre-release) comes before the end of the version, and that before a number. */
  private static int kind(String part) {
    if (part.isEmpty()) {
      return 1;
    }
    return Character.isDigit(part.charAt(0)) ? 2 : 0;
  }
}
