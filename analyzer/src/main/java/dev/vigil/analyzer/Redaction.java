package dev.vigil.analyzer;

import dev.vigil.analyzer.match.PatternMatcher;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts of a file without its secrets: strings that are given to names such as {@code password},
 * and what has the form of a key or a token. A secret's first characters, at most four and a
 * quarter of it, its length and its entropy stay.
 */
final class Redaction {
  private static final Pattern PRIVATE_KEY =
      Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----([^\"'-]+)");

  private final SourceText source;
  private final Optional<PatternMatcher> code;

  /** Where the secrets of each line are of which it was asked. */
  private final Map<Integer, List<Span>> byLine = new HashMap<>();

  private @Nullable SortedRegions named;
  private @Nullable SortedRegions privateKeys;

  Redaction(SourceText source, Optional<PatternMatcher> code) {
    this.source = source;
    this.code = code;
  }

  /** The text of a region. */
  String redact(Span region) {
    return replaced(region, Redaction::mask);
  }

  /** A text of the file that does not stand there as it is. */
  String redact(String text) {
    TreeMap<Integer, Integer> secrets = new TreeMap<>();
    for (Span form : SecretForms.in(text)) {
      secrets.put(form.start(), form.end());
    }
    Matcher matcher = PRIVATE_KEY.matcher(text);
    while (matcher.find()) {
      secrets.merge(matcher.start(1), matcher.end(1), Math::max);
    }
    return replaced(text, secrets, Redaction::mask);
  }

  /** The text of a region with the same word for every secret. */
  String withoutSecrets(Span region) {
    return replaced(region, secret -> "<secret>");
  }

  private String replaced(Span region, UnaryOperator<String> replacement) {
    TreeMap<Integer, Integer> secrets = new TreeMap<>();
    int last = source.line(region.end());
    for (int line = source.line(region.start()); line <= last; line++) {
      for (Span form : formsOfLine(line)) {
        clip(form.start(), form.end(), region, secrets);
      }
    }
    for (Span secret : named().touching(region)) {
      clip(secret.start(), secret.end(), region, secrets);
    }
    for (Span key : privateKeys().touching(region)) {
      clip(key.start(), key.end(), region, secrets);
    }
    return replaced(source.text(region), secrets, replacement);
  }

  /** A region may cut a secret, but no secret but a private key goes on in another line. */
  private List<Span> formsOfLine(int line) {
    List<Span> known = byLine.get(line);
    if (known == null) {
      int offset = source.lineStart(line);
      List<Span> found = SecretForms.in(source.lineText(line));
      known =
          found.stream().map(form -> new Span(offset + form.start(), offset + form.end())).toList();
      byLine.put(line, known);
    }
    return known;
  }

  /** Adds the part of a secret that is in a region, relative to it. */
  private static void clip(int start, int end, Span region, SortedMap<Integer, Integer> secrets) {
    int from = Math.max(start, region.start());
    int to = Math.min(end, region.end());
    if (from < to) {
      secrets.merge(from - region.start(), to - region.start(), Math::max);
    }
  }

  private static String replaced(
      String text, SortedMap<Integer, Integer> secrets, UnaryOperator<String> replacement) {
    if (secrets.isEmpty()) {
      return text;
    }
    StringBuilder redacted = new StringBuilder();
    int at = 0;
    for (Map.Entry<Integer, Integer> secret : secrets.entrySet()) {
      int from = Math.max(at, secret.getKey());
      if (secret.getValue() > from) {
        // The rest of a secret of which another already hid the start is hidden with it.
        redacted.append(text, at, from);
        if (from == secret.getKey()) {
          redacted.append(replacement.apply(text.substring(from, secret.getValue())));
        }
        at = secret.getValue();
      }
    }
    return redacted.append(text, at, text.length()).toString();
  }

  private static String mask(String secret) {
    int kept = Math.min(4, secret.length() / 4);
    return String.format(
        Locale.ROOT,
        "%s…[redacted: %d characters, %.1f bits each]",
        secret.substring(0, kept),
        secret.length(),
        SecretForms.entropy(secret));
  }

  private SortedRegions named() {
    SortedRegions known = named;
    if (known == null) {
      known = SortedRegions.of(code.map(NamedSecrets::in).orElseGet(TreeMap::new));
      named = known;
    }
    return known;
  }

  private SortedRegions privateKeys() {
    SortedRegions known = privateKeys;
    if (known == null) {
      SortedMap<Integer, Integer> found = new TreeMap<>();
      if (source.text().contains(" PRIVATE KEY")) {
        Matcher matcher = PRIVATE_KEY.matcher(source.text());
        while (matcher.find()) {
          found.put(matcher.start(1), matcher.end(1));
        }
      }
      known = SortedRegions.of(found);
      privateKeys = known;
    }
    return known;
  }
}
