package dev.vigil.analyzer.constant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields that the body of a class or of another type declares. Used by one thread. */
final class TypeFields {
  /** A type without fields. */
  static final TypeFields NONE = new TypeFields(Set.of(), List.of(), null, false);

  private final Set<String> declared;
  private final List<String> bases;
  private final @Nullable TypeFields around;
  private final boolean local;
  private final Map<String, Held> constants = new HashMap<>();

  /**
   * Fields of which nothing is known yet.
   *
   * @param bases names of the types from which it inherits, nearest first
   * @param around the type in which it is declared; null if there is none
   * @param local whether it is inside of a function
   */
  TypeFields(Set<String> declared, List<String> bases, @Nullable TypeFields around, boolean local) {
    this.declared = declared;
    this.bases = bases;
    this.around = around;
    this.local = local;
  }

  @Nullable TypeFields around() {
    return around;
  }

  boolean isLocal() {
    return local;
  }

  List<String> bases() {
    return bases;
  }

  boolean declares(String field) {
    return declared.contains(field);
  }

  /** Notes what a field holds whenever it is read. */
  void put(String field, Held held) {
    constants.put(field, held);
  }

  /** What a field that it declares always holds; null if it may hold several values. */
  @Nullable Held held(String field) {
    return constants.get(field);
  }
}
