package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.syntax.*;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** The statements of blocks and, behind each, those inside of it, in the order of the source. */
final class NestedStatements {
  private final IdentityHashMap<List<Statement>, List<Statement>> ofBlocks =
      new IdentityHashMap<>();

  /** Those of a block; computed once. */
  List<Statement> of(List<Statement> block, StepBudget budget) {
    List<Statement> known = ofBlocks.get(block);
    if (known == null) {
      known = ofPart(block, budget);
      ofBlocks.put(block, known);
    }
    return known;
  }

  /** Those of a part of a block. */
  static List<Statement> ofPart(List<Statement> statements, StepBudget budget) {
    List<Statement> nested = new ArrayList<>();
    statements.forEach(statement -> collect(statement, nested, budget));
    return nested;
  }

  private static void collect(Node node, List<Statement> nested, StepBudget budget) {
    budget.take(1);
    if (node instanceof Statement statement && !(node instanceof Block)) {
      nested.add(statement);
    }
    switch (node) {
      case ExpressionStatement simple -> lambdas(simple, nested);
      case Assignment simple -> lambdas(simple, nested);
      case Return simple -> lambdas(simple, nested);
      default -> {
        for (Node child : node.children()) {
          if (child instanceof Statement || child instanceof Handler || child instanceof Case) {
            collect(child, nested, budget);
          }
        }
      }
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
