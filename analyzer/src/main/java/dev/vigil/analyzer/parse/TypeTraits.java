package dev.vigil.analyzer.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What types a language gives expressions that are no variables.
 *
 * @param boxes the primitive type of each class that holds one, as {@code int} of {@code Integer}
 * @param numbers the types of numbers with which arithmetic computes, the narrowest first
 * @param leastNumber the narrowest type that arithmetic gives
 * @param quotient the type of every quotient, if that is not the one of its operands
 * @param addsAnythingToText whether a text and anything make a text
 * @param logicIsTruth whether {@code and} and {@code or} give truth values, not their operands
 * @param library what the standard library gives
 */
public record TypeTraits(
    Map<String, String> boxes,
    List<String> numbers,
    String leastNumber,
    Optional<String> quotient,
    boolean addsAnythingToText,
    boolean logicIsTruth,
    LibraryTypes library) {
  /** Of a language of which nothing is known. */
  public static final TypeTraits NONE =
      new TypeTraits(Map.of(), List.of(), "", Optional.empty(), false, false, LibraryTypes.NONE);

  /** Copies the map and the list. */
  public TypeTraits {
    boxes = Map.copyOf(boxes);
    numbers = List.copyOf(numbers);
  }

  /** The class that holds values of a primitive type, or the primitive type of such a class. */
  public Optional<String> counterpart(String type) {
    String primitive = boxes.get(type);
    return primitive != null
        ? Optional.of(primitive)
        : boxes.entrySet().stream()
            .filter(box -> box.getValue().equals(type))
            .map(Map.Entry::getKey)
            .findFirst();
  }

  /** The type of which values are computed with: of a class that holds one, the primitive type. */
  public String unboxed(String type) {
    return boxes.getOrDefault(type, type);
  }

  /**
   * The type of what arithmetic makes of values of two types; empty unless both are numbers.
   *
   * @param one simple name of a type
   * @param other simple name of a type
   */
  public Optional<String> promoted(String one, String other) {
    int left = numbers.indexOf(unboxed(one));
    int right = numbers.indexOf(unboxed(other));
    return left < 0 || right < 0
        ? Optional.empty()
        : Optional.of(numbers.get(Math.max(numbers.indexOf(leastNumber), Math.max(left, right))));
  }

  /** Names of types that an expression can have without being written in its file. */
  Set<String> names() {
    Set<String> names = new HashSet<>(numbers);
    names.addAll(boxes.keySet());
    names.addAll(boxes.values());
    names.addAll(library.names());
    quotient.ifPresent(names::add);
    return names;
  }
}
