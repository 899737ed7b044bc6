package dev.vigil.analyzer.match;

import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.pattern.Patterns;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.ArgumentKind;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.EllipsisMetavariable;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Parameter;
import dev.vigil.analyzer.syntax.ParameterKind;
import dev.vigil.analyzer.syntax.Span;
import java.util.List;

/** Matches the arguments of calls and the parameters of functions. */
final class ArgumentMatcher {
  private final Matching matching;

  ArgumentMatcher(Matching matching) {
    this.matching = matching;
  }

  /** Positional arguments in order; keyword arguments wherever they stand. */
  void match(
      List<Argument> pattern,
      List<Argument> code,
      Span call,
      Bindings bindings,
      Continuation next) {
    if (pattern.isEmpty()) {
      if (code.isEmpty()) {
        next.matched(bindings);
      }
      return;
    }
    matching.step();
    Argument first = pattern.get(0);
    List<Argument> rest = pattern.subList(1, pattern.size());
    switch (first.value()) {
      case Ellipsis any when isPositional(first) -> {
        if (rest.isEmpty()) {
          next.matched(bindings);
        } else if (areKeywordsBeforeAny(rest)) {
          match(rest, code, call, bindings, next); // Whatever it takes, the last one takes too.
        } else {
          for (int i = 0; i <= code.size(); i++) {
            match(rest, code.subList(i, code.size()), call, bindings, next);
          }
        }
      }
      case EllipsisMetavariable any when isPositional(first) -> {
        int place = code.isEmpty() ? call.end() : code.get(0).span().start();
        for (int i = rest.isEmpty() ? code.size() : taken(rest, code); i <= code.size(); i++) {
          List<Argument> left = code.subList(i, code.size());
          matching.bind(
              any.name(),
              code.subList(0, i),
              place,
              bindings,
              b -> match(rest, left, call, b, next));
        }
      }
      default -> {
        if (first.argumentKind() == ArgumentKind.KEYWORD) {
          keyword(first, rest, code, call, bindings, next);
        } else if (!code.isEmpty()) {
          List<Argument> left = code.subList(1, code.size());
          positional(first, code.get(0), bindings, b -> match(rest, left, call, b, next));
        }
      }
    }
  }

  /**
   * How many arguments a metavariable for any takes at least: those without a name if one with a
   * name is next in the pattern, behind which none without stands.
   */
  private static int taken(List<Argument> rest, List<Argument> code) {
    int taken = 0;
    if (rest.get(0).argumentKind() == ArgumentKind.KEYWORD) {
      while (taken < code.size() && isPositional(code.get(taken))) {
        taken++;
      }
    }
    return taken;
  }

  private static boolean isPositional(Argument argument) {
    return argument.argumentKind() == ArgumentKind.POSITIONAL;
  }

  /** Whether arguments with names are followed by an ellipsis, and nothing else is there. */
  private static boolean areKeywordsBeforeAny(List<Argument> pattern) {
    for (int i = 0; i < pattern.size() - 1; i++) {
      if (pattern.get(i).argumentKind() != ArgumentKind.KEYWORD) {
        return false;
      }
    }
    Argument last = pattern.get(pattern.size() - 1);
    return isPositional(last) && last.value() instanceof Ellipsis;
  }

  /** One argument with a name. */
  void named(Argument pattern, Argument code, Bindings bindings, Continuation next) {
    matching.identifier(
        pattern.name(),
        code.name(),
        bindings,
        b -> matching.expressions().match(pattern.value(), code.value(), b, next));
  }

  private void keyword(
      Argument pattern,
      List<Argument> rest,
      List<Argument> code,
      Span call,
      Bindings bindings,
      Continuation next) {
    matching.steps(code.size());
    for (int i = 0; i < code.size(); i++) {
      Argument argument = code.get(i);
      if (argument.argumentKind() == ArgumentKind.KEYWORD) {
        int place = i;
        matching.identifier(
            pattern.name(),
            argument.name(),
            bindings,
            b ->
                matching
                    .expressions()
                    .match(
                        pattern.value(),
                        argument.value(),
                        b,
                        d -> {
                          matching.steps(code.size());
                          match(rest, Patterns.without(code, place), call, d, next);
                        }));
      }
    }
  }

  private void positional(Argument pattern, Argument code, Bindings bindings, Continuation next) {
    if (pattern.argumentKind() == code.argumentKind()) {
      matching.expressions().match(pattern.value(), code.value(), bindings, next);
    } else if (isPositional(pattern)
        && pattern.value() instanceof Metavariable any
        && code.argumentKind() != ArgumentKind.KEYWORD) {
      matching.bind(any.name(), code, bindings, next);
    }
  }

  /** Parameters in order, with ellipses; annotations and defaults count only if mentioned. */
  void parameters(
      List<Parameter> pattern, List<Parameter> code, Bindings bindings, Continuation next) {
    if (pattern.isEmpty()) {
      if (code.isEmpty()) {
        next.matched(bindings);
      }
      return;
    }
    matching.step();
    List<Parameter> rest = pattern.subList(1, pattern.size());
    switch (pattern.get(0)) {
      case Ellipsis any -> {
        for (int i = rest.isEmpty() ? code.size() : 0; i <= code.size(); i++) {
          parameters(rest, code.subList(i, code.size()), bindings, next);
        }
      }
      case EllipsisMetavariable any -> {
        int place = code.isEmpty() ? any.span().start() : code.get(0).span().start();
        for (int i = rest.isEmpty() ? code.size() : 0; i <= code.size(); i++) {
          List<Parameter> left = code.subList(i, code.size());
          matching.bind(
              any.name(),
              code.subList(0, i),
              place,
              bindings,
              b -> parameters(rest, left, b, next));
        }
      }
      case FormalParameter p -> {
        if (!code.isEmpty() && code.get(0) instanceof FormalParameter c) {
          List<Parameter> left = code.subList(1, code.size());
          parameter(p, c, bindings, b -> parameters(rest, left, b, next));
        }
      }
    }
  }

  private void parameter(
      FormalParameter pattern, FormalParameter code, Bindings bindings, Continuation next) {
    boolean collecting = isCollecting(pattern) || isCollecting(code);
    if ((collecting && pattern.parameterKind() != code.parameterKind())
        || !code.modifiers().containsAll(pattern.modifiers())) {
      return;
    }
    matching
        .definitions()
        .decorators(
            pattern.decorators(),
            code.decorators(),
            bindings,
            b -> declared(pattern, code, b, next));
  }

  private void declared(
      FormalParameter pattern, FormalParameter code, Bindings bindings, Continuation next) {
    matching.identifier(
        pattern.name(),
        code.name(),
        bindings,
        b ->
            matching
                .expressions()
                .ifMentioned(
                    pattern.annotation(),
                    code.annotation(),
                    b,
                    d ->
                        matching
                            .expressions()
                            .ifMentioned(pattern.defaultValue(), code.defaultValue(), d, next)));
  }

  private static boolean isCollecting(FormalParameter parameter) {
    return parameter.parameterKind() == ParameterKind.VARIADIC
        || parameter.parameterKind() == ParameterKind.KEYWORD_VARIADIC;
  }
}
