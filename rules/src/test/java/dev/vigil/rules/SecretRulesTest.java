package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The rules for secrets on tokens that are made up anew, and on what only looks like one. */
final class SecretRulesTest {
  private static final String MIXED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final String HEX = "0123456789abcdef";

  /** A form of secret: what is before it, its letters, its length, what is behind it. */
  private record Form(String before, String letters, int length, String behind) {
    String with(String secret) {
      return before + secret + behind;
    }
  }

  private static final Map<String, Form> FORMS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "aws-access-key-id",
                  new Form("id = AKIA", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 16, "\n")),
              Map.entry("aws-secret-access-key", new Form("AWS_SECRET_KEY: \"", MIXED, 40, "\"\n")),
              Map.entry("gcp-api-key", new Form("AIza", MIXED, 35, "'")),
              Map.entry("azure-storage-key", new Form("AccountKey=", MIXED, 86, "==;")),
              Map.entry(
                  "azure-shared-access-signature",
                  new Form("?sv=2022-11-02&sig=", MIXED, 43, "%3D\n")),
              Map.entry("github-token", new Form("gho_", MIXED, 36, "\n")),
              Map.entry("gitlab-token", new Form("token: glpat-", MIXED, 20, "\n")),
              Map.entry("slack-token", new Form("xoxb-2468097531-9753186420-", MIXED, 24, "\n")),
              Map.entry(
                  "slack-webhook",
                  new Form("https://hooks.slack.com/services/TZEBRA7QU/BMANGO4VI/", MIXED, 24, "")),
              Map.entry("stripe-live-key", new Form("\"rk_live_", MIXED, 24, "\"")),
              Map.entry("npm-token", new Form("npm_", MIXED, 36, "\n")),
              Map.entry("pypi-token", new Form("pypi-AgEIcHlwaS5vcmc", MIXED, 80, "\n")),
              Map.entry("docker-hub-token", new Form("dckr_pat_", MIXED, 27, "\n")),
              Map.entry("digitalocean-token", new Form("dop_v1_", HEX, 64, "\n")),
              Map.entry("heroku-api-key", new Form("HRKU-", HEX, 36, "\n")),
              Map.entry("telegram-bot-token", new Form("2468097531:AA", MIXED, 33, "\n")),
              Map.entry("twilio-api-key", new Form("twilio_auth_token = '", HEX, 32, "'")),
              Map.entry(
                  "discord-webhook",
                  new Form("https://discord.com/api/webhooks/246809753186420975/", MIXED, 68, "")),
              Map.entry(
                  "private-key-in-text",
                  new Form("-----BEGIN RSA PRIVATE KEY-----\n", MIXED, 64, "\n")),
              Map.entry(
                  "connection-string-password",
                  new Form("Server=db.corp;User Id=svc;Password=", MIXED, 14, ";")),
              Map.entry(
                  "secret-in-configuration", new Form("session.signing-key = ", MIXED, 24, "\n")),
              Map.entry("url-with-password", new Form("amqp://svc:", MIXED, 14, "@mq.corp.net/"))));

  private static final RuleSet SECRETS =
      RuleLoader.load(
              BuiltinRules.load().stream()
                  .filter(source -> source.name().startsWith("regex/hardcoded-information/"))
                  .toList())
          .rules();

  @Test
  void reportsEveryFormWithoutShowingIt() {
    Random random = new Random(20261125);
    FORMS.forEach((rule, form) -> {
      for (int i = 0; i < 50; i++) {
        String secret = secret(random, form);
        List<RuleMatch> matches = matches(rule, form.with(secret));
        assertThat(matches).as("%s: %s", rule, form.with(secret)).isNotEmpty();
        assertThat(matches.toString()).as(rule).doesNotContain(secret);
      }
    });
  }

  @Test
  void reportsNoPlaceholdersAndTemplates() {
    FORMS.forEach((rule, form) -> {
      for (String other :
          List.of(
              "x".repeat(form.length()),
              "${SECRET}",
              "{{ secret }}",
              "<secret>",
              "%s",
              "...",
              "your-secret-here")) {
        assertThat(matches(rule, form.with(other))).as("%s: %s", rule, other).isEmpty();
      }
    });
  }

  @Test
  void reportsNothingInRandomWordsAndNumbers() {
    Random random = new Random(20261126);
    for (int i = 0; i < 100; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 200; word++) {
        text.append(text(random, random.nextBoolean() ? MIXED : HEX, 1 + random.nextInt(70)))
            .append(" =:/\n\"".charAt(random.nextInt(6)));
      }
      assertThat(matches(SECRETS, text.toString())).as(text.toString()).isEmpty();
    }
  }

  /** A secret with letters of every kind that its form has, and no placeholder's word. */
  private static String secret(Random random, Form form) {
    String secret;
    do {
      secret = text(random, form.letters(), form.length());
    } while (!isVaried(secret, form.letters()) || looksLikePlaceholder(secret));
    return secret;
  }

  private static boolean isVaried(String secret, String letters) {
    return secret.matches("(?s).*[0-9].*")
        && (!letters.equals(MIXED) || secret.matches("(?s)(?=.*[a-z]).*[A-Z].*"));
  }

  private static boolean looksLikePlaceholder(String secret) {
    return secret.matches(
        "(?i).*(pass|pwd|key|foo|bar|test|user|xxx|your|null|none|fake|mock|todo|abc|0000|1234).*");
  }

  private static String text(Random random, String letters, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return text.toString();
  }

  private static List<RuleMatch> matches(String rule, String text) {
    return matches(SECRETS, text).stream().filter(match -> match.ruleId().equals(rule)).toList();
  }

  private static List<RuleMatch> matches(RuleSet rules, String text) {
    return new Analyzer(rules, Limits.DEFAULT)
        .analyse(text.getBytes(StandardCharsets.UTF_8), "text")
        .matches();
  }
}
