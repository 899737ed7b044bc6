package dev.vigil.analyzer.symbol;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a value lies: a variable, and from there fields ({@code .name}) and elements ({@code
 * [key]}). Written as {@code x.a["k"]}.
 *
 * @param base the variable
 * @param steps each a field or an element; empty for the variable itself
 */
public record AccessPath(String base, List<String> steps) implements Comparable<AccessPath> {
  /** A value that lies nowhere: what steps of a value start from. */
  public static final AccessPath NOWHERE = new AccessPath("", List.of());

  /** The step to an element whose key is not known. */
  public static final String ANY_ELEMENT = "[*]";

  public AccessPath {
    steps = List.copyOf(steps);
  }

  public static AccessPath variable(String name) {
    return new AccessPath(name, List.of());
  }

  /** The step to a field. */
  public static String field(String name) {
    return "." + name;
  }

  /** The step to an element whose key is a known constant. */
  public static String element(Object key) {
    return key instanceof String ? "[\"" + key + "\"]" : "[" + key + "]";
  }

  /** Whether a step leads to an element. */
  public static boolean isElement(String step) {
    return step.charAt(0) == '[';
  }

  /** Whether a step leads to an element whose key is a known text. */
  public static boolean isTextElement(String step) {
    return step.startsWith("[\"");
  }

  /** Whether another place is this one or is reached from it. */
  public boolean leads(AccessPath other) {
    return other.startsWith(this);
  }

  public AccessPath then(String step) {
    if (steps.isEmpty()) {
      return new AccessPath(base, List.of(step));
    }
    List<String> more = new ArrayList<>(steps);
    more.add(step);
    return new AccessPath(base, more);
  }

  public AccessPath then(AccessPath relative) {
    if (steps.isEmpty()) {
      return new AccessPath(base, relative.steps);
    }
    List<String> more = new ArrayList<>(steps);
    more.addAll(relative.steps);
    return new AccessPath(base, more);
  }

  /** The first so many steps. */
  public AccessPath prefix(int length) {
    return length == steps.size() ? this : new AccessPath(base, steps.subList(0, length));
  }

  public boolean startsWith(AccessPath prefix) {
    int length = prefix.steps.size();
    if (!base.equals(prefix.base) || steps.size() < length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!steps.get(i).equals(prefix.steps.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** What follows behind so many steps, as steps of a value. */
  public AccessPath behind(int length) {
    return new AccessPath(NOWHERE.base, steps.subList(length, steps.size()));
  }

  /** Sorts a place before everything that is reached from it, and that together. */
  @Override
  public int compareTo(AccessPath other) {
    return this == other ? 0 : compareTo(other, other.steps.size());
  }

  /** Compares this place with the first so many steps of another. */
  public int compareTo(AccessPath other, int length) {
    int order = base.compareTo(other.base);
    int both = Math.min(steps.size(), length);
    for (int i = 0; order == 0 && i < both; i++) {
      order = steps.get(i).compareTo(other.steps.get(i));
    }
    return order != 0 ? order : Integer.compare(steps.size(), length);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof AccessPath that && base.equals(that.base) && steps.equals(that.steps));
  }

  @Override
  public int hashCode() {
    return 31 * base.hashCode() + steps.hashCode();
  }

  @Override
  public String toString() {
    return base + String.join("", steps);
  }
}
