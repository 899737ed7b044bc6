/*
 * Python 3.0 to 3.14, and patterns. Every rule returns its part of the common tree; no parse tree is
 * kept. What the grammar takes too much of (targets, keywords) is checked by PythonTreeBuilder and PythonStatementBuilder.
 */
parser grammar PythonParser;

options { tokenVocab = PythonLexer; superClass = TreelessParser; }

@header {
import dev.vigil.analyzer.parse.antlr.TreelessParser;
import dev.vigil.analyzer.syntax.*;
import java.util.ArrayList;
import java.util.Optional;
}

@members {
final PythonStatementBuilder b = new PythonStatementBuilder(this);
}

file returns [List<Statement> list]
@init { $list = new ArrayList<>(); }
  : (NEWLINE | s=statement {$list.addAll($s.list);})* EOF
  ;

patternExpression returns [Expression e]
  : NEWLINE* v=value NEWLINE* EOF {$e = $v.e;}
  ;

patternArgument returns [Argument a]
  : NEWLINE* v=argument NEWLINE* EOF {$a = $v.a;}
  ;

patternHandlers returns [List<Handler> list]
@init { $list = new ArrayList<>(); }
  : NEWLINE* (h=handler {$list.add($h.h);})+ NEWLINE* EOF
  ;

patternDecorators returns [List<Decorator> list]
@init { $list = new ArrayList<>(); }
  : NEWLINE* (d=decorator {$list.add($d.d);})+ EOF
  ;

statement returns [List<Statement> list]
  : s=simpleLine {$list = $s.list;}
  | c=compound {$list = List.of($c.s);}
  ;

simpleLine returns [List<Statement> list]
@init { $list = new ArrayList<>(1); }
  : s=simple {$list.add($s.s);} (SEMICOLON n=simple {$list.add($n.s);})* SEMICOLON? NEWLINE
  ;

simple returns [Statement s]
  : PASS {$s = new Pass(b.span($start));}
  | BREAK {$s = new Break(b.span($start));}
  | CONTINUE {$s = new Continue(b.span($start));}
  | RETURN l=starList? {$s = new Return(b.span($start), b.opt($ctx.l == null ? null : $l.e));}
  | RAISE (x=expression (FROM y=expression)?)?
    {$s = new Raise(b.span($start), b.opt($ctx.x == null ? null : $x.e), b.opt($ctx.y == null ? null : $y.e));}
  | DEL l=starList {$s = b.delete($start, $l.e);}
  | (GLOBAL | NONLOCAL) i=identifiers {$s = b.scope($start, $i.list);}
  | ASSERT x=expression (COMMA y=expression)?
    {$s = new Assert(b.span($start), $x.e, b.opt($ctx.y == null ? null : $y.e));}
  | IMPORT {List<ImportedModule> modules = new ArrayList<>();}
    m=importedModule {modules.add($m.m);} (COMMA m=importedModule {modules.add($m.m);})*
    {$s = new Import(b.span($start), modules);}
  | f=importFrom {$s = $f.s;}
  | TYPE n=identifier t=typeParameters? ASSIGN x=expression
    {$s = new TypeAlias(b.span($start), $n.i, $ctx.t == null ? List.of() : $t.list, $x.e);}
  | e=expressionStatement {$s = $e.s;}
  ;

identifiers returns [List<Identifier> list]
@init { $list = new ArrayList<>(); }
  : i=identifier {$list.add($i.i);} (COMMA i=identifier {$list.add($i.i);})*
  ;

importedModule returns [ImportedModule m]
  : p=path (AS a=identifier)?
    {$m = new ImportedModule(b.span($start), $p.list, b.opt($ctx.a == null ? null : $a.i));}
  ;

path returns [List<Identifier> list]
@init { $list = new ArrayList<>(2); }
  : i=identifier {$list.add($i.i);} (DOT i=identifier {$list.add($i.i);})*
  ;

importFrom returns [Statement s]
locals [int level, List<Identifier> module, List<ImportedName> names]
@init { $module = List.of(); $names = new ArrayList<>(); }
  : FROM (DOT {$level++;} | ELLIPSIS {$level += 3;})* (p=path {$module = $p.list;})? IMPORT
    ( STAR
    | OPEN_PARENTHESIS importedNames[$names] COMMA? CLOSE_PARENTHESIS
    | importedNames[$names]
    )
    {$s = b.importFrom($start, $level, $module, $names);}
  ;

