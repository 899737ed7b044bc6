/*
 * Java 8 to 25, and patterns, by chapters 4 to 18 of the Java Language Specification. Every rule
 * returns its part of the common tree; no parse tree is kept. TokenRoles has decided by their places
 * what the tokens are, so that one token of lookahead is enough everywhere. Operators are read as
 * one flat list, and JavaTreeBuilder puts it together by their precedence. What the grammar takes too
 * much of is checked by JavaTreeBuilder.
 */
parser grammar JavaParser;

options { tokenVocab = JavaLexer; superClass = TreelessParser; }

@header {
import dev.vigil.analyzer.parse.antlr.TreelessParser;
import dev.vigil.analyzer.syntax.*;
import java.util.ArrayList;
import java.util.Optional;
}

@members {
final JavaStatementBuilder b = new JavaStatementBuilder(this);
}

file returns [List<Statement> list]
@init { $list = new ArrayList<>(); }
  : ( SEMICOLON {b.extraSemicolon();}
    | i=importDeclaration {b.addImport($list, $i.s);}
    | f=fileItem {$list.addAll($f.list);}
    | t=STATEMENT_ELLIPSIS {$list.add(b.statementEllipsis($t));}
    )* EOF
  ;

fileItem returns [List<Statement> list]
  : m=modifiers
    ( PACKAGE p=path SEMICOLON {$list = List.of(b.packageDeclaration($start, $m.m, $p.list));}
    | o=OPEN_WORD? MODULE p=path OPEN_BRACE d=directives CLOSE_BRACE
      {$list = List.of(b.module($start, $m.m, $o != null, $p.list, $d.list));}
    | d2=declaration[$start, $m.m] {$list = $d2.list;}
    )
  ;

patternExpression returns [Expression e]
  : v=expression EOF {$e = $v.e;}
  ;

patternType returns [Expression e]
  : t=type EOF {$e = $t.e;}
  ;

patternStatements returns [List<Statement> list]
  : s=statements EOF {$list = $s.list;}
  ;

patternMembers returns [List<Statement> list]
@init { $list = new ArrayList<>(); }
  : (m=member {$list.addAll($m.list);})+ EOF
  ;

patternHandlers returns [List<Handler> list]
@init { $list = new ArrayList<>(); }
  : (h=handler {$list.add($h.h);})+ EOF
  ;

patternDecorators returns [List<Decorator> list]
@init { $list = new ArrayList<>(); }
  : (a=annotation {$list.add($a.d);})+ EOF
  ;

members returns [List<Statement> list]
@init { $list = new ArrayList<>(); }
  : (m=member {$list.addAll($m.list);})* EOF
  ;

blockStatements returns [List<Statement> list]
  : s=statements EOF {$list = $s.list;}
  ;

/* Names */

identifier returns [Identifier i]
  : (IDENTIFIER | DECLARATION_IDENTIFIER) {$i = b.identifier($start);}
  ;

constructorName returns [Identifier i]
  : IDENTIFIER {$i = b.identifier($start);}
  ;

anyIdentifier returns [Identifier i]
  : (IDENTIFIER | DECLARATION_IDENTIFIER | LAMBDA_IDENTIFIER | LABEL_IDENTIFIER | ELLIPSIS_METAVARIABLE) {$i = b.identifier($start);}
  ;

path returns [List<Identifier> list]
@init { $list = new ArrayList<>(4); }
  : i=anyIdentifier {$list.add($i.i);} (DOT i=anyIdentifier {$list.add($i.i);})*
  ;

importDeclaration returns [Statement s]
locals [ImportKind kind, boolean wildcard]
@init { $kind = ImportKind.STANDARD; List<Identifier> names = new ArrayList<>(); }
  : IMPORT (STATIC {$kind = ImportKind.STATIC;} | MODULE {$kind = ImportKind.MODULE;})?
    i=anyIdentifier {names.add($i.i);}
    (DOT (i=anyIdentifier {names.add($i.i);} | STAR {$wildcard = true;} | t=ELLIPSIS {names.add(b.patternIdentifier($t));}))* SEMICOLON
    {$s = b.importDeclaration($start, $kind, names, $wildcard);}
  ;

directives returns [List<ModuleDirective> list]
@init { $list = new ArrayList<>(); }
  : (d=directive {$list.add($d.d);} | t=STATEMENT_ELLIPSIS {b.checkPattern($t);})*
  ;

