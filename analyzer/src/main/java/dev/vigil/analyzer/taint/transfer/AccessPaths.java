package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.symbol.AccessPath;
import dev.vigil.analyzer.symbol.ContainerMethod;
import dev.vigil.analyzer.symbol.SharedVariables;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.BooleanLiteral;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.CharacterLiteral;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.Index;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.NumberLiteral;
import dev.vigil.analyzer.syntax.Slice;
import dev.vigil.analyzer.syntax.StringLiteral;
import dev.vigil.analyzer.syntax.Unary;
import dev.vigil.analyzer.taint.specification.TaintOptions;
import dev.vigil.analyzer.taint.value.Environment;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Where the values of expressions lie and which constants they surely are, as far as an environment
 * tells without evaluating them.
 */
final class AccessPaths {
  private final TaintOptions options;
  private final SharedVariables variables;
  private final Environment environment;

  AccessPaths(TaintContext context, Environment environment) {
    this.options = context.options();
    this.variables = context.shared().variables();
    this.environment = environment;
  }

  /** Where the value of an expression lies, if the engine keeps such places apart. */
  Optional<AccessPath> of(Expression expression) {
    return switch (expression) {
      case Name name -> Optional.of(variables.place(name));
      case FieldAccess access ->
          of(access.target()).map(place -> place.then(AccessPath.field(access.field().name())));
      case Index index -> {
        Optional<AccessPath> target = of(index.target());
        if (!options.trackValues()) {
          yield target;
        }
        Optional<Object> key = constantOf(index.index());
        yield target.flatMap(place ->
            key.map(known -> LibraryValues.fromStart(known, environment.constant(place)))
                .map(known -> place.then(AccessPath.element(known))));
      }
      default -> Optional.empty();
    };
  }

  /** The constant of an expression, without evaluating it again. */
  Optional<Object> constantOf(Expression expression) {
    if (!options.trackValues()) {
      return Optional.empty();
    }
    return switch (expression) {
      case StringLiteral text -> Optional.of(text.value());
      case CharacterLiteral character -> Optional.of(character.value());
      case NumberLiteral number -> KnownValues.number(number.text());
      case BooleanLiteral truth -> Optional.of(truth.value());
      case Unary unary -> KnownValues.unary(unary.operator(), constantOf(unary.operand()));
      case Binary binary ->
          KnownValues.binary(
              constantOf(binary.left()), binary.operator(), constantOf(binary.right()));
      case Name name -> environment.constant(variables.place(name));
      case FieldAccess access -> of(access).flatMap(environment::constant);
      case Index index when !(index.index() instanceof Slice) ->
          element(constantOf(index.target()), constantOf(index.index()))
              .or(() -> of(index).flatMap(environment::constant));
      case Call call -> constant(call);
      default -> Optional.empty();
    };
  }

  /** A character of a constant text. */
  private static Optional<Object> element(Optional<Object> text, Optional<Object> index) {
    return text.filter(String.class::isInstance)
        .filter(known -> index.orElse("") instanceof BigInteger)
        .flatMap(known -> {
          int at = ((BigInteger) index.orElseThrow()).intValue();
          int length = ((String) known).length();
          int from = at < 0 ? at + length : at;
          return from >= 0 && from < length
              ? Optional.of(String.valueOf(((String) known).charAt(from)))
              : Optional.empty();
        });
  }

  /** The constant that a call gives, if it is known. */
  private Optional<Object> constant(Call call) {
    if (call.callee() instanceof Name function && call.arguments().size() == 1) {
      return constantOf(call.arguments().get(0).value())
          .flatMap(argument -> KnownTexts.function(function.name(), argument));
    }
    if (!(call.callee() instanceof FieldAccess access)) {
      return Optional.empty();
    }
    List<Optional<Object>> keys =
        call.arguments().stream().map(each -> constantOf(each.value())).toList();
    if (constantOf(access.target()).orElse(null) instanceof String text) {
      Optional<Object> known = KnownTexts.method(text, access.field().name(), keys);
      if (known.isPresent()) {
        return known;
      }
    }
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    if (access.field().name().equals("charAt")) {
      return element(constantOf(access.target()), keys.get(0));
    }
    boolean reads =
        ContainerMethod.of(access.field().name())
            .filter(method -> method == ContainerMethod.GET)
            .isPresent();
    if (!reads || !keys.stream().allMatch(Optional::isPresent)) {
      return Optional.empty();
    }
    return of(access.target())
        .map(place -> {
          AccessPath element = place;
          for (Optional<Object> key : keys) {
            element = element.then(AccessPath.element(key.orElseThrow()));
          }
          return element;
        })
        .flatMap(environment::constant);
  }
}