importedNames [List<ImportedName> names]
  : n=importedName {$names.add($n.n);} (COMMA n=importedName {$names.add($n.n);})*
  ;

importedName returns [ImportedName n]
  : i=importable (AS a=identifier)?
    {$n = new ImportedName(b.span($start), $i.i, b.opt($ctx.a == null ? null : $a.i));}
  ;

importable returns [Identifier i]
  : n=identifier {$i = $n.i;}
  | ELLIPSIS {$i = b.patternIdentifier($start);}
  ;

expressionStatement returns [Statement s]
locals [List<Expression> assigned]
  : v=value
    ( COLON a=expression (ASSIGN w=value)?
      {$s = b.annotated($start, $v.e, $a.e, $ctx.w == null ? null : $w.e);}
    | o=AUGMENTED w=value {$s = b.augmented($start, $v.e, $o, $w.e);}
    | {$assigned = new ArrayList<>(2); $assigned.add($v.e);}
      (ASSIGN w=value {$assigned.add($w.e);})+
      {$s = b.assignment($start, $assigned);}
    | {$s = new ExpressionStatement(b.span($start), $v.e);}
    )
  ;

value returns [Expression e]
  : l=starList {$e = $l.e;}
  | y=yielded {$e = $y.e;}
  ;

yielded returns [Expression e]
  : YIELD ( FROM x=expression {$e = new Yield(b.span($start), true, Optional.of($x.e));}
          | l=starList? {$e = new Yield(b.span($start), false, b.opt($ctx.l == null ? null : $l.e));} )
  ;

starList returns [Expression e]
locals [List<Expression> list]
  : f=starItem {$e = b.unnamed($f.start, $f.e);}
    ( COMMA {$list = new ArrayList<>(); $list.add($e);}
      (n=starItem {$list.add(b.unnamed($n.start, $n.e));} (COMMA n=starItem {$list.add(b.unnamed($n.start, $n.e));})* COMMA?)?
      {$e = new Collection(b.span($start), CollectionKind.TUPLE, $list);}
    )?
  ;

subject returns [Expression e]
locals [List<Expression> list]
  : f=starItem {$e = $f.e;}
    ( COMMA {$list = new ArrayList<>(); $list.add($f.e);}
      (n=starItem {$list.add($n.e);} (COMMA n=starItem {$list.add($n.e);})* COMMA?)?
      {$e = new Collection(b.span($start), CollectionKind.TUPLE, $list);}
    )?
  ;

starItem returns [Expression e]
  : n=named {$e = $n.e;}
  | STAR o=operation {$e = new Spread(b.span($start), b.whole($o.e));}
  ;

named returns [Expression e]
  : x=expression {$e = $x.e;} (WALRUS y=expression {$e = b.walrus($start, $x.e, $y.e);})?
  ;

expression returns [Expression e]
  : o=operation {$e = b.whole($o.e);}
    (IF c=operation ELSE x=expression {$e = new Conditional(b.span($start), b.whole($c.e), $e, $x.e);})?
  | LAMBDA p=lambdaParameters? COLON x=expression
    {$e = new Lambda(b.span($start), $ctx.p == null ? List.of() : b.parameters($p.list), $x.e);}
  ;

operation returns [Expression e]
  : p=primary {$e = $p.e;}
  | AWAIT p=primary {$e = new Await(b.span($start), $p.e);}
  | <assoc=right> l=operation STAR_STAR r=operation {$e = b.binary($start, $l.e, BinaryOperator.POWER, $r.e);}
  | o=(PLUS | MINUS | TILDE) r=operation {$e = b.unary($o, $r.e);}
  | l=operation o=(STAR | SLASH | SLASH_SLASH | PERCENT | AT) r=operation {$e = b.binary($start, $l.e, b.operator($o), $r.e);}
  | l=operation o=(PLUS | MINUS) r=operation {$e = b.binary($start, $l.e, b.operator($o), $r.e);}
  | l=operation o=(SHIFT_LEFT | SHIFT_RIGHT) r=operation {$e = b.binary($start, $l.e, b.operator($o), $r.e);}
  | l=operation AMPERSAND r=operation {$e = b.binary($start, $l.e, BinaryOperator.BIT_AND, $r.e);}
  | l=operation CARET r=operation {$e = b.binary($start, $l.e, BinaryOperator.BIT_XOR, $r.e);}
  | l=operation BAR r=operation {$e = b.binary($start, $l.e, BinaryOperator.BIT_OR, $r.e);}
  | l=operation c=comparison r=operation {$e = b.comparison($start, $l.e, $c.o, $r.e);}
  | o=NOT r=operation {$e = b.unary($o, $r.e);}
  | l=operation AND r=operation {$e = b.binary($start, $l.e, BinaryOperator.AND, $r.e);}
  | l=operation OR r=operation {$e = b.binary($start, $l.e, BinaryOperator.OR, $r.e);}
  ;

