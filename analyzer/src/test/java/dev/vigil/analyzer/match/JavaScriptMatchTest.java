package dev.vigil.analyzer.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import dev.vigil.analyzer.rule.yaml.RuleSetLoad;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What patterns of rules for JavaScript match. */
final class JavaScriptMatchTest {
  private static List<Integer> lines(String formula, String code) {
    String yaml =
        "rules:\n- id: r\n  message: m\n  languages: [js]\n  severity: ERROR\n" + formula.indent(2);
    RuleSetLoad load =
        RuleLoader.load(List.of(new RuleSource("test", "r.yaml", yaml)), Languages.BUILT_IN);
    assertThat(load.problems()).isEmpty();
    UnitAnalysis analysis =
        new Analyzer(load.rules(), Limits.DEFAULT)
            .analyse(code.getBytes(StandardCharsets.UTF_8), "javascript");
    assertThat(analysis.problems()).isEmpty();
    return analysis.matches().stream()
        .map(RuleMatch::location)
        .map(location -> location.start().line())
        .distinct()
        .toList();
  }

  private static List<Integer> pattern(String pattern, String code) {
    return lines("pattern: |\n" + pattern.indent(2), code);
  }

  private static String code(String... statements) {
    return String.join("\n", statements) + "\n";
  }

  @Test
  void findsCallsWithEllipses() {
    String code = code("run(a, b)", "x.run(a)", "run(c, a)", "y?.run(a)", "new run(a)");

    assertThat(pattern("run(..., a)", code)).containsExactly(3);
    assertThat(pattern("$X.run(...)", code)).containsExactly(2, 4);
    assertThat(pattern("new run(...)", code)).containsExactly(5);
  }

  @Test
  void resolvesNamesOfImportsAndRequiredModules() {
    String code =
        code(
            "import { exec as run } from 'child_process'",
            "import cp from 'node:child_process'",
            "const { exec } = require('child_process')",
            "const other = require('child_process')",
            "run(a)",
            "cp.exec(a)",
            "exec(a)",
            "other.exec(a)",
            "unknown.exec(a)");

    assertThat(pattern("child_process.exec(...)", code)).containsExactly(5, 6, 7, 8);
  }

  @Test
  void followsModulesInSequences() {
    String code =
        code("const cp = require('child_process')", "const x = 1", "let y = cp.exec(a, b)");

    assertThat(pattern("$CP = require('child_process')\n...\n$CP.exec(...)", code))
        .containsExactly(1);
    assertThat(pattern("var $CP = require('child_process');\n...\n$CP.exec(...);", code))
        .containsExactly(1);
  }

  @Test
  void matchesFunctionsOfEveryKind() {
    String code =
        code(
            "function named(req, res) { send(req) }",
            "app.get('/', (req, res) => { send(req) })",
            "app.get('/', function (req, res) { send(req) })",
            "class A { method(req, res) { send(req) } }",
            "x = { method(req, res) { send(req) } }",
            "app.get('/', (req, res) => send(req))",
            "app.get('/', (req) => send(req))");

    assertThat(pattern("function $F($REQ, $RES) { ... }", code)).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(pattern("function ... ($REQ, $RES) { ... }", code))
        .containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(pattern("app.get(..., function $F($REQ, $RES) { ... })", code))
        .containsExactly(2, 3);
  }

  @Test
  void matchesPropertiesInAnyOrder() {
    String code =
        code(
            "f({ secure: true, path: '/' })",
            "f({ path: '/', 'secure': true })",
            "f({ path: '/' })",
            "f({ secure: false })");

    assertThat(pattern("f({ secure: true })", code)).containsExactly(1, 2);
    assertThat(pattern("f({ ..., secure: $V, ... })", code)).containsExactly(1, 2, 4);
    assertThat(pattern("{ path: $P, secure: true }", code)).containsExactly(1, 2);
  }

  @Test
  void matchesTemplatesAndStrings() {
    String code = code("q('a')", "q(`a`)", "q(`a${b}`)", "q('a' + b)", "q(/a/)");

    assertThat(pattern("q(\"...\")", code)).containsExactly(1, 2);
    assertThat(pattern("q(`...${$X}...`)", code)).containsExactly(3);
    assertThat(pattern("q(\"a\" + $X)", code)).containsExactly(4);
  }

  @Test
  void matchesElementsByTheirAttributes() {
    String code =
        code(
            "x = <a href={y} id='1'>text</a>",
            "x = <a id='1'/>",
            "x = <b href={z}/>",
            "x = <Page {...props}><a href='/'/></Page>");

    assertThat(pattern("<a ... href={$X} ... />", code)).containsExactly(1, 4);
    assertThat(pattern("<$E ... href={$X} ... />", code)).containsExactly(1, 3, 4);
    assertThat(pattern("<Page>...</Page>", code)).containsExactly(4);
  }

  @Test
  void takesDeclarationsForAssignments() {
    String code = code("let a = f()", "var b = f()", "const c = f()", "d = f()");

    assertThat(pattern("$X = f()", code)).containsExactly(1, 2, 3, 4);
    assertThat(pattern("const $X = f()", code)).containsExactly(3);
    assertThat(pattern("var $X = f()", code)).containsExactly(1, 2, 3);
  }

  @Test
  void findsNamesThatBeginWithADollarSign() {
    String code = code("$sce.trust(a)", "$(b).html(c)", "sce.trust(a)");

    assertThat(pattern("$sce.trust(...)", code)).containsExactly(1);
    assertThat(pattern("$(...).html($X)", code)).containsExactly(2);
  }

  @Test
  void tellsEqualityFromIdentity() {
    String code = code("a == b", "a === b", "a != b", "a !== b");

    assertThat(pattern("$X === $Y", code)).containsExactly(2);
    assertThat(pattern("$X != $Y", code)).containsExactly(3);
  }

  @Test
  void followsTaintThroughFunctionsAndTemplates() {
    String taint =
        """
        mode: taint
        pattern-sources:
        - pattern: req.query
        pattern-sinks:
        - pattern: sink(...)
        """;
    String code =
        code(
            "app.get('/', (req, res) => {",
            "  const { name, other } = req.query",
            "  const text = `hello ${name}`",
            "  sink(text)",
            "  sink('constant')",
            "  items.forEach(item => sink(other + item))",
            "})");

    assertThat(lines(taint, code)).containsExactly(4, 6);
  }

  @Test
  void knowsConstants() {
    String code = code("const key = 'secret'", "sign(data, key)", "sign(data, other)");

    assertThat(pattern("sign($D, \"...\")", code)).containsExactly(2);
  }
}
