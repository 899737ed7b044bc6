/*
 * ECMAScript 2026 with JSX, and patterns, by the language specification. Every rule returns its
 * part of the common tree; no parse tree is kept. JavaScriptTokens has put in semicolons and has
 * decided by their places what the tokens are, so that one or two tokens of lookahead are enough
 * everywhere. Operators are read as one flat list, and JavaScriptOperation puts it together by their
 * precedence. Targets of assignments and parameters are read as literals and checked afterwards.
 */
parser grammar JavaScriptParser;

options { tokenVocab = JavaScriptLexer; superClass = TreelessParser; }

@header {
import dev.vigil.analyzer.parse.antlr.TreelessParser;
import dev.vigil.analyzer.syntax.*;
import java.util.ArrayList;
import java.util.Optional;
}

@members {
final JavaScriptStatementBuilder b = new JavaScriptStatementBuilder(this);
}

program returns [List<Statement> list]
  : s=statements EOF {b.checkDefaults(); $list = $s.list;}
  ;

memberList returns [List<Statement> list]
  : m=members EOF {b.checkDefaults(); $list = $m.list;}
  ;

/** What stands in front of the statements of a case, in a part of a broken file. */
caseLabel
  : (CASE expression | DEFAULT) COLON EOF
  ;

patternExpression returns [Expression e]
  : v=expression SEMICOLON? EOF {$e = $v.e;}
  ;

patternHandler returns [Handler h]
  : c=handler EOF {$h = $c.h;}
  ;

patternDecorators returns [List<Decorator> list]
@init { $list = new ArrayList<>(1); }
  : (d=decorator {$list.add($d.d);})+ SEMICOLON? EOF
  ;

patternHeader returns [Statement s]
@init { boolean asynchronous = false; }
  : (ASYNC {asynchronous = true;})? FUNCTION_DECLARATION STAR? n=functionName OPEN_PARENTHESIS p=parameters CLOSE_PARENTHESIS (y=TYPE)? SEMICOLON? EOF
    {$s = b.function($start, asynchronous, $n.i, $p.p, $y, null);}
  ;

/* Statements */

statements returns [List<Statement> list]
@init { $list = new ArrayList<>(); }
  : (statement[$list])*
  ;

block returns [Block b_]
  : OPEN_BRACE s=statements CLOSE_BRACE {$b_ = new Block(b.span($start), $s.list);}
  | BODY {$b_ = b.body($start);}
  ;

/** A statement that stands for a block. */
nested returns [Block b_]
@init { List<Statement> list = new ArrayList<>(1); }
  : statement[list] {$b_ = b.nested($start, list);}
  ;

statement [List<Statement> list]
  : k=block {list.add($k.b_);}
  | SEMICOLON {list.add(new Pass(b.span($start)));}
  | v=variables SEMICOLON {b.addVariables(list, $v.list);}
  | f=functionDeclaration {list.add($f.s);}
  | c=classDeclaration {list.add($c.s);}
  | i=ifStatement {list.add($i.s);}
  | DO n=nested WHILE OPEN_PARENTHESIS e=expression CLOSE_PARENTHESIS SEMICOLON?
    {list.add(new DoWhile(b.span($start), $n.b_, $e.e));}
  | WHILE OPEN_PARENTHESIS e=expression CLOSE_PARENTHESIS n=nested
    {list.add(new While(b.span($start), $e.e, $n.b_, Optional.empty()));}
  | l=forStatement {list.add($l.s);}
  | w=(CONTINUE | BREAK) (o=IDENTIFIER)? SEMICOLON {list.add(b.jump($w, $o));}
  | RETURN (e=expression)? SEMICOLON
    {list.add(new Return(b.span($start), Optional.ofNullable($ctx.e == null ? null : $e.e)));}
  | WITH OPEN_PARENTHESIS e=expression CLOSE_PARENTHESIS n=nested {list.add(b.with($start, $e.e, $n.b_));}
  | z=switchStatement {list.add($z.s);}
  | THROW e=expression SEMICOLON {list.add(new Raise(b.span($start), Optional.of($e.e), Optional.empty()));}
  | t=tryStatement {list.add($t.s);}
  | DEBUGGER SEMICOLON {list.add(new Pass(b.span($start)));}
  | importDeclaration[list]
  | exportDeclaration[list]
  | a=ANY SEMICOLON? {list.add(b.statementEllipsis($a));}
  | e=expression
    ( SEMICOLON {list.add(b.expressionStatement($start, $e.e));}
    | COLON n=nested {list.add(b.labeled($start, $e.e, $n.b_));}
    )
  ;

