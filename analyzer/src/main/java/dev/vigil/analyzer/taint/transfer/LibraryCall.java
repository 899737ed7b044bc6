package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.Name;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What functions of standard libraries make of the containers that they are given, by their names.
 */
enum LibraryCall {
  /** The container of the only argument again. */
  COPY_OF_ARGUMENT,
  /** A container with the elements of the first argument, in some order. */
  ELEMENTS_OF_ARGUMENT,
  /** A dictionary of the named arguments. */
  DICTIONARY,
  /** Tuples of the elements of the arguments. */
  ZIPPED,
  /** Tuples of a number and an element of the first argument. */
  NUMBERED,
  /** An element of the first argument, or the second argument. */
  NEXT,
  /** What the function that is handed over returns. */
  RESULT_OF_FUNCTION,
  /** A list of the arguments. */
  LIST,
  /** A map of the arguments: keys and values by turns. */
  MAP,
  /** A map of the arguments, which are entries. */
  MAP_OF_ENTRIES,
  /** An entry of the arguments. */
  ENTRY,
  /** The receiver again. */
  COPY,
  /** The keys of the receiver. */
  KEYS,
  /** The values of the receiver. */
  VALUES,
  /** Tuples of a key and a value of the receiver. */
  ITEMS,
  /** Entries with the keys and values of the receiver. */
  ENTRIES,
  /** The elements of the receiver, in some order. */
  ELEMENTS;

  private static final Map<String, LibraryCall> FUNCTIONS =
      byName(
          Map.of(
              COPY_OF_ARGUMENT, Set.of("list", "tuple"),
              ELEMENTS_OF_ARGUMENT, Set.of("set", "frozenset", "sorted", "reversed", "iter"),
              DICTIONARY, Set.of("dict"),
              ZIPPED, Set.of("zip"),
              NUMBERED, Set.of("enumerate"),
              NEXT, Set.of("next"),
              RESULT_OF_FUNCTION, Set.of("map")));

  private static final Map<String, LibraryCall> STATIC_METHODS =
      byName(
          Map.of(
              LIST, Set.of("List.of", "Set.of", "Stream.of", "Arrays.asList"),
              MAP, Set.of("Map.of"),
              MAP_OF_ENTRIES, Set.of("Map.ofEntries"),
              ENTRY, Set.of("Map.entry"),
              RESULT_OF_FUNCTION, Set.of("CompletableFuture.supplyAsync"),
              ELEMENTS_OF_ARGUMENT, Set.of("Arrays.stream"),
              COPY_OF_ARGUMENT,
                  Set.of(
                      "Arrays.copyOf",
                      "Collections.unmodifiableCollection",
                      "Collections.unmodifiableList",
                      "Collections.unmodifiableMap",
                      "Collections.unmodifiableSet",
                      "Collections.synchronizedList",
                      "Collections.synchronizedMap",
                      "List.copyOf",
                      "Map.copyOf",
                      "Set.copyOf")));

  private static final Map<String, LibraryCall> METHODS =
      byName(
          Map.of(
              COPY, Set.of("copy", "clone", "toArray"),
              KEYS, Set.of("keys", "keySet"),
              VALUES, Set.of("values", "itervalues"),
              ITEMS, Set.of("items", "iteritems"),
              ENTRIES, Set.of("entrySet"),
              ELEMENTS, Set.of("stream", "iterator", "listIterator"),
              RESULT_OF_FUNCTION,
                  Set.of(
                      "map",
                      "mapToObj",
                      "flatMap",
                      "thenApply",
                      "thenApplyAsync",
                      "thenCompose",
                      "submit")));

  private static final Set<String> COPYING_CLASSES =
      Set.of(
          "ArrayList",
          "LinkedList",
          "Vector",
          "ArrayDeque",
          "HashMap",
          "LinkedHashMap",
          "TreeMap",
          "ConcurrentHashMap");

  private static Map<String, LibraryCall> byName(Map<LibraryCall, Set<String>> names) {
    Map<String, LibraryCall> byName = new HashMap<>();
    names.forEach((meaning, all) -> all.forEach(name -> byName.put(name, meaning)));
    return Map.copyOf(byName);
  }

  /** What a call of something that is not in the file does, as far as its name tells. */
  static Optional<LibraryCall> of(Call call) {
    return switch (call.callee()) {
      case Name function -> Optional.ofNullable(FUNCTIONS.get(function.name()));
      case FieldAccess method -> {
        LibraryCall ofType =
            method.target() instanceof Name type
                ? STATIC_METHODS.get(type.name() + "." + method.field().name())
                : null;
        yield Optional.ofNullable(ofType == null ? METHODS.get(method.field().name()) : ofType);
      }
      default -> Optional.empty();
    };
  }

  /** Whether a new object of a class of that name has the elements of its only argument. */
  static boolean isCopying(String type) {
    return COPYING_CLASSES.contains(type);
  }

  /** Whether a call gives what the function returns that it is handed, and nothing else. */
  static boolean givesResultOfFunction(Expression expression) {
    return expression instanceof Call call
        && of(call).filter(RESULT_OF_FUNCTION::equals).isPresent();
  }
}
