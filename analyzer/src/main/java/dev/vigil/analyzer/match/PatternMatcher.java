package dev.vigil.analyzer.match;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.constant.ConstantValue;
import dev.vigil.analyzer.constant.Constants;
import dev.vigil.analyzer.flow.GraphCache;
import dev.vigil.analyzer.index.FileIndex;
import dev.vigil.analyzer.parse.PatternParse;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.pattern.Binding;
import dev.vigil.analyzer.pattern.Bindings;
import dev.vigil.analyzer.pattern.CodeMatch;
import dev.vigil.analyzer.pattern.CodePattern;
import dev.vigil.analyzer.pattern.MatchOptions;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds patterns in one file. Indexes the file once, for all patterns. Used by one thread. */
public final class PatternMatcher {
  /** About how much memory a match takes, in bytes, with what its metavariables stand for. */
  public static final long MATCH_BYTES = 150;

  /** Memory for each node that a metavariable stands for, in bytes. */
  private static final long NODE_BYTES = 4;

  private static final SortedMatches<CodeMatch> DISTINCT =
      new SortedMatches<>(
          Comparator.<CodeMatch>comparingInt(match -> match.span().start())
              .thenComparingInt(match -> match.span().end()),
          (one, other) -> one.bindings().equals(other.bindings()),
          match -> match.bindings().hashCode());

  private final FileFacts facts;
  private final FileIndex index;

  /** A matcher for a file. */
  public PatternMatcher(SourceTree tree) {
    this.facts = new FileFacts(tree);
    this.index = facts.index();
  }

  /**
   * All matches of a pattern, sorted by place, without duplicates.
   *
   * @throws WorkBudget.Exhausted if it takes more steps than the budget has
   */
  public List<CodeMatch> matches(CodePattern pattern, WorkBudget budget) {
    return matches(pattern, MatchArea.EVERYWHERE, budget);
  }

  /**
   * At least those matches of a pattern that touch an area, sorted by place, without duplicates.
   *
   * @throws WorkBudget.Exhausted if it takes more steps than the budget has
   */
  public List<CodeMatch> matches(CodePattern pattern, MatchArea area, WorkBudget budget) {
    if (CandidateSearch.isNowhere(pattern.parse(), index)
        || !index.hasAll(pattern.requiredKinds())
        || !facts.texts().canMakeAll(pattern.requiredTexts())) {
      return List.of();
    }
    Matching matching = matching(pattern, budget);
    if (!matching.canPassAll(pattern.contentTests())) {
      return List.of();
    }
    List<CodeMatch> matches = new ArrayList<>(0);
    CandidateSearch search =
        new CandidateSearch(
            index,
            matching,
            area,
            match -> {
              budget.hold(MATCH_BYTES + NODE_BYTES * match.bindings().nodes());
              matches.add(match);
            });
    search.search(pattern.parse());
    return DISTINCT.of(matches);
  }

  /**
   * From now on, what is found out when matches are compared is paid from a budget. A search pays
   * from its own.
   */
  public void payFrom(WorkBudget budget) {
    facts.payFrom(budget);
  }

  /**
   * What variables and expressions hold.
   *
   * @param budget what is found by need from now on is paid from it
   */
  public Constants constants(WorkBudget budget) {
    return facts.constants(MatchOptions.DEFAULT, budget);
  }

  /** How control flows through the functions of the file, for all who ask. */
  public GraphCache graphs() {
    return facts.graphs();
  }

  /**
   * Whether the file computes more constant texts than are kept, so that rules may have missed some
   * of their values.
   */
  public boolean areConstantsCut() {
    return facts.areConstantsCut();
  }

  /** About how many nodes of the file are looked at to find a pattern everywhere. */
  public int effort(CodePattern pattern) {
    return SearchEffort.of(pattern, facts);
  }

  /**
   * The simple name of the type of an expression of the file, as far as declarations and the
   * standard library tell; empty if it is not known. Paid from the budget of the last search, or
   * the one that {@link #payFrom} names.
   */
  public String typeName(Expression expression) {
    return facts.types().expressions().nameOf(expression);
  }

  private Matching matching(CodePattern pattern, WorkBudget budget) {
    facts.payFrom(budget);
    return new Matching(facts, pattern, budget);
  }

  /** The nodes of a kind, outer before inner, else in the order of the source. */
  public List<Node> nodes(NodeKind kind) {
    return Collections.unmodifiableList(index.of(kind));
  }

  /**
   * The matches of a pattern with an expression alone, which need not stand in the file, such as
   * the name of a method as if it were a variable; none if the pattern is no expression.
   *
   * @throws WorkBudget.Exhausted if it takes more steps than the budget has
   */
  public List<CodeMatch> matches(CodePattern pattern, Expression code, WorkBudget budget) {
    Set<CodeMatch> matches = new LinkedHashSet<>();
    if (pattern.parse() instanceof PatternParse.ExpressionPattern(Expression expression)) {
      matching(pattern, budget)
          .expressions()
          .match(
              expression,
              code,
              Bindings.EMPTY,
              bindings -> matches.add(new CodeMatch(code.span(), bindings)));
    }
    return List.copyOf(matches);
  }

  /**
   * The value that the code of a binding surely has: a {@link String}, {@link
   * java.math.BigInteger}, {@link Double} or {@link Boolean} of a literal, of literals put together
   * or of a variable that holds one.
   *
   * @throws WorkBudget.Exhausted if it takes more steps than the budget has
   */
  public Optional<Object> constant(Binding binding, WorkBudget budget) {
    return switch (binding) {
      case Binding.Text text -> Optional.of(text.text());
      case Binding.Code code
          when code.nodes().size() == 1 && code.nodes().get(0) instanceof Expression expression ->
          constant(expression, budget);
      case Binding.Code code -> Optional.empty();
    };
  }

  /**
   * The value that an expression of the file surely has, as {@link #constant(Binding, WorkBudget)}
   * says.
   *
   * @throws WorkBudget.Exhausted if it takes more steps than the budget has
   */
  public Optional<Object> constant(Expression expression, WorkBudget budget) {
    return constants(budget).of(expression) instanceof ConstantValue.Known(Object value)
        ? Optional.of(value).filter(known -> known != ConstantValue.Nothing.NONE)
        : Optional.empty();
  }
}
