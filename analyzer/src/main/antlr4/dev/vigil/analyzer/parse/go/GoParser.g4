/*
 * Go 1.0 to 1.26, and patterns, by the language specification. Every rule returns its part of the
 * common tree; no parse tree is kept. GoTokenRoles has put in semicolons and has decided by their
 * places what the tokens are, so that one or two tokens of lookahead are enough everywhere.
 * Operators are read as one flat list, and GoOperation puts it together by their precedence.
 * Conversions are calls, instantiations are indices. What the grammar takes too much of is checked
 * by GoTreeBuilder.
 */
parser grammar GoParser;

options { tokenVocab = GoLexer; superClass = TreelessParser; }

@header {
import dev.vigil.analyzer.parse.antlr.TreelessParser;
import dev.vigil.analyzer.syntax.*;
import java.util.ArrayList;
import java.util.Optional;
}

@members {
final GoStatementBuilder b = new GoStatementBuilder(this);
}

file returns [List<Statement> list]
@init { $list = new ArrayList<>(); }
  : p=packageClause {$list.add($p.s);}
    (SEMICOLON (d=importDeclarations {b.addImports($list, $d.list);} | t=topLevel {$list.addAll($t.list);}))* SEMICOLON? EOF
  ;

/** Parts of a broken file. */
fileParts returns [List<Statement> list]
@init { $list = new ArrayList<>(); }
  : (filePart[$list])? (SEMICOLON (filePart[$list])?)* EOF
  ;

filePart [List<Statement> list]
  : p=packageClause {list.add($p.s);}
  | d=importDeclarations {list.addAll($d.list);}
  | t=topLevel {list.addAll($t.list);}
  ;

blockStatements returns [List<Statement> list]
  : s=statements EOF {$list = $s.list;}
  ;

/** What stands in front of the statements of a case, in a part of a broken file. */
caseLabel
  : (CASE simple | DEFAULT) COLON SEMICOLON? EOF
  ;

fieldList returns [List<Statement> list]
  : f=fields EOF {$list = $f.list;}
  ;

elementList returns [List<Statement> list]
  : e=elements EOF {$list = $e.list;}
  ;

patternExpression returns [Expression e]
  : v=expression SEMICOLON? EOF {$e = $v.e;}
  ;

patternType returns [Expression e]
  : v=type SEMICOLON? EOF {$e = $v.e;}
  ;

patternStatements returns [List<Statement> list]
@init { $list = new ArrayList<>(); }
  : (patternStatement[$list])? (SEMICOLON (patternStatement[$list])?)* EOF
  ;

patternStatement [List<Statement> list]
  : p=packageClause {list.add($p.s);}
  | d=importDeclarations {list.addAll($d.list);}
  | f=functionDeclaration {list.add($f.s);}
  | s=statement {list.addAll($s.list);}
  ;

patternEntry returns [Argument a]
  : k=expression COLON v=elementValue SEMICOLON? EOF {$a = b.keyword($start, $k.e, $v.e);}
  ;

/* Files */

packageClause returns [Statement s]
  : PACKAGE i=identifier {$s = b.packageClause($start, $i.i);}
  ;

importDeclarations returns [List<Statement> list]
@init { $list = new ArrayList<>(); }
  : IMPORT
    ( i=importSpec[$start] {$list.add($i.s);}
    | OPEN_PARENTHESIS (k=importSpec[null] {$list.add($k.s);})? (SEMICOLON (k=importSpec[null] {$list.add($k.s);})?)* CLOSE_PARENTHESIS
    )
  ;

importSpec [Token first] returns [Statement s]
@init { Token dot = null; Identifier alias = null; }
  : (i=identifier {alias = $i.i;} | d=DOT {dot = $d;})? p=(STRING | RAW_STRING)
    {$s = b.importSpec(first == null ? $start : first, dot != null, alias, $p);}
  | ELLIPSIS {$s = b.statementEllipsis($start);}
  ;

topLevel returns [List<Statement> list]
  : f=functionDeclaration {$list = List.of($f.s);}
  | d=declaration {$list = $d.list;}
  ;

/* Declarations */

functionDeclaration returns [Statement s]
@init { List<Parameter> receiver = null; List<TypeParameter> generic = List.of(); Block body = null; }
  : FUNCTION_DECLARATION (p=parameters {receiver = $p.list;})? n=identifier (t=typeParameters {generic = $t.list;})?
    g=signature {b.enter($g.s);} (k=block {body = $k.b_;})?
    {$s = b.function($start, receiver, $n.i, generic, $g.s, body);}
  ;

