package dev.vigil.night.message;

/** Text from repositories made safe for a terminal: control characters in it could command one. */
public final class Printable {
  private Printable() {}

  /** The text with control and format characters written as escapes. */
  public static String text(String text) {
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