directive returns [ModuleDirective d]
@init { List<String> words = new ArrayList<>(0); List<Expression> targets = new ArrayList<>(0); }
  : k=REQUIRES ((TRANSITIVE | STATIC) {words.add(b.last());})* p=path SEMICOLON {$d = b.directive($k, words, $p.list, targets);}
  | k=(EXPORTS | OPENS | PROVIDES) p=path
    ((TO | WITH) q=path {targets.add(b.access($q.list));} (COMMA q=path {targets.add(b.access($q.list));})*)? SEMICOLON
    {$d = b.directive($k, words, $p.list, targets);}
  | k=USES p=path SEMICOLON {$d = b.directive($k, words, $p.list, targets);}
  ;

/* Declarations */

modifiers returns [Modifiers m]
@init { $m = new Modifiers(); }
  : ( a=annotation {$m.add($a.d);}
    | t=(PUBLIC | PROTECTED | PRIVATE | ABSTRACT | STATIC | FINAL | STRICTFP | NATIVE | SYNCHRONIZED
        | TRANSIENT | VOLATILE | DEFAULT | SEALED | NON_SEALED) {b.add($m, $t);}
    )*
  ;

localModifiers returns [Modifiers m]
@init { $m = new Modifiers(); }
  : ( a=annotation {$m.add($a.d);}
    | t=(ABSTRACT | STATIC | FINAL | STRICTFP | PUBLIC | PRIVATE | PROTECTED | TRANSIENT | VOLATILE | NATIVE | SEALED | NON_SEALED) {b.add($m, $t);}
    )+
  ;

variableModifiers returns [Modifiers m]
@init { $m = new Modifiers(); }
  : ( a=annotation {$m.add($a.d);} | t=FINAL {b.add($m, $t);} )*
  ;

annotation returns [Decorator d]
@init { List<Argument> arguments = new ArrayList<>(2); }
  : AT p=path {Expression name = b.access($p.list);}
    ( OPEN_PARENTHESIS (a=annotationArgument {arguments.add($a.a);} (COMMA a=annotationArgument {arguments.add($a.a);})*)? CLOSE_PARENTHESIS
      {$d = b.annotation($start, name, arguments);}
    | {$d = new Decorator(b.span($start), name);}
    )
  ;

annotationArgument returns [Argument a]
  : v=elementValue (ASSIGN w=elementValue)? {$a = b.annotationArgument($start, $v.e, $ctx.w == null ? null : $w.e);}
  ;

elementValue returns [Expression e]
  : t=ternary {$e = $t.e;}
  | i=arrayInitializer {$e = $i.e;}
  | a=annotation {$e = $a.d.expression();}
  ;

member returns [List<Statement> list]
  : SEMICOLON {$list = List.of();}
  | STATEMENT_ELLIPSIS {$list = List.of(b.statementEllipsis($start));}
  | m=modifiers d=declaration[$start, $m.m] {$list = $d.list;}
  ;

declaration [Token first, Modifiers m] returns [List<Statement> list]
@init { List<TypeParameter> parameters = List.of(); }
  : k=block {$list = List.of(b.initializer($first, $m, $k.b_));}
  | c=classLike[$first, $m] {$list = List.of($c.s);}
  | (p=typeParameters {parameters = $p.list;})?
    ( v=VOID n=identifier r=methodRest {$list = List.of(b.method($first, $m, parameters, b.voidType($v), $n.i, $r.r));}
    | t=declaredType n=identifier
      ( r=methodRest {$list = List.of(b.method($first, $m, parameters, $t.e, $n.i, $r.r));}
      | o=declarators[$first, $m, $t.e, $n.i] SEMICOLON {b.checkField(parameters, $t.e); $list = b.endDeclaration($o.list);}
      )
    | w=constructorName
      ( r=methodRest {$list = List.of(b.method($first, $m, parameters, null, $w.i, $r.r));}
      | k=block {$list = List.of(b.compactConstructor($first, $m, $w.i, $k.b_));}
      )
    )
  ;