declaration returns [List<Statement> list]
@init { $list = new ArrayList<>(1); }
  : k=VAR (variableSpec[$k, $k, $list] | OPEN_PARENTHESIS (variableSpec[$k, null, $list])? (SEMICOLON (variableSpec[$k, null, $list])?)* CLOSE_PARENTHESIS)
  | k=CONST (variableSpec[$k, $k, $list] | OPEN_PARENTHESIS (variableSpec[$k, null, $list])? (SEMICOLON (variableSpec[$k, null, $list])?)* CLOSE_PARENTHESIS)
  | k=TYPE (typeSpec[$k, $list] | OPEN_PARENTHESIS (typeSpec[null, $list])? (SEMICOLON (typeSpec[null, $list])?)* CLOSE_PARENTHESIS)
  ;

variableSpec [Token keyword, Token first, List<Statement> list]
@init { Expression declared = null; List<Expression> values = List.of(); }
  : n=identifiers (t=type {declared = $t.e;})? (ASSIGN v=expressions {values = $v.list;})?
    {b.variables(first == null ? $start : first, keyword, $n.list, declared, values, list);}
  | ELLIPSIS {list.add(b.statementEllipsis($start));}
  ;

typeSpec [Token first, List<Statement> list]
@init { List<TypeParameter> generic = List.of(); }
  : n=identifier (p=typeParameters {generic = $p.list;})? ASSIGN? t=type
    {list.add(b.typeDeclaration(first == null ? $start : first, $n.i, generic, $t.e));}
  | ELLIPSIS {list.add(b.statementEllipsis($start));}
  ;

identifiers returns [List<Identifier> list]
@init { $list = new ArrayList<>(1); }
  : i=identifier {$list.add($i.i);} (COMMA i=identifier {$list.add($i.i);})*
  ;

typeParameters returns [List<TypeParameter> list]
@init { $list = new ArrayList<>(2); }
  : TYPE_PARAMETERS_OPEN typeParameter[$list] (COMMA (typeParameter[$list])?)* CLOSE_BRACKET
  ;

typeParameter [List<TypeParameter> list]
  : n=identifiers c=constraint {b.typeParameters($n.list, $c.e, list);}
  ;

constraint returns [Expression e]
  : t=constraintTerm {$e = $t.e;} (o=BAR u=constraintTerm {$e = b.union($e, $u.e);})*
  ;

constraintTerm returns [Expression e]
  : t=type {$e = $t.e;}
  | o=TILDE t=type {$e = b.unary($o, $t.e);}
  ;

signature returns [GoStatementBuilder.Signature s]
@init { Expression declared = null; List<FormalParameter> named = List.of(); }
  : p=parameters
    (t=resultType {declared = $t.e;} | r=results {declared = $r.e; named = $r.named;})?
    {$s = new GoStatementBuilder.Signature($p.list, declared, named);}
  ;

resultType returns [Expression e]
  : t=namedType {$e = $t.e;}
  | o=STAR u=type {$e = b.unary($o, $u.e);}
  | v=typeLiteral {$e = $v.e;}
  | FUNC g=signature {$e = b.functionType($start, $g.s);}
  | DEEP_OPEN x=expression DEEP_CLOSE {$e = b.deep($start, $x.e);}
  ;

results returns [Expression e, List<FormalParameter> named]
  : p=parameters {$e = b.results($start, $p.list); $named = b.named($p.list);}
  ;

parameters returns [List<Parameter> list]
@init { List<GoTreeBuilder.Entry> entries = new ArrayList<>(4); }
  : OPEN_PARENTHESIS (parameter[entries] (COMMA (parameter[entries])?)*)? CLOSE_PARENTHESIS {$list = b.parameters(entries);}
  ;

parameter [List<GoTreeBuilder.Entry> entries]
@init { Expression second = null; boolean variadic = false; }
  : t=type (ELLIPSIS u=type {second = $u.e; variadic = true;} | u=type {second = $u.e;})?
    {entries.add(b.entry($start, $t.e, second, variadic));}
  | ELLIPSIS t=type {entries.add(b.entry($start, null, $t.e, true));}
  | ELLIPSIS {entries.add(b.ellipsisEntry($start));}
  ;

