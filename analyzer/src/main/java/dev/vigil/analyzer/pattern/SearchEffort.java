package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.parse.PatternParse;
import dev.vigil.analyzer.syntax.*;
import java.util.List;
import java.util.Optional;

/** About how many nodes of a file are looked at to find a pattern everywhere. */
final class SearchEffort {
  /** What may follow an ellipsis is looked at from many statements. */
  private static final int SEQUENCE = 4;

  private final FileIndex index;
  private final boolean named;

  private SearchEffort(FileIndex index, boolean named) {
    this.index = index;
    this.named = named;
  }

  static int of(CodePattern pattern, FileIndex index) {
    boolean named = !pattern.options().has(MatchOption.SYMBOLIC_PROPAGATION);
    return new SearchEffort(index, named).of(pattern.parse());
  }

  private int of(PatternParse pattern) {
    return switch (pattern) {
      case PatternParse.ExpressionPattern(Expression expression) -> expression(expression);
      case PatternParse.StatementsPattern(List<Statement> statements) ->
          statements.size() == 1 ? statement(statements.get(0)) : sequence(statements);
      case PatternParse.KeywordArgumentPattern(Argument argument, Statement assignment) ->
          statement(assignment);
      case PatternParse.HandlersPattern any -> all(NodeKind.TRY);
      case PatternParse.DecoratorsPattern any -> all(NodeKind.DECORATOR);
      case PatternParse.InvalidPattern any -> 0;
    };
  }

  private int all(NodeKind kind) {
    return index.of(kind).size();
  }

  private int all(List<NodeKind> kinds) {
    int nodes = 0;
    for (NodeKind kind : kinds) {
      nodes += all(kind);
    }
    return nodes;
  }

  private int expression(Expression pattern) {
    if (Patterns.isAnyExpression(pattern)) {
      return index.expressions().size();
    }
    return switch (pattern.kind()) {
      case CALL -> calls(((Call) pattern).callee());
      case NAME -> index.namesOf(((Name) pattern).name()).size();
      case FIELD_ACCESS -> accesses(((FieldAccess) pattern).field().name());
      default -> all(pattern.kind());
    };
  }

  private int calls(Expression callee) {
    Optional<String> name = named ? Candidates.lastName(callee) : Optional.empty();
    return name.isPresent() ? index.callsOf(name.get()).size() : all(NodeKind.CALL);
  }

  private int accesses(String field) {
    return Metavariable.isName(field) ? all(NodeKind.FIELD_ACCESS) : index.accessesTo(field).size();
  }

  private int statement(Statement pattern) {
    return pattern instanceof ExpressionStatement line
        ? expression(line.expression())
        : all(StatementKinds.of(pattern));
  }

  private int sequence(List<Statement> pattern) {
    Optional<List<NodeKind>> kinds = StatementKinds.tellingFirst(pattern.get(0));
    if (kinds.isPresent()) {
      return SEQUENCE * all(kinds.get());
    }
    int statements = 0;
    for (List<Statement> block : index.blocks()) {
      statements += block.size();
    }
    return SEQUENCE * statements;
  }
}
