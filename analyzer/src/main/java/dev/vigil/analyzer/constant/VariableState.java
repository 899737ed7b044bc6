package dev.vigil.analyzer.constant;

import dev.vigil.analyzer.budget.WorkBudget;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the variables of a scope hold at one point; a name that is not there was not yet bound. */
final class VariableState {
  /** Steps for a variable that is copied or joined. */
  private static final int COPIED = 3;

  /** Memory of what is known of a variable, in bytes. */
  private static final long VARIABLE_BYTES = 48;

  private final Map<String, ConstantValue> values;
  private boolean reachable;

  VariableState() {
    this(new HashMap<>(), true);
  }

  private VariableState(Map<String, ConstantValue> values, boolean reachable) {
    this.values = values;
    this.reachable = reachable;
  }

  VariableState copy(WorkBudget budget) {
    budget.take(COPIED * (long) values.size());
    budget.hold(VARIABLE_BYTES * values.size());
    return new VariableState(new HashMap<>(values), reachable);
  }

  /** A state from which nothing comes. */
  static VariableState unreachable() {
    return new VariableState(new HashMap<>(), false);
  }

  void leave() {
    reachable = false;
  }

  boolean isReachable() {
    return reachable;
  }

  boolean binds(String name) {
    return values.containsKey(name);
  }

  /** The names that are bound. */
  Set<String> names() {
    return Collections.unmodifiableSet(values.keySet());
  }

  ConstantValue get(String name) {
    return values.getOrDefault(name, ConstantValue.Unknown.VALUE);
  }

  void put(String name, ConstantValue value) {
    values.put(name, value);
  }

  /** Adds what a variable may hold too. */
  void join(String name, ConstantValue value) {
    if (value instanceof ConstantValue.Given && !values.containsKey(name)) {
      values.put(name, ConstantValue.Unknown.VALUE);
    } else {
      values.merge(name, value, ConstantValue::join);
    }
  }

  /** Becomes what holds after the one or the other. */
  void join(VariableState other, WorkBudget budget) {
    if (!other.reachable) {
      return;
    }
    budget.take(COPIED * (long) other.values.size());
    if (!reachable) {
      values.clear();
      values.putAll(other.values);
      reachable = true;
    } else {
      values.replaceAll((name, value) ->
          value instanceof ConstantValue.Given && !other.values.containsKey(name)
              ? ConstantValue.Unknown.VALUE
              : value);
      other.values.forEach(this::join);
    }
  }

  boolean same(VariableState other) {
    return reachable == other.reachable && values.equals(other.values);
  }

  void replaceBy(VariableState other) {
    if (other != this) {
      values.clear();
      values.putAll(other.values);
      reachable = other.reachable;
    }
  }
}