comparison returns [BinaryOperator o]
  : LESS {$o = BinaryOperator.LESS;} | GREATER {$o = BinaryOperator.GREATER;}
  | LESS_EQUAL {$o = BinaryOperator.LESS_EQUAL;} | GREATER_EQUAL {$o = BinaryOperator.GREATER_EQUAL;}
  | EQUAL {$o = BinaryOperator.EQUAL;} | NOT_EQUAL {$o = BinaryOperator.NOT_EQUAL;}
  | IN {$o = BinaryOperator.IN;} | NOT IN {$o = BinaryOperator.NOT_IN;}
  | IS {$o = BinaryOperator.IS;} (NOT {$o = BinaryOperator.IS_NOT;})?
  ;

primary returns [Expression e]
  : a=atom {$e = $a.e;}
    ( DOT (i=identifier {$e = new FieldAccess(b.span($start), $e, $i.i);} | ELLIPSIS {$e = b.chainEllipsis($start, $e);})
    | OPEN_PARENTHESIS r=arguments CLOSE_PARENTHESIS {$e = new Call(b.span($start), $e, b.arguments($r.list));}
    | OPEN_BRACKET x=indices CLOSE_BRACKET {$e = new Index(b.span($start), $e, $x.e);}
    )*
  ;

arguments returns [List<Argument> list]
@init { $list = new ArrayList<>(4); }
  : (a=argument {$list.add($a.a);} (COMMA a=argument {$list.add($a.a);})* COMMA?)?
  ;

argument returns [Argument a]
  : n=named
    ( ASSIGN x=expression {$a = b.keyword($start, $n.e, $x.e);}
    | COLON t=expression {$a = b.positional($start, b.typed($start, $n.e, $t.e));}
    | c=clauses {$a = b.positional($start, b.bareGenerator($start, $n.e, $c.list));}
    | {$a = b.positional($start, $n.e);}
    )
  | STAR x=expression {$a = new Argument(b.span($start), ArgumentKind.SPREAD, Optional.empty(), $x.e);}
  | STAR_STAR x=expression {$a = new Argument(b.span($start), ArgumentKind.KEYWORD_SPREAD, Optional.empty(), $x.e);}
  ;

indices returns [Expression e]
locals [List<Expression> list]
  : f=index {$e = $f.e;}
    ( COMMA {$list = new ArrayList<>(); $list.add($f.e);}
      (n=index {$list.add($n.e);} (COMMA n=index {$list.add($n.e);})* COMMA?)?
      {$e = new Collection(b.span($start), CollectionKind.TUPLE, $list);}
    )?
  ;

index returns [Expression e]
  : n=named {$e = $n.e;}
    (COLON u=expression? (COLON s=expression?)?
     {$e = new Slice(b.span($start), Optional.of(b.unnamed($start, $n.e)), b.opt($ctx.u == null ? null : $u.e), b.opt($ctx.s == null ? null : $s.e));})?
  | COLON u=expression? (COLON s=expression?)?
     {$e = new Slice(b.span($start), Optional.empty(), b.opt($ctx.u == null ? null : $u.e), b.opt($ctx.s == null ? null : $s.e));}
  | STAR o=operation {$e = new Spread(b.span($start), b.whole($o.e));}
  ;