classLike [Token first, Modifiers m] returns [Statement s]
@init { List<TypeParameter> parameters = List.of(); List<Expression> bases = List.of(); List<Expression> interfaces = List.of(); List<Expression> permitted = List.of(); }
  : CLASS n=identifier (p=typeParameters {parameters = $p.list;})? (EXTENDS t=type {bases = List.of($t.e);})?
    (IMPLEMENTS l=types {interfaces = $l.list;})? (PERMITS l=types {permitted = $l.list;})? c=classBody
    {$s = b.type($first, $m, ClassKind.CLASS, $n.i, parameters, List.of(), bases, interfaces, permitted, $c.b_);}
  | INTERFACE n=identifier (p=typeParameters {parameters = $p.list;})? (EXTENDS l=types {bases = $l.list;})?
    (PERMITS l=types {permitted = $l.list;})? c=classBody
    {$s = b.type($first, $m, ClassKind.INTERFACE, $n.i, parameters, List.of(), bases, interfaces, permitted, $c.b_);}
  | AT_INTERFACE INTERFACE n=identifier c=classBody
    {$s = b.type($first, $m, ClassKind.ANNOTATION, $n.i, parameters, List.of(), bases, interfaces, permitted, $c.b_);}
  | ENUM n=identifier (IMPLEMENTS l=types {interfaces = $l.list;})? k=enumBody
    {$s = b.type($first, $m, ClassKind.ENUM, $n.i, parameters, List.of(), bases, interfaces, permitted, $k.b_);}
  | RECORD n=identifier (p=typeParameters {parameters = $p.list;})? f=formalParameters (IMPLEMENTS l=types {interfaces = $l.list;})? c=classBody
    {$s = b.type($first, $m, ClassKind.RECORD, $n.i, parameters, $f.list, bases, interfaces, permitted, $c.b_);}
  ;

classBody returns [Block b_]
@init { List<Statement> list = new ArrayList<>(); }
  : OPEN_BRACE (m=member {list.addAll($m.list);})* CLOSE_BRACE {$b_ = new Block(b.span($start), list);}
  | BODY {$b_ = b.body($start);}
  ;

enumBody returns [Block b_]
@init { List<Statement> list = new ArrayList<>(); int gap = 0; }
  : OPEN_BRACE (c=enumConstant {list.add($c.s);} | {gap = 1;})
    (o=COMMA {b.checkComma($o, gap == 2);} (c=enumConstant {b.checkComma($o, gap == 1); list.add($c.s);} | {gap = 2;}))*
    (SEMICOLON (m=member {list.addAll($m.list);})*)? CLOSE_BRACE {$b_ = new Block(b.span($start), list);}
  | BODY {$b_ = b.body($start);}
  ;

enumConstant returns [Statement s]
@init { Modifiers m = new Modifiers(); List<Argument> arguments = List.of(); Block body = null; }
  : (a=annotation {m.add($a.d);})* n=identifier (OPEN_PARENTHESIS r=arguments CLOSE_PARENTHESIS {arguments = $r.list;})?
    (c=classBody {body = $c.b_;})?
    {$s = new EnumConstant(b.span($start), m.decorators(), $n.i, arguments, Optional.ofNullable(body));}
  | STATEMENT_ELLIPSIS {$s = b.statementEllipsis($start);}
  ;

typeParameters returns [List<TypeParameter> list]
@init { $list = new ArrayList<>(2); }
  : GENERIC_OPEN p=typeParameter {$list.add($p.p);} (COMMA p=typeParameter {$list.add($p.p);})* GENERIC_CLOSE
  ;

typeParameter returns [TypeParameter p]
@init { Expression bound = null; }
  : n=identifier (EXTENDS t=bounds {bound = $t.e;})?
    {$p = new TypeParameter(b.span($start), TypeParameterKind.TYPE, $n.i, Optional.ofNullable(bound), Optional.empty());}
  | (ELLIPSIS | ELLIPSIS_METAVARIABLE) {$p = b.anyTypeParameters($start);}
  ;

bounds returns [Expression e]
  : t=type {$e = $t.e;} (AMPERSAND t=type {$e = b.intersection($e, $t.e);})*
  ;

methodRest returns [JavaStatementBuilder.MethodRest r]
@init { List<Expression> exceptions = List.of(); Block body = null; int dimensions = 0; Expression value = null; }
  : f=formalParameters (DIMENSION_OPEN CLOSE_BRACKET {dimensions++;})* (THROWS l=types {exceptions = $l.list;})?
    ( k=block {body = $k.b_;} | (DEFAULT v=elementValue {value = $v.e;})? SEMICOLON )
    {$r = new JavaStatementBuilder.MethodRest($f.list, dimensions, exceptions, body, value);}
  ;

