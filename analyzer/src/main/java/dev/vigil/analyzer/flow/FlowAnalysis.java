package dev.vigil.analyzer.flow;

import java.util.Optional;

/**
 * A forward data-flow analysis in the monotone framework. Facts are immutable, compared by {@code
 * equals}, and form a join semilattice without infinite ascending chains over one graph; {@link
 * #transfer} is monotone. Then the solution is the least one, in whichever order it is computed.
 *
 * @param <F> what is known at a place
 */
public interface FlowAnalysis<F> {
  /** What is known at the entry. */
  F entry();

  /** What is known where two ways meet: the least upper bound. */
  F join(F one, F other);

  /** What is known behind a node that ended without an exception. */
  F transfer(FlowNode node, F before);

  /**
   * What is known where control goes on behind a node that ended without an exception: less than
   * where an exception goes, if that is something by itself.
   *
   * @param after what is known behind the node
   */
  default F completed(FlowNode node, F after) {
    return after;
  }

  /** Whether what is known at the end with an exception is of no use. */
  default boolean ignoresFailure() {
    return false;
  }

  /** Whether resources are taken to pass on what is raised while they are open. */
  default boolean ignoresSuppression() {
    return false;
  }

  /** How many entries a fact holds: what is joined, copied and kept is charged by that. */
  default long size(F fact) {
    return 0;
  }

  /**
   * Which way a node decides: true or false if the other one is surely not taken. Asked only where
   * a graph knows the two {@linkplain ControlFlowGraph#branches ways}.
   *
   * @param after what is known behind the node
   */
  default Optional<Boolean> decision(FlowNode node, F after) {
    return Optional.empty();
  }

  /**
   * What is known on one of the two ways behind a node that decides. Asked only where a graph knows
   * the two {@linkplain ControlFlowGraph#branches ways}; monotone as {@link #transfer} is.
   *
   * @param outcome which way it is
   * @param after what is known behind the node
   */
  default F onWay(FlowNode node, boolean outcome, F after) {
    return after;
  }
}
