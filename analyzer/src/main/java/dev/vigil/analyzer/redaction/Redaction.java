package dev.vigil.analyzer.redaction;

import dev.vigil.analyzer.match.PatternMatcher;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
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
 * Texts of a file without its secrets: values that are given to names such as {@code password},
 * tokens by their form, private keys, long random runs, and what a rule says is a secret. All else
 * stays as it is written. Of a secret its first characters, at most four and a quarter of it, its
 * length and its entropy are shown.
 */
public final class Redaction {
  private static final Pattern PRIVATE_KEY =
      Pattern.compile("-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----([^\"'-]+)");

  /** A certificate, public key or signature: base64 that everybody may see. */
  private static final Pattern PUBLIC_BLOCK =
      Pattern.compile(
          "-----BEGIN (?:[A-Z0-9 ]*(?:CERTIFICATE|CRL|SIGNATURE|PARAMETERS|MESSAGE)"
              + "|CERTIFICATE REQUEST|[A-Z0-9 ]*PUBLIC KEY(?: BLOCK)?)-----([^-]+)");

  private final File file;

  /** What is a secret beside what the file's own form says. */
  private final List<Span> others;

  /**
   * The redaction of one file.
   *
   * @param code its nodes; empty for a text without a front end
   */
  public Redaction(SourceText source, Optional<PatternMatcher> code) {
    this(new File(source, code), List.of());
  }

  private Redaction(File file, List<Span> others) {
    this.file = file;
    this.others = others;
  }

  /** The same redaction, which hides further regions of the file. */
  public Redaction hiding(List<Span> secrets) {
    return secrets.isEmpty() ? this : new Redaction(file, List.copyOf(secrets));
  }

  /** The text of a region. */
  public String redact(Span region) {
    return replaced(region, Redaction::mask);
  }

  /** A text of the file that does not stand there as it is. */
  public String redact(String text) {
    TreeMap<Integer, Integer> secrets = new TreeMap<>();
    for (Span secret : TextSecrets.in(text, file.code.isPresent())) {
      secrets.merge(secret.start(), secret.end(), Math::max);
    }
    Matcher matcher = PRIVATE_KEY.matcher(text);
    while (matcher.find()) {
      secrets.merge(matcher.start(1), matcher.end(1), Math::max);
    }
    return replaced(text, secrets, Redaction::mask);
  }

  /** A value that code of the file has: without what is a secret somewhere in the file. */
  public String redactValue(String value) {
    TreeMap<Integer, Integer> secrets = new TreeMap<>();
    for (Span secret : file.named().touching(new Span(0, file.source.text().length()))) {
      String text = file.source.text(secret);
      for (int at = text.isEmpty() ? -1 : value.indexOf(text);
          at >= 0;
          at = value.indexOf(text, at + text.length())) {
        secrets.merge(at, at + text.length(), Math::max);
      }
    }
    return secrets.isEmpty() ? redact(value) : replaced(value, secrets, Redaction::mask);
  }

  /** What is shown of a text that is a secret as a whole. */
  public String hidden(String secret) {
    return secret.isEmpty() ? secret : mask(secret);
  }

  /** The text of a region with the same word for every secret. */
  public String withoutSecrets(Span region) {
    return replaced(region, secret -> "<secret>");
  }

  private String replaced(Span region, UnaryOperator<String> replacement) {
    TreeMap<Integer, Integer> secrets = new TreeMap<>();
    int last = file.source.line(region.end());
    for (int line = file.source.line(region.start()); line <= last; line++) {
      file.ofLine(line).forEach(secret -> clip(secret, region, secrets));
    }
    file.named().touching(region).forEach(secret -> clip(secret, region, secrets));
    file.privateKeys().touching(region).forEach(secret -> clip(secret, region, secrets));
    others.forEach(secret -> clip(secret, region, secrets));
    return replaced(file.source.text(region), secrets, replacement);
  }

  /** Adds the part of a secret that is in a region, relative to it. */
  private static void clip(Span secret, Span region, SortedMap<Integer, Integer> secrets) {
    int from = Math.max(secret.start(), region.start());
    int to = Math.min(secret.end(), region.end());
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
        SecretShape.entropy(secret));
  }

  /** Where the secrets of a file are, found when they are asked for. */
  private static final class File {
    private final SourceText source;
    private final Optional<PatternMatcher> code;

    /** Where the secrets of each line are of which it was asked. */
    private final Map<Integer, List<Span>> byLine = new HashMap<>();

    private @Nullable SortedRegions named;
    private @Nullable SortedRegions privateKeys;
    private @Nullable SortedRegions publicBlocks;

    File(SourceText source, Optional<PatternMatcher> code) {
      this.source = source;
      this.code = code;
    }

    /** A region may cut a secret, but no secret but a private key goes on in another line. */
    List<Span> ofLine(int line) {
      List<Span> known = byLine.get(line);
      if (known == null) {
        int offset = source.lineStart(line);
        known = new ArrayList<>();
        for (Span secret : TextSecrets.in(source.lineText(line), code.isPresent())) {
          Span place = new Span(offset + secret.start(), offset + secret.end());
          if (publicBlocks().touching(place).isEmpty()) {
            known.add(place);
          }
        }
        byLine.put(line, known);
      }
      return known;
    }

    SortedRegions named() {
      SortedRegions known = named;
      if (known == null) {
        known = SortedRegions.of(code.map(NamedSecrets::in).orElseGet(TreeMap::new));
        named = known;
      }
      return known;
    }

    SortedRegions privateKeys() {
      SortedRegions known = privateKeys;
      if (known == null) {
        known = blocks(" PRIVATE KEY", PRIVATE_KEY);
        privateKeys = known;
      }
      return known;
    }

    private SortedRegions publicBlocks() {
      SortedRegions known = publicBlocks;
      if (known == null) {
        known = blocks("-----BEGIN ", PUBLIC_BLOCK);
        publicBlocks = known;
      }
      return known;
    }

    private SortedRegions blocks(String mark, Pattern block) {
      SortedMap<Integer, Integer> found = new TreeMap<>();
      if (source.text().contains(mark)) {
        Matcher matcher = block.matcher(source.text());
        while (matcher.find()) {
          found.put(matcher.start(1), matcher.end(1));
        }
      }
      return SortedRegions.of(found);
    }
  }
}