atom returns [Expression e]
locals [List<Expression> list]
  : (NAME | MATCH | CASE | TYPE) {$e = new Name(b.span($start), b.name($start));}
  | NUMBER {$e = b.number($start);}
  | NONE {$e = new NullLiteral(b.span($start));}
  | TRUE {$e = new BooleanLiteral(b.span($start), true);}
  | FALSE {$e = new BooleanLiteral(b.span($start), false);}
  | ELLIPSIS {$e = b.ellipsis($start);}
  | s=strings {$e = $s.e;}
  | METAVARIABLE {$e = new Metavariable(b.span($start), $start.getText());}
  | ELLIPSIS_METAVARIABLE {$e = new EllipsisMetavariable(b.span($start), $start.getText());}
  | DEEP_OPEN x=named DEEP_CLOSE {$e = new DeepExpression(b.span($start), $x.e);}
  | OPEN_PARENTHESIS
    ( CLOSE_PARENTHESIS {$e = new Collection(b.span($start), CollectionKind.TUPLE, List.of());}
    | y=yielded CLOSE_PARENTHESIS {$e = b.parenthesized($start, $y.e);}
    | f=starItem
      ( CLOSE_PARENTHESIS {$e = b.parenthesized($start, $f.e);}
      | c=clauses CLOSE_PARENTHESIS
        {$e = new Comprehension(b.span($start), ComprehensionKind.GENERATOR, b.notStarred($f.e), Optional.empty(), $c.list);}
      | COLON t=expression CLOSE_PARENTHESIS {$e = b.typed($start, $f.e, $t.e);}
      | {$list = new ArrayList<>(); $list.add($f.e);} (COMMA n=starItem {$list.add($n.e);})* COMMA? CLOSE_PARENTHESIS
        {$e = new Collection(b.span($start), CollectionKind.TUPLE, $list);}
      )
    )
  | OPEN_BRACKET
    ( CLOSE_BRACKET {$e = new Collection(b.span($start), CollectionKind.LIST, List.of());}
    | f=starItem
      ( c=clauses CLOSE_BRACKET
        {$e = new Comprehension(b.span($start), ComprehensionKind.LIST, b.notStarred($f.e), Optional.empty(), $c.list);}
      | {$list = new ArrayList<>(); $list.add($f.e);} (COMMA n=starItem {$list.add($n.e);})* COMMA? CLOSE_BRACKET
        {$e = new Collection(b.span($start), CollectionKind.LIST, $list);}
      )
    )
  | d=braces {$e = $d.e;}
  ;

braces returns [Expression e]
locals [List<Node> list]
@init { $list = new ArrayList<>(); }
  : OPEN_BRACE
    ( CLOSE_BRACE {$e = new Dictionary(b.span($start), List.of());}
    | f=braceItem {$list.add($f.n);}
      ( c=clauses CLOSE_BRACE {$e = b.braceComprehension($start, $f.n, $c.list);}
      | (COMMA i=braceItem {$list.add($i.n);})* COMMA? CLOSE_BRACE {$e = b.braces($start, $list);}
      )
    )
  ;

braceItem returns [Node n]
  : s=starItem {$n = $s.e;} (COLON v=expression {$n = new DictionaryEntry(b.span($start), b.notStarred(b.unnamed($start, $s.e)), $v.e);})?
  | STAR_STAR o=operation {$n = new DictionarySpread(b.span($start), b.whole($o.e));}
  ;

clauses returns [List<ComprehensionClause> list]
@init { $list = new ArrayList<>(1); }
  : (c=clause {$list.add($c.c);})+
  ;

clause returns [ComprehensionClause c]
locals [List<Expression> conditions, boolean asynchronous]
@init { $conditions = new ArrayList<>(1); }
  : (ASYNC {$asynchronous = true;})? FOR t=targets IN i=operation
    (IF x=condition {$conditions.add($x.e);})*
    {$c = new ComprehensionClause(b.span($start), $asynchronous, b.target($t.e), b.whole($i.e), $conditions);}
  ;

condition returns [Expression e]
  : o=operation {$e = b.whole($o.e);} (WALRUS y=expression {$e = b.walrus($start, $e, $y.e);})?
  | LAMBDA p=lambdaParameters? COLON x=condition
    {$e = new Lambda(b.span($start), $ctx.p == null ? List.of() : b.parameters($p.list), $x.e);}
  ;

targets returns [Expression e]
locals [List<Expression> list]
  : f=targetItem {$e = $f.e;}
    ( COMMA {$list = new ArrayList<>(); $list.add($f.e);}
      (n=targetItem {$list.add($n.e);} (COMMA n=targetItem {$list.add($n.e);})* COMMA?)?
      {$e = new Collection(b.span($start), CollectionKind.TUPLE, $list);}
    )?
  ;

