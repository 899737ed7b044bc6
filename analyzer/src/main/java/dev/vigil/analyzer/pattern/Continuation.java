package dev.vigil.analyzer.pattern;

/** What is to be matched next, given what the metavariables stand for so far. */
@FunctionalInterface
interface Continuation {
  void matched(Bindings bindings);
}