formalParameters returns [List<Parameter> list]
@init { $list = new ArrayList<>(4); }
  : OPEN_PARENTHESIS (formalParameter[$list] (COMMA formalParameter[$list])*)? CLOSE_PARENTHESIS {b.checkParameters($list);}
  ;

formalParameter [List<Parameter> list]
@init { boolean variadic = false; }
  : (ELLIPSIS | ELLIPSIS_METAVARIABLE) {list.add(b.parameterEllipsis($start));}
  | m=variableModifiers t=type (ELLIPSIS {variadic = true;})?
    ( n=identifier d=dimensions {list.add(b.parameter($start, $m.m, $t.e, variadic, $n.i, $d.count));}
    | THIS
    | {b.nameless(list, $start, $m.m, $t.e);}
    )
  ;

dimensions returns [int count]
  : (DIMENSION_OPEN CLOSE_BRACKET {$count++;})*
  ;

declarators [Token first, Modifiers m, Expression declared, Identifier name] returns [List<Statement> list]
@init { $list = new ArrayList<>(1); Expression value = null; }
  : d=dimensions (ASSIGN v=initializer {value = $v.e;})? {$list.add(b.variable($first, $m, $declared, $name, $d.count, value));}
    ( {value = null;} COMMA n=identifier d=dimensions (ASSIGN v=initializer {value = $v.e;})?
      {$list.add(b.variable($first, $m, $declared, $n.i, $d.count, value));}
    )*
  ;

initializer returns [Expression e]
  : x=expression {$e = $x.e;}
  | i=arrayInitializer {$e = $i.e;}
  ;

arrayInitializer returns [Expression e]
@init { List<Expression> list = new ArrayList<>(); int gap = 0; }
  : OPEN_BRACE (i=initializerElement {list.add($i.e);} | {gap = 1;})
    (o=COMMA {b.checkComma($o, gap == 2);} (i=initializerElement {b.checkComma($o, gap == 1); list.add($i.e);} | {gap = 2;}))* CLOSE_BRACE
    {$e = new Collection(b.span($start), CollectionKind.LIST, list);}
  ;

initializerElement returns [Expression e]
  : x=expression {$e = $x.e;}
  | i=arrayInitializer {$e = $i.e;}
  | a=annotation {$e = $a.d.expression();}
  | STATEMENT_ELLIPSIS {$e = new Ellipsis(b.span($start));}
  ;

/* Types */

declaredType returns [Expression e]
  : DECLARATION_IDENTIFIER {$e = b.name($start);} (g=typeArguments {$e = b.generic($start, $e, $g.e);})?
    typeRest[$start, $e] {$e = $typeRest.e;}
  | PRIMITIVE {$e = b.primitive($start);} d=dimensions {$e = b.array($start, $e, $d.count);}
  ;

type returns [Expression e]
  : ( (i=anyIdentifier {$e = b.name($i.start);}) (g=typeArguments {$e = b.generic($start, $e, $g.e);})?
      typeRest[$start, $e] {$e = $typeRest.e;}
    | (p=PRIMITIVE | p=EXPRESSION_PRIMITIVE) {$e = b.primitive($p);} d=dimensions {$e = b.array($start, $e, $d.count);}
    | DEEP_OPEN x=expression DEEP_CLOSE {$e = new DeepExpression(b.span($start), $x.e);}
    )
  ;

typeRest [Token first, Expression base] returns [Expression e]
@init { $e = $base; }
  : (DOT i=anyIdentifier {$e = new FieldAccess(b.span($first), $e, $i.i);} (g=typeArguments {$e = b.generic($first, $e, $g.e);})?)*
    d=dimensions {$e = b.array($first, $e, $d.count);}
  ;

types returns [List<Expression> list]
@init { $list = new ArrayList<>(2); }
  : t=typeItem {$list.add($t.e);} (COMMA t=typeItem {$list.add($t.e);})*
  ;

typeItem returns [Expression e]
  : t=type {$e = $t.e;}
  | ELLIPSIS {$e = b.ellipsis($start);}
  ;

