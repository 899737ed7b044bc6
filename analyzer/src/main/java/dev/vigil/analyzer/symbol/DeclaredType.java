package dev.vigil.analyzer.symbol;

import java.util.List;

/**
 * A class that other files may name. Its number is its place among those of its file.
 *
 * @param path its name, behind those of the classes around it
 * @param ownBases the numbers of what it extends or implements in its own file
 * @param bases what it extends or implements elsewhere
 */
public record DeclaredType(List<String> path, List<Integer> ownBases, List<QualifiedName> bases) {
  /** Copies the lists. */
  public DeclaredType {
    path = List.copyOf(path);
    ownBases = List.copyOf(ownBases);
    bases = List.copyOf(bases);
  }
}
