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

/** What patterns of rules for Go match. */
final class GoMatchTest {
  private static List<Integer> lines(String formula, String code) {
    String yaml =
        "rules:\n- id: r\n  message: m\n  languages: [golang]\n  severity: ERROR\n"
            + formula.indent(2);
    RuleSetLoad load =
        RuleLoader.load(List.of(new RuleSource("test", "r.yaml", yaml)), Languages.BUILT_IN);
    assertThat(load.problems()).isEmpty();
    UnitAnalysis analysis =
        new Analyzer(load.rules(), Limits.DEFAULT)
            .analyse(code.getBytes(StandardCharsets.UTF_8), "go");
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

  private static String body(String... statements) {
    return "package p; func f() {\n" + String.join("\n", statements) + "\n}\n";
  }

  @Test
  void findsCallsWithEllipses() {
    String code = body("run(a, b)", "x.run(a)", "defer run(c, a)", "go run()");

    assertThat(pattern("run(..., a)", code)).containsExactly(4);
    assertThat(pattern("run(...)", code)).containsExactly(2, 4, 5);
    assertThat(pattern("$X.run(...)", code)).containsExactly(3);
    assertThat(pattern("go $F(...)", code)).containsExactly(5);
  }

  @Test
  void takesDeclarationsForAssignments() {
    String code = body("x := read()", "var y = read()", "z = read()", "var v int = read()");

    assertThat(pattern("$V = read()", code)).containsExactly(2, 3, 4, 5);
    assertThat(pattern("$V := read()", code)).containsExactly(2, 3, 4, 5);
    assertThat(pattern("var $V int = $E", code)).containsExactly(5);
  }

  @Test
  void matchesSeveralResults() {
    String code = body("conn, err := dial(a)", "c := dial(a)", "_, _, _ = dial(b)");

    assertThat(pattern("$C, $E := dial(...)", code)).containsExactly(2);
    assertThat(pattern("$C, ... = dial(...)", code)).containsExactly(2, 4);
  }

  @Test
  void matchesWhatIsReturnedBehindAnEllipsis() {
    String code = body("if a { return err }", "if b { return 1, err }", "if c { return 1, nil }");

    assertThat(pattern("return ..., err", code)).containsExactly(3);
    assertThat(pattern("if $C { return ..., err }", code)).containsExactly(3);
    assertThat(pattern("return 1, ...", code)).containsExactly(3, 4);
    assertThat(pattern("return ...", code)).containsExactly(2, 3, 4);
  }

  @Test
  void matchesFieldsOfLiteralsInAnyOrder() {
    String code =
        body(
            "a := &pkg.Options{Path: p, Secure: true}",
            "b := pkg.Options{Secure: false}",
            "c := []pkg.Options{}");

    assertThat(pattern("pkg.Options{..., Secure: true, ...}", code)).containsExactly(2);
    assertThat(pattern("pkg.Options{...}", code)).containsExactly(2, 3);
    assertThat(pattern("Secure: $V", code)).containsExactly(2, 3);
    assertThat(pattern("[]pkg.Options{...}", code)).containsExactly(4);
  }

  @Test
  void knowsTypesOfParametersAndValues() {
    String code =
        """
        package p
        func f(db *sql.DB, plain sql.DB) {
        	db.Query(a)
        	plain.Query(a)
        	other := &sql.DB{}
        	other.Query(b)
        	copy := other
        	copy.Query(c)
        	var text string = g()
        	sink(text)
        }
        """;

    assertThat(pattern("($D : *sql.DB).Query(...)", code)).containsExactly(3, 6, 8);
    assertThat(pattern("sink(($S : string))", code)).containsExactly(10);
  }

  @Test
  void knowsTypesOfReceivers() {
    String code = "package p\nfunc (s *Store) f() {\n\ts.open(1)\n\tt.open(1)\n}\n";

    assertThat(pattern("($S : *Store).open(...)", code)).containsExactly(3);
  }

  @Test
  void knowsTypesOfFieldsAndMethodsOfEmbeddedTypes() {
    String code =
        """
        package p
        type inner struct { db *sql.DB }
        type middle struct { *inner }
        type outer struct { middle; name string }
        func (i *inner) handle() *sql.DB { return i.db }
        func f(o *outer) {
        	o.db.Exec(a)
        	o.inner.db.Exec(a)
        	o.handle().Exec(a)
        	o.name.Exec(a)
        }
        """;

    assertThat(pattern("($D : *sql.DB).Exec(...)", code)).containsExactly(7, 8, 9);
  }

  @Test
  void knowsTypesOfSeveralResults() {
    String code =
        """
        package p
        func open() (*store, error) { return nil, nil }
        func f() {
        	s, err := open()
        	s.Close()
        	err.Close()
        	db, err := sql.Open(a, b)
        	db.Close()
        	tx, err := db.Begin()
        	tx.Close()
        	n, text := 1, "x"
        	use(n)
        	use(text)
        }
        """;

    assertThat(pattern("($S : *store).Close()", code)).containsExactly(5);
    assertThat(pattern("($S : *sql.DB).Close()", code)).containsExactly(8);
    assertThat(pattern("($S : *sql.Tx).Close()", code)).containsExactly(10);
    assertThat(pattern("use(($S : int))", code)).containsExactly(12);
  }

  @Test
  void followsFieldsFromOneMethodToAnother() {
    String rule =
        """
        mode: taint
        options: {taint_intrafile: true}
        pattern-sources: [{pattern: source()}]
        pattern-sinks: [{pattern: sink(...)}]
        """;
    String code =
        """
        package p
        type store struct { last, other string }
        func (s *store) keep() { s.last = source(); s.other = "a" }
        func (t *store) show() {
        	sink(t.last)
        	sink(t.other)
        	go func() { sink(t.last) }()
        }
        func (t *another) show() { sink(t.last) }
        func (s *store) shadowed(list []item) {
        	for _, s := range list { sink(s.last) }
        }
        """;

    assertThat(lines(rule, code)).containsExactly(5, 7);
  }

  @Test
  void resolvesImports() {
    String code =
        """
        package p
        import (
        	run "os/exec"
        	. "strings"
        	"gopkg.in/yaml.v3"
        )
        func f() {
        	run.Command("ls")
        	ToUpper("a")
        	yaml.Unmarshal(b)
        }
        """;

    assertThat(pattern("exec.Command(...)", code)).containsExactly(8);
    assertThat(pattern("strings.ToUpper(...)", code)).containsExactly(9);
    assertThat(pattern("import \"os/exec\"", code)).containsExactly(3);
    assertThat(pattern("import \"gopkg.in/yaml.v3\"\n...\nyaml.Unmarshal(...)", code)).isNotEmpty();
    assertThat(pattern("import \"os\"", code)).isEmpty();
  }

  @Test
  void matchesFunctionsByTheirHeaders() {
    String code =
        """
        package p
        func plain(w http.ResponseWriter, r *http.Request) { use(r) }
        func (s *Server) method(w http.ResponseWriter) { use(w) }
        var literal = func(r *http.Request) { use(r) }
        """;

    assertThat(pattern("func $F(..., $W http.ResponseWriter, ...) { ... }", code))
        .containsExactly(2, 3);
    assertThat(pattern("func (...) $F(...) { ... }", code)).contains(3);
    assertThat(pattern("func(..., $R *http.Request, ...) { ... }", code)).containsExactly(4);
  }

  @Test
  void findsStatementsBehindOthers() {
    String code = body("if err := open(); err != nil {", "log(err)", "}", "x := 1", "use(x)");

    assertThat(pattern("if $E != nil { ... }", code)).containsExactly(2);
    assertThat(pattern("$E := open()\n...\nlog($E)", code)).containsExactly(2);
    assertThat(pattern("use(1)", code)).containsExactly(6);
  }

  @Test
  void matchesLoopsAndChannels() {
    String code = body("for i, v := range list {", "c <- &v", "}", "w := <-c");

    assertThat(pattern("for _, $V := range $L { ... }", code)).isEmpty();
    assertThat(pattern("for $I, $V := range $L { <... &$V ...> }", code)).containsExactly(2);
    assertThat(pattern("$X <- $Y", code)).containsExactly(3);
    assertThat(pattern("$X = <-$Y", code)).containsExactly(5);
  }

  @Test
  void followsTaintThroughTheLanguage() {
    String rule =
        """
        mode: taint
        pattern-sources: [{pattern: source()}]
        pattern-sinks: [{pattern: sink(...)}]
        """;
    String code =
        body(
            "a, err := f(source())",
            "sink(a)",
            "c <- source()",
            "sink(<-c)",
            "b := T{Name: source()}",
            "sink(b.Name)",
            "for _, v := range list(source()) { sink(v) }",
            "run(func() { y := source(); sink(y) })",
            "if q := source(); q != 1 { sink(q) }",
            "switch z := source(); z.(type) { case T: sink(z) }",
            "m := map[string]string{\"k\": source()}",
            "sink(m[\"k\"])",
            "sink(harmless)");

    assertThat(lines(rule, code)).containsExactly(3, 5, 7, 8, 9, 10, 11, 13);
  }

  @Test
  void followsTaintThroughFunctionsWithSeveralResults() {
    String rule =
        """
        mode: taint
        pattern-sources: [{pattern: source()}]
        pattern-sinks: [{pattern: sink(...)}]
        """;
    String code =
        """
        package p
        func twice(v string) (w string, err error) { w = v + v; return }
        func f() {
        	x, err := twice(source())
        	sink(x)
        	y, err := twice("a")
        	sink(y)
        }
        """;

    assertThat(lines(rule, code)).containsExactly(5);
  }

  @Test
  void knowsNoConstantThatAFunctionLiteralOrAPointerMayChange() {
    String code =
        body(
            "a := 1; b := 1; c := 1",
            "run(func() { a++ })",
            "fill(&b)",
            "use(a)",
            "use(b)",
            "use(c)");

    assertThat(pattern("use(1)", code)).containsExactly(7);
  }

  @Test
  void matchesTheReceiverOfMethods() {
    String code = "package p\nfunc (s *A) f() {}\nfunc (s *B) f() {}\nfunc f() {}\n";

    assertThat(pattern("func ($R *A) $F(...) { ... }", code)).containsExactly(2);
  }

  @Test
  void findsAnAssignmentThatIsASinkInAFunctionLiteral() {
    String rule =
        """
        mode: taint
        pattern-sources: [{pattern: source()}]
        pattern-sinks: [{pattern: $V += ...}]
        """;

    assertThat(lines(rule, body("return func() {", "q := \"a\"", "q += source()", "}")))
        .containsExactly(4);
  }

  @Test
  void rejectsPatternsThatAreNotGo() {
    RuleSetLoad load =
        RuleLoader.load(
            List.of(
                new RuleSource(
                    "test",
                    "r.yaml",
                    "rules:\n- {id: r, message: m, languages: [go], severity: ERROR,"
                        + " pattern: 'f(]'}\n")),
            Languages.BUILT_IN);

    assertThat(load.problems()).hasSize(1);
  }
}