typeArguments returns [Expression e]
@init { List<Expression> list = new ArrayList<>(2); }
  : GENERIC_OPEN (a=typeArgument {list.add($a.e);} (COMMA a=typeArgument {list.add($a.e);})*)? GENERIC_CLOSE
    {$e = b.typeArguments($start, list);}
  ;

typeArgument returns [Expression e]
  : t=type {$e = $t.e;}
  | q=QUESTION {$e = b.wildcard($q, false, null);} ((EXTENDS | SUPER {$e = null;}) t=type {$e = b.wildcard($q, $e == null, $t.e);})?
  | ELLIPSIS {$e = b.ellipsis($start);}
  ;

/* Statements */

block returns [Block b_]
  : OPEN_BRACE s=statements CLOSE_BRACE {$b_ = new Block(b.span($start), $s.list);}
  | BODY {$b_ = b.body($start);}
  ;

statements returns [List<Statement> list]
@init { $list = new ArrayList<>(); }
  : (blockStatement[$list])*
  ;

blockStatement [List<Statement> list]
@init { Modifiers none = new Modifiers(); }
  : m=localModifiers
    ( c=classLike[$start, $m.m] {list.add($c.s);}
    | l=localDeclaration[$start, $m.m] {list.addAll($l.list);}
    )
  | c=classLike[$start, none] {list.add($c.s);}
  | l=localDeclaration[$start, none] {list.addAll($l.list);}
  | s=statement {list.add($s.s);}
  | i=importDeclaration {b.checkPattern($start); list.add($i.s);}
  ;

localDeclaration [Token first, Modifiers m] returns [List<Statement> list]
@init { List<TypeParameter> parameters = List.of(); }
  : t=declaredType n=identifier
    ( o=declarators[$first, $m, $t.e, $n.i] SEMICOLON {$list = b.endDeclaration($o.list);}
    | r=methodRest {b.checkPattern($first); $list = List.of(b.method($first, $m, List.of(), $t.e, $n.i, $r.r));}
    )
  | v=VOID n=identifier r=methodRest {b.checkPattern($first); $list = List.of(b.method($first, $m, List.of(), b.voidType($v), $n.i, $r.r));}
  ;

body returns [Block b_]
  : s=statement {$b_ = b.asBlock($s.s);}
  ;

statement returns [Statement s]
@init { Block other = null; Expression value = null; Identifier label = null; }
  : k=block {$s = $k.b_;}
  | SEMICOLON {$s = new Pass(b.span($start));}
  | STATEMENT_ELLIPSIS {$s = b.statementEllipsis($start);}
  | LABEL_IDENTIFIER COLON x=statement {$s = new Labeled(b.span($start), b.identifier($start), $x.s);}
  | IF OPEN_PARENTHESIS e=expression CLOSE_PARENTHESIS y=body (ELSE x=statement)?
    {$s = b.branch($start, $e.e, $y.b_, $ctx.x == null ? null : $x.s);}
  | WHILE OPEN_PARENTHESIS e=expression CLOSE_PARENTHESIS y=body
    {$s = new While(b.span($start), $e.e, $y.b_, Optional.empty());}
  | DO y=body WHILE OPEN_PARENTHESIS e=expression CLOSE_PARENTHESIS SEMICOLON {$s = new DoWhile(b.span($start), $y.b_, $e.e);}
  | FOR OPEN_PARENTHESIS h=forHeader CLOSE_PARENTHESIS y=body {$s = b.loop($start, $h.h, $y.b_);}
  | SWITCH OPEN_PARENTHESIS e=expression CLOSE_PARENTHESIS OPEN_BRACE c=cases[false] CLOSE_BRACE
    {$s = new Match(b.span($start), true, $e.e, $c.list);}
  | SYNCHRONIZED OPEN_PARENTHESIS e=expression CLOSE_PARENTHESIS k=block {$s = new Synchronized(b.span($start), $e.e, $k.b_);}
  | t=tryStatement {$s = $t.s;}
  | RETURN (e=expression {value = $e.e;})? SEMICOLON {$s = new Return(b.span($start), Optional.ofNullable(value));}
  | THROW e=expression SEMICOLON {$s = new Raise(b.span($start), Optional.of($e.e), Optional.empty());}
  | BREAK (i=anyIdentifier {label = $i.i;})? SEMICOLON {$s = new Break(b.span($start), Optional.ofNullable(label));}
  | CONTINUE (i=anyIdentifier {label = $i.i;})? SEMICOLON {$s = new Continue(b.span($start), Optional.ofNullable(label));}
  | YIELD e=expression SEMICOLON {$s = new CaseResult(b.span($start), $e.e);}
  | ASSERT e=expression (COLON f=expression {value = $f.e;})? SEMICOLON {$s = new Assert(b.span($start), $e.e, Optional.ofNullable(value));}
  | e=expression SEMICOLON {$s = b.expressionStatement($start, $e.e);}
  ;

