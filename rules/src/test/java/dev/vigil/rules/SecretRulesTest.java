package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.analyzer.rule.yaml.RuleLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules for secrets on secrets that are made up anew, and on what only looks like one. The file
 * {@code secret-formats.txt} has a rule and a format a line; {@code {m:20}} are 20 random
 * characters of a kind: {@code m} letters and digits, {@code b} also {@code _-}, {@code B} also
 * {@code +/}, {@code a} letters, {@code l} small letters and digits, {@code u} capitals and digits,
 * {@code k} capitals and digits of base 32, {@code g} those of age, {@code d} digits, {@code h}
 * hexadecimal digits, {@code s} letters, digits and signs; {@code {U}} is a UUID.
 */
final class SecretRulesTest {
  private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";
  private static final String DIGITS = "0123456789";
  private static final String MIXED = CAPITALS + SMALL + DIGITS;
  private static final String HEX = "0123456789abcdef";
  private static final Pattern PLACE = Pattern.compile("\\{(?:([a-zA-Z]):(\\d+)|U)\\}");
  private static final int TRIES = 100;

  private static final Analyzer SECRETS =
      analyzer(
          RuleLoader.load(
                  BuiltinRules.load().stream()
                      .filter(source -> source.name().startsWith("regex/hardcoded-information/"))
                      .toList())
              .rules());

  /** A rule that shows every line. */
  private static final Analyzer LINES =
      analyzer(
          RuleLoader.load(
                  List.of(
                      new RuleSource(
                          "lines",
                          "lines.yaml",
                          """
                          rules:
                            - id: line
                              message: $0
                              severity: LOW
                              languages: [regex]
                              pattern-regex: .+
                          """)))
              .rules());

  /** A rule and a format of what it finds. */
  record Format(String rule, String template) {
    static List<Format> all() throws IOException {
      try (InputStream formats = SecretRulesTest.class.getResourceAsStream("secret-formats.txt")) {
        return new String(formats.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .map(line -> line.split(" +", 2))
            .map(parts -> new Format(parts[0], parts[1].replace("\\n", "\n")))
            .toList();
      }
    }

    /** The format with random characters; those of the longest place are the secret. */
    String with(Random random) {
      return PLACE
          .matcher(template)
          .replaceAll(place -> Matcher.quoteReplacement(of(place.group(), random)));
    }

    /** The format with the same text in all places. */
    String with(String text) {
      return PLACE.matcher(template).replaceAll(Matcher.quoteReplacement(text));
    }

    private static String of(String place, Random random) {
      if (place.equals("{U}")) {
        return String.join(
            "-",
            text(random, HEX, 8),
            text(random, HEX, 4),
            "4" + text(random, HEX, 3),
            "a" + text(random, HEX, 3),
            text(random, HEX, 12));
      }
      return text(
          random,
          switch (place.charAt(1)) {
            case 'm' -> MIXED;
            case 'b' -> MIXED + "_-";
            case 'B' -> MIXED + "+/";
            case 'a' -> CAPITALS + SMALL;
            case 'l' -> SMALL + DIGITS;
            case 'u' -> CAPITALS + DIGITS;
            case 'k' -> CAPITALS + "234567";
            case 'g' -> "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L";
            case 'd' -> DIGITS;
            case 'h' -> HEX;
            case 's' -> MIXED + "!@#%^*?+=";
            default -> throw new IllegalArgumentException(place);
          },
          Integer.parseInt(place.substring(3, place.length() - 1)));
    }
  }

  private static List<Format> formats() throws IOException {
    return Format.all();
  }

  /** At least 95 of 100: by chance a secret may have a word of placeholders in it. */
  @ParameterizedTest
  @MethodSource("formats")
  void reportsAFormatWithoutShowingIt(Format format) {
    Random random = new Random(20261125);
    int found = 0;
    for (int i = 0; i < TRIES; i++) {
      String text = format.with(random);
      List<RuleMatch> matches = matches(SECRETS, text + "\n");
      if (matches.stream().anyMatch(match -> match.ruleId().equals(format.rule()))) {
        found++;
        assertThat(secretsOf(format, text))
            .as(text)
            .noneMatch(secret -> matches.toString().contains(secret));
      }
    }
    assertThat(found).as(format.template()).isGreaterThanOrEqualTo(95);
  }

