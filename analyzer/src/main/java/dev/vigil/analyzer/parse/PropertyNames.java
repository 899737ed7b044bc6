package dev.vigil.analyzer.parse;

import java.util.List;
import java.util.Optional;

/**
 * How a language calls the methods that read and write a property of an object: a prefix, and the
 * property's name with a capital.
 *
 * @param getters prefixes of those that read it
 * @param setters prefixes of those that write it
 * @param reader a function that reads a field of an object, given that and the field's name
 * @param writer a function that writes a field of an object, given that, the name and a value
 */
public record PropertyNames(
    List<String> getters, List<String> setters, Optional<String> reader, Optional<String> writer) {

  /** Copies the lists. */
  public PropertyNames {
    getters = List.copyOf(getters);
    setters = List.copyOf(setters);
  }

  /** The property that a method of that name reads. */
  public Optional<String> read(String method) {
    return property(method, getters);
  }

  /** The property that a method of that name writes. */
  public Optional<String> written(String method) {
    return property(method, setters);
  }

  /** Whether a function of that name reads the field that its second argument names. */
  public boolean isReader(String function) {
    return reader.isPresent() && reader.get().equals(function);
  }

  /** Whether a function of that name writes the field that its second argument names. */
  public boolean isWriter(String function) {
    return writer.isPresent() && writer.get().equals(function);
  }

  private static Optional<String> property(String method, List<String> prefixes) {
    for (String prefix : prefixes) {
      int length = prefix.length();
      if (method.length() > length
          && method.startsWith(prefix)
          && Character.isUpperCase(method.charAt(length))) {
        return Optional.of(
            Character.toLowerCase(method.charAt(length)) + method.substring(length + 1));
      }
    }
    return Optional.empty();
  }
}