forHeader returns [JavaStatementBuilder.ForHeader h]
@init { List<Statement> initializers = new ArrayList<>(1); Expression condition = null; List<Expression> updates = List.of(); }
  : ( m=variableModifiers t=declaredType n=identifier
      ( COLON e=expression {$h = b.forEach($m.m, $t.e, $n.i, $e.e);}
      | o=declarators[$start, $m.m, $t.e, $n.i] {initializers.addAll($o.list);}
      )
    | (x=expressions {b.initializers(initializers, $x.list);})?
    )
    ( SEMICOLON (c=expression {condition = $c.e;})? SEMICOLON (u=expressions {updates = $u.list;})?
      {$h = b.forClassic(initializers, condition, updates);}
    | {if ($h == null) { $h = b.forEllipsis($start, initializers); }}
    )
  ;

expressions returns [List<Expression> list]
@init { $list = new ArrayList<>(1); }
  : e=expression {$list.add($e.e);} (COMMA e=expression {$list.add($e.e);})*
  ;

tryStatement returns [Statement s]
@init { List<WithItem> resources = List.of(); List<Handler> handlers = new ArrayList<>(1); Block finalizer = null; }
  : TRY (r=resources {resources = $r.list;})? k=block (h=handler {handlers.add($h.h);})* (FINALLY f=block {finalizer = $f.b_;})?
    {$s = b.tried($start, resources, $k.b_, handlers, finalizer);}
  ;

resources returns [List<WithItem> list]
@init { $list = new ArrayList<>(1); }
  : OPEN_PARENTHESIS r=resource {$list.add($r.w);} (SEMICOLON (r=resource {$list.add($r.w);})?)* CLOSE_PARENTHESIS
  ;

resource returns [WithItem w]
  : m=variableModifiers
    ( t=declaredType n=identifier ASSIGN e=expression {$w = b.resource($start, $t.e, $n.i, $e.e);}
    | e=expression {$w = b.resource($start, $e.e);}
    )
  ;

handler returns [Handler h]
@init { List<Expression> list = new ArrayList<>(1); Identifier name = null; }
  : CATCH OPEN_PARENTHESIS
    ( m=variableModifiers t=type {list.add($t.e);} (BAR t=type {list.add($t.e);})* (n=identifier {name = $n.i;})?
    | x=ELLIPSIS {list.add(b.ellipsis($x));}
    ) CLOSE_PARENTHESIS k=block
    {$h = b.handler($start, list, name, $k.b_);}
  ;

cases [boolean valued] returns [List<Case> list]
@init { $list = new ArrayList<>(); }
  : (t=STATEMENT_ELLIPSIS {$list.add(b.anyCases($t));} | caseGroup[$list, $valued])*
  ;

caseGroup [List<Case> list, boolean valued]
  : l=caseLabel
    ( COLON s=statements {list.add(b.caseGroup($start, $l.l, $s.list));}
    | a=ARROW
      ( e=expression SEMICOLON {list.add(b.caseResult($start, $l.l, $e.e, valued));}
      | k=block {list.add(b.caseBody($start, $l.l, $k.b_));}
      | THROW e=expression SEMICOLON {list.add(b.caseThrow($start, $l.l, $a, $e.e));}
      )
    )
  ;

caseLabel returns [JavaStatementBuilder.CaseLabel l]
@init { List<CasePattern> items = new ArrayList<>(1); Expression guard = null; }
  : CASE c=caseItem {items.add($c.c);} (COMMA c=caseItem {items.add($c.c);})* (WHEN g=expression {guard = $g.e;})?
    {$l = b.caseLabel(items, guard);}
  | DEFAULT {$l = b.defaultLabel($start);}
  ;

caseItem returns [CasePattern c]
  : p=matchPattern {$c = $p.c;}
  | t=ternary {$c = b.valueCase($t.e);}
  | DEFAULT {$c = new CaptureCase(b.span($start), Optional.empty());}
  ;

