package dev.vigil.analyzer.link;

import dev.vigil.analyzer.taint.value.Taints;
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
 * @param sinks what reaches sinks, inside of it or in what it calls
 * @param calls what its open calls give, by their numbers in the file
 */
record LinkedFunction(
    Value result,
    SortedMap<Integer, Value> parameters,
    SortedMap<Integer, Taints> sinks,
    SortedMap<Integer, Value> calls) {
  /** A function of which nothing is known yet. */
  static final LinkedFunction NOTHING =
      new LinkedFunction(Value.CLEAN, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

  /** Copies the maps. */
  LinkedFunction {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    sinks = Collections.unmodifiableSortedMap(new TreeMap<>(sinks));
    calls = Collections.unmodifiableSortedMap(new TreeMap<>(calls));
  }
}