/* Types */

type returns [Expression e]
  : t=resultType {$e = $t.e;}
  | OPEN_PARENTHESIS u=type CLOSE_PARENTHESIS {$e = $u.e;}
  ;

namedType returns [Expression e]
  : i=IDENTIFIER {$e = b.name($i);} (DOT f=identifier {$e = b.field($start, $e, $f.i);})?
    (OPEN_BRACKET x=indices CLOSE_BRACKET {$e = b.generic($start, $e, $x.e);})?
  | ELLIPSIS_METAVARIABLE {$e = b.ellipsisMetavariable($start);}
  ;

typeLiteral returns [Expression e]
@init { Expression length = null; }
  : OPEN_BRACKET (o=ELLIPSIS {length = b.inferredLength($o);} | x=expression {length = $x.e;})? CLOSE_BRACKET t=type
    {$e = b.arrayType($start, length, $t.e);}
  | m=MAP OPEN_BRACKET k=type CLOSE_BRACKET t=type {$e = b.mapType($start, $k.e, $t.e);}
  | CHAN ARROW t=type {$e = b.channelType($start, "chan<-", $t.e);}
  | CHAN t=type {$e = b.channelType($start, "chan", $t.e);}
  | CHANNEL_ARROW CHAN t=type {$e = b.channelType($start, "<-chan", $t.e);}
  | STRUCT o=OPEN_BRACE f=fields CLOSE_BRACE {$e = b.structType($start, $o, $f.list);}
  | STRUCT w=BODY {$e = b.structType($start, $w, b.body($w).statements());}
  | INTERFACE o=OPEN_BRACE n=elements CLOSE_BRACE {$e = b.interfaceType($start, $o, $n.list);}
  | INTERFACE w=BODY {$e = b.interfaceType($start, $w, b.body($w).statements());}
  ;

fields returns [List<Statement> list]
@init { $list = new ArrayList<>(); }
  : (field[$list])? (SEMICOLON (field[$list])?)*
  ;

field [List<Statement> list]
@init { List<Identifier> more = new ArrayList<>(0); Expression second = null; Token label = null; }
  : t=type (COMMA i=identifier {more.add($i.i);})* (u=type {second = $u.e;})? ((s=STRING | s=RAW_STRING) {label = $s;})?
    {b.fields($start, $t.e, more, second, label, list);}
  | ELLIPSIS {list.add(b.statementEllipsis($start));}
  ;

elements returns [List<Statement> list]
@init { $list = new ArrayList<>(); }
  : (element[$list])? (SEMICOLON (element[$list])?)*
  ;

element [List<Statement> list]
  : i=identifier g=signature {list.add(b.method($start, $i.i, $g.s));}
  | c=constraint {list.add(b.embedded($start, $c.e));}
  | ELLIPSIS {list.add(b.statementEllipsis($start));}
  ;

/* Statements */

block returns [Block b_]
  : OPEN_BRACE s=statements CLOSE_BRACE {$b_ = new Block(b.span($start), $s.list);}
  | BODY {$b_ = b.body($start);}
  ;

statements returns [List<Statement> list]
@init { $list = new ArrayList<>(); }
  : (s=statement {$list.addAll($s.list);})? (SEMICOLON (s=statement {$list.addAll($s.list);})?)*
  ;

statement returns [List<Statement> list]
@init { Expression value = null; Identifier label = null; Statement labeled = null; }
  : d=declaration {$list = $d.list;}
  | x=simple
    ( COLON (s=statement)? {$list = b.labeled($start, $x.s, $ctx.s == null ? List.of() : $s.list);}
    | {$list = List.of(b.checked($x.s));}
    )
  | k=block {$list = List.of($k.b_);}
  | i=ifStatement {$list = List.of($i.s);}
  | f=forStatement {$list = List.of($f.s);}
  | w=switchStatement {$list = List.of($w.s);}
  | SELECT
    ( OPEN_BRACE c=clauses CLOSE_BRACE {$list = List.of(b.select($start, $c.list));}
    | r=BODY {$list = List.of(b.select($start, b.recovered($r)));}
    )
  | RETURN (v=expressions {value = b.tuple($v.list);})? {$list = List.of(b.returned($start, value));}
  | BREAK (n=identifier {label = $n.i;})? {$list = List.of(new Break(b.span($start), Optional.ofNullable(label)));}
  | CONTINUE (n=identifier {label = $n.i;})? {$list = List.of(new Continue(b.span($start), Optional.ofNullable(label)));}
  | GOTO n=identifier {$list = List.of(new Goto(b.span($start), $n.i));}
  | FALLTHROUGH {$list = List.of(b.fallthrough($start));}
  | o=(GO | DEFER) e=expression {$list = List.of(b.launched($o, $e.e));}
  ;

