package dev.vigil.analyzer.parse.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.index.StructuralEquality;
import dev.vigil.analyzer.parse.PatternParse;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written otherwise in Python 2 means the same as in Python 3. */
final class OlderSyntaxTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "print f(1)                         | print(f(1))",
        "print 'a', b                       | print('a', b)",
        "print 'a',                         | print('a',)",
        "if a: print 1; print x             | if a: print(1); print(x)",
        "exec code in names                 | exec(code, names)",
        "raise E, 'text'                    | raise E('text')",
        "if a <> b: pass                    | if a != b: pass",
        "x = `y` + 0777 + 10L               | x = repr(y) + 0o777 + 10",
        "print 017                          | print(0o17)",
        "x = ur'a'                          | x = 'a'",
        "print {1: (2, 3)}                  | print({1: (2, 3)})"
      })
  void readsPython2(String older, String newer) {
    SourceTree read = parse(older + "\n");
    assertThat(read.errors()).isEmpty();
    assertThat(StructuralEquality.equal(read.root(), parse(newer + "\n").root())).isTrue();
  }

  @Test
  void namesTheErrorOnlyInPython2() {
    String handler = "try:\n    f()\nexcept E, e:\n    g(e)\n";
    SourceTree older = parse("print 'x'\n" + handler);
    SourceTree newer = parse("print('x')\n" + handler.replace("E, e", "E as e"));
    assertThat(StructuralEquality.equal(older.root(), newer.root())).isTrue();
    assertThat(
            StructuralEquality.equal(
                parse(handler).root(), parse(handler.replace("E, e", "E as e")).root()))
        .isFalse();
  }

  @Test
  void whatDoesNotParseCostsNoMoreThanItsLine() {
    SourceTree tree = parse("print 'x'\nf() = 1\nprint g(2)\n");
    assertThat(tree.errors()).hasSize(1);
    assertThat(tree.root().statements()).hasSize(3);
  }

  @Test
  void readsPatternsOfPython2() {
    for (String pattern : new String[] {"print $X", "exec $X", "$X <> $Y", "raise $E, $M"}) {
      assertThat(new PythonFrontEnd().parsePattern(pattern))
          .as(pattern)
          .isNotInstanceOf(PatternParse.InvalidPattern.class);
    }
  }

  private static SourceTree parse(String code) {
    return new PythonFrontEnd().parse(SourceText.of(code));
  }
}
