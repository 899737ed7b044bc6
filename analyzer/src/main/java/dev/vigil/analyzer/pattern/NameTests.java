package dev.vigil.analyzer.pattern;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Tests of names, each run once for each name in a file. */
final class NameTests {
  private final Map<Predicate<String>, Map<String, Boolean>> known = new HashMap<>();

  boolean passes(Predicate<String> test, String name) {
    return known.computeIfAbsent(test, any -> new HashMap<>()).computeIfAbsent(name, test::test);
  }
}