variables returns [List<Statement> list]
@init { $list = new ArrayList<>(1); }
  : AWAIT? k=(VAR | LET | CONST) declarator[$k, $start, $list] (COMMA declarator[$k, null, $list])*
  ;

declarator [Token keyword, Token first, List<Statement> list]
  : t=binding (y=TYPE)? (ASSIGN v=assignment)?
    {list.add(b.variable(first == null ? $start : first, keyword, $t.e, $y, $ctx.v == null ? null : $v.e));}
  | a=ANY {list.add(b.statementEllipsis($a));}
  ;

/** A name or a pattern of names that is declared. */
binding returns [Expression e]
  : i=IDENTIFIER {$e = b.name($i);}
  | o=objectLiteral {$e = b.target($o.e, true);}
  | a=arrayLiteral {$e = b.target($a.e, true);}
  ;

functionDeclaration returns [Statement s]
@init { boolean asynchronous = false; }
  : (ASYNC {asynchronous = true;})? FUNCTION_DECLARATION STAR? n=functionName
    OPEN_PARENTHESIS p=parameters CLOSE_PARENTHESIS (y=TYPE)? k=block
    {$s = b.function($start, asynchronous, $n.i, $p.p, $y, $k.b_);}
  ;

functionName returns [Identifier i]
  : IDENTIFIER {$i = b.identifier($start);}
  | ANY {$i = b.anyName($start);}
  ;

parameters returns [JavaScriptTreeBuilder.Parameters p]
@init { $p = new JavaScriptTreeBuilder.Parameters(); }
  : (parameter[$p] (COMMA parameter[$p])* COMMA?)?
  ;

parameter [JavaScriptTreeBuilder.Parameters p]
@init { List<Decorator> decorators = new ArrayList<>(0); }
  : (d=decorator {decorators.add($d.d);})* t=binding OPTIONAL? (y=TYPE)? (ASSIGN v=assignment)?
    {b.addParameter($p, $start, decorators, $t.e, $y, $ctx.v == null ? null : $v.e);}
  | ELLIPSIS t=binding TYPE? {b.addRest($p, $start, $t.e);}
  | ANY {$p.add(b.parameterEllipsis($start));}
  | ELLIPSIS_METAVARIABLE {$p.add(b.parameterMetavariable($start));}
  ;

ifStatement returns [Statement s]
  : IF OPEN_PARENTHESIS e=expression CLOSE_PARENTHESIS n=nested (ELSE o=nested)?
    {$s = b.branch($start, $e.e, $n.b_, $ctx.o == null ? null : $o.b_);}
  ;

forStatement returns [Statement s]
@init { boolean asynchronous = false; List<Statement> first = new ArrayList<>(0); }
  : FOR (AWAIT {asynchronous = true;})? OPEN_PARENTHESIS
    ( v=variables {first = $v.list;}
      ( o=(FOR_IN | FOR_OF) e=expression CLOSE_PARENTHESIS n=nested {$s = b.forEach($start, asynchronous, $o, first, $e.e, $n.b_);}
      | r=forRest {$s = b.loop($start, first, $r.condition, $r.update, $r.body);}
      )
    | x=expression
      ( o=(FOR_IN | FOR_OF) e=expression CLOSE_PARENTHESIS n=nested {$s = b.forEach($start, asynchronous, $o, $x.e, $e.e, $n.b_);}
      | r=forRest {$s = b.loop($start, b.lines($x.e), $r.condition, $r.update, $r.body);}
      | CLOSE_PARENTHESIS n=nested {$s = b.anyLoop($start, $x.e, $n.b_);}
      )
    | r=forRest {$s = b.loop($start, first, $r.condition, $r.update, $r.body);}
    )
  ;

