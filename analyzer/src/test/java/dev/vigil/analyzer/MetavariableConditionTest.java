package dev.vigil.analyzer;

import static dev.vigil.analyzer.Analyses.analyse;
import static dev.vigil.analyzer.Analyses.matched;
import static dev.vigil.analyzer.Analyses.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions that look into what a metavariable stands for, from YAML to matches. */
final class MetavariableConditionTest {
  @Test
  void findsAPatternWithinTheCode() {
    String formula =
        """
        patterns:
          - pattern: send($Z)
          - metavariable-pattern:
              metavariable: $Z
              pattern: secret(...)
        """;
    assertThat(matched(formula, "send(f(secret(1)))\nsend(f(1))\nsecret(send(2))\n"))
        .containsExactly("send(f(secret(1)))");
  }

  /** Conditions tell which files need not be looked at; a file that may match is none of them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "$F(...) ~ $F ~ ^run_it$ ~ run_it(1)",
        "$F(...) ~ $F ~ ^run_it$ ~ ru\uff4e_it(1)",
        "$X = \"$S\" ~ $S ~ ^open$ ~ a = 'o' 'pen'",
        "$X = \"$S\" ~ $S ~ ^open$ ~ a = 'op\\x65n'",
        "f(\"$S\") ~ $S ~ ^open$ ~ f('op' + 'en')",
        "($X : $T) + 1 ~ $T ~ ^int$ ~ y = 2 + 1"
      })
  void looksAtEveryFileThatMayMatch(
      String pattern, String metavariable, String regex, String code) {
    String formula =
        """
        patterns:
          - pattern: '%s'
          - metavariable-regex: {metavariable: %s, regex: '%s'}
        """
            .formatted(pattern, metavariable, regex);
    assertThat(matched(formula, code + "\n")).hasSize(1);
  }

  /** What Java's compiler reads as a name is one for rules too. */
  @Test
  void findsNamesThatAreWrittenWithEscapes() {
    String yaml =
        """
        rules:
          - id: test.escapes
            message: found
            severity: HIGH
            languages: [java]
            patterns:
              - pattern: $R.$M($X)
              - metavariable-regex: {metavariable: $M, regex: ^exec$}
          - id: test.words
            message: found
            severity: HIGH
            languages: [java]
            pattern: $R.exec($X)
        """;
    RuleSet rules = RuleLoader.load(List.of(new RuleSource("test", "t.yaml", yaml))).rules();
    byte[] code = "class A { void a() { r.\\u0065xec(x); } }".getBytes(StandardCharsets.UTF_8);
    assertThat(new Analyzer(rules, Limits.DEFAULT).analyse(code, "java").matches()).hasSize(2);
  }

  @Test
  void theNameOfAMethodIsLookedAtAsAVariable() {
    String formula =
        """
        patterns:
          - pattern: db.$METHOD(..., $OPTION=1)
          - metavariable-pattern: {metavariable: $METHOD, pattern: run}
          - metavariable-pattern:
              metavariable: $OPTION
              pattern-either:
                - pattern: raw
                - pattern: unsafe
        """;
    assertThat(matched(formula, "db.run(raw=1)\ndb.run(safe=1)\ndb.stop(raw=1)\nrun(raw=1)\n"))
        .containsExactly("db.run(raw=1)");
  }

  @Test
  void thereIsOneMatchForEachWayInWhichAPatternBinds() {
    List<String> messages =
        analyse(
                rule(
                    """
                    patterns:
                      - pattern: f($Z)
                      - metavariable-pattern: {metavariable: $Z, pattern: $X + $Y}
                    """),
                "f(1 + 2 + 3)\n")
            .matches()
            .stream()
            .map(RuleMatch::message)
            .toList();
    assertThat(messages).allMatch(message -> !message.startsWith("$X")).hasSize(2);
  }

  @Test
  void whatIsBoundWithinCanBeFocused() {
    assertThat(
            matched(
                """
                patterns:
                  - pattern: f($Z)
                  - metavariable-pattern: {metavariable: $Z, pattern: $X + 2}
                  - focus-metavariable: $X
                """,
                "f(1 + 2)\n"))
        .containsExactly("1");
  }

  @Test
  void agreesWithWhatIsBoundAround() {
    assertThat(
            matched(
                """
                patterns:
                  - pattern: f($X, $Z)
                  - metavariable-pattern: {metavariable: $Z, pattern: $X + $Y}
                """,
                "f(u, u + v)\nf(w, u + v)\n"))
        .containsExactly("f(u, u + v)");
  }

