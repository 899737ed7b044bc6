package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.ArgumentKind;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.CollectionKind;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import java.util.List;
import java.util.Optional;

/**
 * Picks the nodes of a file at which a pattern can match, by what all its matches have: the kind,
 * the last name of what is called or accessed, the names of keyword arguments. Picks too many
 * rather than too few.
 */
final class Candidates {
  private final FileIndex index;
  private final Matching matching;

  Candidates(FileIndex index, Matching matching) {
    this.index = index;
    this.matching = matching;
  }

  /** The expressions at which an expression can match, in no particular order. */
  List<? extends Node> of(Expression pattern) {
    return switch (pattern.kind()) {
      case CALL -> calls((Call) pattern);
      case NAME -> index.namesOf(((Name) pattern).name());
      case FIELD_ACCESS -> accesses(((FieldAccess) pattern).field().name());
      case STRING_LITERAL, NUMBER_LITERAL, BOOLEAN_LITERAL, NULL_LITERAL ->
          matching.constants().known(index.expressions());
      case METAVARIABLE,
          ELLIPSIS,
          ELLIPSIS_METAVARIABLE,
          TYPED_METAVARIABLE,
          DEEP_EXPRESSION,
          CHAIN_ELLIPSIS ->
          index.expressions();
      case COLLECTION ->
          ((Collection) pattern).collectionKind() == CollectionKind.SET
              ? index.braces()
              : index.of(NodeKind.COLLECTION);
      default -> index.of(pattern.kind());
    };
  }

  private List<Node> accesses(String field) {
    if (Metavariable.isName(field)) {
      return matching.isTested(field)
          ? index.accessesTo(name -> matching.mayBe(field, name))
          : index.accesses();
    }
    return index.accessesTo(field);
  }

  private List<Node> calls(Call call) {
    List<Node> fewest = callsOf(call.callee());
    for (Argument argument : call.arguments()) {
      Optional<String> keyword =
          argument
              .name()
              .map(name -> name.name())
              .filter(name -> argument.argumentKind() == ArgumentKind.KEYWORD)
              .filter(name -> !Metavariable.isName(name) && !name.equals("..."));
      if (keyword.isPresent()) {
        List<Node> having = index.callsWith(keyword.get());
        fewest = having.size() < fewest.size() ? having : fewest;
      }
    }
    return fewest;
  }

  private List<Node> callsOf(Expression callee) {
    String lastName =
        switch (callee) {
          case Name name -> name.name();
          case FieldAccess access -> access.field().name();
          default -> "";
        };
    if (lastName.isEmpty() || matching.has(MatchOption.SYMBOLIC_PROPAGATION)) {
      return index.of(NodeKind.CALL);
    }
    if (!Metavariable.isName(lastName)) {
      return index.callsOf(lastName);
    }
    return matching.isTested(lastName)
        ? index.callsOf(name -> matching.mayBe(lastName, name))
        : index.of(NodeKind.CALL);
  }
}
