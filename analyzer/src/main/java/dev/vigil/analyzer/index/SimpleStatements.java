package dev.vigil.analyzer.index;

import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.CaseResult;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.For;
import dev.vigil.analyzer.syntax.Lambda;
import dev.vigil.analyzer.syntax.Module;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Return;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.WithItem;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;

/**
 * The statements that an expression is evaluated in: lines, assignments by their value, what is
 * returned, resources that are declared, and lambdas that are an expression. Not the heads of other
 * statements.
 */
public final class SimpleStatements {
  private final IdentityHashMap<Expression, List<Span>> around = new IdentityHashMap<>();
  private final Function<Node, Span> range;

  /**
   * Finds them in a file.
   *
   * @param range the region of a node that is reported
   */
  SimpleStatements(Module module, Function<Node, Span> range) {
    this.range = range;
    visit(module);
  }

  /** Where they are, the innermost last; none, or more than one for what is in a lambda. */
  public List<Span> around(Expression expression) {
    return around.getOrDefault(expression, List.of());
  }

  private void visit(Node node) {
    switch (node) {
      case ExpressionStatement line -> note(line.expression(), line, false);
      case Assignment given ->
          given.value().ifPresent(value -> note(value, given, given.annotation().isPresent()));
      case CaseResult result -> note(result.value(), result, false);
      case Return returned -> returned.value().ifPresent(value -> note(value, returned, false));
      case WithItem item -> {
        if (item.target().isPresent()) {
          note(item.resource(), item, false);
        }
      }
      case Lambda lambda -> {
        if (lambda.body() instanceof Expression body) {
          note(body, body, false);
        }
      }
      default -> {}
    }
    List<? extends Node> inHead = node instanceof For loop ? loop.initializers() : List.of();
    for (Node child : node.children()) {
      if (inHead.contains(child)) {
        child.children().forEach(this::visit);
      } else {
        visit(child);
      }
    }
  }

  /** Notes all parts of an expression; what a lambda does later only if it is declared here. */
  private void note(Node part, Node statement, boolean declared) {
    if (part instanceof Expression expression) {
      around.computeIfAbsent(expression, e -> new ArrayList<>(1)).add(range.apply(statement));
    }
    if (part instanceof Lambda && !declared) {
      return;
    }
    for (Node child : part.children()) {
      if (!(child instanceof Statement || child instanceof Block)) {
        note(child, statement, declared);
      }
    }
  }
}
