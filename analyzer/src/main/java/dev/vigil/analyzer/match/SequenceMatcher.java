package dev.vigil.analyzer.match;

import dev.vigil.analyzer.index.SortedPlaces;
import dev.vigil.analyzer.index.StatementList;
import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.pattern.MatchOption;
import dev.vigil.analyzer.pattern.Patterns;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.EllipsisMetavariable;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Statement;
import java.util.List;
import java.util.Optional;

/** Matches sequences of statements: blocks, and parts of them. */
final class SequenceMatcher {
  private final Matching matching;

  SequenceMatcher(Matching matching) {
    this.matching = matching;
  }

  /** A sequence that matched, and where the last of its statements ends. */
  @FunctionalInterface
  interface SequenceContinuation {
    void matched(Bindings bindings, int end);
  }

  /** A body; a metavariable that is all of the pattern stands for all of its statements. */
  void block(Block pattern, Block code, Bindings bindings, Continuation next) {
    Optional<Metavariable> whole = Patterns.wholeBody(pattern);
    if (whole.isPresent() && code.statements().size() > 1) {
      matching.bind(whole.get().name(), code, bindings, next);
      return;
    }
    block(pattern.statements(), code.statements(), bindings, next);
  }

  /**
   * The statements of a block. With an ellipsis among them, they may also stand in blocks inside of
   * that block, and more may follow.
   */
  void block(List<Statement> pattern, List<Statement> code, Bindings bindings, Continuation next) {
    if (pattern.size() == 1 && Patterns.isEllipsis(pattern.get(0))) {
      next.matched(bindings);
      return;
    }
    boolean deep = Patterns.hasEllipsis(pattern) && matching.has(MatchOption.GO_DEEPER_STMT);
    if (!deep || Patterns.hasNeighbours(pattern)) {
      all(pattern, code, bindings, next);
    }
    if (deep) {
      new Search(matching.nested(code), true, (b, end) -> next.matched(b))
          .match(pattern, 0, 0, bindings);
    }
  }

  /** Neither more nor fewer statements than the pattern has. */
  void all(List<Statement> pattern, List<Statement> code, Bindings bindings, Continuation next) {
    new Search(new StatementList(code), false, (b, end) -> next.matched(b))
        .match(pattern, 0, 0, bindings);
  }

  /**
   * A pattern of several statements against the first ones of a list.
   *
   * @param code a part of a block, up to its end
   */
  void start(
      List<Statement> pattern, List<Statement> code, Bindings bindings, SequenceContinuation next) {
    Search search = new Search(new StatementList(code), true, next);
    boolean[] begins = {Patterns.hasEllipsis(pattern.subList(0, 1))};
    if (begins[0]) {
      search.match(pattern, 0, 0, bindings);
    } else {
      List<Statement> rest = pattern.subList(1, pattern.size());
      int end = code.get(0).span().end();
      matching
          .statements()
          .match(
              pattern.get(0),
              code.get(0),
              bindings,
              b -> {
                begins[0] = true;
                search.match(rest, 1, end, b);
              });
    }
    if (begins[0]
        && !isFollowedByAnything(pattern)
        && Patterns.hasEllipsis(pattern)
        && matching.has(MatchOption.GO_DEEPER_STMT)) {
      StatementList nested = matching.nestedInPart(code);
      if (nested.size() > code.size()) {
        new Search(nested, true, next).match(pattern, 0, 0, bindings);
      }
    }
  }

  /** The rest of a pattern that matched, behind any statements of a block. */
  @FunctionalInterface
  interface RestContinuation {
    /**
     * What matched.
     *
     * @param place the number of the statement of the block that the match begins with or in
     * @param end where it ends
     */
    void matched(int place, Bindings bindings, int end);
  }

  /**
   * A pattern of several statements that begins with an ellipsis, in all of a block: the same
   * matches as {@link #start} finds from each of its statements on, each once.
   */
  void behindEllipsis(List<Statement> pattern, List<Statement> block, RestContinuation next) {
    List<Statement> rest = pattern.subList(1, pattern.size());
    StatementList flat = new StatementList(block);
    behindAny(rest, flat, next);
    if (matching.has(MatchOption.GO_DEEPER_STMT)) {
      StatementList nested = matching.nestedInPart(block);
      if (nested.size() > block.size()) {
        SortedPlaces starts = SortedPlaces.of(block);
        behindAny(
            rest,
            nested,
            (i, bindings, end) ->
                next.matched(
                    i < nested.size()
                        ? starts.lastUntil(nested.get(i).span().start())
                        : block.size(),
                    bindings,
                    end));
      }
    }
  }

  private void behindAny(List<Statement> rest, StatementList code, RestContinuation next) {
    int reached = 0;
    for (int i = 0; i <= code.size(); i++) {
      if (i > 0) {
        reached = Math.max(reached, code.get(i - 1).span().end());
      }
      int place = i;
      if (i == code.size() || matching.resemblance().mayMatch(rest.get(0), code.get(i))) {
        new Search(code, true, (bindings, end) -> next.matched(place, bindings, end))
            .match(rest, place, reached, Bindings.EMPTY);
      }
    }
  }

  /** Whether all behind the first statement may be anything: no matter whether that is nested. */
  private static boolean isFollowedByAnything(List<Statement> pattern) {
    return pattern.size() == 2
        && !Patterns.hasEllipsis(pattern.subList(0, 1))
        && Patterns.isEllipsis(pattern.get(1));
  }

  /** A pattern being matched against a list of statements. */
  private final class Search {
    private final StatementList code;
    private final boolean prefix;
    private final SequenceContinuation next;

    /**
     * A search.
     *
     * @param prefix whether more statements may follow
     */
    Search(StatementList code, boolean prefix, SequenceContinuation next) {
      this.code = code;
      this.prefix = prefix;
      this.next = next;
    }

    /**
     * The statements from a place on.
     *
     * @param end where what was matched before ends
     */
    void match(List<Statement> pattern, int from, int end, Bindings bindings) {
      if (pattern.isEmpty()) {
        if (prefix || from == code.size()) {
          next.matched(bindings, end);
        }
        return;
      }
      matching.step();
      Statement first = pattern.get(0);
      List<Statement> rest = pattern.subList(1, pattern.size());
      Optional<EllipsisMetavariable> some = Patterns.sequence(first);
      if (some.isPresent() || Patterns.isEllipsis(first)) {
        any(some, rest, from, end, bindings);
      } else if (from < code.size()
          && matching.resemblance().mayMatch(first, code.get(from))
          && matching.places().mayBeIn(first, code.get(from).span(), bindings)) {
        int reached = Math.max(end, code.get(from).span().end());
        matching
            .statements()
            .match(first, code.get(from), bindings, b -> match(rest, from + 1, reached, b));
      }
    }

    /** Any statements, and then the rest of the pattern. */
    private void any(
        Optional<EllipsisMetavariable> some,
        List<Statement> rest,
        int from,
        int end,
        Bindings bindings) {
      // At the end of a pattern they are all that there are.
      int first = rest.isEmpty() ? code.size() : from;
      int reached = rest.isEmpty() ? Math.max(end, code.endFrom(from)) : end;
      for (int i = first; i <= code.size(); i++) {
        if (i > first) {
          reached = Math.max(reached, code.get(i - 1).span().end());
        }
        int place = i;
        int now = reached;
        if (some.isPresent()) {
          matching.bind(
              some.get().name(),
              code.between(from, place),
              end,
              bindings,
              b -> match(rest, place, now, b));
        } else {
          match(rest, place, now, bindings);
        }
      }
    }
  }
}
