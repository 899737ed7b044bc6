package dev.vigil.analyzer.parse.javascript;

import org.antlr.v4.runtime.CommonToken;

/** What stands around a token, from a bracket to its end, and what is known of it so far. */
final class TokenFrame {
  /** What a bracket opens. */
  enum Kind {
    /** Statements: the file, a block, the body of a function, the cases of a switch. */
    STATEMENTS,
    /** The members of a class. */
    MEMBERS,
    /** The properties of an object. */
    PROPERTIES,
    /** The names of an import or export. */
    SPECIFIERS,
    /** The header of a loop. */
    LOOP,
    /** Other parentheses, and brackets. */
    PARENTHESES,
    /** An expression in a template. */
    TEMPLATE,
    /** An expression in an element. */
    CONTAINER,
    /** A tag that opens an element. */
    OPENING_TAG,
    /** A tag that closes an element. */
    CLOSING_TAG,
    /** What is in an element. */
    CHILDREN
  }

  /** What the next brace opens in a frame, if it is known before. */
  enum Brace {
    /** Nothing is known. */
    UNKNOWN,
    /** A block, or the body of a function that is declared. */
    BLOCK,
    /** The body of a function that is a value. */
    FUNCTION,
    /** The body of an arrow function. */
    ARROW,
    /** The body of a class that is declared. */
    CLASS,
    /** The body of a class that is a value. */
    CLASS_VALUE,
    /** The cases of a switch. */
    CASES,
    /** The names of an import or export. */
    NAMES
  }

  /** What stands behind the bracket that ends a frame. */
  enum End {
    /** A statement or member may begin. */
    STATEMENT,
    /** An operand has ended. */
    OPERAND,
    /** An arrow function has ended, which nothing can be applied to. */
    ARROW
  }

  final Kind kind;
  final CommonToken open;
  final End end;

  /** What the next brace of this frame opens. */
  Brace brace = Brace.UNKNOWN;

  /** Whether the next braces belong to a function that waits, or is a generator. */
  boolean nextAsynchronous;

  boolean nextGenerator;

  /** Whether code in it may wait, or yield. */
  boolean asynchronous;

  boolean generator;

  /** How many times {@code new} stands in it whose arguments have not come. */
  int creations;

  /** How many conditional expressions in it have no colon yet. */
  int choices;

  /** Whether the label of a case is read. */
  boolean inCase;

  /** Whether variables are declared. */
  boolean declares;

  /** Whether the name of a member or property may come next. */
  boolean memberStart;

  /** Whether the value of a member or property is read. */
  boolean value;

  /** Whether the next brace is the body of a function. */
  boolean nextFunction;

  /** Whether the first part of the header of a loop is read. */
  boolean counting;

  /** Whether a decorator was read and what it belongs to was not. */
  boolean decorated;

  TokenFrame(Kind kind, CommonToken open, End end) {
    this.kind = kind;
    this.open = open;
    this.end = end;
  }

  /** Whether statements or members stand in it, so that line ends may be semicolons. */
  boolean hasLines() {
    return kind == Kind.STATEMENTS || kind == Kind.MEMBERS;
  }
}
