/*
 * Tokens of Python 3.0 to 3.14, and of patterns. Lines, indentation, brackets and the fields of
 * interpolated strings are the work of PythonTokens, which also switches the modes.
 */
lexer grammar PythonLexer;

tokens { NEWLINE, INDENT, DEDENT, FORMAT_COLON, FIELD_OPEN, FIELD_CLOSE, SUITE }

FALSE : 'False'; NONE : 'None'; TRUE : 'True'; AND : 'and'; AS : 'as'; ASSERT : 'assert';
ASYNC : 'async'; AWAIT : 'await'; BREAK : 'break'; CLASS : 'class'; CONTINUE : 'continue';
DEF : 'def'; DEL : 'del'; ELIF : 'elif'; ELSE : 'else'; EXCEPT : 'except'; FINALLY : 'finally';
FOR : 'for'; FROM : 'from'; GLOBAL : 'global'; IF : 'if'; IMPORT : 'import'; IN : 'in'; IS : 'is';
LAMBDA : 'lambda'; NONLOCAL : 'nonlocal'; NOT : 'not'; OR : 'or'; PASS : 'pass'; RAISE : 'raise';
RETURN : 'return'; TRY : 'try'; WHILE : 'while'; WITH : 'with'; YIELD : 'yield';
MATCH : 'match'; CASE : 'case'; TYPE : 'type';

NAME : [\p{XID_Start}_] [\p{XID_Continue}]*;

NUMBER
  : '0' [xX] ('_'? [0-9a-fA-F])+
  | '0' [oO] ('_'? [0-7])+
  | '0' [bB] ('_'? [01])+
  | DIGITS ('.' DIGITS?)? EXPONENT? [jJ]?
  | '.' DIGITS EXPONENT? [jJ]?
  ;
fragment DIGITS : [0-9] ('_'? [0-9])*;
fragment EXPONENT : [eE] [+-]? DIGITS;

STRING
  : PREFIX? ( '\'' (~['\\\r\n] | ESCAPE)* '\'' | '"' (~["\\\r\n] | ESCAPE)* '"'
            | '\'\'\'' (~[\\] | ESCAPE)*? '\'\'\'' | '"""' (~[\\] | ESCAPE)*? '"""' )
  ;
UNTERMINATED
  : PREFIX? ( '\'' (~['\\\r\n] | ESCAPE)* | '"' (~["\\\r\n] | ESCAPE)*
            | '\'\'\'' ('\''? '\''? (~['\\\r\n] | '\\' ~[\r\n]))*
            | '"""' ('"'? '"'? (~["\\\r\n] | '\\' ~[\r\n]))* )
  ;
fragment PREFIX : [uU] | [bB] | [rR] | [bB] [rR] | [rR] [bB];
fragment ESCAPE : '\\' ('\r' '\n' | .);

INTERPOLATED_APOSTROPHES : INTERPOLATED_PREFIX '\'\'\'' -> pushMode(APOSTROPHES);
INTERPOLATED_QUOTES : INTERPOLATED_PREFIX '"""' -> pushMode(QUOTES);
INTERPOLATED_APOSTROPHE : INTERPOLATED_PREFIX '\'' -> pushMode(APOSTROPHE);
INTERPOLATED_QUOTE : INTERPOLATED_PREFIX '"' -> pushMode(QUOTE);
fragment INTERPOLATED_PREFIX : [fFtT] | [fFtT] [rR] | [rR] [fFtT];

OPEN_PARENTHESIS : '('; CLOSE_PARENTHESIS : ')'; OPEN_BRACKET : '['; CLOSE_BRACKET : ']';
OPEN_BRACE : '{'; CLOSE_BRACE : '}';
DEEP_OPEN : '<...'; DEEP_CLOSE : '...>'; ELLIPSIS : '...';
DOT : '.'; COMMA : ','; COLON : ':'; SEMICOLON : ';'; AT : '@'; ARROW : '->'; WALRUS : ':=';
ASSIGN : '='; EXCLAMATION : '!';
PLUS : '+'; MINUS : '-'; STAR : '*'; STAR_STAR : '**'; SLASH : '/'; SLASH_SLASH : '//';
PERCENT : '%'; AMPERSAND : '&'; BAR : '|'; CARET : '^'; TILDE : '~'; SHIFT_LEFT : '<<';
SHIFT_RIGHT : '>>';
LESS : '<'; GREATER : '>'; LESS_EQUAL : '<='; GREATER_EQUAL : '>='; EQUAL : '=='; NOT_EQUAL : '!=';
AUGMENTED
  : '+=' | '-=' | '*=' | '**=' | '/=' | '//=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '@='
  ;

METAVARIABLE : '$' [A-Z_] [A-Z_0-9]*;
ELLIPSIS_METAVARIABLE : '$...' [A-Z_] [A-Z_0-9]*;

LINE_END : '\r'? '\n' | '\r';
COMMENT : '#' ~[\r\n]*;
BLANK : [ \t\f]+ -> skip;
JOIN : '\\' ('\r'? '\n' | '\r') -> skip;
UNKNOWN : .;

mode APOSTROPHE;
A1_END : '\'' -> type(STRING_END), popMode;
A1_TEXT : ( ~['\\\r\n{}] | FESCAPE | '{{' | '}}' )+ -> type(FRAGMENT);
A1_BACKSLASH : '\\' -> type(FRAGMENT);
A1_OPEN : '{' -> type(FIELD_OPEN);
A1_LINE : . -> type(UNKNOWN);

mode QUOTE;
STRING_END : '"' -> popMode;
FRAGMENT : ( ~["\\\r\n{}] | FESCAPE | '{{' | '}}' )+;
Q1_BACKSLASH : '\\' -> type(FRAGMENT);
Q1_OPEN : '{' -> type(FIELD_OPEN);
Q1_LINE : . -> type(UNKNOWN);
fragment FESCAPE : '\\' ( 'N{' [A-Z] [A-Za-z0-9 \-]* '}' | '\r' '\n' | ~[{}] );

mode APOSTROPHES;
A3_END : '\'\'\'' -> type(STRING_END), popMode;
A3_TEXT : ( ~['\\{}] | FESCAPE | '{{' | '}}' )+ -> type(FRAGMENT);
A3_QUOTE : '\'' -> type(FRAGMENT);
A3_BACKSLASH : '\\' -> type(FRAGMENT);
A3_OPEN : '{' -> type(FIELD_OPEN);
A3_LINE : . -> type(UNKNOWN);

mode QUOTES;
Q3_END : '"""' -> type(STRING_END), popMode;
Q3_TEXT : ( ~["\\{}] | FESCAPE | '{{' | '}}' )+ -> type(FRAGMENT);
Q3_QUOTE : '"' -> type(FRAGMENT);
Q3_BACKSLASH : '\\' -> type(FRAGMENT);
Q3_OPEN : '{' -> type(FIELD_OPEN);
Q3_LINE : . -> type(UNKNOWN);

mode FORMAT_LINE;
F1_TEXT : ~[{}\r\n]+ -> type(FRAGMENT);
F1_OPEN : '{' -> type(FIELD_OPEN);
F1_CLOSE : '}' -> type(FIELD_CLOSE);
F1_LINE : . -> type(UNKNOWN);

mode FORMAT_LINES;
F3_TEXT : ~[{}]+ -> type(FRAGMENT);
F3_OPEN : '{' -> type(FIELD_OPEN);
F3_CLOSE : '}' -> type(FIELD_CLOSE);
