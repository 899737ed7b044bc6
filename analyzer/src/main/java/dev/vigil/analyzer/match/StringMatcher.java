package dev.vigil.analyzer.match;

import dev.vigil.analyzer.constant.ConstantValue;
import dev.vigil.analyzer.pattern.Binding;
import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.pattern.StringPattern;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.InterpolatedString;
import dev.vigil.analyzer.syntax.Interpolation;
import dev.vigil.analyzer.syntax.InterpolationStyle;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.StringFragment;
import dev.vigil.analyzer.syntax.StringLiteral;
import dev.vigil.analyzer.syntax.StringPart;
import java.util.List;

/** Matches strings: by their content, by a regular expression, with what is put into them. */
final class StringMatcher {
  private final Matching matching;

  StringMatcher(Matching matching) {
    this.matching = matching;
  }

  void literal(StringLiteral pattern, Expression code, Bindings bindings, Continuation next) {
    boolean regular = code instanceof StringLiteral literal && literal.isRegularExpression();
    if (regular != pattern.isRegularExpression()) {
      return;
    }
    if (pattern.pieces().size() > 1) {
      pieces(pattern, code, bindings, next);
    } else if (pattern.value().equals("...")) {
      if (matching.known(code).isString()) {
        next.matched(bindings);
      }
    } else if (Metavariable.isName(pattern.value())) {
      content(pattern.value(), code, bindings, next);
    } else if (StringPattern.isWrittenAs(pattern.value())) {
      if (matching.known(code) instanceof ConstantValue.Known(String value)
          && matching.contains(value, pattern)) {
        next.matched(bindings);
      }
    } else {
      matching.constant(pattern, code, bindings, next);
    }
  }

  private void content(String name, Expression code, Bindings bindings, Continuation next) {
    if (code instanceof StringLiteral literal) {
      content(name, literal.content(), literal.value(), bindings, next);
    } else if (matching.known(code) instanceof ConstantValue.Known(String value)) {
      content(name, code.span(), value, bindings, next);
    }
  }

  private void content(
      String name, Span span, String content, Bindings bindings, Continuation next) {
    if (matching.mayBe(name, content)) {
      matching.bind(name, new Binding.Text(span, content), bindings, next);
    }
  }

  /** Literals that stand beside each other match such ones. */
  private void pieces(
      StringLiteral pattern, Expression code, Bindings bindings, Continuation next) {
    switch (code) {
      case StringLiteral literal when literal.pieces().size() > 1 ->
          parts(pattern.pieces(), literal.pieces(), bindings, next);
      case InterpolatedString string when string.style() == InterpolationStyle.JOINED ->
          parts(pattern.pieces(), string.parts(), bindings, next);
      default -> matching.constant(pattern, code, bindings, next);
    }
  }

  void interpolated(
      InterpolatedString pattern, Expression code, Bindings bindings, Continuation next) {
    if (code instanceof InterpolatedString string && string.style() == pattern.style()) {
      parts(pattern.parts(), string.parts(), bindings, next);
    }
  }

  private void parts(
      List<? extends StringPart> pattern,
      List<? extends StringPart> code,
      Bindings bindings,
      Continuation next) {
    if (pattern.isEmpty()) {
      if (code.isEmpty()) {
        next.matched(bindings);
      }
      return;
    }
    matching.step();
    List<? extends StringPart> rest = pattern.subList(1, pattern.size());
    if (pattern.get(0) instanceof StringFragment any && any.value().equals("...")) {
      for (int i = rest.isEmpty() ? code.size() : 0; i <= code.size(); i++) {
        parts(rest, code.subList(i, code.size()), bindings, next);
      }
    } else if (!code.isEmpty()) {
      List<? extends StringPart> left = code.subList(1, code.size());
      part(pattern.get(0), code.get(0), bindings, b -> parts(rest, left, b, next));
    }
  }

  private void part(StringPart pattern, StringPart code, Bindings bindings, Continuation next) {
    if (pattern instanceof StringFragment p && code instanceof StringFragment c) {
      if (Metavariable.isName(p.value())) {
        matching.bind(p.value(), new Binding.Text(c.span(), c.value()), bindings, next);
      } else if (p.value().equals(c.value())) {
        next.matched(bindings);
      }
    } else if (pattern instanceof Interpolation p && code instanceof Interpolation c) {
      matching.expressions().match(p.value(), c.value(), bindings, next);
    }
  }
}
