package dev.vigil.analyzer;

/**
 * A text that counts how many of its characters are looked at, so that no regular expression runs
 * without end.
 */
final class BudgetedText implements CharSequence {
  private final CharSequence text;
  private long steps;

  BudgetedText(CharSequence text, long steps) {
    this.text = text;
    this.steps = steps;
  }

  @Override
  public char charAt(int index) {
    if (--steps < 0) {
      throw new Exhausted();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /** The steps are used up. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted() {
      super(null, null, false, false);
    }
  }
}
