/*
 * Tokens of ECMAScript and JSX, and of patterns, as far as they depend on nothing around them, by
 * the chapter "Lexical Grammar" of the language specification. What a token is by its place
 * (regular expression or division, the parts of a template, what stands in an element of JSX, a
 * word of a context, the kind of a brace) and where line ends are semicolons is the work of
 * JavaScriptTokens.
 */
lexer grammar JavaScriptLexer;

tokens {
  LITERAL_OPEN, CLASS_OPEN, SWITCH_OPEN, ARROW_OPEN, ARROW_NAME, NEW_OPEN, BODY,
  FUNCTION_DECLARATION, CLASS_DECLARATION, VALUE_AT, TYPE, OPTIONAL, ANY, LET, ASYNC, AWAIT, YIELD, MODIFIER, FOR_IN, FOR_OF,
  TEMPLATE, TEMPLATE_HEAD, TEMPLATE_MIDDLE, TEMPLATE_TAIL, REGULAR_EXPRESSION,
  ELEMENT_OPEN, ELEMENT_END, TAG_CLOSE, TAG_END, ELEMENT_NAME, ELEMENT_TEXT
}

BREAK : 'break'; CASE : 'case'; CATCH : 'catch'; CLASS : 'class'; CONST : 'const';
CONTINUE : 'continue'; DEBUGGER : 'debugger'; DEFAULT : 'default'; DELETE : 'delete'; DO : 'do';
ELSE : 'else'; EXPORT : 'export'; EXTENDS : 'extends'; FALSE : 'false'; FINALLY : 'finally';
FOR : 'for'; FUNCTION : 'function'; IF : 'if'; IMPORT : 'import'; IN : 'in';
INSTANCEOF : 'instanceof'; NEW : 'new'; NULL : 'null'; RETURN : 'return'; SUPER : 'super';
SWITCH : 'switch'; THIS : 'this'; THROW : 'throw'; TRUE : 'true'; TRY : 'try'; TYPEOF : 'typeof';
VAR : 'var'; VOID : 'void'; WHILE : 'while'; WITH : 'with'; ENUM : 'enum';

IDENTIFIER : START PART*;
PRIVATE_NAME : '#' START PART*;
fragment START : [\p{ID_Start}$_] | ESCAPE;
fragment PART : [\p{ID_Continue}$\u200C\u200D] | ESCAPE;
fragment ESCAPE : '\\u' ([0-9a-fA-F] [0-9a-fA-F] [0-9a-fA-F] [0-9a-fA-F] | '{' [0-9a-fA-F]+ '}');

ELLIPSIS_METAVARIABLE : '$...' [A-Z_] [A-Z_0-9]*;

INTEGER
  : DIGITS 'n'? | '0' [0-9]+ | '0' [xX] ('_'? [0-9a-fA-F])+ 'n'? | '0' [bB] ('_'? [01])+ 'n'? | '0' [oO] ('_'? [0-7])+ 'n'?
  ;
DECIMAL : WHOLE '.' DIGITS? EXPONENT? | '.' DIGITS EXPONENT? | WHOLE EXPONENT;
fragment WHOLE : '0' [0-9]* [89] [0-9]* | '0' | [1-9] ('_'? [0-9])*;
fragment DIGITS : [0-9] ('_'? [0-9])*;
fragment EXPONENT : [eE] [+-]? DIGITS;

STRING
  : '"' (~["\\\r\n] | '\\' ('\r\n' | .))* '"'
  | '\'' (~['\\\r\n] | '\\' ('\r\n' | .))* '\''
  ;
UNTERMINATED : ["'] (~[\\\r\n] | '\\' ('\r\n' | .))* | '/*' | [0-9] [0-9a-zA-Z_$]*;

OPEN_PARENTHESIS : '('; CLOSE_PARENTHESIS : ')'; OPEN_BRACE : '{'; CLOSE_BRACE : '}';
OPEN_BRACKET : '['; CLOSE_BRACKET : ']'; SEMICOLON : ';'; COMMA : ','; DOT : '.';
OPTIONAL_DOT : '?.'; DEEP_OPEN : '<...'; DEEP_CLOSE : '...>'; ELLIPSIS : '...'; COLON : ':';
QUESTION : '?'; ARROW : '=>'; AT : '@'; ASSIGN : '='; LESS : '<'; GREATER : '>'; NOT : '!';
TILDE : '~'; EQUAL : '=='; NOT_EQUAL : '!='; SAME : '==='; NOT_SAME : '!=='; LESS_EQUAL : '<=';
GREATER_EQUAL : '>='; AND : '&&'; OR : '||'; COALESCE : '??'; INCREMENT : '++'; DECREMENT : '--';
PLUS : '+'; MINUS : '-'; STAR : '*'; SLASH : '/'; AMPERSAND : '&'; BAR : '|'; CARET : '^';
PERCENT : '%'; POWER : '**'; SHIFT_LEFT : '<<'; SHIFT_RIGHT : '>>'; SHIFT_UNSIGNED : '>>>';
AUGMENTED
  : '+=' | '-=' | '*=' | '/=' | '%=' | '**=' | '<<=' | '>>=' | '>>>=' | '&=' | '|=' | '^=' | '&&='
  | '||=' | '??='
  ;

BLANK : [ \t\r\n\f\u000B\u2028\u2029\uFEFF\p{Zs}]+ -> skip;
COMMENT : '//' ~[\r\n\u2028\u2029]* | '/*' .*? '*/';
UNKNOWN : .;