targetItem returns [Expression e]
  : p=primary {$e = $p.e;}
  | STAR p=primary {$e = new Spread(b.span($start), $p.e);}
  ;

strings returns [Expression e]
locals [List<Object> pieces]
@init { $pieces = new ArrayList<>(1); }
  : (t=STRING {$pieces.add($t);} | i=interpolated {$pieces.add($i.i);})+ {$e = b.strings($start, $pieces);}
  ;

interpolated returns [InterpolatedString i]
locals [List<StringPart> parts]
@init { $parts = new ArrayList<>(); }
  : o=(INTERPOLATED_APOSTROPHE | INTERPOLATED_QUOTE | INTERPOLATED_APOSTROPHES | INTERPOLATED_QUOTES)
    stringPart[$o, $parts]* STRING_END {$i = b.interpolated($start, $parts);}
  ;

stringPart [Token opener, List<StringPart> parts]
locals [List<StringPart> format, boolean debug, String conversion]
  : t=FRAGMENT {$parts.add(b.fragment($opener, $t));}
  | FIELD_OPEN {$format = new ArrayList<>(); $conversion = "";} v=value (ASSIGN {$debug = true;})?
    (EXCLAMATION c=NAME {$conversion = b.conversion($c);})?
    (FORMAT_COLON stringPart[$opener, $format]*)? FIELD_CLOSE
    {$parts.add(new Interpolation(b.span($start), $v.e, $debug, $conversion, $format));}
  ;

identifier returns [Identifier i]
  : (NAME | MATCH | CASE | TYPE | METAVARIABLE | ELLIPSIS_METAVARIABLE)
    {$i = new Identifier(b.span($start), b.name($start));}
  ;

block returns [Block b_]
locals [List<Statement> list]
  : COLON
    ( l=simpleLine {$b_ = b.block($l.list);}
    | NEWLINE INDENT {$list = new ArrayList<>();} (s=statement {$list.addAll($s.list);})+ DEDENT {$b_ = b.block($list);}
    | t=SUITE {$b_ = b.suite($t);}
    )
  ;

compound returns [Statement s]
locals [boolean asynchronous, List<WithItem> items, List<Handler> handlers, List<Case> cases, boolean group]
  : IF c=named t=block o=otherwise? {$s = new If(b.span($start), $c.e, $t.b_, b.opt($ctx.o == null ? null : $o.s));}
  | WHILE c=named t=block (ELSE e=block)? {$s = new While(b.span($start), $c.e, $t.b_, b.opt($ctx.e == null ? null : $e.b_));}
  | (ASYNC {$asynchronous = true;})? FOR g=targets IN i=starList t=block (ELSE e=block)?
    {$s = new ForEach(b.span($start), $asynchronous, b.target($g.e), $i.e, $t.b_, b.opt($ctx.e == null ? null : $e.b_));}
  | (ASYNC {$asynchronous = true;})? WITH w=withItems t=block {$s = new With(b.span($start), $asynchronous, $w.list, $t.b_);}
  | TRY t=block {$handlers = new ArrayList<>();} (h=handler {$handlers.add(b.handler($handlers, $group, $h.h, $h.group)); $group = $h.group;})*
    (ELSE e=block)? (FINALLY f=block)?
    {$s = b.tried($start, $group, $t.b_, $handlers, $ctx.e == null ? null : $e.b_, $ctx.f == null ? null : $f.b_);}
  | MATCH v=subject COLON NEWLINE INDENT {$cases = new ArrayList<>();} (k=caseBlock {$cases.add($k.c);} | j=ELLIPSIS NEWLINE {$cases.add(b.anyCases($j));})+ DEDENT
    {$s = new Match(b.span($start), b.notStarred($v.e), $cases);}
  | d=definition {$s = $d.s;}
  ;

otherwise returns [Statement s]
  : ELSE t=block {$s = $t.b_;}
  | ELIF c=named t=block o=otherwise? {$s = new If(b.span($start), $c.e, $t.b_, b.opt($ctx.o == null ? null : $o.s));}
  ;

