package dev.vigil.analyzer.parse.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.parse.antlr.DepthLimit;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.ComparisonChain;
import dev.vigil.analyzer.syntax.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OperationChainsTest {
  private final PythonFrontEnd frontEnd = new PythonFrontEnd();

  @ParameterizedTest
  @ValueSource(strings = {"+", "*", "@", "|", "&", "^", "and", "or"})
  void keepsLongChainsFlat(String operator) {
    String code = chain(10_000, operator);
    SourceText source = SourceText.of("x = " + code + "\n");
    SourceTree tree = frontEnd.parse(source);
    assertThat(tree.errors()).isEmpty();
    Expression value = value(tree);
    assertThat(source.text().substring(value.span().start(), value.span().end())).isEqualTo(code);
    assertThat(depth(value)).isLessThan(150);
    List<String> operands = new ArrayList<>();
    collect(value, source, operands);
    assertThat(String.join(" " + operator + " ", operands)).isEqualTo(code);
  }

  @Test
  void groupsShortChainsFromTheLeft() {
    Expression value = value(frontEnd.parse(SourceText.of("x = " + chain(100, "+") + "\n")));
    assertThat(depth(value)).isEqualTo(100);
  }

  @Test
  void keepsParenthesesTogether() {
    SourceText source = SourceText.of("x = (" + chain(300, "or") + ") or (a or b) or c\n");
    Binary value = (Binary) value(frontEnd.parse(source));
    assertThat(source.text().substring(value.left().span().start(), value.left().span().end()))
        .isEqualTo("(" + chain(300, "or") + ") or (a or b)");
    assertThat(depth(value)).isLessThan(150);
  }

  @Test
  void groupsLongChainsWithinOtherOperations() {
    String sum = chain(3_000, "+");
    String code =
        "x = not %s == -%s * %s if v else [%s, *%s, lambda: %s]\n"
            .formatted(sum, chain(3_000, "*"), sum, chain(3_000, "and"), chain(3_000, "|"), sum);
    SourceTree tree =
        frontEnd.parse(SourceText.of(code + "y = [v for v in " + sum + " if " + sum + "]\n"));
    assertThat(tree.errors()).isEmpty();
    assertThat(DepthLimit.exceeds(tree.root())).isFalse();
  }

  @Test
  void makesOneChainOfComparisons() {
    SourceTree tree = frontEnd.parse(SourceText.of("x = " + chain(40_000, "<") + "\n"));
    assertThat(((ComparisonChain) value(tree)).operands()).hasSize(40_000);
  }

  private static String chain(int operands, String operator) {
    return IntStream.range(0, operands)
        .mapToObj(i -> i % 3 == 0 ? "(v" + i + ")" : "v" + i)
        .collect(Collectors.joining(" " + operator + " "));
  }

  private static Expression value(SourceTree tree) {
    return ((Assignment) tree.root().statements().getFirst()).value().orElseThrow();
  }

  private static void collect(Expression expression, SourceText source, List<String> operands) {
    if (expression instanceof Binary binary) {
      collect(binary.left(), source, operands);
      collect(binary.right(), source, operands);
    } else {
      int start = expression.span().start();
      int end = expression.span().end();
      boolean parenthesized = source.text().charAt(start - 1) == '(';
      operands.add(
          parenthesized
              ? source.text().substring(start - 1, end + 1)
              : source.text().substring(start, end));
    }
  }

  private static int depth(Expression expression) {
    return expression instanceof Binary binary
        ? 1 + Math.max(depth(binary.left()), depth(binary.right()))
        : 1;
  }
}