  @Test
  void negativesAloneRemoveWhatTheMetavariableStandsFor() {
    String formula =
        """
        patterns:
          - pattern: f($X)
          - metavariable-pattern:
              metavariable: $X
              patterns:
                - pattern-not: u + v
        """;
    assertThat(matched(formula, "f(u + v)\nf(u + v + w)\nf(u)\n"))
        .containsExactly("f(u + v + w)", "f(u)");
  }

  @Test
  void regularExpressionsBeginWhereTheCodeBegins() {
    String formula =
        """
        patterns:
          - pattern: f($X)
          - metavariable-pattern: {metavariable: $X, pattern-regex: ^abc}
        """;
    assertThat(matched(formula, "f(abc)\nf(xabc)\nf('abc')\n")).containsExactly("f(abc)");
  }

  @Test
  void theContentOfAStringIsReadAsText() {
    String formula =
        """
        patterns:
          - pattern: get($X)
          - metavariable-pattern:
              metavariable: $X
              language: regex
              patterns:
                - pattern-regex: ^http://
                - pattern-not-regex: .*://localhost
        """;
    assertThat(matched(formula, "get('http://a')\nget('http://localhost')\nget(http)\n"))
        .containsExactly("get('http://a')");
  }

  @Test
  void codeIsReadAsTextToo() {
    String formula =
        """
        patterns:
          - pattern: get($X)
          - metavariable-pattern:
              metavariable: $X
              language: generic
              patterns:
                - pattern: a.b
                - pattern-not-inside: a.b.c
        """;
    assertThat(matched(formula, "get(a.b)\nget(x(a . b))\nget(a.b.c)\nget(a)\n"))
        .containsExactly("get(a.b)", "get(x(a . b))");
  }

  @Test
  void theContentOfAStringIsReadAsCodeWithExactPlaces() {
    assertThat(
            matched(
                """
                patterns:
                  - pattern: run($Z)
                  - metavariable-pattern:
                      metavariable: $Z
                      language: python
                      patterns:
                        - pattern: exec($X)
                        - pattern-not: exec(1)
                  - focus-metavariable: $X
                """,
                "run('exec(code)')\nrun('exec(1)')\nrun(exec(code))\n"))
        .containsExactly("code");
  }

  @Test
  void aNegativeMayBeAFormula() {
    assertThat(
            matched(
                """
                patterns:
                  - pattern: f($X)
                  - pattern-not:
                      patterns:
                        - pattern: f($Y)
                        - metavariable-regex: {metavariable: $Y, regex: safe}
                  - pattern-not-inside:
                      pattern-either:
                        - pattern: g(...)
                        - pattern: h(...)
                """,
                "f(a)\nf(safe)\ng(f(a))\nh(f(b))\n"))
        .containsExactly("f(a)");
  }

  @Test
  void whatMustBeAnywhereIsSoughtInTheWholeFile() {
    String formula =
        """
        patterns:
          - pattern: run($X)
          - semgrep-internal-pattern-anywhere: import $X
        """;
    assertThat(matched(formula, "run(os)\nrun(sys)\nimport os\n")).containsExactly("run(os)");
    String negated =
        """
        patterns:
          - pattern: run(...)
          - pattern-not:
              semgrep-internal-pattern-anywhere: import os
        """;
    assertThat(matched(negated, "run(1)\nimport os\n")).isEmpty();
    assertThat(matched(negated, "run(1)\n")).containsExactly("run(1)");
  }

