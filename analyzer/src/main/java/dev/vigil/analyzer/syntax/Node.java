package dev.vigil.analyzer.syntax;

import java.util.List;
import java.util.function.Consumer;

/**
 * A node of the syntax tree that all languages share. Nodes are immutable, and two nodes are equal
 * if their structure and their places are.
 */
public sealed interface Node
    permits Argument,
        Case,
        CasePattern,
        ComprehensionClause,
        Decorator,
        DictionaryElement,
        Expression,
        Handler,
        Identifier,
        ImportedModule,
        ImportedName,
        KeywordCase,
        MappingCaseEntry,
        Module,
        ModuleDirective,
        Parameter,
        Statement,
        StringPart,
        TypeParameter,
        WithItem {
  /**
   * The region of the node in its source text. It covers the regions of all children; parentheses
   * around an expression do not belong to it.
   */
  Span span();

  /** What this node is, for tables and switches; equal for all nodes of one record. */
  NodeKind kind();

  /** The nodes directly below this one, in the order of the source. */
  List<Node> children();

  /**
   * Gives the {@link #children()} to a consumer, one after the other. What files are mostly made of
   * does so without a list, as every walk over a tree comes by every node.
   */
  default void forEachChild(Consumer<? super Node> consumer) {
    List<Node> children = children();
    for (int i = 0; i < children.size(); i++) {
      consumer.accept(children.get(i));
    }
  }
}
