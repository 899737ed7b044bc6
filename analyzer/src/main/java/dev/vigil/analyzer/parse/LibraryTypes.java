package dev.vigil.analyzer.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The types of what the standard library of a language gives: of methods, functions and fields, by
 * the class or module that has them. Immutable.
 *
 * <p>They are written as a table with a line for each owner and type: {@code String: int length
 * indexOf}, {@code ArrayList < List} for an owner that has all that another one has. An owner
 * {@code *} is every object, {@code ()} what is called without one. A field begins with a dot. A
 * type {@code <0>} is the first type argument of the object, {@code T[]} an array, {@code *p.T} a
 * pointer to a type of a package, {@code T,error} several results.
 */
public final class LibraryTypes {
  /** Of a language whose library is not known. */
  public static final LibraryTypes NONE = new LibraryTypes(Map.of(), Map.of());

  /** The owner of what every object has. */
  private static final String ANYTHING = "*";

  /** The owner of functions that belong to nothing. */
  private static final String NOTHING = "()";

  private final Map<String, Map<String, String>> results;
  private final Map<String, String> parents;
  private final Set<String> names = new TreeSet<>();

  private LibraryTypes(Map<String, Map<String, String>> results, Map<String, String> parents) {
    this.results = results;
    this.parents = parents;
    results.values().forEach(members -> members.values().forEach(this::name));
  }

  private void name(String type) {
    for (String each : type.split(",", -1)) {
      String plain = each.replace("[]", "").replace("*", "");
      names.add(plain.substring(plain.lastIndexOf('.') + 1));
    }
  }

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException if a line has neither a colon nor a less-than sign
   */
  public static LibraryTypes of(String table) {
    Map<String, Map<String, String>> results = new HashMap<>();
    Map<String, String> parents = new HashMap<>();
    table
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> read(line, results, parents));
    return new LibraryTypes(results, parents);
  }

  private static void read(
      String line, Map<String, Map<String, String>> results, Map<String, String> parents) {
    List<String> words = new ArrayList<>(List.of(line.split("\\s+")));
    String first = words.removeFirst();
    if (words.size() == 2 && words.getFirst().equals("<")) {
      parents.put(first, words.getLast());
      return;
    }
    if (!first.endsWith(":") || words.size() < 2) {
      throw new IllegalArgumentException(
          "neither 'Owner: type members' nor 'Owner < Owner': " + line);
    }
    String owner = first.substring(0, first.length() - 1);
    String type = words.removeFirst();
    Map<String, String> members = results.computeIfAbsent(owner, any -> new HashMap<>());
    words.forEach(member -> members.put(member, type));
  }

  /**
   * What a member of a class or module gives.
   *
   * @param owner simple name of a class, or dotted name of a module
   * @param member name of a method or function; of a field with a dot in front
   */
  public Optional<String> result(String owner, String member) {
    String from = owner;
    for (int i = 0; i <= parents.size() && from != null; i++) {
      String type = results.getOrDefault(from, Map.of()).get(member);
      if (type != null) {
        return Optional.of(type);
      }
      from = parents.get(from);
    }
    return Optional.empty();
  }

  /** What a method gives that every object has. */
  public Optional<String> resultOfAnything(String method) {
    return result(ANYTHING, method);
  }

  /** What a function gives that is called by its name alone. */
  public Optional<String> resultOfFunction(String function) {
    return result(NOTHING, function);
  }

  /** The simple names of all types that something gives. */
  public Set<String> names() {
    return Collections.unmodifiableSet(names);
  }
}
