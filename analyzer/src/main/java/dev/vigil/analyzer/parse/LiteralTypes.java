package dev.vigil.analyzer.parse;

import dev.vigil.analyzer.syntax.BooleanLiteral;
import dev.vigil.analyzer.syntax.CharacterLiteral;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.NumberLiteral;
import dev.vigil.analyzer.syntax.StringLiteral;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a language calls the types of its literals, as a pattern such as {@code ($X : int)} would.
 *
 * @param text of strings
 * @param integer of whole numbers
 * @param decimal of other numbers
 * @param truth of true and false
 * @param character of characters, if they are no strings
 * @param suffixes of numbers that end with a letter, by that small letter
 */
public record LiteralTypes(
    String text,
    String integer,
    String decimal,
    String truth,
    Optional<String> character,
    Map<Character, String> suffixes) {
  /** Copies the map. */
  public LiteralTypes {
    suffixes = Map.copyOf(suffixes);
  }

  /** Of a language whose numbers have no suffixes. */
  public LiteralTypes(String text, String integer, String decimal, String truth) {
    this(text, integer, decimal, truth, Optional.empty(), Map.of());
  }

  /** The names of all of them. */
  Set<String> names() {
    Set<String> names = new HashSet<>(suffixes.values());
    names.addAll(List.of(text, integer, decimal, truth));
    character.ifPresent(names::add);
    return names;
  }

  /** The type of a literal, if the expression is one whose type has a name. */
  public Optional<String> of(Expression literal) {
    if (literal instanceof StringLiteral) {
      return Optional.of(text);
    }
    if (literal instanceof BooleanLiteral) {
      return Optional.of(truth);
    }
    if (literal instanceof NumberLiteral number) {
      return switch (number.form()) {
        case INTEGER -> Optional.of(suffixed(number, "l").orElse(integer));
        case FLOAT -> Optional.of(suffixed(number, "fd").orElse(decimal));
        case IMAGINARY -> Optional.empty();
      };
    }
    return literal instanceof CharacterLiteral ? character : Optional.empty();
  }

  /** The type of a number that ends with one of some letters, which is no digit. */
  private Optional<String> suffixed(NumberLiteral number, String letters) {
    char last = Character.toLowerCase(number.text().charAt(number.text().length() - 1));
    return letters.indexOf(last) < 0 ? Optional.empty() : Optional.ofNullable(suffixes.get(last));
  }
}
