package dev.vigil.analyzer.constant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text with places that are filled with others: {@code %s}, {@code %1$s} or {@code {}}, {@code
 * {0}}, {@code {name}}. Immutable.
 *
 * @param pieces the texts between the places, one more than there are places
 * @param places what fills each place: the number of an argument, or its name; empty if that is
 *     more than the text of an argument, such as a number or a text with a width
 */
record TextFormat(List<String> pieces, List<Optional<String>> places) {
  TextFormat {
    pieces = List.copyOf(pieces);
    places = List.copyOf(places);
  }

  /** Whether only texts as they are fill the places. */
  boolean isPlain() {
    return places.stream().allMatch(Optional::isPresent);
  }

  /** With places that begin with {@code %}. */
  static TextFormat percent(String format) {
    Reading reading = new Reading();
    int next = 0;
    while (next < format.length()) {
      char first = format.charAt(next++);
      if (first != '%') {
        reading.piece.append(first);
        continue;
      }
      int end = next;
      while (end < format.length() && !isConversion(format, next, end)) {
        end++;
      }
      String place = format.substring(next, Math.min(end + 1, format.length()));
      next += place.length();
      switch (place) {
        case "%" -> reading.piece.append('%');
        case "n" -> reading.piece.append('\n');
        default -> reading.place(percentArgument(place, reading));
      }
    }
    return reading.format();
  }

  /** A conversion is a letter, but for one in the name of an argument. */
  private static boolean isConversion(String format, int start, int at) {
    char character = format.charAt(at);
    boolean named = format.charAt(start) == '(' && format.substring(start, at + 1).indexOf(')') < 0;
    return !named && (Character.isLetter(character) || character == '%');
  }

  private static Optional<String> percentArgument(String place, Reading reading) {
    if (place.equals("s")) {
      return Optional.of(String.valueOf(reading.counted++));
    }
    if (place.startsWith("(") && place.endsWith(")s")) {
      return Optional.of(place.substring(1, place.length() - 2));
    }
    if (place.endsWith("$s")) {
      String number = place.substring(0, place.length() - 2);
      return isNumber(number)
          ? Optional.of(String.valueOf(Integer.parseInt(number) - 1))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() < 5
        && text.chars().allMatch(character -> character >= '0' && character <= '9');
  }

  /** With places in braces; a brace that is there twice stands for itself. */
  static TextFormat braces(String format) {
    Reading reading = new Reading();
    int next = 0;
    while (next < format.length()) {
      char first = format.charAt(next++);
      boolean brace = first == '{' || first == '}';
      boolean twice = brace && next < format.length() && format.charAt(next) == first;
      int end = first == '{' && !twice ? format.indexOf('}', next) : -1;
      if (end >= 0) {
        reading.place(bracesArgument(format.substring(next, end), reading));
        next = end + 1;
      } else {
        reading.piece.append(first);
        next += twice ? 1 : 0;
      }
    }
    return reading.format();
  }

  private static Optional<String> bracesArgument(String place, Reading reading) {
    if (place.isEmpty()) {
      return Optional.of(String.valueOf(reading.counted++));
    }
    boolean plain =
        place
            .chars()
            .allMatch(character -> character == '_' || Character.isLetterOrDigit(character));
    return plain ? Optional.of(place) : Optional.empty();
  }

  /** A format that is read from its start on. */
  private static final class Reading {
    private final List<String> pieces = new ArrayList<>();
    private final List<Optional<String>> places = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();
    private int counted;

    private void place(Optional<String> argument) {
      pieces.add(piece.toString());
      piece.setLength(0);
      places.add(argument);
    }

    private TextFormat format() {
      pieces.add(piece.toString());
      return new TextFormat(pieces, places);
    }
  }
}
