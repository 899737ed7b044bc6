package dev.vigil.analyzer.match;

import static dev.vigil.analyzer.match.PythonMatches.find;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.pattern.CodeMatch;
import dev.vigil.analyzer.pattern.CodePattern;
import dev.vigil.analyzer.pattern.InvalidPatternException;
import dev.vigil.analyzer.pattern.MatchOptions;
import dev.vigil.analyzer.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Metavariables that have a type. */
final class TypedMatchingTest {
  private static final LanguageFrontEnd JAVA = Languages.BUILT_IN.frontEnd("java").orElseThrow();

  private static final String MEMBERS =
      """
      import java.util.*;
      import javax.crypto.Cipher;
      class Shop {
        static final Object LABEL = "label";
        static final long PAUSE = 5;
        Price last;
        String name() { return ""; }
        void run(int n, Integer box, long wide, double d, String s, boolean on, Object o,
            List<String> names, Map<String, Integer> sizes, String[] parts, Price p, StringBuilder b) {
          var text = "t";
          var sum = n + 1;
          Object hidden = "h";
          use(HERE);
        }
      }
      class Price { int cents; String unit; int tax() { return 1; } }
      """;

  private static boolean isOf(String type, String expression) throws InvalidPatternException {
    SourceText source = SourceText.of(MEMBERS.replace("HERE", expression));
    CodePattern pattern = CodePattern.compile(JAVA, "use((" + type + " $X))", MatchOptions.DEFAULT);
    List<CodeMatch> matches =
        new PatternMatcher(JAVA.parse(source)).matches(pattern, new WorkBudget(1_000_000));
    return !matches.isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "boolean | n > 3 && !on",
        "boolean | s.equals(o)",
        "boolean | o instanceof String",
        "boolean | names.isEmpty()",
        "boolean | on & n == 1",
        "Boolean | on",
        "Boolean | false",
        "int     | n + box",
        "int     | -n << 2L",
        "int     | parts.length",
        "int     | s.length()",
        "int     | sizes.get(s)",
        "int     | Integer.parseInt(s)",
        "int     | p.cents",
        "int     | p.tax()",
        "int     | sum",
        "Integer | 12",
        "Integer | n",
        "int     | box",
        "long    | n + wide",
        "long    | 20L",
        "long    | PAUSE",
        "double  | n * d",
        "float   | 1.5f",
        "char    | s.charAt(0)",
        "char    | 'c'",
        "String  | s + n",
        "String  | n + s",
        "String  | names.get(0)",
        "String  | parts[0]",
        "String  | s.trim()",
        "String  | String.format(s, n)",
        "String  | text",
        "String  | name()",
        "String  | this.name()",
        "String  | p.unit",
        "String  | on ? s : null",
        "Price   | on ? new Price() : this.last",
        "Object  | LABEL",
        "Object  | hidden"
      })
  void knowsTypesOfExpressionsOfJava(String type, String expression)
      throws InvalidPatternException {
    assertThat(isOf(type, expression)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "int     | wide",
        "int     | n + wide",
        "int     | names.get(0)",
        "boolean | n + 1",
        "Integer | wide",
        "Integer | \"12\"",
        "long    | \"20\"",
        "String  | hidden",
        "Object  | s",
        "Price   | on ? s : s",
        "String  | on ? s : n",
        "String  | b.reverse()"
      })
  void doesNotTakeOneTypeForAnother(String type, String expression) throws InvalidPatternException {
    assertThat(isOf(type, expression)).isFalse();
  }

  @Test
  void aClassIsTheReceiverOfItsStaticMembers() throws InvalidPatternException {
    String code =
        "import javax.crypto.Cipher;\nclass A { Object c = Cipher.getInstance(\"DES\"); }\n";
    SourceText source = SourceText.of(code);
    for (String type : List.of("Cipher", "javax.crypto.Cipher")) {
      CodePattern pattern =
          CodePattern.compile(JAVA, "(" + type + " $C).getInstance(...)", MatchOptions.DEFAULT);
      assertThat(new PatternMatcher(JAVA.parse(source)).matches(pattern, new WorkBudget(10_000)))
          .as(type)
          .hasSize(1);
    }
  }

  @Test
  void theNameOfADeclarationIsNoExpression() throws InvalidPatternException {
    SourceText source =
        SourceText.of("class A { void f(Socket s) { Socket t; for (Socket u : all) use(s); } }");
    CodePattern pattern = CodePattern.compile(JAVA, "(Socket $S)", MatchOptions.DEFAULT);
    assertThat(new PatternMatcher(JAVA.parse(source)).matches(pattern, new WorkBudget(10_000)))
        .extracting(match -> source.text(match.span()))
        .containsExactly("s");
  }

  @Test
  void knowsTypesOfExpressionsOfPython() throws InvalidPatternException {
    String code =
        """
        def f(s: str, n: int, o: object):
            use(n > 1)
            use(not s)
            use(1 < n < 3)
            use(s.startswith("a"))
            use(len(s))
            use(n + 1)
            use(n / 2)
            use(s.upper())
            use("%s" % o)
            use(f"{o}")
            use(str(o))
            use(s and s)
            use(o)
        """;

    assertThat(find(code, "use(($X: bool))"))
        .containsExactly("use(n > 1)", "use(not s)", "use(1 < n < 3)", "use(s.startswith(\"a\"))");
    assertThat(find(code, "use(($X: int))")).containsExactly("use(len(s))", "use(n + 1)");
    assertThat(find(code, "use(($X: float))")).containsExactly("use(n / 2)");
    assertThat(find(code, "use(($X: str))"))
        .containsExactly(
            "use(s.upper())", "use(\"%s\" % o)", "use(f\"{o}\")", "use(str(o))", "use(s and s)");
    assertThat(find(code, "use(($X: object))")).containsExactly("use(o)");
  }
}
