package dev.vigil.analyzer.review;

/** Foreign text in Markdown: nothing in a source or a path becomes markup. */
final class MarkdownText {
  private static final String SPECIAL = "\\`*_[]<>#|~";

  private MarkdownText() {}

  /** A code span on one line; control characters as escapes. */
  static String code(String text) {
    return span(oneLine(text));
  }

  /** A path, to the character: white space is kept, control characters are escapes. */
  static String path(String path) {
    return span(visible(path));
  }

  private static String span(String line) {
    String ticks = "`".repeat(longestRun(line) + 1);
    boolean pad = line.startsWith("`") || line.endsWith("`") || line.isBlank();
    return pad ? ticks + " " + line + " " + ticks : ticks + line + ticks;
  }

  /** A fenced block, without the white space that all of its lines begin with. */
  static String block(String text, String language, String indent) {
    String fence = "`".repeat(Math.max(3, longestRun(text) + 1));
    StringBuilder block = new StringBuilder(indent + fence + language + "\n");
    text.stripIndent()
        .lines()
        .forEach(line -> block.append((indent + visible(line)).stripTrailing()).append('\n'));
    return block.append(indent).append(fence).append('\n').toString();
  }

  /** A rule's message: its code spans stay, everything else is plain text. */
  static String message(String message) {
    String text = oneLine(message);
    StringBuilder markdown = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int close = text.charAt(at) == '`' ? text.indexOf('`', at + 1) : -1;
      if (close > at + 1) {
        markdown.append(code(text.substring(at + 1, close)));
        at = close + 1;
      } else {
        markdown.append(escaped(text.charAt(at)));
        at++;
      }
    }
    return markdown.toString();
  }

  /** Plain text. */
  static String plain(String text) {
    StringBuilder markdown = new StringBuilder();
    oneLine(text).chars().forEach(c -> markdown.append(escaped((char) c)));
    return markdown.toString();
  }

  private static String escaped(char c) {
    return SPECIAL.indexOf(c) >= 0 ? "\\" + c : String.valueOf(c);
  }

  private static String oneLine(String text) {
    return visible(text.replaceAll("\\s*\\R\\s*", " "));
  }

  /** Control characters, those that change the direction of text among them, as escapes. */
  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .forEach(point -> {
          int type = Character.getType(point);
          boolean hidden =
              type == Character.FORMAT
                  || type == Character.LINE_SEPARATOR
                  || type == Character.PARAGRAPH_SEPARATOR
                  || (Character.isISOControl(point) && point != '\t');
          if (hidden) {
            visible.append(String.format("\\u{%x}", point));
          } else {
            visible.appendCodePoint(point);
          }
        });
    return visible.toString();
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
