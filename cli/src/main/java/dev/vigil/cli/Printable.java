package dev.vigil.cli;

/** Text of repositories on a terminal: a name with control characters must not command it. */
final class Printable {
  private Printable() {}

  static String text(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .forEach(point -> {
          if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT) {
            printable.append(String.format("\\u{%x}", point));
          } else {
            printable.appendCodePoint(point);
          }
        });
    return printable.toString();
  }
}
