package dev.vigil.analyzer.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.match.PatternMatcher;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Span;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  @ParameterizedTest
  @MethodSource("harmlessTexts")
  void leavesHarmlessTextsAsTheyAre(String text) {
    assertThat(new Redaction(SourceText.of(text), Optional.empty()).redact(text)).isEqualTo(text);
  }

  private static List<String> harmlessTexts() throws IOException {
    try (InputStream texts = RedactionTest.class.getResourceAsStream("harmless.txt")) {
      return new String(texts.readAllBytes(), UTF_8).lines().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key = q7RmZtX2vKp9LwB4nYc8HdJ5",
        "key = Xk7Q2mTz9RbWv4Lp8NcY",
        "id 5f4dcc3b5aa765d61d8327deb882cf99aa",
        "x = WmRtQkx3b7pHc2NzTnJk",
        "x(aB3cD4eF5gH6iJ7kL8mN)"
      })
  void hidesLongRandomRuns(String text) {
    assertThat(new Redaction(SourceText.of(text), Optional.empty()).redact(text))
        .contains("[redacted:");
  }

  @Test
  void hidesThePrivateKeyAndLeavesTheCertificate() {
    String text =
        """
        -----BEGIN CERTIFICATE-----
        MIIB8TCCAZegAwIBAgIUZq3Jp7Lw9XcVtRb2KfYh5GdN8EwCgYIKoZIzj0EAwIw
        -----END CERTIFICATE-----
        -----BEGIN EC PRIVATE KEY-----
        MHcCAQEEIBq7Zp3Lw9XcVtRb2KfYh5GdN8EwQ6mAoAoGCCqGSM49AwEHoUQDQgAE
        -----END EC PRIVATE KEY-----
        """;
    String redacted =
        new Redaction(SourceText.of(text), Optional.empty()).redact(new Span(0, text.length()));

    assertThat(redacted)
        .contains("GdN8EwCgYIKoZIzj0EAwIw")
        .doesNotContain("GdN8EwQ6mAoAoGCCqGSM49");
  }

  @Test
  void hidesWhatItIsTold() {
    String text = "weak: correct-horse";
    Redaction redaction = new Redaction(SourceText.of(text), Optional.empty());

    assertThat(redaction.hiding(List.of(new Span(6, 19))).redact(new Span(0, 19)))
        .isEqualTo("weak: cor…[redacted: 13 characters, 2.9 bits each]");
    assertThat(redaction.redact(new Span(0, 19))).isEqualTo(text);
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
          python | password = get_password(user)
          python | token = self.token_source
          python | password_label = "Enter your password"
          python | if token == "keyword": pass
          java   | Cipher c = Cipher.getInstance("AES/ECB/PKCS5Padding");
          java   | String token = request.getToken();
          """)
  void leavesCodeAndNames(String language, String code) {
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
