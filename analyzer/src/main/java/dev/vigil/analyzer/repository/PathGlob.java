package dev.vigil.analyzer.repository;

import java.util.Arrays;
import java.util.List;

/**
 * A glob of a rule's {@code paths}, read as {@code .gitignore} reads a pattern, with one difference
 * that rule authors rely on: only a leading {@code /} anchors at the root; a slash in the middle
 * does not.
 *
 * <p>{@code *} and {@code ?} stay within a segment, {@code **} as a whole segment spans any number
 * of segments, {@code [a-z]} and {@code [!a-z]} are one character, {@code \} takes the next
 * character as it is. What matches a directory matches all below it; with a trailing {@code /} only
 * directories match.
 */
final class PathGlob {
  private static final String ANY_SEGMENTS = "**";

  private final List<String> segments;
  private final boolean anchored;
  private final boolean directoriesOnly;

  private PathGlob(List<String> segments, boolean anchored, boolean directoriesOnly) {
    this.segments = segments;
    this.anchored = anchored;
    this.directoriesOnly = directoriesOnly;
  }

  static PathGlob of(String glob) {
    boolean anchored = glob.startsWith("/");
    boolean directories = glob.endsWith("/") && glob.length() > 1;
    List<String> segments =
        Arrays.stream(glob.split("/", -1)).filter(segment -> !segment.isEmpty()).toList();
    return new PathGlob(segments, anchored, directories);
  }

  /** Whether the glob covers a file, by its path relative to the root, with {@code /}. */
  boolean matches(String path) {
    if (segments.isEmpty()) {
      return anchored;
    }
    String[] names = path.split("/", -1);
    int last = anchored ? 0 : names.length - 1;
    for (int start = 0; start <= last; start++) {
      if (covers(0, names, start)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the segments from {@code segment} match names from {@code name} up to a directory. */
  private boolean covers(int segment, String[] names, int name) {
    if (segment == segments.size()) {
      return !directoriesOnly || name < names.length;
    }
    if (segments.get(segment).equals(ANY_SEGMENTS)) {
      boolean last = segment == segments.size() - 1;
      for (int next = last ? name + 1 : name; next <= names.length; next++) {
        if (covers(segment + 1, names, next)) {
          return true;
        }
      }
      return false;
    }
    return name < names.length
        && matchesName(segments.get(segment), names[name])
        && covers(segment + 1, names, name + 1);
  }

  /** One segment against one name: on a mismatch the last {@code *} takes one character more. */
  private static boolean matchesName(String glob, String name) {
    int at = 0;
    int in = 0;
    int starAt = -1;
    int starIn = 0;
    while (in < name.length()) {
      if (at < glob.length() && glob.charAt(at) == '*') {
        starAt = ++at;
        starIn = in;
        continue;
      }
      int token = at < glob.length() ? tokenLength(glob, at) : 0;
      int character = name.codePointAt(in);
      if (token > 0 && matchesCharacter(glob.substring(at, at + token), character)) {
        at += token;
        in += Character.charCount(character);
      } else if (starAt >= 0) {
        starIn += Character.charCount(name.codePointAt(starIn));
        at = starAt;
        in = starIn;
      } else {
        return false;
      }
    }
    while (at < glob.length() && glob.charAt(at) == '*') {
      at++;
    }
    return at == glob.length();
  }

  /** Length of what stands for one character. */
  private static int tokenLength(String glob, int at) {
    char first = glob.charAt(at);
    if (first == '\\' && at + 1 < glob.length()) {
      return 1 + Character.charCount(glob.codePointAt(at + 1));
    }
    if (first == '[') {
      int members = at + 1;
      if (members < glob.length() && (glob.charAt(members) == '!' || glob.charAt(members) == '^')) {
        members++;
      }
      int end = glob.indexOf(']', members + 1);
      if (end > 0) {
        return end + 1 - at;
      }
    }
    return Character.charCount(glob.codePointAt(at));
  }

  private static boolean matchesCharacter(String token, int character) {
    char first = token.charAt(0);
    if (first == '?') {
      return true;
    }
    if (first == '[' && token.length() > 1) {
      return matchesClass(token.substring(1, token.length() - 1), character);
    }
    return token.codePointAt(first == '\\' && token.length() > 1 ? 1 : 0) == character;
  }

  private static boolean matchesClass(String members, int character) {
    boolean negated = members.startsWith("!") || members.startsWith("^");
    int[] points = members.substring(negated ? 1 : 0).codePoints().toArray();
    boolean found = false;
    for (int i = 0; i < points.length; i++) {
      if (i + 2 < points.length && points[i + 1] == '-') {
        found |= points[i] <= character && character <= points[i + 2];
        i += 2;
      } else {
        found |= points[i] == character;
      }
    }
    return found != negated;
  }
}
