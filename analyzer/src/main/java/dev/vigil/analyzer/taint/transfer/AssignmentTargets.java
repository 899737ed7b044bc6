package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.symbol.AccessPath;
import dev.vigil.analyzer.symbol.SharedVariables;
import dev.vigil.analyzer.syntax.AssignmentExpression;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.Dictionary;
import dev.vigil.analyzer.syntax.DictionaryElement;
import dev.vigil.analyzer.syntax.DictionaryEntry;
import dev.vigil.analyzer.syntax.DictionarySpread;
import dev.vigil.analyzer.syntax.Ellipsis;
import dev.vigil.analyzer.syntax.EllipsisMetavariable;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.Index;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Spread;
import dev.vigil.analyzer.syntax.StringLiteral;
import dev.vigil.analyzer.taint.role.NodeRoles;
import dev.vigil.analyzer.taint.role.Roles;
import dev.vigil.analyzer.taint.specification.TaintOptions;
import dev.vigil.analyzer.taint.value.Environment;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Gives values to the targets of assignments: variables, fields, elements, and several of these.
 */
final class AssignmentTargets {
  private final ExpressionEvaluator evaluator;
  private final AccessPaths places;
  private final Roles roles;
  private final TaintOptions options;
  private final SharedVariables variables;
  private final Environment environment;

  AssignmentTargets(
      ExpressionEvaluator evaluator,
      AccessPaths places,
      TaintContext context,
      Environment environment) {
    this.evaluator = evaluator;
    this.places = places;
    this.roles = context.roles();
    this.options = context.options();
    this.variables = context.shared().variables();
    this.environment = environment;
  }

  /**
   * Gives the elements of a written list or tuple to as many targets, each to its own, after all of
   * them have been evaluated.
   *
   * @param values the written elements
   */
  void assignEach(Collection targets, List<Value> values) {
    for (int i = 0; i < values.size(); i++) {
      Expression target = targets.elements().get(i);
      store(target, values.get(i));
      taintUnpacked(target);
    }
  }

  /** Gives a value to a target; the value as it is there. */
  Value assign(Expression target, Optional<BinaryOperator> operator, Value value) {
    Value stored = value;
    if (operator.isPresent()) {
      Optional<Object> constant =
          KnownValues.binary(places.constantOf(target), operator.get(), value.constant());
      Value before = evaluator.evaluate(target);
      Taints both = before.all().with(value.all());
      stored =
          Optional.of(operator.get())
              .filter(known -> options.trackValues())
              .flatMap(known -> LibraryValues.united(before, known, value))
              .orElseGet(() -> new Value(both, Value.CLEAN.parts(), constant));
    }
    store(target, stored);
    return stored;
  }

  private void store(Expression target, Value value) {
    Value stored = value.into(target.span());
    switch (target) {
      case Name name -> environment.assign(variables.place(name), stored);
      case FieldAccess access -> {
        evaluator.evaluate(access.target());
        places.of(access).ifPresent(place -> environment.assign(place, stored));
      }
      case Index index -> {
        evaluator.evaluate(index.target());
        evaluator.evaluate(index.index());
        storeElement(index, stored);
      }
      case Collection targets -> unpack(targets, value);
      case Spread rest -> store(rest.value(), value);
      case Dictionary entries -> unpack(entries, value);
      case AssignmentExpression given -> {
        Value missing = evaluator.evaluate(given.value());
        store(given.target(), value.or(missing));
      }
      default -> {}
    }
    NodeRoles role = roles.of(target);
    if (role != NodeRoles.NONE) {
      evaluator.sources(role, Value.CLEAN, places.of(target));
      evaluator.cleanPlace(role, target);
    }
  }

  private void storeElement(Index index, Value value) {
    Optional<AccessPath> place = places.of(index);
    if (place.isPresent()) {
      environment.assign(place.get(), options.trackValues() ? value : Value.of(value.all()));
    } else {
      places.of(index.target()).ifPresent(container -> environment.add(container, value.all()));
    }
  }

  /** One of several targets that is a source is tainted from there on. */
  private void taintUnpacked(Expression target) {
    Optional<AccessPath> place = places.of(target);
    Taints taints = evaluator.sources(roles.of(target), Value.CLEAN, place).all();
    place.ifPresent(known -> environment.add(known, taints));
  }

  /** The entries of an object by their names; what takes the rest gets all. */
  private void unpack(Dictionary targets, Value value) {
    for (DictionaryElement element : targets.elements()) {
      switch (element) {
        case DictionaryEntry entry -> {
          Value part =
              entry.key() instanceof StringLiteral name
                  ? evaluator.field(value, name.value())
                  : Value.of(value.all());
          store(entry.value(), part);
          taintUnpacked(entry.value());
        }
        case DictionarySpread rest -> store(rest.value(), value);
        case Ellipsis pattern -> {}
        case EllipsisMetavariable pattern -> {}
      }
    }
  }

  private void unpack(Collection targets, Value value) {
    int last = targets.elements().size() - 1;
    int length =
        value.constant().orElse("") instanceof CallEffects.Length(int elements) ? elements : -1;
    boolean keeps = length >= 0 || (options.trackValues() && value.hasElements());
    int position = 0;
    for (int i = 0; i <= last; i++) {
      Expression element = targets.elements().get(i);
      if (element instanceof Spread) {
        int next = length - (last - i);
        store(element, rest(value, position, next));
        keeps &= length >= 0;
        position = Math.max(position, next);
      } else {
        store(
            element,
            keeps ? value.select(LibraryValues.element(position++)) : Value.of(value.all()));
      }
      taintUnpacked(element);
    }
  }

  /** What the target gets that takes all that is left, from a place on until before another. */
  private static Value rest(Value value, int from, int to) {
    return to < 0
        ? Value.of(value.all())
        : LibraryValues.slice(
            value, Optional.of(BigInteger.valueOf(from)), Optional.of(BigInteger.valueOf(to)));
  }
}
