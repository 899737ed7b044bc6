package dev.vigil.analyzer.repository;

import java.util.regex.Pattern;

/**
 * A glob of a rule's {@code paths}: {@code *} within a segment, {@code **} over segments, {@code ?}
 * one character; a leading {@code /} anchors at the root, otherwise the glob floats; what matches a
 * directory matches its files.
 */
final class PathGlob {
  private PathGlob() {}

  static boolean matches(String glob, String path) {
    boolean anchored = glob.startsWith("/");
    String body = glob.replaceFirst("^/", "").replaceFirst("/$", "");
    StringBuilder regex = new StringBuilder(anchored ? "^" : "(?:^|.*/)");
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (body.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (body.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex + "(?:/.*)?", Pattern.DOTALL).matcher(path).matches();
  }
}
