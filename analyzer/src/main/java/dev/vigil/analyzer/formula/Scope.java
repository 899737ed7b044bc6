package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.pattern.Binding;
import dev.vigil.analyzer.syntax.Block;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Span;
import java.util.Optional;

/**
 * The part of a file to which a formula is confined: what a metavariable stands for.
 *
 * @param range the part, with the metavariables with which matches must agree
 * @param name the part as an expression, if it is a name that is none where it stands, such as that
 *     of a method
 */
record Scope(RangeMatch range, Optional<Name> name) {
  static Scope of(Binding binding, RangeMatch around) {
    Optional<Node> only =
        binding instanceof Binding.Code code && code.nodes().size() == 1
            ? Optional.of(code.nodes().get(0))
            : Optional.empty();
    Span span = only.map(node -> span(node, binding.span())).orElse(binding.span());
    RangeMatch range = new RangeMatch(span, around.bindings(), RangeMatch.Kind.CODE);
    return only.isPresent() && only.get() instanceof Identifier identifier
        ? new Scope(range, Optional.of(new Name(identifier.span(), identifier.name())))
        : new Scope(range, Optional.empty());
  }

  /** Statements are meant without braces, what a variable was given where that is written. */
  private static Span span(Node node, Span bound) {
    if (node instanceof Block block && !block.statements().isEmpty()) {
      return new Span(
          block.statements().getFirst().span().start(), block.statements().getLast().span().end());
    }
    return bound.contains(node.span()) ? bound : node.span();
  }

  Span span() {
    return range.span();
  }
}
