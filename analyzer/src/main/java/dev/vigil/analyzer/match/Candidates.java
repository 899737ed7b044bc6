package dev.vigil.analyzer.match;

import dev.vigil.analyzer.constant.Constants;
import dev.vigil.analyzer.index.FileIndex;
import dev.vigil.analyzer.pattern.MatchOption;
import dev.vigil.analyzer.pattern.Patterns;
import dev.vigil.analyzer.pattern.StringPattern;
import dev.vigil.analyzer.regex.TextPattern;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.ArgumentKind;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.CollectionKind;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.Metavariable;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.StringLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Picks the nodes of a file at which a pattern can match, by what all its matches have: the kind,
 * the value, the last name of what is called or accessed or of what it is accessed in, the names of
 * keyword arguments. Picks too many rather than too few.
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
    if (Patterns.isAnyExpression(pattern)) {
      return index.expressions();
    }
    return switch (pattern.kind()) {
      case CALL -> calls((Call) pattern);
      case NAME -> matching.names().namesOf(((Name) pattern).name());
      case FIELD_ACCESS -> accesses((FieldAccess) pattern);
      case STRING_LITERAL, NUMBER_LITERAL, BOOLEAN_LITERAL, NULL_LITERAL -> constants(pattern);
      case BINARY -> index.of(((Binary) pattern).operator());
      case COLLECTION -> collections((Collection) pattern);
      default -> index.of(pattern.kind());
    };
  }

  /** The expressions at which an expression can match, if that is not all of their kind. */
  Optional<List<? extends Node>> few(Expression pattern) {
    if (matching.has(MatchOption.SYMBOLIC_PROPAGATION)) {
      return Optional.empty();
    }
    return switch (pattern.kind()) {
      case CALL, FIELD_ACCESS, NAME, BINARY ->
          Optional.<List<? extends Node>>of(of(pattern))
              .filter(nodes -> nodes.size() < index.of(pattern.kind()).size());
      default -> Optional.empty();
    };
  }

  private List<Node> collections(Collection pattern) {
    List<Node> written =
        pattern.collectionKind() == CollectionKind.SET
            ? index.braces()
            : index.of(NodeKind.COLLECTION);
    if (!Patterns.isAnyCollection(pattern) || index.of(NodeKind.COMPREHENSION).isEmpty()) {
      return written;
    }
    List<Node> all = new ArrayList<>(written);
    all.addAll(index.of(NodeKind.COMPREHENSION));
    return all;
  }

  private List<Expression> constants(Expression literal) {
    return literal instanceof StringLiteral text ? strings(text) : having(literal);
  }

  private List<Expression> strings(StringLiteral pattern) {
    if (pattern.pieces().size() > 1 && !matching.texts().canMake(pattern.value())) {
      return index.joinedStrings();
    }
    return alone(pattern)
        .orElseGet(() ->
            StringPattern.isPlain(pattern) ? having(pattern) : matching.constants().known(index));
  }

  /** The expressions that surely have the value of a literal. */
  private List<Expression> having(Expression literal) {
    return matching.constants().having(Constants.literal(literal).orElseThrow(), index);
  }

  /** The literals that a pattern may match, if nothing but literals can. */
  private Optional<List<Expression>> alone(StringLiteral pattern) {
    if (StringPattern.isPlain(pattern)) {
      return matching.texts().alone(matching.constants(), pattern.value()::equals);
    }
    String name = pattern.value();
    return Metavariable.isName(name)
            && pattern.pieces().size() <= 1
            && matching.test(name).isPresent()
        ? matching.texts().alone(matching.constants(), content -> matching.mayBe(name, content))
        : Optional.empty();
  }

  private List<Node> accesses(FieldAccess access) {
    String field = access.field().name();
    if (!Metavariable.isName(field)) {
      return matching.names().accessesTo(field);
    }
    Optional<String> target = lastName(access.target());
    if (target.isPresent() && !matching.has(MatchOption.SYMBOLIC_PROPAGATION)) {
      return matching.names().accessesIn(target.get());
    }
    return matching
        .test(field)
        .map(matching.names()::accessesTo)
        .orElseGet(matching.names()::accesses);
  }

  private List<Node> calls(Call call) {
    List<Node> fewest = callsOf(call.callee());
    for (Argument argument : call.arguments()) {
      if (argument.argumentKind() == ArgumentKind.KEYWORD && argument.name().isPresent()) {
        Optional<List<Node>> having = callsWith(argument.name().get().name());
        if (having.isPresent() && having.get().size() < fewest.size()) {
          fewest = having.get();
        }
      }
    }
    return fewest;
  }

  /** The calls with a keyword argument of that name, if not every name will do. */
  private Optional<List<Node>> callsWith(String keyword) {
    if (Metavariable.isName(keyword)) {
      return matching.test(keyword).map(matching.names()::callsWith);
    }
    return keyword.equals("...")
        ? Optional.empty()
        : Optional.of(matching.names().callsWith(keyword));
  }

  private List<Node> callsOf(Expression callee) {
    if (matching.has(MatchOption.SYMBOLIC_PROPAGATION)) {
      return index.of(NodeKind.CALL);
    }
    Optional<String> known = lastName(callee);
    if (known.isPresent()) {
      return matching.names().callsOf(known.get());
    }
    return switch (callee) {
      case FieldAccess access when lastName(access.target()).isPresent() ->
          matching.names().callsOfMethodsOf(lastName(access.target()).get());
      case FieldAccess access -> callsOf(access.field().name());
      case Metavariable any ->
          matching
              .test(any.name())
              .flatMap(TextPattern::words)
              .map(this::callsOfPaths)
              .orElseGet(() -> index.of(NodeKind.CALL));
      default -> index.of(NodeKind.CALL);
    };
  }

  /** The calls whose callee may be written as one of some dotted paths. */
  private List<Node> callsOfPaths(Set<String> paths) {
    List<Node> calls = new ArrayList<>(index.callsOfOtherThanPaths());
    paths.stream()
        .map(path -> path.substring(path.lastIndexOf('.') + 1))
        .distinct()
        .forEach(name -> calls.addAll(matching.names().callsOf(name)));
    return calls;
  }

  private List<Node> callsOf(String metavariable) {
    return matching
        .test(metavariable)
        .map(matching.names()::callsOf)
        .orElseGet(() -> index.of(NodeKind.CALL));
  }

  /** The name that a path ends with, if every match of it ends with that. */
  static Optional<String> lastName(Expression path) {
    Optional<String> last =
        switch (path) {
          case Name name -> Optional.of(name.name());
          case FieldAccess access -> Optional.of(access.field().name());
          default -> Optional.empty();
        };
    return last.filter(name -> !Metavariable.isName(name) && !name.equals("..."));
  }
}
