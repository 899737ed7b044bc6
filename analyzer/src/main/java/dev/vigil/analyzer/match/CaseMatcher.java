package dev.vigil.analyzer.match;

import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.pattern.Patterns;
import dev.vigil.analyzer.syntax.AliasCase;
import dev.vigil.analyzer.syntax.AlternativeCase;
import dev.vigil.analyzer.syntax.CaptureCase;
import dev.vigil.analyzer.syntax.Case;
import dev.vigil.analyzer.syntax.CasePattern;
import dev.vigil.analyzer.syntax.ClassCase;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.KeywordCase;
import dev.vigil.analyzer.syntax.MappingCase;
import dev.vigil.analyzer.syntax.MappingCaseEntry;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.RestCase;
import dev.vigil.analyzer.syntax.SequenceCase;
import dev.vigil.analyzer.syntax.TypeCase;
import dev.vigil.analyzer.syntax.ValueCase;
import java.util.List;
import java.util.Optional;

/** Matches the cases of {@code match} and {@code switch}, and what they compare a value with. */
final class CaseMatcher {
  private final Matching matching;

  CaseMatcher(Matching matching) {
    this.matching = matching;
  }

  /**
   * The subject and the cases of a selection, be it a statement or an expression.
   *
   * @param subject of the pattern
   * @param cases of the pattern
   */
  void selection(
      Expression subject,
      List<Case> cases,
      Expression codeSubject,
      List<Case> codeCases,
      Bindings bindings,
      Continuation next) {
    matching
        .expressions()
        .match(subject, codeSubject, bindings, b -> cases(cases, codeCases, b, next));
  }

  /** The pattern's cases are among the code's, in order. */
  private void cases(List<Case> pattern, List<Case> code, Bindings bindings, Continuation next) {
    if (pattern.isEmpty()) {
      next.matched(bindings);
      return;
    }
    Case p = pattern.get(0);
    List<Case> rest = pattern.subList(1, pattern.size());
    if (isAnyNumber(p)) {
      cases(rest, code, bindings, next);
      return;
    }
    for (int i = 0; i < code.size(); i++) {
      matching.step();
      Case c = code.get(i);
      List<Case> left = code.subList(i + 1, code.size());
      pattern(
          p.pattern(),
          c.pattern(),
          bindings,
          a ->
              matching
                  .expressions()
                  .ifMentioned(
                      p.guard(),
                      c.guard(),
                      a,
                      b ->
                          matching
                              .sequences()
                              .block(p.body(), c.body(), b, d -> cases(rest, left, d, next))));
    }
  }

  /** {@code ...} in the place of cases. */
  private static boolean isAnyNumber(Case pattern) {
    return pattern.pattern() instanceof Ellipsis
        && pattern.guard().isEmpty()
        && pattern.body().statements().size() == 1
        && Patterns.isEllipsis(pattern.body().statements().get(0));
  }

  /** What a case compares a value with. */
  void pattern(CasePattern pattern, CasePattern code, Bindings bindings, Continuation next) {
    switch (pattern) {
      case Ellipsis any -> next.matched(bindings);
      case CaptureCase p when metavariable(p).isPresent() ->
          matching.bind(metavariable(p).get().name(), captured(code), bindings, next);
      case CaptureCase p when code instanceof CaptureCase c ->
          matching.identifier(p.name(), c.name(), bindings, next);
      case ValueCase p when code instanceof ValueCase c ->
          matching.expressions().match(p.value(), c.value(), bindings, next);
      case AliasCase p when code instanceof AliasCase c ->
          pattern(
              p.pattern(),
              c.pattern(),
              bindings,
              b -> matching.identifier(p.name(), c.name(), b, next));
      case AlternativeCase p when code instanceof AlternativeCase c ->
          list(p.alternatives(), c.alternatives(), bindings, next);
      case SequenceCase p when code instanceof SequenceCase c ->
          list(p.elements(), c.elements(), bindings, next);
      case RestCase p when code instanceof RestCase c ->
          matching.identifier(p.name(), c.name(), bindings, next);
      case MappingCase p when code instanceof MappingCase c -> mapping(p, c, bindings, next);
      case ClassCase p when code instanceof ClassCase c -> object(p, c, bindings, next);
      case TypeCase p when code instanceof TypeCase c ->
          matching
              .expressions()
              .optional(p.type(), c.type(), bindings, b -> name(p.name(), c.name(), b, next));
      case TypeCase p when p.name().isEmpty() && code instanceof ClassCase c ->
          matching.expressions().optional(p.type(), Optional.of(c.type()), bindings, next);
      case CaptureCase p -> {}
      case ValueCase p -> {}
      case AliasCase p -> {}
      case AlternativeCase p -> {}
      case SequenceCase p -> {}
      case RestCase p -> {}
      case MappingCase p -> {}
      case ClassCase p -> {}
      case TypeCase p -> {}
    }
  }

