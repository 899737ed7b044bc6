package dev.vigil.analyzer.parse.java;

/** What types of tokens have in common, wherever they stand. */
final class TokenKinds {
  private TokenKinds() {}

  /** Modifiers of declarations. */
  static boolean isModifier(int type) {
    return switch (type) {
      case JavaLexer.PUBLIC,
          JavaLexer.PROTECTED,
          JavaLexer.PRIVATE,
          JavaLexer.ABSTRACT,
          JavaLexer.STATIC,
          JavaLexer.FINAL,
          JavaLexer.STRICTFP,
          JavaLexer.NATIVE,
          JavaLexer.SYNCHRONIZED,
          JavaLexer.TRANSIENT,
          JavaLexer.VOLATILE,
          JavaLexer.DEFAULT,
          JavaLexer.SEALED,
          JavaLexer.NON_SEALED ->
          true;
      default -> false;
    };
  }

  /** Behind these a statement or a member can start. */
  static boolean precedesStatement(int type) {
    return switch (type) {
      case JavaLexer.OPEN_BRACE,
          JavaLexer.CLOSE_BRACE,
          JavaLexer.SEMICOLON,
          JavaLexer.ELSE,
          JavaLexer.DO,
          JavaLexer.BODY,
          JavaLexer.STATEMENT_ELLIPSIS ->
          true;
      default -> false;
    };
  }

  /** Behind these an annotation belongs to a type, and not to a declaration. */
  static boolean precedesType(int type) {
    return switch (type) {
      case JavaLexer.IDENTIFIER,
          JavaLexer.DECLARATION_IDENTIFIER,
          JavaLexer.PRIMITIVE,
          JavaLexer.DOT,
          JavaLexer.GENERIC_OPEN,
          JavaLexer.GENERIC_CLOSE,
          JavaLexer.NEW,
          JavaLexer.EXTENDS,
          JavaLexer.SUPER,
          JavaLexer.IMPLEMENTS,
          JavaLexer.PERMITS,
          JavaLexer.THROWS,
          JavaLexer.AMPERSAND,
          JavaLexer.QUESTION,
          JavaLexer.COLON_COLON,
          JavaLexer.INSTANCEOF,
          JavaLexer.CLOSE_BRACKET,
          JavaLexer.CAST_OPEN ->
          true;
      default -> false;
    };
  }

  /** Behind these only a type can stand. */
  static boolean introducesType(int type) {
    return switch (type) {
      case JavaLexer.INSTANCEOF,
          JavaLexer.EXTENDS,
          JavaLexer.IMPLEMENTS,
          JavaLexer.THROWS,
          JavaLexer.PERMITS,
          JavaLexer.CLASS,
          JavaLexer.INTERFACE,
          JavaLexer.TYPED_OPEN,
          JavaLexer.RECORD ->
          true;
      default -> false;
    };
  }

  private static boolean isLiteral(int type) {
    return switch (type) {
      case JavaLexer.INTEGER,
          JavaLexer.DECIMAL,
          JavaLexer.CHARACTER,
          JavaLexer.STRING,
          JavaLexer.TEXT_BLOCK,
          JavaLexer.TRUE,
          JavaLexer.FALSE,
          JavaLexer.NULL ->
          true;
      default -> false;
    };
  }

  /** These start an operand that nothing stands in front of but an operator. */
  static boolean startsOperandOnly(int type) {
    return switch (type) {
      case JavaLexer.NOT, JavaLexer.TILDE, JavaLexer.PLUS, JavaLexer.MINUS, JavaLexer.NEW -> true;
      default -> isLiteral(type);
    };
  }

  /** Behind a parenthesized type, these can only start what is cast. */
  static boolean startsOperand(int type) {
    return switch (type) {
      case JavaLexer.NOT,
          JavaLexer.TILDE,
          JavaLexer.OPEN_PARENTHESIS,
          JavaLexer.THIS,
          JavaLexer.SUPER,
          JavaLexer.NEW,
          JavaLexer.IDENTIFIER,
          JavaLexer.SWITCH,
          JavaLexer.PRIMITIVE,
          JavaLexer.VOID ->
          true;
      default -> isLiteral(type);
    };
  }

  /** These start the value that a switch yields. */
  static boolean startsYielded(int type) {
    return switch (type) {
      case JavaLexer.IDENTIFIER,
          JavaLexer.THIS,
          JavaLexer.SUPER,
          JavaLexer.NEW,
          JavaLexer.SWITCH,
          JavaLexer.PRIMITIVE,
          JavaLexer.VOID,
          JavaLexer.NOT,
          JavaLexer.TILDE,
          JavaLexer.PLUS,
          JavaLexer.MINUS,
          JavaLexer.ELLIPSIS,
          JavaLexer.DEEP_OPEN,
          JavaLexer.OPEN_PARENTHESIS ->
          true;
      default -> isLiteral(type);
    };
  }
}
