package dev.vigil.analyzer.syntax;

import java.util.List;

/** What has a header: a function, or a class or another type with members. */
public sealed interface Definition extends Statement permits ClassDefinition, FunctionDefinition {
  /** The decorators, in source order. */
  List<Decorator> decorators();

  /** The region from its start to the last that is said in front of its body. */
  Span header();
}
