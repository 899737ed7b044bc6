package dev.vigil.analyzer.parse.yaml;

import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds the comments of a text: they begin with a number sign behind space, outside of scalars. */
final class YamlComments {
  private YamlComments() {}

  /**
   * The comments of a text.
   *
   * @param scalars regions of the scalars, in their order
   */
  static List<Span> of(String text, List<Span> scalars) {
    List<Span> comments = new ArrayList<>();
    int at = 0;
    for (Span scalar : scalars) {
      collect(text, at, scalar.start(), comments);
      at = Math.max(at, scalar.end());
    }
    collect(text, at, text.length(), comments);
    return comments;
  }

  private static void collect(String text, int from, int end, List<Span> comments) {
    int at = from;
    while (at < end) {
      int sign = text.indexOf('#', at, end);
      if (sign < 0) {
        return;
      }
      at = sign + 1;
      if (begins(text, sign)) {
        at = lineEnd(text, sign);
        comments.add(new Span(sign, at));
      }
    }
  }

  /** The place of what follows behind spaces, line ends and comments, at most some end. */
  static int skip(String text, int from, int end) {
    int at = from;
    while (at < end
        && (Character.isWhitespace(text.charAt(at))
            || (text.charAt(at) == '#' && begins(text, at)))) {
      at = text.charAt(at) == '#' ? lineEnd(text, at) : at + 1;
    }
    return Math.min(at, end);
  }

  private static boolean begins(String text, int sign) {
    return sign == 0 || Character.isWhitespace(text.charAt(sign - 1));
  }

  private static int lineEnd(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }
}
