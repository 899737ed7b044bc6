package dev.vigil.analyzer.parse.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Alias;
import dev.vigil.analyzer.syntax.BooleanLiteral;
import dev.vigil.analyzer.syntax.Collection;
import dev.vigil.analyzer.syntax.Dictionary;
import dev.vigil.analyzer.syntax.DictionaryEntry;
import dev.vigil.analyzer.syntax.DictionarySpread;
import dev.vigil.analyzer.syntax.ErrorRegion;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.NullLiteral;
import dev.vigil.analyzer.syntax.NumberLiteral;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.StringLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class YamlFrontEndTest {
  private static final YamlFrontEnd YAML = new YamlFrontEnd();

  private static SourceTree parse(String text) {
    return YAML.parse(SourceText.of(text));
  }

  private static Expression document(String text, int number) {
    return ((ExpressionStatement) parse(text).root().statements().get(number)).expression();
  }

  private static Expression value(String text, String key) {
    return ((Dictionary) document(text, 0))
        .elements().stream()
            .map(DictionaryEntry.class::cast)
            .filter(entry -> entry.key() instanceof StringLiteral name && name.value().equals(key))
            .map(DictionaryEntry::value)
            .findFirst()
            .orElseThrow();
  }

  private static String written(String text, Span span) {
    return text.substring(span.start(), span.end());
  }

  private static List<String> reasons(String text) {
    return parse(text).errors().stream().map(ErrorRegion::reason).toList();
  }

  @Test
  void keepsExactPlacesOfScalarsOfEveryStyle() {
    String text =
        """
        plain: two words  # comment
        single: 'it''s'
        double: "a\\tb"
        literal: |
          one
            two

        folded: >-
          three
          four
        tagged: !!str &name 12
        last: end
        """;

    assertThat(written(text, value(text, "plain").span())).isEqualTo("two words");
    assertThat(written(text, value(text, "single").span())).isEqualTo("'it''s'");
    StringLiteral quoted = (StringLiteral) value(text, "double");
    assertThat(written(text, quoted.content())).isEqualTo("a\\tb");
    assertThat(quoted.value()).isEqualTo("a\tb");
    StringLiteral literal = (StringLiteral) value(text, "literal");
    assertThat(written(text, literal.span())).isEqualTo("|\n  one\n    two");
    assertThat(written(text, literal.content())).isEqualTo("  one\n    two");
    assertThat(literal.value()).isEqualTo("one\n  two\n");
    assertThat(((StringLiteral) value(text, "folded")).value()).isEqualTo("three four");
    assertThat(written(text, value(text, "tagged").span())).isEqualTo("12");
    assertThat(value(text, "tagged")).isInstanceOf(StringLiteral.class);
  }

  @Test
  void readsCharactersBeyondTheFirstPlaneInTheirPlaces() {
    String text = "smile: \"\uD83D\uDE00\"\nbehind: word\n";

    assertThat(written(text, value(text, "behind").span())).isEqualTo("word");
  }

  @Test
  void tellsTruthNumbersAndNothing() {
    String text = "on: yes\nport: 80\nratio: 0.5\nnone: ~\nempty:\nversion: 1.2.3\n";
    Dictionary mapping = (Dictionary) document(text, 0);

    DictionaryEntry first = (DictionaryEntry) mapping.elements().getFirst();
    assertThat(first.key()).isInstanceOf(BooleanLiteral.class);
    assertThat(((BooleanLiteral) first.value()).value()).isTrue();
    assertThat(value(text, "port")).isInstanceOf(NumberLiteral.class);
    assertThat(value(text, "ratio")).isInstanceOf(NumberLiteral.class);
    assertThat(value(text, "none")).isInstanceOf(NullLiteral.class);
    assertThat(((StringLiteral) value(text, "empty")).value()).isEmpty();
    assertThat(((StringLiteral) value(text, "version")).value()).isEqualTo("1.2.3");
  }

  @Test
  void endsCollectionsWithTheirLastElement() {
    String text = "list:\n  - a\n  - {b: [c, d]}   # x\n\nnext: e\n";

    assertThat(written(text, value(text, "list").span())).isEqualTo("- a\n  - {b: [c, d]}");
    assertThat(written(text, document(text, 0).span())).isEqualTo(text.strip());
  }

  @Test
  void makesAStatementOfEachDocument() {
    String text = "a: 1\n---\n- b\n...\n---\nc\n";

    assertThat(parse(text).root().statements()).hasSize(3);
    assertThat(document(text, 1)).isInstanceOf(Collection.class);
  }

  @Test
  void pointsFromAliasesToWhatTheyStandFor() {
    String text = "base: &base\n  a: 1\nuse:\n  <<: *base\n  again: *base\n";
    Dictionary mapping = (Dictionary) document(text, 0);
    DictionaryEntry base = (DictionaryEntry) mapping.elements().get(0);
    Dictionary use = (Dictionary) ((DictionaryEntry) mapping.elements().get(1)).value();

    assertThat(use.elements().getFirst()).isInstanceOf(DictionarySpread.class);
    Alias again = (Alias) ((DictionaryEntry) use.elements().get(1)).value();
    assertThat(again.target()).isSameAs(base.value());
    assertThat(written(text, again.span())).isEqualTo("*base");
  }

  @Test
  void reportsAnAliasWithoutItsAnchor() {
    assertThat(reasons("a: *none\n"))
        .containsExactly("line 1:4 no anchor has the name of the alias");
  }

  @Test
  void doesNotGrowWithAliasesOfAliases() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i <= 60; i++) {
      text.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }

    assertThat(nodes(parse(text.toString()).root())).isLessThan(400);
  }

  private static int nodes(Node node) {
    return 1 + node.children().stream().mapToInt(YamlFrontEndTest::nodes).sum();
  }

  @Test
  void findsCommentsOutsideOfScalars() {
    String text = "# one\na: b#c  # two\ns: \"# no\"\nblock: | # three\n  # no\nlast: x # four\n";

    assertThat(parse(text).comments())
        .extracting(comment -> written(text, comment))
        .containsExactly("# one", "# two", "# three", "# four");
  }

  @Test
  void losesOnlyTheLineThatIsBroken() {
    String text = "a: 1\nb: [1, 2\nc: 3\nd: : 4\ne: 5\n";

    assertThat(reasons("good: 1\nbad: a: b\nlast: 2\n")).hasSize(1);
    assertThat(((NumberLiteral) value("good: 1\nbad: a: b\nlast: 2\n", "last")).text())
        .isEqualTo("2");
    assertThat(reasons(text)).isNotEmpty();
    assertThat(((NumberLiteral) value(text, "e")).text()).isEqualTo("5");
  }

  @Test
  void losesNoOtherDocumentThanTheBrokenOne() {
    String broken = "x: y: z\n".repeat(40);
    SourceTree tree = parse("a: 1\n---\n" + broken + "---\nb: 2\n");

    assertThat(tree.errors()).isNotEmpty();
    assertThat(document("a: 1\n---\n" + broken + "---\nb: 2\n", 2)).isInstanceOf(Dictionary.class);
  }

  @Test
  void boundsDepth() {
    String deep = "a: " + "[".repeat(5_000) + "]".repeat(5_000) + "\nb: 1\n";

    assertThat(reasons(deep)).singleElement().asString().contains("deeper than 200");
    assertThat(((NumberLiteral) value(deep, "b")).text()).isEqualTo("1");
  }

  @Test
  void readsAroundTemplates() {
    String text =
        """
        {{- if .Values.enabled }}
        kind: Deployment
        metadata:
          name: {{ include "app.name" . }}-web
          labels:
            {{- include "app.labels" . | nindent 4 }}
            tier: web
        spec:
          {{- with .Values.sidecars }}
          containers:
            {{- toYaml . | nindent 4 }}
            - name: web
              image: "{{ .Values.image | default "nginx" }}:1"
          {{- end }}
          replicas: {{ .Values.replicas }}
        {{- end }}
        """;
    SourceTree tree = parse(text);

    assertThat(tree.errors()).isEmpty();
    Dictionary metadata = (Dictionary) value(text, "metadata");
    StringLiteral name = (StringLiteral) ((DictionaryEntry) metadata.elements().get(0)).value();
    assertThat(name.value()).isEqualTo("{{ include \"app.name\" . }}-web");
    Dictionary labels = (Dictionary) ((DictionaryEntry) metadata.elements().get(1)).value();
    assertThat(labels.elements()).hasSize(2);
    Dictionary spec = (Dictionary) value(text, "spec");
    Collection containers = (Collection) ((DictionaryEntry) spec.elements().getFirst()).value();
    assertThat(containers.elements()).hasSize(2);
    assertThat(written(text, ((DictionaryEntry) spec.elements().get(1)).value().span()))
        .isEqualTo("{{ .Values.replicas }}");
  }

  @Test
  void readsStatementsOfJinjaAsNothing() {
    String text = "users:\n{% for user in users %}\n  - name: {{ user }}\n{% endfor %}\n";

    assertThat(parse(text).errors()).isEmpty();
    assertThat(((Collection) value(text, "users")).elements()).hasSize(1);
  }

  @Test
  void leavesExpressionsOfWorkflowsAsTheyAre() {
    String text = "run: echo ${{ github.sha }}\nif: ${{ always() }}\n";

    assertThat(((StringLiteral) value(text, "run")).value()).isEqualTo("echo ${{ github.sha }}");
    assertThat(((StringLiteral) value(text, "if")).value()).isEqualTo("${{ always() }}");
  }

  @Test
  void neverThrowsAndStaysInsideOfTheFile() {
    String text =
        """
        a: &x {b: [1, "two", 'three'], c: |
          block
        }
        {{ if }}
        - ? key
          : *x
        --- !tag
        <<: [*x, *y] # comment
        """;
    Random random = new Random(7);
    String signs = "{}[]:-#|>&*!%'\"?, \n\t{{}}x\u0000\uD83D\uDE00";
    for (int round = 0; round < 3_000; round++) {
      StringBuilder mutated = new StringBuilder(text);
      for (int change = random.nextInt(8); change >= 0; change--) {
        int at = random.nextInt(mutated.length());
        if (random.nextBoolean()) {
          mutated.deleteCharAt(at);
        } else {
          mutated.insert(at, signs.charAt(random.nextInt(signs.length())));
        }
      }
      SourceText source = SourceText.of(mutated.toString());
      SourceTree tree = YAML.parse(source);
      List<Node> outside = new ArrayList<>();
      collectOutside(tree.root(), outside);
      assertThat(outside).as(mutated.toString()).isEmpty();
      assertThat(tree.comments()).allMatch(comment -> comment.end() <= source.text().length());
    }
  }

  private static void collectOutside(Node node, List<Node> outside) {
    for (Node child : node.children()) {
      if (!node.span().contains(child.span())) {
        outside.add(child);
      }
      collectOutside(child, outside);
    }
  }
}
