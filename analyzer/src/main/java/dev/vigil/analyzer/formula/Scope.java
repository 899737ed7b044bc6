package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.pattern.Binding;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Span;
import java.util.List;
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
    RangeMatch range = new RangeMatch(binding.span(), around.bindings(), RangeMatch.Kind.CODE);
    List<Node> nodes = binding instanceof Binding.Code code ? code.nodes() : List.of();
    return nodes.size() == 1 && nodes.get(0) instanceof Identifier identifier
        ? new Scope(range, Optional.of(new Name(identifier.span(), identifier.name())))
        : new Scope(range, Optional.empty());
  }

  Span span() {
    return range.span();
  }
}
