package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.source.SourceText;
import java.util.List;
import java.util.function.Predicate;

/**
 * What it takes to look for formulas in a file, about: as many nodes or pieces of text are looked
 * at. Decides only in which order that is done.
 */
final class Effort {
  /** So many characters of text take about as long as a node. */
  private static final int TEXT_PER_NODE = 16;

  /** To test a condition for what was found at a node takes about as long as so many nodes. */
  private static final int CONDITION = 4;

  private static final int MOST = Integer.MAX_VALUE / 2;

  private final SourceText source;
  private final RequirementTable.Found found;
  private final PatternRanges patterns;
  private final Predicate<Formula> known;

  /**
   * The effort in a file.
   *
   * @param known whether the ranges of a formula have been found already
   */
  Effort(
      SourceText source,
      RequirementTable.Found found,
      PatternRanges patterns,
      Predicate<Formula> known) {
    this.source = source;
    this.found = found;
    this.patterns = patterns;
    this.known = known;
  }

  /** The places of some formulas in their list, least effort first. */
  int[] order(List<Formula> formulas) {
    int size = formulas.size();
    int[] order = new int[size];
    if (size <= 1) {
      return order;
    }
    int[] efforts = new int[size];
    for (int i = 0; i < size; i++) {
      int effort = of(formulas.get(i));
      int place = i;
      while (place > 0 && efforts[place - 1] > effort) {
        efforts[place] = efforts[place - 1];
        order[place] = order[place - 1];
        place--;
      }
      efforts[place] = effort;
      order[place] = i;
    }
    return order;
  }

  /** What it takes to look for all of some formulas. */
  int of(List<Formula> formulas) {
    int all = 0;
    for (Formula each : formulas) {
      all = Math.min(MOST, all + of(each));
    }
    return all;
  }

  private int of(Formula formula) {
    if (known.test(formula)) {
      return 0;
    }
    return switch (formula) {
      case Formula.Code(var pattern) -> patterns.effort(pattern);
      case Formula.Text text ->
          found.excludes(text.requirement()) ? 0 : source.text().length() / TEXT_PER_NODE;
      case Formula.Generic generic -> source.text().length() / TEXT_PER_NODE;
      case Formula.Inside(Formula around) -> of(around);
      case Formula.Anywhere elsewhere -> MOST;
      case Formula.Bound(String metavariable, Formula bound) -> of(bound);
      case Formula.Fixed(Formula fixed, FixTemplate fix) -> of(fixed);
      case Formula.Any(List<Formula> formulas) -> of(formulas);
      case Formula.All all -> {
        if (found.excludes(all.requirement())) {
          yield 0;
        }
        int least = MOST;
        for (Formula positive : all.positives()) {
          least = Math.min(least, of(positive));
        }
        yield (int) Math.min(MOST, least * (1 + CONDITION * (long) all.conditions().size()));
      }
    };
  }
}
