package dev.vigil.analyzer.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.source.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Generated secrets in lines of many kinds of files, and generated lines without a secret. */
final class RedactionPropertyTest {
  /** Lines of files; {@code %s} is the secret. */
  private static final List<String> GIVEN =
      List.of(
          "export DB_PASSWORD=%s",
          "DB_PASS=%s",
          "SMTP_PWD=\"%s\"",
          "spring.datasource.password=%s",
          "  password: %s",
          "  \"clientSecret\": \"%s\",",
          "ENV API_TOKEN %s",
          "ARG SECRET=%s",
          "<password>%s</password>",
          "<property name=\"password\" value=\"%s\"/>",
          "machine git.acme.dev login me password %s",
          "//registry.npmjs.org/:_authToken=%s",
          "db.acme.dev:5432:app:me:%s",
          "https://me:%s@git.acme.dev/app.git",
          "redis://:%s@cache.acme.dev:6379/0",
          "jdbc:postgresql://h.acme.dev/db?user=a&password=%s",
          "https://api.acme.dev/v1?apiKey=%s",
          "const apiKey = \"%s\";",
          "secret := \"%s\"",
          "'password' => '%s',",
          "process.env.SECRET_KEY || \"%s\"",
          "getenv(\"DB_PASSWORD\", \"%s\")",
          "if (token === \"%s\") {",
          "Server=db;User Id=sa;Password=%s;",
          "Authorization: Bearer %s",
          "password: ${DB_PASSWORD:%s}",
          "${DB_PASSWORD:-%s}",
          "client --password %s",
          "mysql -u root -p%s shop",
          "$env:API_KEY = \"%s\"");

  /** Names and harmless values of as many kinds; {@code %1$s} is a word, {@code %2$s} another. */
  private static final List<String> HARMLESS =
      List.of(
          "%1$s: %2$s",
          "import %1$s.%2$s.security.Password%1$s;",
          "password = get_%1$s_%2$s()",
          "password = ${%1$s_%2$s}",
          "token = request.%1$s.%2$s",
          "const secret = process.env.%1$s;",
          "  %1$sPassword: string,",
          "\"password\": \"Enter the %1$s of your %2$s\"",
          "reset_password=%1$s %2$s",
          "/usr/share/%1$s/%2$s/lib64/x86_64-linux-gnu/file1.so",
          "https://%1$s.acme.dev/%2$s/v2/items?page=3&sort=%1$s#top",
          "uses: %1$s/%2$s@b4ffde65f46336ab88eb53be808477a3936bae11",
          "id = 123e4567-e89b-42d3-a456-426614174000 # %1$s",
          "Cipher.getInstance(\"AES/GCM/NoPadding\", \"%1$s%2$s\")",
          "class %1$s_%2$s_OAuth2TokenProvider extends Provider",
          "-H \"Authorization: Bearer $%1$s\"",
          "<input name=\"password\" type=\"password\" id=\"%1$s\">",
          "secretName: %1$s-%2$s-credentials",
          "max_tokens: 4096 # %1$s");

  @Property(tries = 2000)
  void hidesASecretThatIsGivenToAName(
      @ForAll("secrets") String secret, @ForAll("given") String line) {
    String text = line.replace("%s", secret);

    assertThat(redacted(text)).doesNotContain(secret).contains("[redacted:");
    // What is around it stays.
    assertThat(redacted(text)).startsWith(line.substring(0, line.indexOf("%s")));
  }

  @Property(tries = 1000)
  void leavesLinesWithoutASecret(
      @ForAll("words") String one, @ForAll("words") String other, @ForAll("harmless") String line) {
    String text = String.format(Locale.ROOT, line, one, other);

    assertThat(redacted(text)).isEqualTo(text);
  }

  @Property(tries = 500)
  void leavesNoMoreThanFourCharacters(@ForAll("secrets") String secret) {
    String shown = redacted("token = \"" + secret + "\"");

    assertThat(shown).doesNotContain(secret.substring(0, Math.min(5, secret.length())));
  }

  @Provide
  Arbitrary<String> secrets() {
    Arbitrary<String> letters = Arbitraries.strings().alpha().ofMinLength(4).ofMaxLength(16);
    Arbitrary<String> digits = Arbitraries.strings().numeric().ofMinLength(2).ofMaxLength(6);
    return Combinators.combine(letters, digits, letters).as((a, b, c) -> a + b + c);
  }

  @Provide
  Arbitrary<String> given() {
    return Arbitraries.of(GIVEN);
  }

  @Provide
  Arbitrary<String> harmless() {
    return Arbitraries.of(HARMLESS);
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(
        "account",
        "billing",
        "customer",
        "delivery",
        "engine",
        "forecast",
        "gallery",
        "harbour",
        "invoice",
        "journal",
        "kitchen",
        "ledger",
        "market",
        "network",
        "order",
        "payment");
  }

  private static String redacted(String text) {
    return new Redaction(SourceText.of(text), Optional.empty()).redact(text);
  }
}
