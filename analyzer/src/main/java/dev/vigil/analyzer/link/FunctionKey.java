package dev.vigil.analyzer.link;

/**
 * A function of a snapshot, or the code of a module.
 *
 * @param file the number of its file
 * @param function its number there; 0 is the module
 */
record FunctionKey(int file, int function) implements Comparable<FunctionKey> {
  @Override
  public int compareTo(FunctionKey other) {
    int order = Integer.compare(file, other.file);
    return order != 0 ? order : Integer.compare(function, other.function);
  }
}
