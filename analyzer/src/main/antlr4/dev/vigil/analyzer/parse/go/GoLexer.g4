/*
 * Tokens of Go, and of patterns, by the chapter "Lexical elements" of the language specification.
 * Semicolons that line ends stand for, and what a token is by its place (the brace of a composite
 * literal, the bracket of type parameters, the declaration of a function), are the work of
 * GoTokenRoles.
 */
lexer grammar GoLexer;

tokens {
  LITERAL_OPEN, TYPE_PARAMETERS_OPEN, FUNCTION_DECLARATION, CHANNEL_ARROW, BODY
}

BREAK : 'break'; CASE : 'case'; CHAN : 'chan'; CONST : 'const'; CONTINUE : 'continue';
DEFAULT : 'default'; DEFER : 'defer'; ELSE : 'else'; FALLTHROUGH : 'fallthrough'; FOR : 'for';
FUNC : 'func'; GO : 'go'; GOTO : 'goto'; IF : 'if'; IMPORT : 'import'; INTERFACE : 'interface';
MAP : 'map'; PACKAGE : 'package'; RANGE : 'range'; RETURN : 'return'; SELECT : 'select';
STRUCT : 'struct'; SWITCH : 'switch'; TYPE : 'type'; VAR : 'var';

IDENTIFIER : LETTER (LETTER | [\p{Nd}])* | '$' LETTER (LETTER | [\p{Nd}])*;
fragment LETTER : [\p{L}_];

ELLIPSIS_METAVARIABLE : '$...' [A-Z_] [A-Z_0-9]*;

IMAGINARY : (INTEGER | DECIMAL | [0-9] [0-9_]*) 'i';
INTEGER
  : [1-9] ('_'? [0-9])* | '0' ('_'? [0-7])* | '0' [xX] ('_'? [0-9a-fA-F])+ | '0' [bB] ('_'? [01])+ | '0' [oO] ('_'? [0-7])+
  ;
DECIMAL
  : DIGITS '.' DIGITS? EXPONENT? | '.' DIGITS EXPONENT? | DIGITS EXPONENT
  | '0' [xX] ('_'? HEX '.'? | '_'? HEX? '.' HEX) [pP] [+-]? DIGITS
  ;
fragment DIGITS : [0-9] ('_'? [0-9])*;
fragment HEX : [0-9a-fA-F] ('_'? [0-9a-fA-F])*;
fragment EXPONENT : [eE] [+-]? DIGITS;

RUNE : '\'' (~['\\\n] | '\\' ~[\n] ~['\n]*?) '\'';
STRING : '"' (~["\\\n] | '\\' ~[\n])* '"';
RAW_STRING : '`' ~[`]* '`';
UNTERMINATED
  : '"' (~["\\\n] | '\\' ~[\n])* | '\'' (~['\\\n] | '\\' ~[\n])* | '`' ~[`]* | '/*'
  | [0-9] [0-9a-zA-Z_.]*
  ;

OPEN_PARENTHESIS : '('; CLOSE_PARENTHESIS : ')'; OPEN_BRACE : '{'; CLOSE_BRACE : '}';
OPEN_BRACKET : '['; CLOSE_BRACKET : ']'; SEMICOLON : ';'; COMMA : ','; DOT : '.';
DEEP_OPEN : '<...'; DEEP_CLOSE : '...>'; ELLIPSIS : '...'; COLON : ':'; DEFINE : ':=';
ASSIGN : '='; LESS : '<'; GREATER : '>'; NOT : '!'; TILDE : '~'; EQUAL : '=='; NOT_EQUAL : '!=';
LESS_EQUAL : '<='; GREATER_EQUAL : '>='; AND : '&&'; OR : '||'; INCREMENT : '++';
DECREMENT : '--'; PLUS : '+'; MINUS : '-'; STAR : '*'; SLASH : '/'; AMPERSAND : '&'; BAR : '|';
CARET : '^'; PERCENT : '%'; SHIFT_LEFT : '<<'; SHIFT_RIGHT : '>>'; BIT_CLEAR : '&^'; ARROW : '<-';
AUGMENTED : '+=' | '-=' | '*=' | '/=' | '&=' | '|=' | '^=' | '%=' | '<<=' | '>>=' | '&^=';

BLANK : [ \t\r\n\uFEFF]+ -> skip;
COMMENT : '//' ~[\n]* | '/*' .*? '*/';
UNKNOWN : .;