forRest returns [Expression condition, Expression update, Block body]
  : SEMICOLON (c=expression {$condition = $c.e;})? SEMICOLON (u=expression {$update = $u.e;})? CLOSE_PARENTHESIS n=nested {$body = $n.b_;}
  ;

switchStatement returns [Statement s]
  : SWITCH OPEN_PARENTHESIS e=expression CLOSE_PARENTHESIS
    ( SWITCH_OPEN c=clauses CLOSE_BRACE {$s = b.choice($start, $e.e, $c.list);}
    | r=BODY {$s = b.choice($start, $e.e, b.recovered($r));}
    )
  ;

clauses returns [List<JavaScriptStatementBuilder.Clause> list]
@init { $list = new ArrayList<>(); }
  : ( c=CASE x=expression k=COLON s=statements {$list.add(b.clause($c, $x.e, $k, $s.list));}
    | d=DEFAULT k=COLON s=statements {$list.add(b.clause($d, null, $k, $s.list));}
    | a=ANY SEMICOLON? {$list.add(b.anyClause($a));}
    )*
  ;

tryStatement returns [Statement s]
@init { Handler caught = null; Block last = null; }
  : TRY k=block (h=handler {caught = $h.h;})? (FINALLY f=block {last = $f.b_;})?
    {$s = b.attempt($start, $k.b_, caught, last);}
  ;

handler returns [Handler h]
@init { Expression name = null; }
  : CATCH (OPEN_PARENTHESIS (t=binding TYPE? {name = $t.e;} | a=ANY {b.checkPattern($a);}) CLOSE_PARENTHESIS)? k=block {$h = b.handler($start, name, $k.b_);}
  ;

/* Modules */

importDeclaration [List<Statement> list]
@init { List<JavaScriptStatementBuilder.Specifier> names = null; Token first = null; Token space = null; }
  : IMPORT
    ( m=STRING attributes SEMICOLON
    | ( d=IDENTIFIER {first = $d;} (COMMA (n=namespace {space = $n.t;} | s=specifiers {names = $s.list;}))?
      | n=namespace {space = $n.t;}
      | s=specifiers {names = $s.list;}
      ) b_=IDENTIFIER {b.checkWord($b_, "from");} m=STRING attributes SEMICOLON
    ) {b.imports($start, first, space, names, $m, list);}
  ;

namespace returns [Token t]
  : STAR a=IDENTIFIER {b.checkWord($a, "as");} n=IDENTIFIER {$t = $n;}
  ;

attributes
  : ((WITH | IDENTIFIER) objectLiteral)?
  ;

specifiers returns [List<JavaScriptStatementBuilder.Specifier> list]
@init { $list = new ArrayList<>(); }
  : LITERAL_OPEN (specifier[$list] (COMMA specifier[$list])* COMMA?)? CLOSE_BRACE
  ;

specifier [List<JavaScriptStatementBuilder.Specifier> list]
  : n=(IDENTIFIER | STRING) (w=IDENTIFIER {b.checkWord($w, "as");} a=(IDENTIFIER | STRING))? {list.add(b.specifier($start, $n, $a));}
  | ANY {b.checkPattern($start);}
  ;

