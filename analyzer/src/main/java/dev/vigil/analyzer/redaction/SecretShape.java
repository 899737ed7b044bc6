package dev.vigil.analyzer.redaction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells texts that may be secrets from names, templates and sentences that only look so. */
final class SecretShape {
  private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern RUN = Pattern.compile("[A-Za-z0-9]+");
  private static final Pattern VOWEL = Pattern.compile("(?i)[aeiouy]");

  private static final Pattern KIND = Pattern.compile("[a-z]+(?:[._-](?:[a-z]+|[0-9]{1,3}))*");
  private static final Pattern TOKEN_OF_PARSER =
      Pattern.compile("(?i)(?:last|prev|previous|next|indent|current|cur|this)?_?token");

  /** Words in snake or camel form, or in a path. */
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z]+(?:[._/ ][A-Za-z]+)+|[a-z]+(?:[A-Z][a-z]+)+");

  private static final Set<String> PLAIN_NAMES =
      Set.of("password", "passwd", "passphrase", "pwd", "secret", "token", "credentials", "apikey");

  private static final Pattern DIGIT = Pattern.compile("[0-9]");
  private static final Pattern FOREIGN_LETTER = Pattern.compile("(?![A-Za-z])\\p{L}");
  private static final Pattern SPOKEN_WORD = Pattern.compile("[A-Za-z'’-]+[.,:;!?…]*");

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "%(?:\\([A-Za-z_]\\w*\\)|\\d+\\$)?[sdrx]|\\{(?:[A-Za-z_][\\w.]*|\\d*)(?:![rsa])?\\}"
              + "|[$#]\\{[^{}]*\\}|\\{\\{[^{}]*\\}\\}|<[A-Za-z][\\w .-]*>|%[A-Z_]+%"
              + "|\\$[A-Za-z_]\\w*|\\$\\([^()]*\\)");

  /** What stands before a value in a header, a connection string or a query. */
  private static final Set<String> LEADS =
      Set.of("bearer", "basic", "token", "password", "passwd", "pwd", "user", "secret", "key");

  /** Names of algorithms, formats and encodings, and words between them. */
  private static final Set<String> KNOWN_WORDS =
      Set.of(
          "AES", "And", "BASE", "CBC", "CFB", "CRC", "CTR", "DES", "DESede", "DSA", "EAX", "ECB",
          "ECDH", "ECDHE", "ECDSA", "GCM", "HMAC", "HTTP", "HTTPS", "Hmac", "IEC", "IPV", "ISO",
          "JWT", "KDF", "KW", "MD", "MGF", "OAEP", "OFB", "PBE", "PBKDF", "PEM", "PKCS", "PSS",
          "RC", "RIPEMD", "RS", "RSA", "RSASSA", "SHA", "SSL", "TLS", "URL", "UTF", "UUID", "With",
          "XML", "XTS", "and", "for", "in", "of", "to", "utf", "with");

  /** Letters that a word of a name has at least, in the mean. */
  private static final double MEAN_WORD = 3.5;

  /** A word of so many letters has a vowel. */
  private static final int SPOKEN = 5;

  /** One number in so many characters at most. */
  private static final int SPARSE = 6;

  private SecretShape() {}

  /**
   * Whether a run of letters and digits reads as a name such as {@code OAuth2ClientManager} or
   * {@code PBKDF2WithHmacSHA256}: known words, and words of three and a half letters in the mean
   * that can be spoken, with few numbers. Of random runs of twenty characters two in a thousand do,
   * of those of forty one in eight thousand.
   */
  static boolean isName(String run) {
    int letters = 0;
    int words = 0;
    int known = 0;
    Matcher word = WORD.matcher(run);
    while (word.find()) {
      int length = word.end() - word.start();
      if (KNOWN_WORDS.contains(word.group())) {
        known++;
        continue;
      }
      words++;
      letters += length;
      if (length >= SPOKEN && !VOWEL.matcher(word.group()).find()) {
        return false;
      }
    }
    long numbers = NUMBER.matcher(run).results().count();
    return words + known > 0
        && letters >= MEAN_WORD * words
        && (numbers - known) * SPARSE <= run.length();
  }

  /** Whether a text has places for values, and beside them nothing that a secret would have. */
  static boolean isTemplate(String text) {
    Matcher placeholder = PLACEHOLDER.matcher(text);
    if (!placeholder.find()) {
      return false;
    }
    return RUN.matcher(placeholder.replaceAll(" "))
        .results()
        .allMatch(rest -> LEADS.contains(rest.group().toLowerCase(Locale.ROOT)));
  }

  /**
   * Whether a text is for people to read: words with a space between, of which the first begins
   * with a capital or one is a word for secrets, as in {@code "Enter your password"}; or words with
   * letters that are not in ASCII.
   */
  static boolean isSentence(String text) {
    if (FOREIGN_LETTER.matcher(text).find()) {
      return text.strip().indexOf(' ') > 0 || !DIGIT.matcher(text).find();
    }
    String[] words = text.strip().split("\\s+", -1);
    if (words.length < 2
        || !Arrays.stream(words).allMatch(word -> SPOKEN_WORD.matcher(word).matches())) {
      return false;
    }
    return Character.isUpperCase(text.strip().charAt(0))
        || Arrays.stream(words).anyMatch(word -> SecretNames.isSecret(word.replaceAll("\\W", "")));
  }

  /** Whether a text is itself the name of a secret: {@code access_token}, {@code dbPassword}. */
  static boolean isNameOfSecret(String text) {
    return PLAIN_NAMES.contains(text.toLowerCase(Locale.ROOT))
        || (NAME.matcher(text).matches() && SecretNames.isSecret(text));
  }

  /**
   * Whether a text is a kind of token of a parser, such as {@code "keyword"} or {@code "string-2"}
   * that is given to, or compared with, {@code token} or {@code lastToken}.
   */
  static boolean isKindOfToken(String name, String text) {
    String last = name.substring(name.lastIndexOf('.') + 1);
    return TOKEN_OF_PARSER.matcher(last).matches() && KIND.matcher(text).matches();
  }

  /** Whether a text that is given to the name of a secret is none by what it is. */
  static boolean isHarmless(String text) {
    return text.chars().noneMatch(Character::isLetterOrDigit)
        || LEADS.contains(text.strip().toLowerCase(Locale.ROOT))
        || text.startsWith("${")
        || isTemplate(text)
        || isSentence(text)
        || isNameOfSecret(text);
  }

  /** Shannon entropy in bits per character. */
  static double entropy(String text) {
    char[] sorted = text.toCharArray();
    Arrays.sort(sorted);
    double entropy = 0;
    int start = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] != sorted[start]) {
        double share = (double) (i - start) / sorted.length;
        entropy -= share * Math.log(share) / Math.log(2);
        start = i;
      }
    }
    return entropy;
  }
}
