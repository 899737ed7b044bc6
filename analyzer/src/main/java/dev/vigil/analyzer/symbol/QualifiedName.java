package dev.vigil.analyzer.symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The name of something that another file may declare.
 *
 * @param level number of leading dots of a name that is relative to the file, 0 for any other
 * @param path module, package and class names, and what they declare, from the outside in
 */
public record QualifiedName(int level, List<String> path) {
  /** Copies the list. */
  public QualifiedName {
    path = List.copyOf(path);
  }

  /** The name of something inside of what has this name. */
  public QualifiedName then(String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return new QualifiedName(level, longer);
  }

  @Override
  public String toString() {
    return path.stream().collect(Collectors.joining(".", ".".repeat(level), ""));
  }
}
