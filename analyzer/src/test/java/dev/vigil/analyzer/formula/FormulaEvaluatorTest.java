package dev.vigil.analyzer.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.match.PatternMatcher;
import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.pattern.CodePattern;
import dev.vigil.analyzer.pattern.InvalidPatternException;
import dev.vigil.analyzer.pattern.MatchOptions;
import dev.vigil.analyzer.regex.InvalidTextPatternException;
import dev.vigil.analyzer.regex.TextPattern;
import dev.vigil.analyzer.source.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the parts of a formula are looked for changes nothing of what it finds. */
final class FormulaEvaluatorTest {
  private static final LanguageFrontEnd PYTHON =
      Languages.BUILT_IN.frontEnd("python").orElseThrow();

  private static final SourceText SOURCE =
      SourceText.of(
          """
          import os
          from m import f as g

          class A(B, C):
              x = {"a": 1, "b": 2}

              @cached
              def one(self, d={}):
                  d["k"] = f(x == y)
                  def two(z):
                      return z == (g(1) or f(2))
                  if (a and b == 0):
                      raise E
                  return two

          def three(d):
              d["k"] = 1
              d["k"] = "a" "b"
              while f(d == 1):
                  d.e = [g(d), 2]
              return d  # f(2)
              f(3)
          """);

  private static final List<String> PATTERNS =
      List.of(
          "f(...)",
          "$X == $Y",
          "$D[$K] = ...",
          "$F(..., $X, ...)",
          "return ...",
          "def $F(...):\n    ...",
          "def $F(...):\n    ...\n    def $G(...):\n        ...\n    ...",
          "def $F(..., $D={}, ...):\n    ...",
          "class $C(..., $A, ..., $B, ...):\n    ...",
          "if ...:\n    ...",
          "$D[$K] = ...\n$D[$K] = ...",
          "return ...\n$S",
          "$D.e = ...",
          "{..., $K: $V, ...}",
          "\"...\" \"...\"",
          "<... $X == $Y ...>",
          "@cached\ndef $F(...):\n    ...");

  private final SourceTree tree = PYTHON.parse(SOURCE);

  /** What formulas find by themselves. */
  private final Map<Formula, Ranges> alone = new HashMap<>();

  @Test
  void findsTheSameInWhateverOrderAndArea()
      throws InvalidPatternException, InvalidTextPatternException {
    List<Formula> formulas = new ArrayList<>();
    for (String pattern : PATTERNS) {
      formulas.add(new Formula.Code(CodePattern.compile(PYTHON, pattern, MatchOptions.DEFAULT)));
    }
    formulas.add(Formula.Text.of(TextPattern.compile("f\\(\\d\\)")));
    formulas.add(Formula.Text.of(TextPattern.compile("d.*\\s.*1")));
    int found = 0;
    for (Formula first : formulas) {
      for (Formula second : formulas) {
        for (Formula negative : formulas) {
          for (boolean context : new boolean[] {false, true}) {
            Formula around = context ? new Formula.Inside(second) : second;
            Formula not = context ? negative : new Formula.Inside(negative);
            List<RangeMatch> ranges =
                evaluator()
                    .evaluate(
                        Formula.All.of(List.of(first, around), List.of(not), List.of(), List.of()),
                        new WorkBudget(1_000_000));
            assertThat(ranges).isEqualTo(oneByOne(first, around, not));
            found += ranges.size();
          }
        }
      }
    }
    assertThat(found).isGreaterThan(1000);
  }

  private List<RangeMatch> oneByOne(Formula first, Formula second, Formula negative) {
    WorkBudget budget = new WorkBudget(1_000_000);
    return alone(first).intersect(alone(second), budget).without(alone(negative), budget).list();
  }

  private Ranges alone(Formula formula) {
    return alone.computeIfAbsent(
        formula, any -> Ranges.of(evaluator().evaluate(formula, new WorkBudget(1_000_000))));
  }

  private FormulaEvaluator evaluator() {
    return new FormulaEvaluator(
        SOURCE,
        Optional.of(new PatternMatcher(tree)),
        RequirementTable.of(List.of(), List.of(), List.of()).in(SOURCE.text()));
  }
}