/** What may also stand in the header of a statement. */
simple returns [Statement s]
  : l=expressions
    r=simpleRest[$l.list] {$s = $r.s;}
  ;

ifStatement returns [Statement s]
@init { Statement before = null; Statement condition = null; Statement other = null; }
  : IF (x=simple {condition = $x.s;})? (SEMICOLON {before = condition; condition = null;} (y=simple {condition = $y.s;})?)?
    k=block (ELSE (i=ifStatement {other = $i.s;} | e=block {other = $e.b_;}))?
    {$s = b.branch($start, before, condition, $k.b_, other);}
  ;

forStatement returns [Statement s]
@init { Statement first = null; Statement second = null; Statement third = null; boolean counting = false; }
  : FOR
    ( r=RANGE e=expression k=block {$s = b.ranged($start, $r, List.of(), null, $e.e, $k.b_);}
    | l=expressions
      ( o=(DEFINE | ASSIGN) RANGE e=expression k=block {$s = b.ranged($start, $o, $l.list, $o, $e.e, $k.b_);}
      | h=simpleRest[$l.list] {first = $h.s;}
        (SEMICOLON {counting = true;} (x=simple {second = $x.s;})? SEMICOLON (y=simple {third = $y.s;})?)?
        k=block {$s = b.loop($start, counting, first, second, third, $k.b_);}
      )
    | SEMICOLON (x=simple {second = $x.s;})? SEMICOLON (y=simple {third = $y.s;})? k=block
      {$s = b.loop($start, true, null, second, third, $k.b_);}
    | k=block {$s = b.loop($start, false, null, null, null, $k.b_);}
    )
  ;

simpleRest [List<Expression> left] returns [Statement s]
  : o=DEFINE r=expressions {$s = b.defined(left, $o, $r.list);}
  | ASSIGN r=expressions {$s = b.assigned(left, $r.list);}
  | a=AUGMENTED v=expression {$s = b.augmented(left, $a, $v.e);}
  | c=(INCREMENT | DECREMENT) {$s = b.counted(left, $c);}
  | ARROW v=expression {$s = b.sent(left, $v.e);}
  | {$s = b.expressionStatement(left);}
  ;

switchStatement returns [Statement s]
@init { Statement before = null; Statement subject = null; }
  : SWITCH (x=simple {subject = $x.s;})? (SEMICOLON {before = subject; subject = null;} (y=simple {subject = $y.s;})?)?
    ( OPEN_BRACE c=clauses CLOSE_BRACE {$s = b.choice($start, before, subject, $c.list);}
    | r=BODY {$s = b.choice($start, before, subject, b.recovered($r));}
    )
  ;

clauses returns [List<GoStatementBuilder.Clause> list]
@init { $list = new ArrayList<>(); }
  : ( c=CASE x=simple k=COLON s=statements {$list.add(b.clause($c, $x.s, $k, $s.list));}
    | d=DEFAULT k=COLON s=statements {$list.add(b.clause($d, null, $k, $s.list));}
    | t=ELLIPSIS SEMICOLON? {$list.add(b.anyClause($t));}
    )*
  ;

/* Expressions */

expressions returns [List<Expression> list]
@init { $list = new ArrayList<>(1); }
  : e=expression {$list.add($e.e);} (COMMA e=expression {$list.add($e.e);})*
  ;

expression returns [Expression e]
@init { GoOperation list = null; }
  : u=unary {$e = $u.e;}
    ( {if (list == null) { list = b.operation($start, $e); }}
      o=(STAR | SLASH | PERCENT | PLUS | MINUS | SHIFT_LEFT | SHIFT_RIGHT | LESS | GREATER | LESS_EQUAL | GREATER_EQUAL
        | EQUAL | NOT_EQUAL | AMPERSAND | CARET | BAR | BIT_CLEAR | AND | OR)
      r=unary {list.add($o, $r.e, b.span($r.start));}
    )*
    {if (list != null) { $e = list.result(); }}
  ;