withItems returns [List<WithItem> list]
@init { $list = new ArrayList<>(1); }
  : OPEN_PARENTHESIS i=withItem {$list.add($i.w);} (COMMA i=withItem {$list.add($i.w);})* COMMA? CLOSE_PARENTHESIS
  | i=withItem {$list.add($i.w);} (COMMA i=withItem {$list.add($i.w);})*
  ;

withItem returns [WithItem w]
  : x=named (AS t=targetItem)? {$w = new WithItem(b.span($start), $x.e, b.opt($ctx.t == null ? null : b.target($t.e)));}
  ;

handler returns [Handler h, boolean group]
locals [List<Expression> types]
@init { $types = new ArrayList<>(1); }
  : EXCEPT (STAR {$group = true;})?
    (x=expression {$types.add($x.e);} (COMMA x=expression {$types.add($x.e);})* COMMA? (AS n=identifier)?)? t=block
    {$h = new Handler(b.span($start), b.types($types, $ctx.n != null), b.opt($ctx.n == null ? null : $n.i), $t.b_);}
  ;

decorator returns [Decorator d]
  : AT x=named {$d = new Decorator(b.span($start), $x.e);} NEWLINE
  ;

definition returns [Statement s]
locals [List<Decorator> decorators, boolean asynchronous]
@init { $decorators = new ArrayList<>(0); }
  : (d=decorator {$decorators.add($d.d);})*
    ( (ASYNC {$asynchronous = true;})? DEF n=identifier t=typeParameters? OPEN_PARENTHESIS p=parameters? CLOSE_PARENTHESIS
      (ARROW r=expression)? k=block
      {$s = b.function(new FunctionDefinition(b.span($start), $decorators, $asynchronous, $n.i,
           $ctx.t == null ? List.of() : $t.list, $ctx.p == null ? List.of() : b.parameters($p.list),
           b.opt($ctx.r == null ? null : $r.e), $k.b_));}
    | CLASS n=identifier t=typeParameters? (OPEN_PARENTHESIS a=arguments CLOSE_PARENTHESIS)? k=block
      {$s = new ClassDefinition(b.span($start), $decorators, $n.i, $ctx.t == null ? List.of() : $t.list,
           $ctx.a == null ? List.of() : b.bases($a.list), b.members($k.b_));}
    )
  ;

typeParameters returns [List<TypeParameter> list]
@init { $list = new ArrayList<>(); }
  : OPEN_BRACKET p=typeParameter {$list.add($p.p);} (COMMA p=typeParameter {$list.add($p.p);})* COMMA? CLOSE_BRACKET
  ;

typeParameter returns [TypeParameter p]
locals [TypeParameterKind k]
@init { $k = TypeParameterKind.TYPE; }
  : (STAR {$k = TypeParameterKind.VARIADIC;} | STAR_STAR {$k = TypeParameterKind.PARAMETERS;})? n=identifier
    (COLON x=expression)? (ASSIGN y=starItem)?
    {$p = new TypeParameter(b.span($start), $k, $n.i, b.opt($ctx.x == null ? null : $x.e), b.opt($ctx.y == null ? null : $y.e));}
  | ELLIPSIS {$p = new TypeParameter(b.span($start), $k, b.patternIdentifier($start), Optional.empty(), Optional.empty());}
  ;

parameters returns [List<PythonStatementBuilder.ParameterPart> list]
@init { $list = new ArrayList<>(); }
  : p=parameter {$list.add($p.p);} (COMMA p=parameter {$list.add($p.p);})* COMMA?
  ;

parameter returns [PythonStatementBuilder.ParameterPart p]
  : (STAR | STAR_STAR)? n=identifier (COLON a=starItem)? (ASSIGN d=expression)?
    {$p = b.parameter($start, $n.i, $ctx.a == null ? null : $a.e, $ctx.d == null ? null : $d.e);}
  | (STAR | SLASH | ELLIPSIS) {$p = b.marker($start);}
  ;

lambdaParameters returns [List<PythonStatementBuilder.ParameterPart> list]
@init { $list = new ArrayList<>(); }
  : p=lambdaParameter {$list.add($p.p);} (COMMA p=lambdaParameter {$list.add($p.p);})* COMMA?
  ;

lambdaParameter returns [PythonStatementBuilder.ParameterPart p]
  : (STAR | STAR_STAR)? n=identifier (ASSIGN d=expression)?
    {$p = b.parameter($start, $n.i, null, $ctx.d == null ? null : $d.e);}
  | (STAR | SLASH | ELLIPSIS) {$p = b.marker($start);}
  ;

