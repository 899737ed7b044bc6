package dev.vigil.analyzer.symbol;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the methods of containers, builders and buffers do, by the names that are usual. */
public enum ContainerMethod {
  /** Puts its argument behind the last element. */
  APPEND,
  /** Puts its last argument under the key that its first arguments are. */
  PUT,
  /** Puts the elements of its argument behind the last element. */
  EXTEND,
  /** Puts its last argument where its first argument says. */
  INSERT,
  /** Puts its argument before the first element. */
  PREPEND,
  /** Puts its last argument under a key that has no value yet, and gives what is there then. */
  PUT_DEFAULT,
  /** Puts the entries of its argument, or its named arguments, into the dictionary. */
  MERGE,
  /** Puts its arguments somewhere into the container. */
  TAKE_IN,
  /** Gives the element under a key. */
  GET,
  /** Takes the element at a position, or the last one, out of the container. */
  REMOVE,
  /** Takes all elements out of the container. */
  CLEAR;

  private static final Map<String, ContainerMethod> BY_NAME =
      byName(
          Map.ofEntries(
              Map.entry(APPEND, Set.of("append", "add", "addLast", "push", "addElement")),
              Map.entry(PUT, Set.of("put", "set", "setProperty", "setAttribute", "putIfAbsent")),
              Map.entry(EXTEND, Set.of("extend", "addAll")),
              Map.entry(INSERT, Set.of("insert")),
              Map.entry(PREPEND, Set.of("appendleft", "addFirst")),
              Map.entry(PUT_DEFAULT, Set.of("setdefault", "computeIfAbsent")),
              Map.entry(MERGE, Set.of("update", "putAll")),
              Map.entry(TAKE_IN, Set.of("write", "writelines", "offer", "println", "print")),
              Map.entry(
                  GET, Set.of("get", "getProperty", "getAttribute", "getOrDefault", "elementAt")),
              Map.entry(REMOVE, Set.of("pop", "remove", "removeAt")),
              Map.entry(CLEAR, Set.of("clear", "setLength"))));

  private static Map<String, ContainerMethod> byName(Map<ContainerMethod, Set<String>> names) {
    Map<String, ContainerMethod> byName = new HashMap<>();
    names.forEach((method, all) -> all.forEach(name -> byName.put(name, method)));
    return Map.copyOf(byName);
  }

  /** What a method of that name does, if the name is one of these. */
  public static Optional<ContainerMethod> of(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** Whether the container holds its arguments afterwards. */
  public boolean takesIn() {
    return switch (this) {
      case APPEND, EXTEND, INSERT, PREPEND, PUT, PUT_DEFAULT, MERGE, TAKE_IN -> true;
      case GET, REMOVE, CLEAR -> false;
    };
  }

  /** Whether it gives the element under its first argument. */
  public boolean givesElement() {
    return this == GET || this == PUT_DEFAULT;
  }

  /** Whether it may give its receiver back, as builders do. */
  public boolean givesReceiver() {
    return this == APPEND || this == TAKE_IN || this == INSERT || this == EXTEND;
  }
}
