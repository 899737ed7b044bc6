package dev.vigil.analyzer.taint.transfer;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Computes the usual methods and functions of constant texts. */
final class KnownTexts {
  private KnownTexts() {}

  /**
   * What a method of a text gives; empty if that is not known.
   *
   * @param text the text whose method is called
   * @param arguments what is known of the arguments
   */
  static Optional<Object> method(String text, String method, List<Optional<Object>> arguments) {
    if (arguments.isEmpty()) {
      return switch (method) {
        case "length" -> Optional.of(BigInteger.valueOf(text.length()));
        case "isEmpty" -> Optional.of(text.isEmpty());
        case "isBlank" -> Optional.of(text.isBlank());
        case "strip", "trim" -> Optional.of(text.strip());
        case "lower", "toLowerCase" -> Optional.of(text.toLowerCase(Locale.ROOT));
        case "upper", "toUpperCase" -> Optional.of(text.toUpperCase(Locale.ROOT));
        case "toString" -> Optional.of(text);
        default -> Optional.empty();
      };
    }
    if (arguments.size() != 1 || !(arguments.get(0).orElse(null) instanceof String other)) {
      return Optional.empty();
    }
    return switch (method) {
      case "equals" -> Optional.of(text.equals(other));
      case "equalsIgnoreCase" -> Optional.of(text.equalsIgnoreCase(other));
      case "contains" -> Optional.of(text.contains(other));
      case "startsWith", "startswith" -> Optional.of(text.startsWith(other));
      case "endsWith", "endswith" -> Optional.of(text.endsWith(other));
      case "concat" -> KnownValues.text(text + other);
      default -> Optional.empty();
    };
  }

  /** What a function of one constant gives; empty if that is not known. */
  static Optional<Object> function(String function, Object argument) {
    return switch (argument) {
      case String text when function.equals("len") ->
          Optional.of(BigInteger.valueOf(text.codePointCount(0, text.length())));
      case String text when function.equals("str") -> Optional.of(text);
      case BigInteger number when function.equals("str") -> Optional.of(number.toString());
      case BigInteger number when function.equals("int") -> Optional.of(number);
      default -> Optional.empty();
    };
  }
}