  private static Optional<Identifier> metavariable(CaptureCase pattern) {
    return pattern.name().filter(name -> Metavariable.isName(name.name()));
  }

  /**
   * What a metavariable stands for: the variable or the value, so that it is the same elsewhere.
   */
  private static Node captured(CasePattern code) {
    return switch (code) {
      case CaptureCase capture when capture.name().isPresent() -> capture.name().get();
      case ValueCase value -> value.value();
      default -> code;
    };
  }

  /** The name that a pattern does not mention may be there: {@code $X instanceof $T}. */
  private void name(
      Optional<Identifier> pattern,
      Optional<Identifier> code,
      Bindings bindings,
      Continuation next) {
    if (pattern.isEmpty()) {
      next.matched(bindings);
    } else {
      matching.identifier(pattern, code, bindings, next);
    }
  }

  /** In order, with ellipses. */
  private void list(
      List<CasePattern> pattern, List<CasePattern> code, Bindings bindings, Continuation next) {
    if (pattern.isEmpty()) {
      if (code.isEmpty()) {
        next.matched(bindings);
      }
      return;
    }
    matching.step();
    List<CasePattern> rest = pattern.subList(1, pattern.size());
    if (pattern.get(0) instanceof Ellipsis) {
      for (int i = rest.isEmpty() ? code.size() : 0; i <= code.size(); i++) {
        list(rest, code.subList(i, code.size()), bindings, next);
      }
    } else if (!code.isEmpty()) {
      List<CasePattern> left = code.subList(1, code.size());
      pattern(pattern.get(0), code.get(0), bindings, b -> list(rest, left, b, next));
    }
  }

  /** Keys in any order; others only if the pattern has an ellipsis. */
  private void mapping(
      MappingCase pattern, MappingCase code, Bindings bindings, Continuation next) {
    List<MappingCaseEntry> named =
        pattern.entries().stream().filter(entry -> !(entry.key() instanceof Ellipsis)).toList();
    boolean open = named.size() < pattern.entries().size();
    if (open ? named.size() > code.entries().size() : named.size() != code.entries().size()) {
      return;
    }
    entries(
        named,
        code.entries(),
        bindings,
        b -> {
          if (open && pattern.rest().isEmpty()) {
            next.matched(b);
          } else {
            matching.identifier(pattern.rest(), code.rest(), b, next);
          }
        });
  }

  private void entries(
      List<MappingCaseEntry> pattern,
      List<MappingCaseEntry> code,
      Bindings bindings,
      Continuation next) {
    if (pattern.isEmpty()) {
      next.matched(bindings);
      return;
    }
    MappingCaseEntry wanted = pattern.get(0);
    List<MappingCaseEntry> rest = pattern.subList(1, pattern.size());
    for (int i = 0; i < code.size(); i++) {
      matching.step();
      MappingCaseEntry entry = code.get(i);
      List<MappingCaseEntry> left = Patterns.without(code, i);
      matching
          .expressions()
          .match(
              wanted.key(),
              entry.key(),
              bindings,
              a -> pattern(wanted.value(), entry.value(), a, b -> entries(rest, left, b, next)));
    }
  }

  /** Attributes by place in order, by name in any order; others only if there is an ellipsis. */
  private void object(ClassCase pattern, ClassCase code, Bindings bindings, Continuation next) {
    boolean open = pattern.positional().stream().anyMatch(Ellipsis.class::isInstance);
    if (open
        ? pattern.keywords().size() > code.keywords().size()
        : pattern.keywords().size() != code.keywords().size()) {
      return;
    }
    matching
        .expressions()
        .match(
            pattern.type(),
            code.type(),
            bindings,
            a ->
                list(
                    pattern.positional(),
                    code.positional(),
                    a,
                    b -> keywords(pattern.keywords(), code.keywords(), b, next)));
  }

  private void keywords(
      List<KeywordCase> pattern, List<KeywordCase> code, Bindings bindings, Continuation next) {
    if (pattern.isEmpty()) {
      next.matched(bindings);
      return;
    }
    KeywordCase wanted = pattern.get(0);
    List<KeywordCase> rest = pattern.subList(1, pattern.size());
    for (int i = 0; i < code.size(); i++) {
      matching.step();
      KeywordCase keyword = code.get(i);
      List<KeywordCase> left = Patterns.without(code, i);
      matching.identifier(
          wanted.name(),
          keyword.name(),
          bindings,
          a -> pattern(wanted.value(), keyword.value(), a, b -> keywords(rest, left, b, next)));
    }
  }
}
