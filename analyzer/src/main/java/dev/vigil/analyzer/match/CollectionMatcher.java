package dev.vigil.analyzer.match;

import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.pattern.Patterns;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.CollectionKind;
import dev.vigil.analyzer.syntax.Comprehension;
import dev.vigil.analyzer.syntax.ComprehensionClause;
import dev.vigil.analyzer.syntax.Dictionary;
import dev.vigil.analyzer.syntax.DictionaryEntry;
import dev.vigil.analyzer.syntax.DictionarySpread;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.EllipsisMetavariable;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Matches lists, tuples, sets, dictionaries and comprehensions. */
final class CollectionMatcher {
  private final Matching matching;

  CollectionMatcher(Matching matching) {
    this.matching = matching;
  }

  private ExpressionMatcher expressions() {
    return matching.expressions();
  }

  void collection(Collection pattern, Expression code, Bindings bindings, Continuation next) {
    if (code instanceof Comprehension built) {
      if (isMadeBy(pattern, built)) {
        next.matched(bindings);
      }
    } else if (pattern.collectionKind() == CollectionKind.SET) {
      if (code instanceof Dictionary c) {
        entries(pattern.elements(), c.elements(), bindings, next);
      } else if (code instanceof Collection c && c.collectionKind() == CollectionKind.SET) {
        entries(pattern.elements(), c.elements(), bindings, next);
      }
    } else if (code instanceof Collection c && c.collectionKind() == pattern.collectionKind()) {
      list(pattern.elements(), c.elements(), bindings, next);
    }
  }

  /** Whether a comprehension makes a collection of a kind of which the pattern means any. */
  static boolean isMadeBy(Collection pattern, Comprehension code) {
    return Patterns.isAnyCollection(pattern)
        && switch (code.comprehensionKind()) {
          case LIST -> pattern.collectionKind() == CollectionKind.LIST;
          case SET, DICTIONARY -> pattern.collectionKind() == CollectionKind.SET;
          case GENERATOR -> false;
        };
  }

  /** Elements in order, with ellipses. */
  void list(List<Expression> pattern, List<Expression> code, Bindings bindings, Continuation next) {
    if (pattern.isEmpty()) {
      if (code.isEmpty()) {
        next.matched(bindings);
      }
      return;
    }
    matching.step();
    List<Expression> rest = pattern.subList(1, pattern.size());
    switch (pattern.get(0)) {
      case Ellipsis any when rest.isEmpty() -> next.matched(bindings);
      case Ellipsis any -> {
        for (int i = 0; i <= code.size(); i++) {
          list(rest, code.subList(i, code.size()), bindings, next);
        }
      }
      case EllipsisMetavariable any -> {
        int place = code.isEmpty() ? any.span().start() : code.get(0).span().start();
        for (int i = rest.isEmpty() ? code.size() : 0; i <= code.size(); i++) {
          List<Expression> left = code.subList(i, code.size());
          matching.bind(
              any.name(), code.subList(0, i), place, bindings, b -> list(rest, left, b, next));
        }
      }
      case Expression first -> {
        if (!code.isEmpty()) {
          List<Expression> left = code.subList(1, code.size());
          expressions().match(first, code.get(0), bindings, b -> list(rest, left, b, next));
        }
      }
    }
  }

  /** A mapping, with the entries that it merges from others ({@code <<: *defaults} of YAML). */
  void mapping(Dictionary pattern, Dictionary code, Bindings bindings, Continuation next) {
    entries(pattern.elements(), Mappings.merged(code), bindings, next);
  }

  /** Elements whose order means nothing. */
  void entries(
      List<? extends Node> pattern,
      List<? extends Node> code,
      Bindings bindings,
      Continuation next) {
    List<? extends Node> named = pattern.stream().filter(e -> !(e instanceof Ellipsis)).toList();
    boolean open = named.size() < pattern.size();
    if (open ? named.size() <= code.size() : named.size() == code.size()) {
      anyOrder(named, code, null, bindings, next);
    }
  }

  /** An element of the code that one of the pattern stands for, and those of the ones before. */
  private record Taken(int place, @Nullable Taken before) {
    static boolean has(@Nullable Taken taken, int place) {
      for (Taken each = taken; each != null; each = each.before) {
        if (each.place == place) {
          return true;
        }
      }
      return false;
    }
  }

  private void anyOrder(
      List<? extends Node> pattern,
      List<? extends Node> code,
      @Nullable Taken taken,
      Bindings bindings,
      Continuation next) {
    if (pattern.isEmpty()) {
      // Without an ellipsis there are as many elements as the pattern has.
      next.matched(bindings);
      return;
    }
    List<? extends Node> rest = pattern.subList(1, pattern.size());
    if (pattern.get(0) instanceof EllipsisMetavariable any) {
      List<Node> left = new ArrayList<>();
      matching.steps(code.size());
      for (int i = 0; i < code.size(); i++) {
        if (!Taken.has(taken, i)) {
          left.add(code.get(i));
        }
      }
      int place = left.isEmpty() ? any.span().start() : left.get(0).span().start();
      matching.bind(any.name(), left, place, bindings, next);
      return;
    }
    for (int i = 0; i < code.size(); i++) {
      if (!Taken.has(taken, i)) {
        matching.step();
        Taken more = new Taken(i, taken);
        entry(pattern.get(0), code.get(i), bindings, b -> anyOrder(rest, code, more, b, next));
      }
    }
  }

  /** One element of a mapping or set, alone. */
  void entry(Node pattern, Node code, Bindings bindings, Continuation next) {
    if (pattern instanceof DictionaryEntry p && code instanceof DictionaryEntry c) {
      expressions()
          .match(
              p.key(), c.key(), bindings, b -> expressions().match(p.value(), c.value(), b, next));
    } else if (pattern instanceof DictionarySpread p && code instanceof DictionarySpread c) {
      expressions().match(p.value(), c.value(), bindings, next);
    } else if (pattern instanceof Expression p && code instanceof Expression c) {
      expressions().match(p, c, bindings, next);
    }
  }

  void comprehension(
      Comprehension pattern, Comprehension code, Bindings bindings, Continuation next) {
    if (pattern.comprehensionKind() == code.comprehensionKind()
        && pattern.clauses().size() == code.clauses().size()) {
      expressions()
          .match(
              pattern.element(),
              code.element(),
              bindings,
              b ->
                  expressions()
                      .optional(
                          pattern.value(),
                          code.value(),
                          b,
                          d -> clauses(pattern.clauses(), code.clauses(), d, next)));
    }
  }

  private void clauses(
      List<ComprehensionClause> pattern,
      List<ComprehensionClause> code,
      Bindings bindings,
      Continuation next) {
    if (pattern.isEmpty()) {
      next.matched(bindings);
      return;
    }
    ComprehensionClause p = pattern.get(0);
    ComprehensionClause c = code.get(0);
    expressions()
        .match(
            p.target(),
            c.target(),
            bindings,
            b ->
                expressions()
                    .match(
                        p.iterable(),
                        c.iterable(),
                        b,
                        d ->
                            list(
                                p.conditions(),
                                c.conditions(),
                                d,
                                e ->
                                    clauses(
                                        pattern.subList(1, pattern.size()),
                                        code.subList(1, code.size()),
                                        e,
                                        next))));
  }
}
