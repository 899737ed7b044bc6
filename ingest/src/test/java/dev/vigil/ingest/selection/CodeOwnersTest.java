package dev.vigil.ingest.selection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CodeOwnersTest {
  private static final String RULES =
      """
      # Everybody's.
      *       @global1 @global2   # inline
      *.js    @js
      /build/logs/ @doctocat
      docs/*  docs@example.com
      apps/   @octocat
      /scripts/ @doctocat
      **/logs @logs
      /apps/github
      with\\ space.py @space
      """;

  @ParameterizedTest
  @CsvSource({
    "a.py, '@global1,@global2'",
    "x/a.js, @js",
    "build/logs/a/b.txt, @logs",
    "docs/a.md, docs@example.com",
    "docs/build/a.md, '@global1,@global2'",
    "x/apps/a.py, @octocat",
    "x/scripts/a.py, '@global1,@global2'",
    "deep/er/logs/a, @logs",
    "apps/github/a.py, ''",
    "with space.py, @space"
  })
  void takesTheLastRuleThatMatches(String path, String owners) {
    assertThat(String.join(",", CodeOwners.parse(RULES, new MatchBudget()).owners(path)))
        .isEqualTo(owners);
  }

  @Test
  void joinsTheOwnersOfGitlabsSections() {
    CodeOwners owners =
        CodeOwners.parse(
            """
            * @all
            [Database][2] @dba
            /db/
            ^[Docs]
            *.md @writers
            """,
            new MatchBudget());
    assertThat(owners.owners("db/a.md")).containsExactly("@all", "@dba", "@writers");
    assertThat(owners.owners("a.py")).containsExactly("@all");
  }
}