/** A pattern that starts as one: with a modifier or a declared type. */
matchPattern returns [CasePattern c]
  : m=variableModifiers t=declaredType r=patternRest[$start, $m.m, $t.e] {$c = $r.c;}
  ;

patternRest [Token first, Modifiers m, Expression matched] returns [CasePattern c]
@init { List<CasePattern> list = new ArrayList<>(2); }
  : i=identifier {$c = b.typeCase($first, $m, $matched, $i.i);}
  | OPEN_PARENTHESIS (p=component {list.add($p.c);} (COMMA p=component {list.add($p.c);})*)? CLOSE_PARENTHESIS
    {$c = new ClassCase(b.span($first), $matched, list, List.of());}
  ;

component returns [CasePattern c]
  : ELLIPSIS {$c = b.caseEllipsis($start);}
  | m=variableModifiers t=type
    ( r=patternRest[$start, $m.m, $t.e] {$c = $r.c;}
    | {$c = b.wildcardComponent($t.e);}
    )
  ;

/* Expressions */

expression returns [Expression e]
  : t=ternary {$e = $t.e;}
    ( ASSIGN v=expression {$e = b.assignment($start, $t.e, null, $v.e);}
    | o=AUGMENTED v=expression {$e = b.assignment($start, $t.e, $o, $v.e);}
    )?
  ;

ternary returns [Expression e]
  : o=operation {$e = $o.e;}
    (QUESTION x=expression COLON y=ternary {$e = new Conditional(b.span($start), $o.e, $x.e, $y.e);})?
  ;

operation returns [Expression e]
@init { Operation list = null; }
  : u=unary {$e = $u.e;}
    ( {if (list == null) { list = b.operation($start, $e); }}
      ( o=(STAR | SLASH | PERCENT | PLUS | MINUS | SHIFT_LEFT | SHIFT_RIGHT | SHIFT_RIGHT_UNSIGNED | LESS | GREATER
          | LESS_EQUAL | GREATER_EQUAL | EQUAL | NOT_EQUAL | AMPERSAND | CARET | BAR | AND | OR)
        r=unary {list.add($o, $r.e, b.span($r.start));}
      | INSTANCEOF t=typeTest {list.add($t.c);}
      )
    )*
    {if (list != null) { $e = list.result(); }}
  ;

typeTest returns [CasePattern c]
  : m=variableModifiers t=type
    ( r=patternRest[$start, $m.m, $t.e] {$c = $r.c;}
    | {$c = b.plainType($start, $m.m, $t.e);}
    )
  ;

unary returns [Expression e]
  : o=(PLUS | MINUS | NOT | TILDE) u=unary {$e = b.unary($o, $u.e);}
  | o=(INCREMENT | DECREMENT) u=unary {$e = b.update($start, $o, true, $u.e);}
  | CAST_OPEN t=bounds CLOSE_PARENTHESIS u=unary {$e = new Cast(b.span($start), $t.e, $u.e);}
  | l=lambda {$e = $l.e;}
  | p=primary {$e = $p.e;} (o=(INCREMENT | DECREMENT) {$e = b.update($start, $o, false, $e);})*
  ;

lambda returns [Expression e]
@init { List<Parameter> list = new ArrayList<>(2); }
  : ( LAMBDA_IDENTIFIER {list.add(b.inferred($start));}
    | LAMBDA_OPEN (lambdaParameter[list] (COMMA lambdaParameter[list])*)? CLOSE_PARENTHESIS {b.checkLambda(list);}
    )
    ARROW ( k=block {$e = new Lambda(b.span($start), list, $k.b_);} | x=expression {$e = new Lambda(b.span($start), list, $x.e);} )
  ;

lambdaParameter [List<Parameter> list]
@init { boolean variadic = false; }
  : (ELLIPSIS | ELLIPSIS_METAVARIABLE) {list.add(b.parameterEllipsis($start));}
  | IDENTIFIER {list.add(b.inferred($start));}
  | m=variableModifiers t=declaredType (ELLIPSIS {variadic = true;})? n=identifier d=dimensions
    {list.add(b.parameter($start, $m.m, $t.e, variadic, $n.i, $d.count));}
  ;