exportDeclaration [List<Statement> list]
  : EXPORT
    ( DEFAULT
      ( f=functionDeclaration {list.add($f.s);}
      | c=classDeclaration {list.add($c.s);}
      | u=anonymousFunction SEMICOLON? {list.add(b.expressionStatement($start, $u.e));}
      | e=assignment SEMICOLON {list.add(b.expressionStatement($start, $e.e));}
      )
    | STAR (a=IDENTIFIER {b.checkWord($a, "as");} (IDENTIFIER | STRING))? o=IDENTIFIER {b.checkWord($o, "from");} STRING attributes SEMICOLON
      {list.add(new Pass(b.span($start)));}
    | s=specifiers (o=IDENTIFIER {b.checkWord($o, "from");} STRING attributes)? SEMICOLON {b.exported($s.list, $o); list.add(new Pass(b.span($start)));}
    | v=variables SEMICOLON {b.addVariables(list, $v.list);}
    | f=functionDeclaration {list.add($f.s);}
    | c=classDeclaration {list.add($c.s);}
    )
  ;

anonymousFunction returns [Expression e]
  : ASYNC? FUNCTION_DECLARATION STAR? OPEN_PARENTHESIS p=parameters CLOSE_PARENTHESIS TYPE? k=block {$e = b.lambda($start, $p.p, $k.b_);}
  ;

/* Classes */

classDeclaration returns [Statement s]
@init { List<Decorator> decorators = new ArrayList<>(0); }
  : ((d=decorator {decorators.add($d.d);})+ (EXPORT DEFAULT?)?)? CLASS_DECLARATION (n=functionName)? h=heritage
    ( CLASS_OPEN m=members CLOSE_BRACE {$s = b.type($start, decorators, $ctx.n == null ? null : $n.i, $h.e, new Block(b.span($CLASS_OPEN), $m.list));}
    | r=BODY {$s = b.type($start, decorators, $ctx.n == null ? null : $n.i, $h.e, b.body($r));}
    )
  ;

classExpression returns [Expression e]
@init { List<Decorator> decorators = new ArrayList<>(0); }
  : (d=valueDecorator {decorators.add($d.d);})* CLASS (i=IDENTIFIER)? h=heritage
    ( CLASS_OPEN m=members CLOSE_BRACE {$e = b.typeExpression($start, $h.e, new Block(b.span($CLASS_OPEN), $m.list));}
    | r=BODY {$e = b.typeExpression($start, $h.e, b.body($r));}
    )
  ;

heritage returns [Expression e]
  : (EXTENDS l=access {$e = $l.e;})?
  ;

decorator returns [Decorator d]
  : AT e=decoration {$d = new Decorator(b.span($start), $e.e);}
  ;

/** A decorator of a class that is a value. */
valueDecorator returns [Decorator d]
  : VALUE_AT e=decoration {$d = new Decorator(b.span($start), $e.e);}
  ;

decoration returns [Expression e]
  : i=IDENTIFIER {$e = b.name($i);} (DOT f=anyName {$e = b.field($start, $e, $f.i);})*
    (OPEN_PARENTHESIS r=arguments CLOSE_PARENTHESIS {$e = b.call($start, $e, $r.list);})*
  | OPEN_PARENTHESIS x=expression CLOSE_PARENTHESIS {$e = $x.e;}
  ;

members returns [List<Statement> list]
@init { $list = new ArrayList<>(); }
  : (member[$list])*
  ;

member [List<Statement> list]
@init { List<Decorator> decorators = new ArrayList<>(0); List<Token> modifiers = new ArrayList<>(0); }
  : SEMICOLON
  | ANY SEMICOLON? {list.add(b.statementEllipsis($start));}
  | (d=decorator {decorators.add($d.d);})* (w=MODIFIER {modifiers.add($w);})*
    ( k=block {list.add(b.initializer($start, $k.b_));}
    | STAR? n=propertyName OPTIONAL?
      ( OPEN_PARENTHESIS p=parameters CLOSE_PARENTHESIS TYPE? k=block
        {list.add(b.method($start, decorators, modifiers, $n.e, $p.p, $k.b_));}
      | (y=TYPE)? (ASSIGN v=assignment)? SEMICOLON
        {list.add(b.fieldOf($start, decorators, modifiers, $n.e, $y, $ctx.v == null ? null : $v.e));}
      )
    )
  ;

