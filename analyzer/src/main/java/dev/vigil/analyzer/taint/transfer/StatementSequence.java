package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.Case;
import dev.vigil.analyzer.syntax.CaseResult;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.ForEach;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Handler;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Return;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.WithItem;
import dev.vigil.analyzer.taint.value.Environment;
import dev.vigil.analyzer.taint.value.TaintState;
import dev.vigil.analyzer.taint.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Runs statements that stand inside of an expression, such as the body of a lambda: one after the
 * other, the ways through them joined, loops once.
 */
final class StatementSequence {
  private final ExpressionEvaluator evaluator;
  private final Environment environment;
  private Value result = Value.CLEAN;

  StatementSequence(ExpressionEvaluator evaluator, Environment environment) {
    this.evaluator = evaluator;
    this.environment = environment;
  }

  /** The value that the statements give to what is around them, or return. */
  Value result() {
    return result;
  }

  void run(List<Statement> statements) {
    for (Statement statement : statements) {
      TaintState before = environment.state();
      run(statement, statements.size() == 1);
      boolean parts =
          !(statement instanceof Assignment || statement instanceof ExpressionStatement);
      if (parts) {
        environment.restore(before.join(environment.state()));
      }
    }
  }

  private void run(Statement statement, boolean alone) {
    switch (statement) {
      case ExpressionStatement expression -> {
        Value value = evaluator.evaluate(expression.expression());
        if (alone) {
          result = result.or(value);
        }
      }
      case Assignment assignment -> assign(assignment);
      case CaseResult yielded -> result = result.or(evaluator.evaluate(yielded.value()));
      case Return returned ->
          returned.value().ifPresent(value -> result = result.or(evaluator.evaluate(value)));
      case ForEach loop -> {
        Value values = evaluator.evaluate(loop.iterable());
        evaluator.assign(loop.target(), Optional.empty(), evaluator.iterated(values));
        run(loop.body().statements());
      }
      case FunctionDefinition function -> {}
      case ClassDefinition definition -> {}
      default -> inside(statement);
    }
  }

  /** Runs an assignment. */
  void assign(Assignment assignment) {
    if (assignment.value().isEmpty()) {
      return;
    }
    if (!evaluator.assignPaired(assignment)) {
      Value value = evaluator.evaluate(assignment.value().get());
      for (Expression target : assignment.targets()) {
        evaluator.assign(target, assignment.operator(), value);
        if (assignment.operator().isEmpty()) {
          evaluator.alias(target, assignment.value().get());
          evaluator.alias(target, assignment.targets().get(0));
        }
      }
    }
    evaluator.checkAssigned(assignment);
  }

  private void inside(Node node) {
    for (Node child : node.children()) {
      switch (child) {
        case Block block -> run(block.statements());
        case Statement statement -> run(List.of(statement));
        case Expression expression -> evaluator.evaluate(expression);
        case Case branch -> {
          evaluator.patterns().bind(branch.pattern(), Value.CLEAN);
          branch.guard().ifPresent(evaluator::evaluate);
          run(branch.body().statements());
        }
        case WithItem item -> {
          Value value = evaluator.evaluate(item.resource());
          item.target().ifPresent(target -> evaluator.assign(target, Optional.empty(), value));
        }
        case Handler handler -> run(handler.body().statements());
        default -> {}
      }
    }
  }
}
