package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.constant.Constants;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.Identifier;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Span;
import java.util.List;

/** What a metavariable stands for in a match. */
public sealed interface Binding {
  /** The region of the source that the metavariable stands for; empty if that is nothing. */
  Span span();

  /**
   * The source text of the region, or the text that is bound. A name gives what it stands for, if
   * it was imported as another.
   */
  String text(SourceText source);

  /**
   * Whether both stand for the same: code that is equal but for spelling, place and comments, or
   * equal texts.
   */
  boolean same(Binding other);

  /**
   * Code.
   *
   * @param span from the first to the last node
   * @param nodes one, or any number for a metavariable such as {@code $...ARGS}
   * @param equality what tells whether other code is the same
   */
  record Code(Span span, List<Node> nodes, VariableEquality equality) implements Binding {
    /** Copies the list. */
    public Code {
      nodes = List.copyOf(nodes);
    }

    /** Code of which no values and no variables are known. */
    public Code(Span span, List<Node> nodes) {
      this(span, nodes, VariableEquality.BY_SPELLING);
    }

    @Override
    public String text(SourceText source) {
      return switch (nodes.size() == 1 ? nodes.get(0) : null) {
        case Name name -> name.name();
        case Identifier identifier -> identifier.name();
        case null, default -> source.text(span);
      };
    }

    @Override
    public boolean same(Binding other) {
      return other instanceof Code code && equality.same(nodes, code.nodes, code.equality);
    }

    /** Whether one of two pieces of code is a literal that the other, a variable, may hold. */
    static boolean mayBeLiteral(Node one, Node other) {
      return (one instanceof Name && isLiteral(other)) || (other instanceof Name && isLiteral(one));
    }

    private static boolean isLiteral(Node node) {
      return node instanceof Expression expression && Constants.isLiteral(expression.kind());
    }
  }

  /**
   * A piece of text: the content of a string, or what a group of a regular expression matched.
   *
   * @param span where it stands
   * @param text what it is
   */
  record Text(Span span, String text) implements Binding {
    @Override
    public String text(SourceText source) {
      return text;
    }

    @Override
    public boolean same(Binding other) {
      return other instanceof Text that && text.equals(that.text);
    }
  }
}
