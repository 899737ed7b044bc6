package dev.vigil.analyzer.generic;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is a comment in a text, and so white space. Strings are not known: their content counts. */
public enum CommentStyle {
  /** There are none. */
  NONE,
  /** Between slashes with stars. */
  C("/\\*[^*]*\\*++(?:[^/*][^*]*\\*++)*+/"),
  /** As in C, and from two slashes to the end of the line. */
  CPP("/\\*[^*]*\\*++(?:[^/*][^*]*\\*++)*+/|//[^\r\n]*"),
  /** From a number sign to the end of the line. */
  SHELL("#[^\r\n]*");

  private final Optional<Pattern> comment;

  CommentStyle() {
    this.comment = Optional.empty();
  }

  CommentStyle(String comment) {
    this.comment = Optional.of(Pattern.compile(comment));
  }

  /** The text with a space for each character of a comment; line ends stay. */
  String blanked(String text) {
    if (comment.isEmpty()) {
      return text;
    }
    Matcher matcher = comment.get().matcher(text);
    StringBuilder blanked = null;
    while (matcher.find()) {
      if (blanked == null) {
        blanked = new StringBuilder(text);
      }
      for (int i = matcher.start(); i < matcher.end(); i++) {
        if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
          blanked.setCharAt(i, ' ');
        }
      }
    }
    return blanked == null ? text : blanked.toString();
  }
}
