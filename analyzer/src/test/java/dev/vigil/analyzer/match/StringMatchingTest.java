package dev.vigil.analyzer.match;

import static dev.vigil.analyzer.match.PythonMatches.bound;
import static dev.vigil.analyzer.match.PythonMatches.find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.analyzer.pattern.InvalidPatternException;
import org.junit.jupiter.api.Test;

class StringMatchingTest {
  @Test
  void matchesStringsByContent() throws InvalidPatternException {
    String code = "f('a\\x62')\nf(f\"{x} b\")\nf(f\"sel {x} {y}\")\nf(b'c')\n";
    assertThat(find(code, "f(\"ab\")")).containsExactly("f('a\\x62')");
    assertThat(find(code, "f(\"...\")")).containsExactly("f('a\\x62')", "f(b'c')");
    assertThat(find(code, "f(f\"...{$X}...\")")).hasSize(2);
    assertThat(find(code, "f(f\"sel {$X}...\")")).containsExactly("f(f\"sel {x} {y}\")");
    assertThat(bound(code, "f(\"$S\")", "$S")).containsExactly("ab", "c");
  }

  @Test
  void matchesRegularExpressionsAnywhereInTheContent() throws InvalidPatternException {
    String code =
        """
        url = "http://example.org"
        get(url)
        get("see " + url)
        get("HTTPS")
        get(f"ftp://{host}")
        get(b"a.html")
        """;
    assertThat(find(code, "get(\"=~/http:/\")")).containsExactly("get(url)", "get(\"see \" + url)");
    assertThat(find(code, "get(\"=~/^http:/\")")).containsExactly("get(url)");
    assertThat(find(code, "get(\"=~/https/i\")")).containsExactly("get(\"HTTPS\")");
    assertThat(find(code, "get(\"=~/\\.html$/\")")).containsExactly("get(b\"a.html\")");
  }

  @Test
  void saysWhatIsNoRegularExpression() {
    assertThatThrownBy(() -> PythonMatches.compile("f(\"=~/(/\")"))
        .isInstanceOf(InvalidPatternException.class)
        .hasMessageContaining("=~/(/");
    assertThatThrownBy(() -> PythonMatches.compile("f(\"=~/x/q\")"))
        .hasMessageContaining("flag, q");
  }

  @Test
  void tellsJoinedLiteralsFromOne() throws InvalidPatternException {
    String code = "[\"a\" \"b\", \"c\", \"d\" f\"{e}\", f\"g\"]\n";
    assertThat(find(code, "\"...\" \"...\"")).containsExactly("\"a\" \"b\"", "\"d\" f\"{e}\"");
    assertThat(find(code, "\"ab\"")).containsExactly("\"a\" \"b\"");
    assertThat(find(code, "f\"{$X}\"")).containsExactly("f\"{e}\"");
    assertThat(find(code, "f\"...\"")).containsExactly("f\"{e}\"", "f\"g\"");
  }
}
