package dev.vigil.analyzer.regex;

import dev.vigil.analyzer.budget.WorkBudget;

/** A text of which every character that is looked at is a step. */
final class BudgetedText implements CharSequence {
  private final CharSequence text;
  private final WorkBudget budget;

  BudgetedText(CharSequence text, WorkBudget budget) {
    this.text = text;
    this.budget = budget;
  }

  @Override
  public char charAt(int index) {
    budget.take(1);
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
}
