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
          Map.of(
              APPEND, Set.of("append", "add", "addLast", "push", "addElement"),
              PUT, Set.of("put", "set", "setProperty", "setAttribute", "putIfAbsent"),
              TAKE_IN,
                  Set.of(
                      "extend",
                      "insert",
                      "update",
                      "addAll",
                      "putAll",
                      "appendleft",
                      "write",
                      "writelines",
                      "setdefault",
                      "addFirst",
                      "offer",
                      "println",
                      "print"),
              GET, Set.of("get", "getProperty", "getAttribute", "getOrDefault", "elementAt"),
              REMOVE, Set.of("pop", "remove", "removeAt"),
              CLEAR, Set.of("clear")));

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
    return this == APPEND || this == PUT || this == TAKE_IN;
  }

  /** Whether it may give its receiver back, as builders do. */
  public boolean givesReceiver() {
    return this == APPEND || this == TAKE_IN;
  }
}
