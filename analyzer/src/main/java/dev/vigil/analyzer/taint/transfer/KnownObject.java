package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Lambda;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.ObjectCreation;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A value of which the code is known: a function or lambda of the file, or an object of just one of
 * its classes. Equal if that is the same node of the tree and captures the same.
 */
final class KnownObject {
  private final Node code;
  private final Node owner;

  /** What variables are known to be that a function captures. */
  private final SortedMap<String, Object> captured;

  /**
   * A known value that captures nothing.
   *
   * @param code the function, the lambda or the class
   * @param owner the function or module in whose code the value is made
   */
  KnownObject(Node code, Node owner) {
    this(code, owner, Collections.emptySortedMap());
  }

  /** A function that captures variables which hold known values. */
  KnownObject(Node code, Node owner, SortedMap<String, Object> captured) {
    this.code = code;
    this.owner = owner;
    this.captured = captured;
  }

  /** What variables are known to be that a function captures, by their names. */
  SortedMap<String, Object> captured() {
    return Collections.unmodifiableSortedMap(captured);
  }

  /** The function that a constant is. */
  static Optional<FunctionDefinition> function(Optional<Object> constant) {
    return constant.orElse("") instanceof KnownObject known
            && known.code instanceof FunctionDefinition function
        ? Optional.of(function)
        : Optional.empty();
  }

  /** The lambda that a constant is. */
  static Optional<Lambda> lambda(Optional<Object> constant) {
    return constant.orElse("") instanceof KnownObject known && known.code instanceof Lambda lambda
        ? Optional.of(lambda)
        : Optional.empty();
  }

  /** The class of the file of which a constant is an object. */
  static Optional<Node> type(Optional<Object> constant) {
    return constant.orElse("") instanceof KnownObject known
            && (known.code instanceof ClassDefinition || known.code instanceof ObjectCreation)
        ? Optional.of(known.code)
        : Optional.empty();
  }

  /** Whether it is made in the code of a function or of the module. */
  @SuppressWarnings("ReferenceEquality") // A function is one node, whatever others look like.
  boolean isOf(Node code) {
    return owner == code;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // What is known is one node, whatever others look like.
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof KnownObject that
            && code == that.code
            && captured.equals(that.captured));
  }

  @Override
  public int hashCode() {
    return code.span().hashCode();
  }

  @Override
  public String toString() {
    return "known at " + code.span();
  }
}
