package dev.vigil.analyzer.match;

import dev.vigil.analyzer.index.FileIndex;
import dev.vigil.analyzer.parse.PatternParse;
import dev.vigil.analyzer.pattern.CodePattern;
import dev.vigil.analyzer.pattern.MatchOption;
import dev.vigil.analyzer.pattern.Patterns;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Definition;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.Statement;
import java.util.List;
import java.util.Optional;

/** About how many nodes of a file are looked at to find a pattern everywhere. */
final class SearchEffort {
  /** What may follow an ellipsis is looked at from many statements. */
  private static final int SEQUENCE = 4;

  private final FileIndex index;
  private final NameIndex names;
  private final boolean named;

  private SearchEffort(FileFacts facts, boolean named) {
    this.index = facts.index();
    this.names = facts.names();
    this.named = named;
  }

  static int of(CodePattern pattern, FileFacts facts) {
    boolean named = !pattern.options().has(MatchOption.SYMBOLIC_PROPAGATION);
    return new SearchEffort(facts, named).of(pattern.parse());
  }

  private int of(PatternParse pattern) {
    return switch (pattern) {
      case PatternParse.ExpressionPattern(Expression expression) -> expression(expression);
      case PatternParse.StatementsPattern(List<Statement> statements) ->
          statements.size() == 1 ? statement(statements.get(0)) : sequence(statements);
      case PatternParse.KeywordArgumentPattern(Argument argument, Statement assignment) ->
          statement(assignment);
      case PatternParse.FieldPattern any -> all(NodeKind.ARGUMENT);
      case PatternParse.EntryPattern any -> all(NodeKind.DICTIONARY_ENTRY);
      case PatternParse.HandlersPattern any -> all(NodeKind.TRY);
      case PatternParse.DecoratorsPattern any -> all(NodeKind.DECORATOR);
      case PatternParse.HeaderPattern(Definition definition) -> all(definition.kind());
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
      case NAME -> names.namesOf(((Name) pattern).name()).size();
      case FIELD_ACCESS -> accesses((FieldAccess) pattern);
      case BINARY -> index.of(((Binary) pattern).operator()).size();
      default -> all(pattern.kind());
    };
  }

  private int calls(Expression callee) {
    Optional<String> name = lastName(callee);
    if (name.isPresent()) {
      return names.callsOf(name.get()).size();
    }
    Optional<String> target =
        callee instanceof FieldAccess access ? lastName(access.target()) : Optional.empty();
    return target.isPresent() ? names.callsOfMethodsOf(target.get()).size() : all(NodeKind.CALL);
  }

  private int accesses(FieldAccess access) {
    String field = access.field().name();
    if (!Metavariable.isName(field)) {
      return names.accessesTo(field).size();
    }
    Optional<String> target = lastName(access.target());
    return target.isPresent() ? names.accessesIn(target.get()).size() : all(NodeKind.FIELD_ACCESS);
  }

  private Optional<String> lastName(Expression path) {
    return named ? Candidates.lastName(path) : Optional.empty();
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
