package dev.vigil.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which statement a comment is about. */
final class SuppressionsTest {
  private static final RuleSet RULES =
      RuleLoader.load(
              List.of(
                  new RuleSource(
                      "test",
                      "test.yaml",
                      """
                      rules:
                        - id: call
                          message: a call
                          severity: HIGH
                          languages: [python, java]
                          pattern: run(...)
                        - id: whole
                          message: a function
                          severity: HIGH
                          languages: [python]
                          pattern: |
                            def $F(...):
                                ...
                        - id: choice
                          message: a choice
                          severity: HIGH
                          languages: [java]
                          pattern: if ($X) { ... }
                        - id: word
                          message: a word
                          severity: HIGH
                          languages: [regex]
                          pattern-regex: BEGIN[\\s\\S]*?END
                      """)))
          .rules();

  @Test
  void aCommentBehindAStatementIsAboutThatStatementOnly() {
    assertThat(
            reported(
                "python",
                """
                a = run(
                    1,
                )  # nosemgrep: call
                b = run(2)
                c = run(
                    3)  # nosemgrep
                d = run(4)
                e = {
                    "x": run(5),
                    "y": run(6),
                }  # vigil: ignore: call checked by hand
                f = run(7)
                if x: pass  # nosemgrep
                g = run(8)
                h = [
                    run(9)]  # nosec
                i = run(10)
                """))
        .containsExactly("call 4", "call 7", "call 12", "call 14", "call 17");
  }

  @Test
  void aCommentBehindAHeaderIsAboutTheDefinitionOnly() {
    assertThat(
            reported(
                "python",
                """
                def f(
                    a,
                ):  # nosemgrep
                    run(a)

                def g(a):
                    return run(a)  # nosemgrep

                def h(
                    a=run(1),
                ):  # nosemgrep: call
                    run(a)
                """))
        .containsExactly("call 4", "whole 6", "whole 9", "call 12");
  }

  @Test
  void aCommentBehindAClosingBraceIsNotAboutTheBody() {
    assertThat(
            reported(
                "java",
                """
                class C {
                  void m() {
                    send(
                      run(1)
                    ); // nosemgrep
                    run(2);
                    if (x) {
                      run(3);
                    } // nosemgrep
                    run(4);
                    each(() -> {
                      run(5);
                    }); // nosemgrep
                    run(6);
                    /* nosemgrep */ run(7);
                    run(8);
                    /* nosemgrep: call
                     * because */
                    run(9);
                  }
                }
                """))
        .containsExactly("call 6", "call 8", "call 10", "call 12", "call 14", "call 16");
  }

  @Test
  void aTextWithoutAFrontEndHasNoStatements() {
    assertThat(
            reported(
                "text",
                """
                BEGIN 1 END
                } # nosemgrep
                BEGIN 2 END
                <!-- nosemgrep -->
                BEGIN 3 END
                BEGIN
                4 END # nosemgrep
                BEGIN 5 END
                """))
        .containsExactly("word 1", "word 3", "word 8");
  }

  /** Rule and line of each match that no comment suppresses. */
  private static List<String> reported(String language, String source) {
    return new Analyzer(RULES, Limits.DEFAULT)
        .analyse(source.getBytes(StandardCharsets.UTF_8), language).matches().stream()
            .filter(match -> match.suppression().isEmpty())
            .sorted((one, other) -> Integer.compare(line(one), line(other)))
            .map(match -> match.ruleId() + " " + line(match))
            .toList();
  }

  private static int line(RuleMatch match) {
    return match.location().start().line();
  }
}
