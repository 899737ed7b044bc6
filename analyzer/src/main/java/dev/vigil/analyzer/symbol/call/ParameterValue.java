package dev.vigil.analyzer.symbol.call;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a parameter of a function gets in one call. Arguments are meant by their numbers. */
public sealed interface ParameterValue {
  /** What is no argument. */
  enum Other implements ParameterValue {
    /** Nothing: the parameter has its default. */
    NOTHING,
    /** The object whose method is called. */
    RECEIVER
  }

  /**
   * A variable of a function around, which the function sees as it is when it is called.
   *
   * @param variable its name
   */
  record Captured(String variable) implements ParameterValue {}

  /**
   * One argument.
   *
   * @param number from 0
   */
  record OfArgument(int number) implements ParameterValue {}

  /**
   * One element of arguments that are spread ({@code *values}), or an argument whose position is
   * not known since one before it is spread.
   *
   * @param numbers at least one
   */
  record OneOf(List<Integer> numbers) implements ParameterValue {
    /** Copies the list. */
    public OneOf {
      numbers = List.copyOf(numbers);
    }
  }

  /**
   * All arguments that no other parameter takes: as a list, or, of those with a name, as a
   * dictionary.
   *
   * @param positional in their order
   * @param named by their names
   * @param spread arguments of which elements are among them, or whose position is not known
   */
  record Rest(List<Integer> positional, SortedMap<String, Integer> named, List<Integer> spread)
      implements ParameterValue {
    /** Copies the collections. */
    public Rest {
      positional = List.copyOf(positional);
      named = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(named));
      spread = List.copyOf(spread);
    }
  }
}