unary returns [Expression e]
  : o=(PLUS | MINUS | NOT | CARET | STAR | AMPERSAND | ARROW | TILDE) u=unary {$e = b.unary($o, $u.e);}
  | p=primary {$e = $p.e;}
  ;

primary returns [Expression e]
  : a=atom {$e = $a.e;}
    ( DOT
      ( i=anyIdentifier {$e = b.field($start, $e, $i.i);}
      | OPEN_PARENTHESIS (t=type {$e = b.asserted($start, $e, $t.e);} | TYPE {$e = b.typeSwitch($start, $e);}) CLOSE_PARENTHESIS
      | ELLIPSIS {$e = b.chainEllipsis($start, $e);}
      )
    | OPEN_PARENTHESIS r=arguments CLOSE_PARENTHESIS {$e = b.call($start, $e, $r.list);}
    | OPEN_BRACKET x=indices CLOSE_BRACKET {$e = b.index($start, $e, $x.e);}
    | v=literalValue {$e = b.composite($start, $e, $v.v);}
    )*
  ;

indices returns [Expression e]
@init { Expression lower = null; Expression upper = null; Expression step = null; List<Expression> list = new ArrayList<>(1); int colons = 0; }
  : x=expression {lower = $x.e; list.add(lower);}
    ( (COMMA (y=expression {list.add($y.e);})?)+
    | COLON {colons++;} (y=expression {upper = $y.e;})? (COLON {colons++;} (z=expression {step = $z.e;})?)?
    )? {$e = b.indices($start, list, colons, lower, upper, step);}
  | COLON {colons++;} (y=expression {upper = $y.e;})? (COLON {colons++;} (z=expression {step = $z.e;})?)?
    {$e = b.indices($start, list, colons, lower, upper, step);}
  ;

arguments returns [List<Argument> list]
@init { $list = new ArrayList<>(4); }
  : (a=argument {$list.add($a.a);} (COMMA (a=argument {$list.add($a.a);})?)*)?
  ;

argument returns [Argument a]
@init { boolean spread = false; }
  : e=expression (ELLIPSIS {spread = true;})? {$a = b.argument($start, $e.e, spread);}
  ;

literalValue returns [GoTreeBuilder.LiteralValue v]
@init { List<GoTreeBuilder.Element> list = new ArrayList<>(); }
  : LITERAL_OPEN (literalElement[list] (COMMA (literalElement[list])?)*)? CLOSE_BRACE {$v = b.literalValue($start, list);}
  ;

literalElement [List<GoTreeBuilder.Element> list]
@init { Expression key = null; }
  : e=elementValue (COLON v=elementValue)? {list.add(b.element($start, $e.e, $ctx.v == null ? null : $v.e));}
  ;

elementValue returns [Expression e]
  : x=expression {$e = $x.e;}
  | v=literalValue {$e = b.elided($v.v);}
  ;

atom returns [Expression e]
@init { Block body = null; }
  : IDENTIFIER {$e = b.value($start);}
  | INTEGER {$e = b.integer($start);}
  | DECIMAL {$e = b.decimal($start);}
  | IMAGINARY {$e = b.imaginary($start);}
  | RUNE {$e = b.rune($start);}
  | STRING {$e = b.string($start);}
  | RAW_STRING {$e = b.rawString($start);}
  | OPEN_PARENTHESIS x=expression {$e = $x.e;} (COLON t=type {$e = b.typed($start, $e, $t.e);})? CLOSE_PARENTHESIS {$e = b.parenthesized($start, $e);}
  | FUNC g=signature {b.enter($g.s);} (k=block {body = $k.b_;})? {b.leave(); $e = body == null ? b.functionType($start, $g.s) : b.lambda($start, $g.s, body);}
  | l=typeLiteral {$e = $l.e;}
  | ELLIPSIS {$e = b.ellipsis($start);}
  | ELLIPSIS_METAVARIABLE {$e = b.ellipsisMetavariable($start);}
  | DEEP_OPEN x=expression DEEP_CLOSE {$e = b.deep($start, $x.e);}
  ;

identifier returns [Identifier i]
  : IDENTIFIER {$i = b.identifier($start);}
  ;

anyIdentifier returns [Identifier i]
  : (IDENTIFIER | ELLIPSIS_METAVARIABLE) {$i = b.identifier($start);}
  ;
