/*
 * Tokens of Java 8 to 25, and of patterns, by chapter 3 of the Java Language Specification. Unicode
 * escapes are translated before. What a token is by its place (a contextual keyword, a bracket of
 * type arguments, the parenthesis of a cast or a lambda) is the work of TokenRoles, which also makes
 * shifts and their assignments of single '>'.
 */
lexer grammar JavaLexer;

tokens {
  GENERIC_OPEN, GENERIC_CLOSE, CAST_OPEN, LAMBDA_OPEN, TYPED_OPEN, DIMENSION_OPEN,
  DECLARATION_IDENTIFIER, LAMBDA_IDENTIFIER, LABEL_IDENTIFIER, EXPRESSION_PRIMITIVE,
  SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED, STATEMENT_ELLIPSIS, BODY, AT_INTERFACE, SWITCH_EXPRESSION,
  RECORD, SEALED, NON_SEALED, PERMITS, WHEN, YIELD, MODULE, OPEN_WORD, REQUIRES, TRANSITIVE, EXPORTS,
  OPENS, USES, PROVIDES, TO, WITH
}

ABSTRACT : 'abstract'; ASSERT : 'assert'; BREAK : 'break'; CASE : 'case'; CATCH : 'catch';
CLASS : 'class'; CONST : 'const'; CONTINUE : 'continue'; DEFAULT : 'default'; DO : 'do';
ELSE : 'else'; ENUM : 'enum'; EXTENDS : 'extends'; FINAL : 'final'; FINALLY : 'finally';
FOR : 'for'; GOTO : 'goto'; IF : 'if'; IMPLEMENTS : 'implements'; IMPORT : 'import';
INSTANCEOF : 'instanceof'; INTERFACE : 'interface'; NATIVE : 'native'; NEW : 'new';
PACKAGE : 'package'; PRIVATE : 'private'; PROTECTED : 'protected'; PUBLIC : 'public';
RETURN : 'return'; STATIC : 'static'; STRICTFP : 'strictfp'; SUPER : 'super'; SWITCH : 'switch';
SYNCHRONIZED : 'synchronized'; THIS : 'this'; THROW : 'throw'; THROWS : 'throws';
TRANSIENT : 'transient'; TRY : 'try'; VOID : 'void'; VOLATILE : 'volatile'; WHILE : 'while';
TRUE : 'true'; FALSE : 'false'; NULL : 'null';

PRIMITIVE : 'boolean' | 'byte' | 'char' | 'double' | 'float' | 'int' | 'long' | 'short';

IDENTIFIER : START PART*;
fragment START : [\p{L}\p{Nl}\p{Sc}\p{Pc}];
fragment PART : [\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mc}\p{Mn}\p{Cf}] | [\u0000-\u0008\u000E-\u001B\u007F-\u009F];

ELLIPSIS_METAVARIABLE : '$...' [A-Z_] [A-Z_0-9]*;

INTEGER
  : ( '0' [xX] HEX | '0' [bB] [01] ([01_]* [01])? | DIGITS ) [lL]?
  ;
DECIMAL
  : DIGITS '.' DIGITS? EXPONENT? [fFdD]?
  | '.' DIGITS EXPONENT? [fFdD]?
  | DIGITS EXPONENT [fFdD]?
  | DIGITS [fFdD]
  | '0' [xX] (HEX '.'? | HEX? '.' HEX) [pP] [+-]? DIGITS [fFdD]?
  ;
fragment DIGITS : [0-9] ([0-9_]* [0-9])?;
fragment HEX : [0-9a-fA-F] ([0-9a-fA-F_]* [0-9a-fA-F])?;
fragment EXPONENT : [eE] [+-]? DIGITS;

CHARACTER : '\'' (~['\\\r\n] | '\\' [0-7]+ | '\\' ~[\r\n0-7]) '\'';
STRING : '"' (~["\\\r\n] | '\\' ~[\r\n])* '"';
TEXT_BLOCK : '"""' [ \t\f]* ('\r'? '\n' | '\r') (~[\\] | '\\' .)*? '"""';
UNTERMINATED
  : '"' (~["\\\r\n] | '\\' ~[\r\n])* | '\'' (~['\\\r\n] | '\\' ~[\r\n])*
  | '/*'
  ;

OPEN_PARENTHESIS : '('; CLOSE_PARENTHESIS : ')'; OPEN_BRACE : '{'; CLOSE_BRACE : '}';
OPEN_BRACKET : '['; CLOSE_BRACKET : ']'; SEMICOLON : ';'; COMMA : ','; DOT : '.';
DEEP_OPEN : '<...'; DEEP_CLOSE : '...>'; ELLIPSIS : '...'; AT : '@'; COLON_COLON : '::';
ARROW : '->'; COLON : ':'; QUESTION : '?';
ASSIGN : '='; LESS : '<'; GREATER : '>'; NOT : '!'; TILDE : '~'; EQUAL : '=='; NOT_EQUAL : '!=';
LESS_EQUAL : '<='; GREATER_EQUAL : '>='; AND : '&&'; OR : '||'; INCREMENT : '++';
DECREMENT : '--'; PLUS : '+'; MINUS : '-'; STAR : '*'; SLASH : '/'; AMPERSAND : '&'; BAR : '|';
CARET : '^'; PERCENT : '%'; SHIFT_LEFT : '<<';
AUGMENTED : '+=' | '-=' | '*=' | '/=' | '&=' | '|=' | '^=' | '%=' | '<<=';

BLANK : [ \t\f\r\n\u001A]+ -> skip;
COMMENT : '//' ~[\r\n]* | '/*' .*? '*/';
UNKNOWN : .;
