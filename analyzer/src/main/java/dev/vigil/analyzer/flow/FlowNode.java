package dev.vigil.analyzer.flow;

import dev.vigil.analyzer.syntax.Node;
import java.util.Optional;

/**
 * A step of a control-flow graph.
 *
 * @param id its place in the graph's list of nodes
 * @param kind what happens
 * @param code what is executed there; empty for entry, exits and junctions
 */
public record FlowNode(int id, Kind kind, Optional<Node> code) {
  /** What happens at a node. */
  public enum Kind {
    /** The first node; nothing happens. */
    ENTRY,
    /** The end that is reached without an exception. */
    EXIT,
    /** The end that is reached with an exception. */
    EXCEPTION_EXIT,
    /** Ways meet or part; nothing happens. */
    JUNCTION,
    /** A resource may have swallowed an exception; nothing happens. */
    SUPPRESSION,
    /** A statement is executed; of a class or function, its header. */
    STATEMENT,
    /** An expression decides the way. */
    CONDITION,
    /** An expression is evaluated: what a loop runs over, what a match looks at. */
    EXPRESSION,
    /** A loop over values takes the next one, if there is one. */
    NEXT,
    /** A resource of a with statement is entered. */
    ENTER,
    /** A handler has caught an exception and binds its name. */
    CATCH,
    /** The pattern of a case is compared and binds its names. */
    CASE
  }
}
