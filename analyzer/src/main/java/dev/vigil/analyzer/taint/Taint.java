package dev.vigil.analyzer.taint;

/**
 * One kind of taint.
 *
 * @param origin where it comes from: the number of a source's match, or, below zero, {@code -1 - i}
 *     for whatever the function's parameter {@code i} brings
 * @param label of the taint
 */
record Taint(int origin, String label) implements Comparable<Taint> {
  static Taint ofParameter(int index) {
    return new Taint(-1 - index, "");
  }

  boolean isParameter() {
    return origin < 0;
  }

  int parameter() {
    return -1 - origin;
  }

  @Override
  public int compareTo(Taint other) {
    int order = Integer.compare(origin, other.origin);
    return order != 0 ? order : label.compareTo(other.label);
  }
}
