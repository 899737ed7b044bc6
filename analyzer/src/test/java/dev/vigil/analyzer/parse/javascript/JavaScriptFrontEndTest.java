package dev.vigil.analyzer.parse.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.Assignment;
import dev.vigil.analyzer.syntax.Await;
import dev.vigil.analyzer.syntax.Binary;
import dev.vigil.analyzer.syntax.BinaryOperator;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Case;
import dev.vigil.analyzer.syntax.ClassDefinition;
import dev.vigil.analyzer.syntax.Dictionary;
import dev.vigil.analyzer.syntax.ErrorRegion;
import dev.vigil.analyzer.syntax.ForEach;
import dev.vigil.analyzer.syntax.FormalParameter;
import dev.vigil.analyzer.syntax.FunctionDefinition;
import dev.vigil.analyzer.syntax.Import;
import dev.vigil.analyzer.syntax.ImportFrom;
import dev.vigil.analyzer.syntax.InterpolatedString;
import dev.vigil.analyzer.syntax.Lambda;
import dev.vigil.analyzer.syntax.MarkupElement;
import dev.vigil.analyzer.syntax.Modifier;
import dev.vigil.analyzer.syntax.Name;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.ObjectCreation;
import dev.vigil.analyzer.syntax.Statement;
import dev.vigil.analyzer.syntax.StringLiteral;
import dev.vigil.analyzer.syntax.Unary;
import dev.vigil.analyzer.syntax.UnaryOperator;
import dev.vigil.analyzer.syntax.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JavaScriptFrontEndTest {
  private static final String PROGRAM =
      """
      #!/usr/bin/env node
      import shop, { price as cost, "a b" as c } from "./shop.js";
      import * as path from 'node:path' with { type: "json" };
      const { readFile } = require("fs")
      export { cost as default, c };
      export default class Cart extends (mixin(Base)) {
        #total = 0
        static count = 0; static { this.count++ }
        get total() { return this.#total }
        set total(value) { this.#total = value }
        async *lines({ only = [], ...rest }, [first, , ...others] = []) {
          for await (const line of rest.lines) yield* line
        }
        "quoted name"() {} [computed + 1]() {}
      }
      let total = 0, regex = /[/]\\/(?<n>x)/giu, half = total / 2 / 1
      outer: for (let i = 0, n = 10; i < n; i++) {
        switch (i) { case 1: case 2: continue outer; default: break outer }
      }
      for (const key in { a: 1 }) delete store[key]
      do total--; while (total > 0) label: total++
      try { risky?.call?.(this)?.[0] } catch { } finally { done() }
      const f = async x => await x, g = (a, { b }, ...c) => ({ a, b, c }), h = () => {}
      var text = `sum ${`inner ${total}`} of ${a.b}`, tagged = tag`x${1}`
      if (a) b; else if (c) { d } else e
      total **= 2 ** -3; total ??= void 0 || null && typeof total
      new new Map(x)(y).z(new.target, import.meta, await import("x"))
      var page = <Page key={1} {...props} title="a&b"><>text {value} <b.c/></></Page>
      """;

  private final JavaScriptFrontEnd frontEnd = new JavaScriptFrontEnd();

  private SourceTree parse(String code) {
    return frontEnd.parse(SourceText.of(code));
  }

  private static <T extends Node> List<T> find(Node root, Class<T> type) {
    List<T> found = new ArrayList<>();
    if (type.isInstance(root)) {
      found.add(type.cast(root));
    }
    root.children().forEach(child -> found.addAll(find(child, type)));
    return found;
  }

  private <T extends Node> T first(String code, Class<T> type) {
    SourceTree tree = parse(code);
    assertThat(tree.errors()).isEmpty();
    return find(tree.root(), type).getFirst();
  }

  private static String text(String code, Node node) {
    return code.substring(node.span().start(), node.span().end());
  }

  @Test
  void parsesAllThatTheLanguageHas() {
    assertThat(parse(PROGRAM).errors()).isEmpty();
    assertThat(frontEnd.slowParses()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\n++b",
        "var of, let, async, get, static; let = async; async(1); get.x = of",
        "x = { get, set, async, get a() {}, set a(v) {}, async *b() {}, if: 1, [c]: 2, 3: 4 }",
        "x = y / z / 2; x = (y) / z / 2; if (y) /z/.test(x); x = {} / z / 2",
        "function f() { return /z/ }\n/z/g.test(f)",
        "a = b ? c : d ? (e) : f => g",
        "({ a, b: [c = 1], ...d } = e); [a.b, c[0]] = d",
        "for (var x of y) z; for (x.a in y) z; for (;;) { }; for (let [a, b] of c);",
        "function* g() { const x = yield; yield\nyield /z/ }",
        "async () => { await /z/; for await (x of y) z }",
        "class A { a; b = 1\nc\n*d() {} static async e() {} get\nf() {} static = 1; 'g' = 2 }",
        "x = a => b => ({})\ny = () => {}\n(z)",
        "<a>{/* comment */}{...b}</a>; <a.b c-d='e' f:g={1}>h</a.b>",
        "x = <div>{y < z}{a ? <b/> : null}</div>",
        "if (a) function f() {}",
        "a <!-- comment\n--> comment\nb",
        "var \\u0061b = 'x\\\ny', \u00e9t\u00e9 = 0b1_0 + 0o7 + 1_000n + .5e3 + 017",
        "export * as ns from 'm'; export { default } from 'n'; export default async () => {}",
        "import x, * as y from 'm'; import 'n'; import { default as z } from 'o'",
        "@decorated @other({ a: 1 }) class A { @field x = 1; @method() y() {} }",
        "with (a) b; debugger; throw new Error",
        "x = class extends A { constructor() { super(); super.m() } }",
        "a: { break a }",
        "x = `a\\${b}${{ c: `}` }.c}`",
        "if (a) import('b'); else import('c')",
        "if (function (a) { return a }(b) < 1) { let c }",
        "x = { ...typeof a == 'b' ? a : {}, ...new C, ...this.d }",
      })
  void parsesStatements(String code) {
    assertThat(parse(code).errors()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = {a = 1}",
        "1 = 2",
        "f() = 1",
        "a\n=> b",
        "throw\na",
        "({ a,, b })",
        "f(a,, b)",
        "(a, ...b, c) => d",
        "for (const x = 1 of y);",
        "const x",
        "if (a) let b",
        "x = 'a",
        "x = `a",
        "x = /a\n/",
        "x = /a/gg",
        "switch (a) { default: default: }",
        "try { }",
        "<a></b>",
        "-x ** 2",
        "import { if } from 'a'",
        "var if",
        "x = $...Y",
        "f(...)",
        "a b",
      })
  void rejectsWhatIsNotJavaScript(String code) {
    assertThat(parse(code).errors()).isNotEmpty();
  }

  @Test
  void putsInSemicolonsAtLineEnds() {
    List<Statement> statements = parse("a = b\nc = d\n[e] = f\nreturn\ng").root().statements();

    assertThat(statements).hasSize(4);
  }

  @Test
  void tellsDivisionsFromRegularExpressions() {
    String code = "a = b / c; d = /c; e/g";
    StringLiteral regex = first(code, StringLiteral.class);

    assertThat(regex.value()).isEqualTo("c; e");
    assertThat(regex.prefix()).isEqualTo("/");
    assertThat(first(code, Binary.class).operator()).isEqualTo(BinaryOperator.DIVIDE);
  }

  @Test
  void groupsOperatorsByPrecedence() {
    String code = "x = a ?? b || c === d + e * f";
    Binary whole = first(code, Binary.class);

    assertThat(whole.operator()).isEqualTo(BinaryOperator.OR);
    assertThat(text(code, whole.right())).isEqualTo("c === d + e * f");
    assertThat(find(whole.right(), Binary.class).getFirst().operator())
        .isEqualTo(BinaryOperator.IS);
  }

  @Test
  void groupsPowersFromTheRight() {
    String code = "x = a ** b ** c";

    assertThat(text(code, first(code, Binary.class).right())).isEqualTo("b ** c");
  }

  @Test
  void declaresVariablesWithTheirKeywords() {
    SourceTree tree = parse("const a = 1, b = 2; let c; d = 3");

    assertThat(find(tree.root(), Assignment.class))
        .extracting(a -> a.annotation().isPresent() + " " + a.modifiers())
        .containsExactly(
            "true " + List.of(Modifier.FINAL),
            "true " + List.of(Modifier.FINAL),
            "true []",
            "false []");
  }

  @Test
  void takesParametersWithoutNamesApartInTheBody() {
    String code = "function f(a, { b, c: [d] }) { return b }";
    FunctionDefinition function = first(code, FunctionDefinition.class);

    assertThat(FormalParameter.of(function)).hasSize(2);
    Assignment taken = (Assignment) function.body().orElseThrow().statements().getFirst();
    assertThat(text(code, taken.targets().getFirst())).isEqualTo("{ b, c: [d] }");
    assertThat(((Name) taken.value().orElseThrow()).name())
        .isEqualTo(FormalParameter.of(function).getLast().name().name());
  }

  @Test
  void takesModulesThatAreRequiredForImports() {
    SourceTree tree =
        parse(
            """
            const fs = require("node:fs")
            const { exec, spawn: run } = require("child_process")
            const join = require("path").join
            """);

    assertThat(find(tree.root(), Import.class))
        .extracting(each -> each.modules().getFirst().moduleName())
        .containsExactly("fs");
    assertThat(find(tree.root(), ImportFrom.class))
        .extracting(ImportFrom::moduleName)
        .containsExactly("child_process", "path");
    assertThat(find(tree.root(), ImportFrom.class).getFirst().names()).hasSize(2);
    assertThat(find(tree.root(), Assignment.class)).hasSize(3);
  }

  @Test
  void readsMethodsWithTheirReceiver() {
    ClassDefinition type =
        first("class A extends B { static async m() {} n = 1 }", ClassDefinition.class);
    FunctionDefinition method = find(type, FunctionDefinition.class).getFirst();

    assertThat(method.receiver()).contains("this");
    assertThat(method.modifiers()).containsExactly(Modifier.STATIC);
    assertThat(method.asynchronous()).isTrue();
    assertThat(type.arguments()).hasSize(1);
  }

  @Test
  void letsArrowFunctionsBeValues() {
    SourceTree tree = parse("f = async (a, b = 1) => { c }; g(d => d.e)");

    assertThat(find(tree.root(), Lambda.class))
        .extracting(lambda -> lambda.parameters().size())
        .containsExactly(2, 1);
  }

  @Test
  void readsTemplates() {
    InterpolatedString template = first("x = `a\\n${b}c${d}`", InterpolatedString.class);

    assertThat(template.parts()).hasSize(4);
    assertThat(first("x = `a\\x41`", StringLiteral.class).value()).isEqualTo("aA");
  }

  @Test
  void readsElementsWithAttributesAndContent() {
    MarkupElement element = first("x = <a b={c} d {...e}> text <f/>{g}</a>", MarkupElement.class);

    assertThat(element.attributes()).hasSize(3);
    assertThat(element.attributes())
        .extracting(Argument::name)
        .filteredOn(Optional::isPresent)
        .hasSize(2);
    assertThat(element.content()).hasSize(3);
  }

  @Test
  void goesOverNamesOfPropertiesOrElements() {
    SourceTree tree = parse("for (const a in b); for (c of d);");

    assertThat(find(tree.root(), ForEach.class)).hasSize(2);
    assertThat(find(tree.root(), Unary.class))
        .extracting(Unary::operator)
        .containsExactly(UnaryOperator.KEYS);
  }

  @Test
  void letsCasesFallThrough() {
    SourceTree tree = parse("switch (a) { case 1: b; case 2: default: c }");

    assertThat(find(tree.root(), Case.class))
        .extracting(Case::fallsThrough)
        .containsExactly(true, true, false);
  }

  @Test
  void readsContextualWordsByTheirPlace() {
    assertThat(find(parse("async function f() { await g }").root(), Await.class)).hasSize(1);
    assertThat(find(parse("function f() { return await + g }").root(), Await.class)).isEmpty();
    assertThat(find(parse("a\n++\nb").root(), Update.class)).hasSize(1);
  }

  @Test
  void givesTheFirstArgumentsToNew() {
    String code = "x = new A.B(c)(d)";

    assertThat(text(code, first(code, ObjectCreation.class))).isEqualTo("new A.B(c)");
    assertThat(find(parse(code).root(), Call.class)).hasSize(1);
  }

  @Test
  void readsTypesOfParametersAsPatternsHaveThem() {
    FunctionDefinition function =
        first("function f(a: express.Request, b?: string[]): void {}", FunctionDefinition.class);

    assertThat(FormalParameter.of(function)).allMatch(p -> p.annotation().isPresent());
    assertThat(function.returnType()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "before();\nx = = 1;\nafter();",
        "before();\nfunction f() { a b; inner(); }\nafter();",
        "before();\nfoo(function () { a b; inner(); });\nafter();",
        "before();\nclass A { m() { inner(); } 1 + 2 }\nafter();",
        "before();\nif (a { inner(); }\nafter();",
        "before();\nvar a = (b;\nafter();",
        "before();\nswitch (a) { case 1: inner(); x y; }\nafter();",
      })
  void anErrorCostsItsOwnStatement(String code) {
    SourceTree tree = parse(code);

    assertThat(tree.errors()).isNotEmpty();
    List<String> calls =
        find(tree.root(), Call.class).stream().map(call -> text(code, call.callee())).toList();
    assertThat(calls).contains("before", "after");
    assertThat(calls.contains("inner")).isEqualTo(code.contains("inner"));
    assertThat(find(tree.root(), ErrorRegion.class)).hasSameSizeAs(tree.errors());
  }

  @Test
  void boundsDepth() {
    String open = "[".repeat(100_000);

    assertThat(parse("before()\nx = " + open + "\nafter()").errors()).isNotEmpty();
    assertThat(parse("x = " + "a => ".repeat(5_000) + "b").errors()).isNotEmpty();
    assertThat(parse("x = " + "-".repeat(50_000) + "b").errors()).isNotEmpty();
    assertThat(parse("x = " + "`${".repeat(5_000)).errors()).isNotEmpty();
    assertThat(parse("x = " + "<a>".repeat(5_000)).errors()).isNotEmpty();
  }

  @Test
  void survivesDamagedFiles() {
    Random random = new Random(20261201);
    for (int round = 0; round < 400; round++) {
      StringBuilder damaged = new StringBuilder(PROGRAM);
      for (int i = 0; i <= round % 4; i++) {
        int at = random.nextInt(damaged.length());
        switch (random.nextInt(3)) {
          case 0 -> damaged.deleteCharAt(at);
          case 1 -> damaged.insert(at, "(){}[]`'\"/<>=,;:.$\\\n".charAt(random.nextInt(20)));
          default -> damaged.delete(at, Math.min(damaged.length(), at + random.nextInt(40)));
        }
      }
      String code = damaged.toString();
      SourceTree tree = parse(code);
      for (Node node : find(tree.root(), Node.class)) {
        assertThat(node.span().end()).isLessThanOrEqualTo(code.length());
      }
      assertThat(parse(code).root()).isEqualTo(tree.root());
    }
  }

  @Test
  void keepsPropertiesByTheirNames() {
    Dictionary object = first("x = { a: 1, 'b': 2, c }", Dictionary.class);

    assertThat(find(object, StringLiteral.class))
        .extracting(StringLiteral::value)
        .containsExactly("a", "b", "c");
  }
}
