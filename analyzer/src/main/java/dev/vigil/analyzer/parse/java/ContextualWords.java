package dev.vigil.analyzer.parse.java;

import java.util.List;
import org.antlr.v4.runtime.CommonToken;

/** Looks ahead from words that are keywords only where nothing else could be meant. */
final class ContextualWords {
  private final List<CommonToken> tokens;
  private final TypeScan scan;

  ContextualWords(List<CommonToken> tokens, TypeScan scan) {
    this.tokens = tokens;
    this.scan = scan;
  }

  private int type(int index) {
    return scan.type(index);
  }

  /** Whether a token is a word that is no keyword of its own. */
  boolean is(int index, String word) {
    return type(index) == JavaLexer.IDENTIFIER && tokens.get(index).getText().equals(word);
  }

  /** {@code yield} and a value. */
  boolean givesValue(int at) {
    return switch (type(at + 1)) {
      case JavaLexer.INCREMENT, JavaLexer.DECREMENT -> type(at + 2) != JavaLexer.SEMICOLON;
      default -> TokenKinds.startsYielded(type(at + 1));
    };
  }

  /** {@code record}, a name, and what follows on that of a record. */
  boolean isRecord(int at) {
    return type(at + 1) == JavaLexer.IDENTIFIER
        && (type(at + 2) == JavaLexer.OPEN_PARENTHESIS || type(at + 2) == JavaLexer.LESS);
  }

  /** The head of a class goes on here. */
  boolean precedesType(int index) {
    int next = type(index);
    return next == JavaLexer.CLASS
        || next == JavaLexer.INTERFACE
        || next == JavaLexer.AT
        || TokenKinds.isModifier(next)
        || is(index, "non")
        || is(index, "sealed");
  }

  /** {@code non-sealed} before a class. */
  boolean isNonSealed(int at) {
    return type(at + 1) == JavaLexer.MINUS
        && is(at + 2, "sealed")
        && tokens.get(at).getStopIndex() + 2 == tokens.get(at + 2).getStartIndex()
        && precedesType(at + 3);
  }

  /** The name of a module and its body. */
  boolean isModuleName(int start) {
    int end = start;
    while (type(end) == JavaLexer.IDENTIFIER && type(end + 1) == JavaLexer.DOT) {
      end += 2;
    }
    return type(end) == JavaLexer.IDENTIFIER && type(end + 1) == JavaLexer.OPEN_BRACE;
  }
}
