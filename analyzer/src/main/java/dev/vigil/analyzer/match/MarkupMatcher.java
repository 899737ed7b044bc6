package dev.vigil.analyzer.match;

import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.pattern.Patterns;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.ArgumentKind;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.MarkupElement;
import java.util.List;

/**
 * Matches elements of markup: attributes in any order, of which the code may have more, and content
 * in order, of which the code may have any if the pattern has none.
 */
final class MarkupMatcher {
  private final Matching matching;

  MarkupMatcher(Matching matching) {
    this.matching = matching;
  }

  void element(MarkupElement pattern, MarkupElement code, Bindings bindings, Continuation next) {
    matching
        .expressions()
        .bothOrNone(
            pattern.name(),
            code.name(),
            bindings,
            b ->
                attributes(
                    pattern.attributes(),
                    code.attributes(),
                    b,
                    c -> content(pattern, code, c, next)));
  }

  private void content(
      MarkupElement pattern, MarkupElement code, Bindings bindings, Continuation next) {
    if (pattern.content().isEmpty()) {
      next.matched(bindings);
    } else {
      matching.collections().list(pattern.content(), code.content(), bindings, next);
    }
  }

  private void attributes(
      List<Argument> pattern, List<Argument> code, Bindings bindings, Continuation next) {
    if (pattern.isEmpty()) {
      next.matched(bindings);
      return;
    }
    Argument first = pattern.getFirst();
    List<Argument> rest = pattern.subList(1, pattern.size());
    if (first.value() instanceof Ellipsis && first.argumentKind() == ArgumentKind.POSITIONAL) {
      attributes(rest, code, bindings, next);
      return;
    }
    for (int i = 0; i < code.size(); i++) {
      matching.step();
      Argument attribute = code.get(i);
      List<Argument> left = Patterns.without(code, i);
      Continuation others = b -> attributes(rest, left, b, next);
      if (first.argumentKind() == attribute.argumentKind()) {
        if (first.argumentKind() == ArgumentKind.KEYWORD) {
          matching.arguments().named(first, attribute, bindings, others);
        } else {
          matching.expressions().match(first.value(), attribute.value(), bindings, others);
        }
      }
    }
  }
}