primary returns [Expression e]
  : a=atom {$e = $a.e;}
    ( DOT
      ( i=anyIdentifier {$e = b.field($start, $e, $i.i);}
      | (CLASS | THIS | SUPER) {$e = b.field($start, $e, b.lastIdentifier());}
      | typeArguments (j=anyIdentifier {$e = b.field($start, $e, $j.i);} | SUPER {$e = b.field($start, $e, b.lastIdentifier());})
      | NEW c=creation[$start, $e] {$e = $c.e;}
      | ELLIPSIS {$e = b.chainEllipsis($start, $e);}
      )
    | OPEN_PARENTHESIS r=arguments CLOSE_PARENTHESIS {$e = b.call($start, $e, $r.list);}
    | OPEN_BRACKET x=expression CLOSE_BRACKET {$e = new Index(b.span($start), $e, $x.e);}
    | g=typeArguments {$e = b.generic($start, $e, $g.e);}
    | DIMENSION_OPEN CLOSE_BRACKET {$e = new ArrayType(b.span($start), $e);}
    | COLON_COLON typeArguments? (i=anyIdentifier {$e = new MethodReference(b.span($start), $e, $i.i);} | NEW {$e = new MethodReference(b.span($start), $e, b.lastIdentifier());})
    )* {b.checkValue($e);}
  ;

arguments returns [List<Argument> list]
@init { $list = new ArrayList<>(4); }
  : (a=expression {$list.add(b.argument($a.e));} (COMMA a=expression {$list.add(b.argument($a.e));})*)?
  ;

atom returns [Expression e]
  : IDENTIFIER {$e = b.variableName($start);}
  | (THIS | SUPER) {$e = b.special($start);}
  | INTEGER {$e = b.integer($start);}
  | DECIMAL {$e = b.decimal($start);}
  | STRING {$e = b.string($start);}
  | TEXT_BLOCK {$e = b.textBlock($start);}
  | CHARACTER {$e = b.character($start);}
  | TRUE {$e = new BooleanLiteral(b.span($start), true);}
  | FALSE {$e = new BooleanLiteral(b.span($start), false);}
  | NULL {$e = new NullLiteral(b.span($start));}
  | OPEN_PARENTHESIS x=expression CLOSE_PARENTHESIS {$e = b.parenthesized($start, $x.e);}
  | NEW c=creation[$start, null] {$e = $c.e;}
  | SWITCH_EXPRESSION OPEN_PARENTHESIS x=expression CLOSE_PARENTHESIS OPEN_BRACE k=cases[true] CLOSE_BRACE
    {$e = new MatchExpression(b.span($start), $x.e, $k.list);}
  | EXPRESSION_PRIMITIVE {$e = b.primitive($start);}
  | typeArguments (THIS | SUPER) {$e = b.special(b.lastToken());}
  | ELLIPSIS {$e = b.ellipsis($start);}
  | ELLIPSIS_METAVARIABLE {$e = b.ellipsisMetavariable($start);}
  | DEEP_OPEN x=expression DEEP_CLOSE {$e = b.deep($start, $x.e);}
  | TYPED_OPEN t=type n=identifier CLOSE_PARENTHESIS {$e = b.typed($start, $t.e, $n.i);}
  ;

creation [Token first, Expression outer] returns [Expression e]
@init { Block body = null; List<Expression> lengths = new ArrayList<>(1); Expression elements = null; int open = 0; }
  : typeArguments? t=createdType
    ( OPEN_PARENTHESIS r=arguments CLOSE_PARENTHESIS (c=classBody {body = $c.b_;})?
      {$e = b.creation($first, $outer, $t.e, $r.list, body);}
    | (OPEN_BRACKET x=expression CLOSE_BRACKET {lengths.add($x.e);})*
      (DIMENSION_OPEN CLOSE_BRACKET {open++;})* (i=arrayInitializer {elements = $i.e;})?
      {$e = b.arrayCreation($first, $outer, $t.e, lengths, open, elements);}
    )
  ;

createdType returns [Expression e]
  : PRIMITIVE {$e = b.primitive($start);}
  | i=anyIdentifier {$e = b.name($i.start);} (g=typeArguments {$e = b.generic($start, $e, $g.e);})?
    (DOT i=anyIdentifier {$e = new FieldAccess(b.span($start), $e, $i.i);} (g=typeArguments {$e = b.generic($start, $e, $g.e);})?)*
  ;
