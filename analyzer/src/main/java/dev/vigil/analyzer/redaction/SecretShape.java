package dev.vigil.analyzer.redaction;

import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.FieldAccess;
import dev.vigil.analyzer.syntax.Index;
import dev.vigil.analyzer.syntax.Name;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells texts that may be secrets from names and templates that only look so. */
final class SecretShape {
  private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])");
  private static final Pattern RUN = Pattern.compile("[A-Za-z0-9]+");
  private static final Pattern VOWEL = Pattern.compile("(?i)[aeiouy]");
  private static final Pattern KEY_TYPE = Pattern.compile("KeySpec$");

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "%(?:\\([A-Za-z_]\\w*\\)|\\d+\\$)?[sdrx]|\\{(?:[A-Za-z_][\\w.]*|\\d*)(?:![rsa])?\\}"
              + "|\\$\\{[A-Za-z_][\\w.]*\\}");

  /** What stands before a value in a header, a connection string or a query. */
  private static final Set<String> LEADS =
      Set.of("bearer", "basic", "token", "password", "passwd", "pwd", "user", "secret", "key");

  private static final Set<String> CONVERSIONS =
      Set.of("getBytes", "toCharArray", "encode", "decode", "strip", "trim");

  /** Letters that a word of a name has at least, in the mean. */
  private static final int MEAN_WORD = 4;

  /** A word of so many letters has a vowel. */
  private static final int SPOKEN = 5;

  /** One digit in so many characters at most. */
  private static final int SPARSE = 6;

  private SecretShape() {}

  /**
   * Whether a run of letters and digits reads as a name such as {@code OAuth2ClientManager}: words
   * of four letters in the mean that can be spoken, few digits. Of random runs of twenty characters
   * two in a thousand do, of those of forty one in eight thousand.
   */
  static boolean isName(String run) {
    int digits = 0;
    int letters = 0;
    int words = 0;
    for (int i = 0; i < run.length(); i++) {
      digits += Character.isDigit(run.charAt(i)) ? 1 : 0;
    }
    Matcher word = WORD.matcher(run);
    while (word.find()) {
      words++;
      letters += word.end() - word.start();
      if (word.end() - word.start() >= SPOKEN && !VOWEL.matcher(word.group()).find()) {
        return false;
      }
    }
    return words > 0
        && letters >= MEAN_WORD * words
        && digits * SPARSE <= run.length()
        && run.indexOf('=') < 0
        && run.indexOf('+') < 0;
  }

  /** Whether a text has places for values, and beside them nothing that a secret would have. */
  static boolean isTemplate(String text) {
    Matcher placeholder = PLACEHOLDER.matcher(text);
    if (!placeholder.find()) {
      return false;
    }
    Matcher rest = RUN.matcher(placeholder.replaceAll(" "));
    while (rest.find()) {
      if (!LEADS.contains(rest.group().toLowerCase(java.util.Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word says how somebody proves who he is, as in {@code Bearer ...}. */
  static boolean isScheme(String word) {
    return word.equalsIgnoreCase("bearer");
  }

  /** Whether a method gives the same text as bytes, characters or text. */
  static boolean isConversion(String method) {
    return CONVERSIONS.contains(method);
  }

  /** Whether a type is the material of a key. */
  static boolean isKeyType(Expression type) {
    return KEY_TYPE.matcher(name(type)).find();
  }

  /** The name of a type without what it is in. */
  static String name(Expression type) {
    return switch (type) {
      case Name name -> name.name();
      case FieldAccess access -> access.field().name();
      case Index generic -> name(generic.target());
      default -> "";
    };
  }
}