/** The name of a property; a computed one is in brackets. */
propertyName returns [Expression e]
  : i=(IDENTIFIER | PRIVATE_NAME) {$e = b.propertyName($i);}
  | s=STRING {$e = b.string($s);}
  | n=INTEGER {$e = b.integer($n);}
  | n=DECIMAL {$e = b.decimal($n);}
  | OPEN_BRACKET x=assignment CLOSE_BRACKET {$e = b.computed($start, $x.e);}
  ;

/* Expressions */

expression returns [Expression e]
  : a=assignment {$e = $a.e;} (COMMA r=assignment {$e = b.sequence($start, $e, $r.e);})*
  ;

assignment returns [Expression e]
  : f=arrow {$e = $f.e;}
  | YIELD (s=STAR v=assignment | v=assignment)? {$e = b.yielded($start, $ctx.s != null, $ctx.v == null ? null : $v.e);}
  | c=conditional {$e = $c.e;}
    ( ASSIGN r=assignment {$e = b.assigned($start, $e, $r.e);}
    | o=AUGMENTED r=assignment {$e = b.augmented($start, $e, $o, $r.e);}
    )?
  ;

arrow returns [Expression e]
@init { JavaScriptTreeBuilder.Parameters list = null; }
  : ASYNC?
    ( i=ARROW_NAME {list = b.single($i);}
    | ARROW_OPEN p=parameters CLOSE_PARENTHESIS TYPE? {list = $p.p;}
    )
    ARROW
    ( k=block {$e = b.lambda($start, list, $k.b_);}
    | v=assignment {$e = b.lambda($start, list, $v.e);}
    )
  ;

conditional returns [Expression e]
  : c=operation {$e = $c.e;}
    (QUESTION t=assignment COLON f=assignment {$e = new Conditional(b.span($start), $e, $t.e, $f.e);})?
  ;

operation returns [Expression e]
@init { JavaScriptOperation list = null; }
  : u=power {$e = $u.e;}
    ( {if (list == null) { list = b.operation($start, $e); }}
      o=(STAR | SLASH | PERCENT | PLUS | MINUS | SHIFT_LEFT | SHIFT_RIGHT | SHIFT_UNSIGNED | LESS | GREATER | LESS_EQUAL
        | GREATER_EQUAL | EQUAL | NOT_EQUAL | SAME | NOT_SAME | AMPERSAND | CARET | BAR | AND | OR | COALESCE | IN | INSTANCEOF)
      r=power {list.add($o, $r.e, b.span($r.start));}
    )*
    {if (list != null) { $e = list.result(); }}
  ;

power returns [Expression e]
  : u=unary {$e = $u.e;} (POWER p=power {$e = b.power($start, $e, $p.e);})?
  ;

unary returns [Expression e]
  : o=(NOT | TILDE | PLUS | MINUS | TYPEOF | VOID | DELETE) u=unary {$e = b.unary($o, $u.e);}
  | AWAIT u=unary {$e = new Await(b.span($start), $u.e);}
  | o=(INCREMENT | DECREMENT) u=unary {$e = b.update($start, $o, true, $u.e);}
  | a=access {$e = $a.e;} (o=(INCREMENT | DECREMENT) {$e = b.update($start, $o, false, $e);})?
  ;

access returns [Expression e]
  : a=atom {$e = $a.e;}
    ( DOT (i=anyName {$e = b.field($start, $e, $i.i);} | ANY {$e = b.chainEllipsis($start, $e);})
    | OPTIONAL_DOT
      ( i=anyName {$e = b.field($start, $e, $i.i);}
      | OPEN_BRACKET x=expression CLOSE_BRACKET {$e = b.index($start, $e, $x.e);}
      | OPEN_PARENTHESIS r=arguments CLOSE_PARENTHESIS {$e = b.call($start, $e, $r.list);}
      )
    | OPEN_BRACKET x=expression CLOSE_BRACKET {$e = b.index($start, $e, $x.e);}
    | OPEN_PARENTHESIS r=arguments CLOSE_PARENTHESIS {$e = b.call($start, $e, $r.list);}
    | t=template {$e = b.tagged($start, $e, $t.e);}
    )*
  ;

