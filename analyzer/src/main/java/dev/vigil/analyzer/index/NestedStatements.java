package dev.vigil.analyzer.index;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.Case;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.Handler;
import dev.vigil.analyzer.syntax.Lambda;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Return;
import dev.vigil.analyzer.syntax.Statement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** The statements of blocks and, behind each, those inside of it, in the order of the source. */
public final class NestedStatements {
  private final IdentityHashMap<List<Statement>, StatementList> ofBlocks = new IdentityHashMap<>();

  private final SortedPlaces lambdas;

  /**
   * Those of a file.
   *
   * @param lambdas of the file
   */
  NestedStatements(List<Node> lambdas) {
    this.lambdas = SortedPlaces.of(lambdas);
  }

  /** Those of a block; computed once. */
  public StatementList of(List<Statement> block, WorkBudget budget) {
    StatementList known = ofBlocks.get(block);
    if (known == null) {
      known = ofPart(block, budget);
      ofBlocks.put(block, known);
    }
    return known;
  }

  /** Those of a part of a block. */
  public StatementList ofPart(List<Statement> statements, WorkBudget budget) {
    List<Statement> nested = new ArrayList<>();
    statements.forEach(statement -> collect(statement, nested, budget));
    return new StatementList(nested);
  }

  private void collect(Node node, List<Statement> nested, WorkBudget budget) {
    budget.take(1);
    if (node instanceof Statement statement && !(node instanceof Block)) {
      nested.add(statement);
    }
    switch (node) {
      case ExpressionStatement simple -> lambdasIn(simple, nested);
      case Assignment simple -> lambdasIn(simple, nested);
      case Return simple -> lambdasIn(simple, nested);
      default -> {
        for (Node child : node.children()) {
          if (child instanceof Statement || child instanceof Handler || child instanceof Case) {
            collect(child, nested, budget);
          }
        }
      }
    }
  }

  private void lambdasIn(Statement simple, List<Statement> nested) {
    if (lambdas.isAnyIn(simple.span())) {
      lambdas(simple, nested);
    }
  }

  /** What a lambda gives is what it returns. */
  private static void lambdas(Node node, List<Statement> nested) {
    for (Node child : node.children()) {
      if (child instanceof Lambda lambda && lambda.body() instanceof Expression body) {
        nested.add(new Return(body.span(), Optional.of(body)));
      }
      lambdas(child, nested);
    }
  }
}
