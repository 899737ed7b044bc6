package dev.vigil.analyzer.parse;

import java.util.Optional;
import java.util.Set;

/**
 * How a language names objects inside of their own code.
 *
 * @param receivers names that by convention hold the object whose method runs, or its class
 * @param implicitReceiver the name of that object where it is no parameter of the method
 * @param superReference the name, or the function, that stands for the object as one of what its
 *     class extends
 * @param constructor the name of the methods that initialise new objects; absent if that is the
 *     name of their class
 * @param rootClasses classes that give what extends them no state
 * @param inferredType what is written as the type of a variable that has the type of its value
 */
public record ObjectNames(
    Set<String> receivers,
    Optional<String> implicitReceiver,
    Optional<String> superReference,
    Optional<String> constructor,
    Set<String> rootClasses,
    Optional<String> inferredType) {
  /** Of a language without objects. */
  public static final ObjectNames NONE =
      new ObjectNames(
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Set.of(),
          Optional.empty());

  /** Copies the sets. */
  public ObjectNames {
    receivers = Set.copyOf(receivers);
    rootClasses = Set.copyOf(rootClasses);
  }

  /**
   * Whether a variable of that name is by convention the object whose method runs, or its class.
   */
  public boolean isReceiver(String name) {
    return receivers.contains(name);
  }

  /** Whether a name stands for the object itself without being a parameter. */
  public boolean isImplicitReceiver(String name) {
    return implicitReceiver.isPresent() && implicitReceiver.get().equals(name);
  }

  /** Whether a name stands for the object as one of what its class extends. */
  public boolean isSuper(String name) {
    return superReference.isPresent() && superReference.get().equals(name);
  }
}