  /** A line that another rule reports shows no secret either. */
  @ParameterizedTest
  @MethodSource("formats")
  void redactsAFormatInALineOfAnyText(Format format) {
    Random random = new Random(20261127);
    int hidden = 0;
    for (int i = 0; i < TRIES; i++) {
      String text = format.with(random);
      String shown = matches(LINES, text + "\n").toString();
      hidden += secretsOf(format, text).stream().anyMatch(shown::contains) ? 0 : 1;
    }
    assertThat(hidden).as(format.template()).isGreaterThanOrEqualTo(95);
  }

  /** The random parts of at least twelve characters. */
  private static List<String> secretsOf(Format format, String text) {
    StringBuilder pattern = new StringBuilder();
    Matcher place = PLACE.matcher(format.template());
    int at = 0;
    while (place.find()) {
      pattern.append(Pattern.quote(format.template().substring(at, place.start())));
      int length = place.group().equals("{U}") ? 36 : Integer.parseInt(place.group(2));
      pattern.append("(.{").append(length).append("})");
      at = place.end();
    }
    pattern.append(Pattern.quote(format.template().substring(at)));
    Matcher parts = Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(text);
    assertThat(parts.matches()).isTrue();
    Set<String> secrets = new TreeSet<>();
    for (int group = 1; group <= parts.groupCount(); group++) {
      if (parts.group(group).length() >= 12 && !isName(format, group)) {
        secrets.add(parts.group(group));
      }
    }
    return List.copyOf(secrets);
  }

  /** Numbers of a workspace or of a user before the secret are none. */
  private static boolean isName(Format format, int group) {
    Matcher place = PLACE.matcher(format.template());
    for (int i = 0; i < group; i++) {
      place.find();
    }
    return place.group().startsWith("{d:");
  }

  @Test
  void everyRuleHasAFormat() throws IOException {
    Set<String> rules =
        RuleFile.all().stream()
            .filter(rule -> rule.name().startsWith("regex/hardcoded-information/"))
            .map(RuleFile::id)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> formats =
        Format.all().stream().map(Format::rule).collect(Collectors.toCollection(TreeSet::new));
    rules.removeAll(formats);

    // Their formats have no random part that is the secret.
    assertThat(rules).containsExactly("gcp-service-account-key", "putty-private-key");
  }

  @ParameterizedTest
  @MethodSource("formats")
  void reportsNoPlaceholdersAndTemplates(Format format) {
    for (String other :
        List.of(
            "x".repeat(36),
            "X".repeat(40),
            "${SECRET}",
            "{{ secret }}",
            "<secret>",
            "$(cat secret)",
            "%s",
            "...",
            "********",
            "changeme",
            "your-secret-here",
            "YOUR_API_KEY",
            "EXAMPLE")) {
      assertThat(matches(SECRETS, format.with(other) + "\n")).as(format.with(other)).isEmpty();
    }
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

  /** Random text that has a digit and a letter of each kind, if its characters have. */
  private static String text(Random random, String letters, int length) {
    String text;
    do {
      StringBuilder drawn = new StringBuilder();
      for (int i = 0; i < length; i++) {
        drawn.append(letters.charAt(random.nextInt(letters.length())));
      }
      text = drawn.toString();
    } while (length >= 12 && !isVaried(text, letters));
    return text;
  }

  private static boolean isVaried(String text, String letters) {
    return List.of("[0-9]", "[a-z]", "[A-Z]").stream()
        .map(Pattern::compile)
        .allMatch(kind -> !kind.matcher(letters).find() || kind.matcher(text).find());
  }

  private static Analyzer analyzer(RuleSet rules) {
    return new Analyzer(rules, Limits.DEFAULT);
  }

  private static List<RuleMatch> matches(Analyzer analyzer, String text) {
    return analyzer.analyse(text.getBytes(StandardCharsets.UTF_8), "text").matches();
  }
}