/** What stands behind {@code new}: no call is a part of it. */
constructed returns [Expression e]
  : a=atom {$e = $a.e;}
    ( DOT i=anyName {$e = b.field($start, $e, $i.i);}
    | OPEN_BRACKET x=expression CLOSE_BRACKET {$e = b.index($start, $e, $x.e);}
    | t=template {$e = b.tagged($start, $e, $t.e);}
    )*
  ;

anyName returns [Identifier i]
  : (IDENTIFIER | PRIVATE_NAME) {$i = b.identifier($start);}
  ;

arguments returns [List<Argument> list]
@init { $list = new ArrayList<>(4); }
  : (argument[$list] (COMMA argument[$list])* COMMA?)?
  ;

argument [List<Argument> list]
  : e=assignment {list.add(b.argument($start, ArgumentKind.POSITIONAL, $e.e));}
  | ELLIPSIS e=assignment {list.add(b.argument($start, ArgumentKind.SPREAD, $e.e));}
  ;

atom returns [Expression e]
@init { List<Argument> list = new ArrayList<>(0); }
  : IDENTIFIER {$e = b.value($start);}
  | THIS {$e = b.word($start);}
  | SUPER {$e = b.word($start);}
  | NULL {$e = new NullLiteral(b.span($start));}
  | TRUE {$e = new BooleanLiteral(b.span($start), true);}
  | FALSE {$e = new BooleanLiteral(b.span($start), false);}
  | INTEGER {$e = b.integer($start);}
  | DECIMAL {$e = b.decimal($start);}
  | STRING {$e = b.string($start);}
  | REGULAR_EXPRESSION {$e = b.regularExpression($start);}
  | PRIVATE_NAME {$e = b.word($start);}
  | t=template {$e = $t.e;}
  | a=arrayLiteral {$e = $a.e;}
  | o=objectLiteral {$e = $o.e;}
  | f=functionExpression {$e = $f.e;}
  | c=classExpression {$e = $c.e;}
  | OPEN_PARENTHESIS x=expression
    ( CLOSE_PARENTHESIS {$e = b.parenthesized($start, $x.e);}
    | y=TYPE CLOSE_PARENTHESIS {$e = b.typed($start, $x.e, $y);}
    )
  | NEW
    ( DOT i=anyName {$e = b.metaProperty($start, $i.i);}
    | n=constructed (NEW_OPEN r=arguments CLOSE_PARENTHESIS {list = $r.list;})? {$e = b.created($start, $n.e, list);}
    )
  | IMPORT
    ( DOT i=anyName {$e = b.metaProperty($start, $i.i);}
    | OPEN_PARENTHESIS r=arguments CLOSE_PARENTHESIS {$e = b.imported($start, $r.list);}
    )
  | m=element {$e = $m.e;}
  | ANY {$e = b.ellipsis($start);}
  | ELLIPSIS_METAVARIABLE {$e = b.ellipsisMetavariable($start);}
  | DEEP_OPEN x=expression DEEP_CLOSE {$e = b.deep($start, $x.e);}
  ;

template returns [Expression e]
@init { List<StringPart> parts = null; }
  : TEMPLATE {$e = b.template($start);}
  | h=TEMPLATE_HEAD {parts = b.templateHead($h);} x=expression {b.interpolate(parts, $x.e);}
    (m=TEMPLATE_MIDDLE {b.addFragment(parts, $m);} x=expression {b.interpolate(parts, $x.e);})*
    t=TEMPLATE_TAIL {b.addFragment(parts, $t); $e = b.template($start, parts);}
  ;

