package dev.vigil.analyzer.parse.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.BooleanLiteral;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.Dictionary;
import dev.vigil.analyzer.syntax.DictionaryEntry;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.NumberForm;
import dev.vigil.analyzer.syntax.NumberLiteral;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.StringLiteral;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonFrontEndTest {
  private static final JsonFrontEnd JSON = new JsonFrontEnd();

  private static SourceTree parse(String text) {
    return JSON.parse(SourceText.of(text));
  }

  private static Expression root(String text) {
    return ((ExpressionStatement) parse(text).root().statements().getFirst()).expression();
  }

  private static DictionaryEntry entry(String text, int number) {
    return (DictionaryEntry) ((Dictionary) root(text)).elements().get(number);
  }

  private static String written(String text, Span span) {
    return text.substring(span.start(), span.end());
  }

  @Test
  void readsValuesInTheirPlaces() {
    String text = "{\"a\": [1, -2.5e3, true, null], \"b\\n\\u0041\": {}}";

    Collection list = (Collection) entry(text, 0).value();
    assertThat(written(text, list.span())).isEqualTo("[1, -2.5e3, true, null]");
    assertThat(((NumberLiteral) list.elements().get(0)).form()).isEqualTo(NumberForm.INTEGER);
    assertThat(((NumberLiteral) list.elements().get(1)).form()).isEqualTo(NumberForm.FLOAT);
    assertThat(((BooleanLiteral) list.elements().get(2)).value()).isTrue();
    assertThat(((StringLiteral) entry(text, 1).key()).value()).isEqualTo("b\nA");
    assertThat(written(text, entry(text, 1).span())).isEqualTo("\"b\\n\\u0041\": {}");
  }

  @Test
  void takesCommentsAndTrailingCommas() {
    String text = "// one\n{\"a\": 1, /* two */ \"b\": [2,],}\n";
    SourceTree tree = parse(text);

    assertThat(tree.errors()).isEmpty();
    assertThat(tree.comments())
        .extracting(comment -> written(text, comment))
        .containsExactly("// one", "/* two */");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"a\": }", "[1 2]", "{a: 1}", "\"open", "{} {}", "[1", "/* open", "tru", "01x"})
  void reportsWhatIsNoJson(String text) {
    assertThat(parse(text).errors()).hasSize(1);
  }

  @Test
  void keepsWhatIsInFrontOfAMistake() {
    String text = "{\"a\": 1, \"b\": oops, \"c\": 3}";

    assertThat(((NumberLiteral) entry(text, 0).value()).text()).isEqualTo("1");
    assertThat(parse(text).errors())
        .singleElement()
        .satisfies(error -> assertThat(error.reason()).isEqualTo("line 1:15 no value of JSON"));
  }

  @Test
  void acceptsAnEmptyFile() {
    assertThat(parse(" \n").errors()).isEmpty();
  }

  @Test
  void boundsDepth() {
    assertThat(parse("[".repeat(100_000)).errors())
        .singleElement()
        .satisfies(error -> assertThat(error.reason()).contains("deeper than 200"));
  }

  @Test
  void neverThrows() {
    String text = "{\"a\": [1, \"t\\u0041\\n\", null, {\"b\": -1.5}], // c\n \"d\": /* e */ true}";
    Random random = new Random(11);
    String signs = "{}[]:,\"\\/*- \n1eu\u0000";
    for (int round = 0; round < 5_000; round++) {
      StringBuilder mutated = new StringBuilder(text);
      for (int change = random.nextInt(6); change >= 0; change--) {
        int at = random.nextInt(mutated.length());
        if (random.nextBoolean()) {
          mutated.deleteCharAt(at);
        } else {
          mutated.insert(at, signs.charAt(random.nextInt(signs.length())));
        }
      }
      String broken = mutated.toString();
      SourceTree tree = parse(broken);
      assertThat(tree.errors()).allMatch(error -> error.span().end() <= broken.length());
    }
  }
}
