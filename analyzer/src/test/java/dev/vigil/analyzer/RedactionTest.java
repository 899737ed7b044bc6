package dev.vigil.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.match.PatternMatcher;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Span;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  /** The shortest text of each form: none may be passed over by what tests whether one is there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "AKIAABCDEFGH12345678",
        "ghp_aaaaaaaaaabbbbbbbbbb",
        "github_pat_aaaaaaaaaabbbbbbbbbb",
        "xoxb-1234567890",
        "eyJaaaaaaaa.bbbbbbbb.",
        "a://u:pw@h",
        "PassWord=hunter",
        "passwd: hunter",
        "pwd:hunter",
        "Secret = hunter",
        "token:hunter",
        "api_key=hunter",
        "apikey=hunter",
        "access-key=hunter",
        "private_key=hunter",
        "authkey=hunter",
        "encryption_key=hunter",
        "signing_key=hunter",
        "STORAGE_KEY=hunter",
        "account_key=hunter",
        "credential=hunter",
        "passphrase=hunter",
        "glpat-aaaaaaaaaabbbbbbbbbb",
        "gloas-aaaaaaaaaabbbbbbbbbb",
        "sk_live_aaaaaaaaaaaabbbbbbbbbbbb",
        "rk_live_aaaaaaaaaaaabbbbbbbbbbbb",
        "SG.aaaaaaaaaaabbbbbbbbbbb.aaaaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbbbbccc",
        "npm_aaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbb",
        "pypi-AgEaaaaaaaaaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbbbbbbbbb",
        "dckr_pat_aaaaaaaaaaaaabbbbbbbbbbbbbb",
        "dor_v1_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
        "HRKU-aaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbbb",
        "AIzaaaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbb",
        "12345678:AAaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbb",
        "1234567890:AAaaaaaaaaaaaaaaaaabbbbbbbbbbbbbbbb",
        "hooks.slack.com/services/T1",
        "/api/webhooks/1/a",
        "?sig=abcdefgh",
        "&sig=abcdefgh",
        "AccountKey=abcdefgh",
        "aB3cD4eF5gH6iJ7kL8mN",
        "x(aB3cD4eF5gH6iJ7kL8mN)",
        "-----BEGIN PRIVATE KEY-----x"
      })
  void hidesEveryForm(String text) {
    Redaction redaction = new Redaction(SourceText.of(text), Optional.empty());

    assertThat(redaction.redact(text)).contains("[redacted:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"def get_instance_by_uuid(self):", "a = b", "x: int = 3", "", "http://h/p"})
  void leavesOtherTextsAsTheyAre(String text) {
    Redaction redaction = new Redaction(SourceText.of(text), Optional.empty());

    assertThat(redaction.redact(text)).isEqualTo(text);
  }

  /** What is made of words is a name, if it is not all of a string. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "class OAuth2AuthorizedClientManagerBuilder {",
        "import org.example.Base64UrlEncodedStringReader;",
        "def test_convert_Base64_to_string2(self):",
        "LOG.info(\"in OAuth2AuthorizedClientManagerBuilder\")"
      })
  void leavesLongNamesAsTheyAre(String text) {
    assertThat(new Redaction(SourceText.of(text), Optional.empty()).redact(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"OAuth2AuthorizedClientManagerBuilder\"",
        "OAuth2AuthorizedClientManagerBuilder",
        "key = q7RmZtX2vKp9LwB4nYc8HdJ5",
        "key = Xk7Q2mTz9RbWv4Lp8NcY",
        "id 5f4dcc3b5aa765d61d8327deb882cf99aa",
        "x = WmRtQkx3b7pHc2NzTnJk"
      })
  void hidesLongRunsThatAreRandomOrWholeStrings(String text) {
    assertThat(new Redaction(SourceText.of(text), Optional.empty()).redact(text))
        .contains("[redacted:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          java   | Key k = new SecretKeySpec("s3cr".getBytes(), "AES"); | s3cr
          java   | k = new PBEKeySpec("hunter2".toCharArray()); | hunter2
          java   | c.setPassword("hunter2"); | hunter2
          java   | byte[] apiKey = "hunter2".getBytes(UTF_8); | hunter2
          python | password = "hunter2".encode() | hunter2
          python | password = "hunter%s" | hunter
          """)
  void hidesLiteralsOfWhichKeysAreMade(String language, String code, String secret) {
    assertThat(redacted(language, code)).doesNotContain(secret).contains("[redacted:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          java   | Key k = new SecretKeySpec(bytes, "AES");
          java   | k = new File("hunter".concat(x));
          java   | c.getPassword("account");
          python | password = "%s"
          python | token = "Bearer {}"
          python | token_format = "{user}:{name!r}"
          """)
  void leavesTemplatesAndNamesOfAlgorithms(String language, String code) {
    assertThat(redacted(language, code)).isEqualTo(code);
  }

  private static String redacted(String language, String code) {
    String file = language.equals("java") ? "class C { void m() { " + code + " } }" : code;
    SourceText source = SourceText.of(file);
    SourceTree tree = Languages.BUILT_IN.frontEnd(language).orElseThrow().parse(source);
    assertThat(tree.errors()).isEmpty();
    int start = file.indexOf(code);
    return new Redaction(source, Optional.of(new PatternMatcher(tree)))
        .redact(new Span(start, start + code.length()));
  }
}
