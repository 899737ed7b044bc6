package dev.vigil.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.source.SourceText;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
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
        "aB3cD4eF5gH6iJ7kL8mN",
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
}
