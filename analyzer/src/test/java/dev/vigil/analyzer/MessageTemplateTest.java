package dev.vigil.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MessageTemplateTest {
  private static final Map<String, String> TEXTS =
      Map.of("$X", "x", "$X_1", "$Y", "$...ARGS", "a, b", "$1", "one", "$12", "twelve");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          no metavariable         | no metavariable
          $X                      | x
          ($X)($X)$X              | (x)(x)x
          $X_1 is not filled again| $Y is not filled again
          $Xs and $X-1            | xs and x-1
          f($...ARGS)             | f(a, b)
          $12 $1 $123             | twelve one $123
          $ $$X $.X $...          | $ $x $.X $...
          $...1 $...X $UNKNOWN    | $...1 $...X $UNKNOWN
          costs 5$                | costs 5$
          value($X) value($...ARGS)| <$X> <$...ARGS>
          is value($X_1).         | is <$X_1>.
          value($Z) value($X devalue($X) | value($Z) value(x devalue(x)
          """)
  void putsTextsInTheirPlaces(String message, String filled) {
    assertThat(MessageTemplate.filled(message, TEXTS, name -> "<" + name + ">")).isEqualTo(filled);
  }
}
