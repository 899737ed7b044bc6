package dev.vigil.analyzer.link;

import dev.vigil.analyzer.taint.value.Value;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a function does with the data of a rule, whatever its calls call. Regions and sources are
 * numbered through all files.
 *
 * @param result what it returns
 * @param parameters what it leaves in what its parameters refer to, by their number
 * @param calls what its open calls give, by their numbers in the file
 */
record LinkedFunction(
    Value result, SortedMap<Integer, Value> parameters, SortedMap<Integer, Value> calls) {
  /** A function of which nothing is known yet. */
  static final LinkedFunction NOTHING =
      new LinkedFunction(Value.CLEAN, new TreeMap<>(), new TreeMap<>());

  /** Copies the maps. */
  LinkedFunction {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    calls = Collections.unmodifiableSortedMap(new TreeMap<>(calls));
  }

  /** Whether its callers see no difference between it and another. */
  boolean doesAs(LinkedFunction other) {
    return result.equals(other.result) && parameters.equals(other.parameters);
  }

  /** About how much memory it keeps, in bytes. */
  long bytes() {
    return result.bytes()
        + parameters.values().stream().mapToLong(Value::bytes).sum()
        + calls.values().stream().mapToLong(Value::bytes).sum();
  }
}
