package dev.vigil.analyzer.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells names of secrets, such as {@code DB_PASS} or {@code clientSecret}, from names that only
 * have such a word in them, such as {@code passwordField} or {@code token_type}: the last word of
 * the name decides, apart from numbers and words for an environment, unless the first says that
 * something is done, as in {@code reset_password}.
 */
final class SecretNames {
  private static final Pattern WORD_BREAK =
      Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /** A word that is the name of a secret, alone or behind others. */
  private static final Pattern SECRET_WORD =
      Pattern.compile(
          "(?:.*(?:password|passwd|passphrase|secret|token|passwort|credentials?"
              + "|(?:api|access|private|secret|auth|encryption|signing|storage|account)key)"
              + "|pass|pwd|userpwd|userpass|dbpass|dbpwd|pw|psk|authorization)");

  /** Words that make a name of a secret of {@code key} behind them. */
  private static final Set<String> KINDS_OF_KEY =
      Set.of(
          "access",
          "account",
          "aes",
          "api",
          "auth",
          "client",
          "cookie",
          "encryption",
          "hmac",
          "jwt",
          "master",
          "private",
          "secret",
          "service",
          "session",
          "shared",
          "signing",
          "ssh",
          "storage",
          "subscription");

  /** First words of names of texts and of what is done about a secret. */
  private static final Set<String> DEEDS =
      Set.of(
          "change",
          "confirm",
          "create",
          "delete",
          "enable",
          "enter",
          "error",
          "forget",
          "forgot",
          "generate",
          "has",
          "hint",
          "invalid",
          "is",
          "label",
          "manage",
          "message",
          "missing",
          "msg",
          "placeholder",
          "remove",
          "require",
          "required",
          "reset",
          "retype",
          "revoke",
          "show",
          "title",
          "use",
          "wrong");

  /** Words behind that of the secret which say where or as what it is used. */
  private static final Set<String> SUFFIXES =
      Set.of(
          "base",
          "base64",
          "data",
          "default",
          "dev",
          "development",
          "hash",
          "live",
          "local",
          "old",
          "new",
          "plain",
          "prod",
          "production",
          "qa",
          "stage",
          "staging",
          "test",
          "text",
          "value");

  /** Parts of names of which every name of a secret has one, in small letters. */
  private static final List<String> MARKS =
      List.of("pass", "pwd", "secret", "token", "credential", "key", "pw", "psk", "authorization");

  private SecretNames() {}

  /** Whether a variable, field, parameter, option or key of this name holds a secret. */
  static boolean isSecret(String name) {
    if (!mayBeSecret(name)) {
      return false;
    }
    String[] words = WORD_BREAK.split(name, -1);
    if (words.length > 1 && DEEDS.contains(words[0].toLowerCase(Locale.ROOT))) {
      return false;
    }
    int last = words.length - 1;
    while (last > 0 && isSuffix(words[last])) {
      last--;
    }
    String word = withoutNumber(words[last].toLowerCase(Locale.ROOT));
    return SECRET_WORD.matcher(word).matches()
        || (last > 0
            && word.equals("key")
            && KINDS_OF_KEY.contains(words[last - 1].toLowerCase(Locale.ROOT)));
  }

  private static boolean isSuffix(String word) {
    return word.isEmpty()
        || DIGITS.matcher(word).matches()
        || SUFFIXES.contains(word.toLowerCase(Locale.ROOT));
  }

  private static String withoutNumber(String word) {
    int end = word.length();
    while (end > 1 && Character.isDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(0, end);
  }

  /** Most names are done with by a look. */
  private static boolean mayBeSecret(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    for (String mark : MARKS) {
      if (small.contains(mark)) {
        return true;
      }
    }
    return false;
  }
}