caseBlock returns [Case c]
  : CASE p=casePatterns (IF g=named)? t=block
    {$c = new Case(b.span($start), b.alone($p.c), b.opt($ctx.g == null ? null : $g.e), $t.b_);}
  ;

casePatterns returns [CasePattern c]
locals [List<CasePattern> list]
  : f=casePattern {$c = $f.c;}
    ( COMMA {$list = new ArrayList<>(); $list.add($f.c);}
      (n=casePattern {$list.add($n.c);} (COMMA n=casePattern {$list.add($n.c);})* COMMA?)?
      {$c = new SequenceCase(b.span($start), $list);}
    )?
  ;

casePattern returns [CasePattern c]
locals [List<CasePattern> list]
  : STAR i=identifier {$c = new RestCase(b.span($start), b.wildcard($i.i));}
  | f=closedCase {$c = $f.c;}
    (BAR {if ($list == null) { $list = new ArrayList<>(); $list.add($f.c); }} n=closedCase
      {$list.add($n.c); $c = new AlternativeCase(b.span($start), $list);})*
    (AS i=identifier {$c = new AliasCase(b.span($start), $c, b.bound($i.i));})?
  ;

closedCase returns [CasePattern c]
locals [List<CasePattern> list]
  : m=MINUS? x=NUMBER ((PLUS | MINUS) y=NUMBER)? {$c = new ValueCase(b.span($start), b.signedNumber($m, $x, $y));}
  | (NONE {$c = new ValueCase(b.span($start), new NullLiteral(b.span($start)));}
    | TRUE {$c = new ValueCase(b.span($start), new BooleanLiteral(b.span($start), true));}
    | FALSE {$c = new ValueCase(b.span($start), new BooleanLiteral(b.span($start), false));})
  | s=strings {$c = new ValueCase(b.span($start), $s.e);}
  | ELLIPSIS {$c = b.caseEllipsis($start);}
  | p=path {$c = b.pathCase($start, $p.list);}
    (OPEN_PARENTHESIS a=caseArguments CLOSE_PARENTHESIS {$c = b.classCase($start, $p.list, $a.list);})?
  | OPEN_PARENTHESIS
    ( CLOSE_PARENTHESIS {$c = new SequenceCase(b.span($start), List.of());}
    | f=casePattern
      ( CLOSE_PARENTHESIS {$c = b.alone($f.c);}
      | {$list = new ArrayList<>(); $list.add($f.c);} (COMMA n=casePattern {$list.add($n.c);})* COMMA? CLOSE_PARENTHESIS
        {$c = new SequenceCase(b.span($start), $list);}
      )
    )
  | OPEN_BRACKET {$list = new ArrayList<>();}
    (n=casePattern {$list.add($n.c);} (COMMA n=casePattern {$list.add($n.c);})* COMMA?)? CLOSE_BRACKET
    {$c = new SequenceCase(b.span($start), $list);}
  | d=mappingCase {$c = $d.c;}
  ;

caseArguments returns [List<Node> list]
@init { $list = new ArrayList<>(); }
  : (a=caseArgument {$list.add($a.n);} (COMMA a=caseArgument {$list.add($a.n);})* COMMA?)?
  ;

caseArgument returns [Node n]
  : p=casePattern {$n = $p.c;} (ASSIGN v=casePattern {$n = b.keywordCase($start, $p.c, $v.c);})?
  ;

mappingCase returns [CasePattern c]
locals [List<MappingCaseEntry> entries, Identifier rest]
@init { $entries = new ArrayList<>(); }
  : OPEN_BRACE (mappingItem[$entries] (COMMA mappingItem[$entries])*
      (COMMA STAR_STAR r=identifier {$rest = b.bound($r.i);})? COMMA? | STAR_STAR r=identifier {$rest = b.bound($r.i);} COMMA?)? CLOSE_BRACE
    {$c = new MappingCase(b.span($start), $entries, b.opt($rest));}
  ;

mappingItem [List<MappingCaseEntry> entries]
  : k=closedCase (COLON p=casePattern {$entries.add(b.mappingEntry($start, $k.c, $p.c));} | {$entries.add(b.anyEntries($start, $k.c));})
  ;