arrayLiteral returns [Expression e]
@init { List<Expression> list = new ArrayList<>(); }
  : OPEN_BRACKET (arrayElement[list])? (c=COMMA {b.hole(list, $c);} (arrayElement[list])?)* CLOSE_BRACKET
    {$e = b.array($start, list);}
  ;

arrayElement [List<Expression> list]
  : a=assignment {list.add($a.e);}
  | ELLIPSIS a=assignment {list.add(new Spread(b.span($start), $a.e));}
  ;

objectLiteral returns [Expression e]
@init { List<DictionaryElement> list = new ArrayList<>(); }
  : LITERAL_OPEN (property[list] (COMMA property[list])* COMMA?)? CLOSE_BRACE {$e = b.object($start, list);}
  ;

property [List<DictionaryElement> list]
  : ELLIPSIS a=assignment {list.add(new DictionarySpread(b.span($start), $a.e));}
  | ANY {list.add(b.entryEllipsis($start));}
  | ELLIPSIS_METAVARIABLE {list.add(b.entryMetavariable($start));}
  | MODIFIER* STAR? n=propertyName
    ( COLON v=assignment {list.add(b.entry($start, $n.e, $v.e));}
    | OPEN_PARENTHESIS p=parameters CLOSE_PARENTHESIS TYPE? k=block {list.add(b.entry($start, $n.e, b.lambda($start, $p.p, $k.b_)));}
    | (ASSIGN v=assignment)? {list.add(b.shorthand($start, $n.e, $ctx.v == null ? null : $v.e));}
    )
  ;

functionExpression returns [Expression e]
  : ASYNC? FUNCTION STAR? (n=functionName)? OPEN_PARENTHESIS p=parameters CLOSE_PARENTHESIS TYPE? k=block
    {$e = b.lambda($start, $p.p, $k.b_);}
  ;

/* JSX */

element returns [Expression e]
@init { Expression name = null; List<Argument> attributes = new ArrayList<>(0); List<Expression> children = new ArrayList<>(0); Expression last = null; }
  : ELEMENT_OPEN (n=elementName {name = $n.e;} (attribute[attributes])*)?
    ( TAG_END
    | TAG_CLOSE (child[children])* ELEMENT_END (x=elementName {last = $x.e;})? TAG_CLOSE
    ) {$e = b.element($start, name, attributes, children, last);}
  ;

elementName returns [Expression e]
  : i=ELEMENT_NAME {$e = b.name($i);} (DOT f=ELEMENT_NAME {$e = b.field($start, $e, b.identifier($f));})*
  ;

attribute [List<Argument> list]
  : i=ELEMENT_NAME
    ( {list.add(b.flag($i));}
    | ASSIGN
      ( s=STRING {list.add(b.attribute($start, $i, b.rawString($s)));}
      | OPEN_BRACE x=expression CLOSE_BRACE {list.add(b.attribute($start, $i, $x.e));}
      | m=element {list.add(b.attribute($start, $i, $m.e));}
      | a=ANY {list.add(b.attribute($start, $i, b.ellipsis($a)));}
      | v=ELEMENT_NAME {list.add(b.attribute($start, $i, b.patternName($v)));}
      )
    )
  | OPEN_BRACE ELLIPSIS y=assignment CLOSE_BRACE {list.add(b.argument($start, ArgumentKind.SPREAD, $y.e));}
  | a=ANY {list.add(b.argument($start, ArgumentKind.POSITIONAL, b.ellipsis($a)));}
  ;

child [List<Expression> list]
  : ELEMENT_TEXT {b.addText(list, $start);}
  | ANY {list.add(b.ellipsis($start));}
  | OPEN_BRACE (x=expression {list.add($x.e);} | ELLIPSIS y=assignment {list.add($y.e);})? CLOSE_BRACE
  | m=element {list.add($m.e);}
  ;