  @Test
  void theTypeIsThatWhichTheFileTells() {
    String formula =
        """
        patterns:
          - pattern: f($X)
          - metavariable-type: {metavariable: $X, types: [string, int]}
        """;
    assertThat(
            matched(
                formula, "def g(a: str, b: float, c: int, d):\n  f(a)\n  f(b)\n  f(c)\n  f(d)\n"))
        .containsExactly("f(a)", "f(c)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEX",
        "a8f5f167f44f4964e6c998dee827110c",
        "WGmABMsBCkotq",
        "7bebc0c44fd85ebb3549",
        "KEYqqqqqqqqqqqq"
      })
  void randomTextsHaveHighEntropy(String text) {
    assertThat(matched(analysis("entropy"), "f('" + text + "')\n")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password secret hello world example",
        "administrator",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "http://example.com/path",
        "com.example.package.ClassName",
        "0123456789",
        ""
      })
  void wordsHaveNot(String text) {
    assertThat(matched(analysis("entropy"), "f('" + text + "')\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+$",
        "(a*)*b",
        "^(([a-z])+.)+[A-Z]([a-z])+$",
        "(x+x+)+y",
        "(\\w+\\s?)*$",
        "(a+|b)+x",
        "(?:a{1,})+b"
      })
  void repetitionsOfRepetitionsBacktrackExponentially(String regex) {
    assertThat(matched(analysis("redos"), "f(r'" + regex + "')\n")).hasSize(1);
  }

  @Test
  void stringsThatVariablesHoldAreLookedAt() {
    String formula =
        """
        patterns:
          - pattern: f("$X")
          - metavariable-analysis: {metavariable: $X, analyzer: redos}
          - metavariable-pattern: {metavariable: $X, language: regex, pattern-regex: ^.a}
        """;
    assertThat(matched(formula, "one = r'(a+)+$'\ntwo = r'a+'\nf(one)\nf(two)\n"))
        .containsExactly("f(one)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+",
        "a+a+b",
        "(ab+)+$",
        "([a-z]+[0-9])*x",
        "(a{1,3})+x",
        "(a++)+x",
        "(.*a){12}",
        "(",
        "a|b"
      })
  void othersDoNot(String regex) {
    assertThat(matched(analysis("redos"), "f(r'" + regex + "')\n")).isEmpty();
  }

  private static String analysis(String analyzer) {
    return """
    patterns:
      - pattern: f($X)
      - metavariable-analysis: {metavariable: $X, analyzer: %s}
    """
        .formatted(analyzer);
  }

  @Test
  void comparesListsAndDictionaries() {
    String formula =
        """
        patterns:
          - pattern: open($Z)
          - metavariable-comparison: {metavariable: $Z, comparison: "%s"}
        """;
    String code = "any = '*'\nopen([any, f()])\nopen(['a'])\nopen([])\nopen({'a': 1})\nopen(b)\n";

    assertThat(matched(formula.formatted("'*' in $Z"), code)).containsExactly("open([any, f()])");
    assertThat(matched(formula.formatted("$Z == []"), code)).containsExactly("open([])");
    assertThat(matched(formula.formatted("$Z['a'] == 1"), code)).containsExactly("open({'a': 1})");
    assertThat(matched(formula.formatted("str($Z) == 'b'"), code)).containsExactly("open(b)");
  }

  @Test
  void looksIntoWhatAVariableWasGiven() {
    String formula =
        """
        options: {symbolic_propagation: true}
        patterns:
          - pattern: send($Z)
          - metavariable-pattern: {metavariable: $Z, pattern: query.$F}
        """;

    assertThat(matched(formula, "a = query.path\nsend(a)\nb = other.path\nsend(b)\n"))
        .containsExactly("send(a)");
  }

  @Test
  void looksIntoAllStatementsOfABody() {
    String formula =
        """
        patterns:
          - pattern: "def $F(...): $B"
          - metavariable-pattern:
              metavariable: $B
              patterns:
                - pattern-not: |
                    ...
                    check()
                    ...
        """;

    assertThat(
            matched(
                formula,
                "def a():\n    check()\n    go()\ndef b():\n    go()\n    stop()\ndef c(): check()\n"))
        .containsExactly("def b():\n    go()\n    stop()");
  }

  @Test
  void tellsTheValueOfAMetavariable() {
    String yaml =
        """
        rules:
          - id: sized
            message: $Z holds value($Z), not value($Y)
            severity: HIGH
            languages: [python]
            pattern: make($Z)
        """;
    RuleSet rules = RuleLoader.load(List.of(new RuleSource("t", "t.yaml", yaml))).rules();
    String code =
        "size = 4 * 256\nmake(size)\nmake(f())\npassword = 'correct-horse'\nmake(password)\n";

    assertThat(analyse(rules, code).matches())
        .extracting(match -> match.message())
        .containsExactly(
            "size holds 1024, not value($Y)",
            "f() holds f(), not value($Y)",
            "password holds cor…[redacted: 13 characters, 2.9 bits each], not value($Y)")
        .noneMatch(message -> message.contains("horse"));
  }
}
