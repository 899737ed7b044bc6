package dev.vigil.analyzer.match;

import dev.vigil.analyzer.pattern.Bindings;

/**
 * What is to be matched next, given what the metavariables stand for so far.
 *
 * <p>Where one is made for each node that is looked at it is a class, not a lambda: the fast
 * compiler makes a lambda that captures something by a native call.
 */
@FunctionalInterface
interface Continuation {
  void matched(Bindings bindings);
}
