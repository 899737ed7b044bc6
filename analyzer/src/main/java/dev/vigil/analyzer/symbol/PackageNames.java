package dev.vigil.analyzer.symbol;

import java.util.List;

/** The names of packages whose path is known, as Go's own tools assume them. */
final class PackageNames {
  private static final String PREFIX = "go-";

  private PackageNames() {}

  /**
   * The name of a package: the last part of its path, without a version, without {@code go-} in
   * front and up to the first sign that stands in no name.
   */
  static String ofPath(List<String> path) {
    int last = path.size() - 1;
    if (last > 0 && isVersion(path.get(last))) {
      last--;
    }
    String part = path.get(last);
    String name =
        part.startsWith(PREFIX) && part.length() > PREFIX.length()
            ? part.substring(PREFIX.length())
            : part;
    int end = 0;
    while (end < name.length() && Character.isJavaIdentifierPart(name.charAt(end))) {
      end++;
    }
    return name.substring(0, end);
  }

  private static boolean isVersion(String part) {
    return part.length() > 1
        && part.charAt(0) == 'v'
        && part.chars().skip(1).allMatch(Character::isDigit);
  }
}
