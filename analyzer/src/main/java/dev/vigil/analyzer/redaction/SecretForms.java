package dev.vigil.analyzer.redaction;

import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What has the form of a key or a token in a text: known prefixes, what is given to names such as
 * {@code api_key}, passwords of addresses, and runs of random characters.
 */
final class SecretForms {
  /** The forms by what they start with; each has its secret in a group. */
  private static final Pattern FORM =
      Pattern.compile(
          "\\b((?:AKIA|ASIA)[0-9A-Z]{16})\\b"
              + "|\\b(gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})"
              + "|\\b(xox[a-z]-[A-Za-z0-9-]{10,})"
              + "|\\b(eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]*)"
              + "|://[^/\\s:@\"']{0,100}:([^/\\s:@\"'{}%$]{1,200})@"
              + "|(?i:password|passwd|passphrase|pwd|secret|token|credential"
              + "|(?:api|access|private|secret|auth|encryption|signing|storage|account)[_-]?key)"
              + "[\"']?\\s{0,20}[:=]\\s{0,20}[\"']?"
              + "([^\\s\"'<>{}()$%,;]{6,200})(?=[\"'\\s,;]|\\z)"
              + "|\\b(gl(?:pat|ptt|dt|rt|cbt|oas)-[A-Za-z0-9_-]{20,}|[sr]k_live_[A-Za-z0-9]{24,}"
              + "|SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}|npm_[A-Za-z0-9]{36,}"
              + "|pypi-AgE[A-Za-z0-9_-]{50,}|dckr_(?:pat|oat)_[A-Za-z0-9_-]{27,}"
              + "|do[opr]_v1_[a-f0-9]{64}|HRKU-[A-Za-z0-9_-]{36,}|AIza[A-Za-z0-9_-]{35}"
              + "|[0-9]{8,10}:AA[A-Za-z0-9_-]{33})"
              + "|hooks\\.slack\\.com/(?:services|workflows)/([A-Za-z0-9/]+)"
              + "|/api/webhooks/([0-9]+/[A-Za-z0-9_-]+)"
              + "|[?&]sig=([A-Za-z0-9%+/=_-]{8,})"
              + "|AccountKey\\s{0,3}=\\s{0,3}([A-Za-z0-9+/=]{8,})");

  /** The group of {@link #FORM} with what is given to a name. */
  private static final int GIVEN_GROUP = 6;

  private static final int LAST_GROUP = 11;

  /** With what {@link #FORM} starts, in small letters, but for digits. */
  private static final List<String> STARTS =
      List.of(
          "akia",
          "asia",
          "gh",
          "github_pat_",
          "xox",
          "eyj",
          "://",
          "passw",
          "passphrase",
          "pwd",
          "secret",
          "token",
          "credential",
          "api",
          "access",
          "private",
          "auth",
          "encryption",
          "signing",
          "storage",
          "account",
          "gl",
          "sk_live_",
          "rk_live_",
          "sg.",
          "npm_",
          "pypi-",
          "dckr_",
          "doo_",
          "dop_",
          "dor_",
          "hrku-",
          "aiza",
          "hooks.slack.com/",
          "/api/webhooks/",
          "?sig=",
          "&sig=");

  private static final int ASCII = 128;

  /** {@link #STARTS} by their first character. */
  private static final String[][] STARTS_WITH = byFirstCharacter();

  /** The shortest run of letters, digits and signs that is a form by itself. */
  private static final int SHORTEST_RUN = 20;

  /** The shortest hexadecimal number that is one. */
  private static final int SHORTEST_HEXADECIMAL = 32;

  private static final double LEAST_ENTROPY = 3.0;

  private SecretForms() {}

  /** Where the secrets are, in their order; none overlaps another. */
  static List<Span> in(String text) {
    List<Span> secrets = List.of();
    @Nullable Matcher matcher = null;
    int at = 0;
    while (at < text.length()) {
      @Nullable Span secret = null;
      int end = at;
      if (mayStart(text, at)) {
        matcher = matcher == null ? matcher(text) : matcher;
        if (matcher.region(at, text.length()).lookingAt()) {
          end = matcher.end();
          secret = given(matcher, text);
        }
      }
      if (end == at && isLongRun(text, at)) {
        end = endOfRun(text, at);
        secret = isRandomRun(text, at, end) ? new Span(at, end) : null;
      }
      if (secret != null) {
        secrets = secrets.isEmpty() ? new ArrayList<>() : secrets;
        secrets.add(secret);
      }
      at = Math.max(at + 1, end);
    }
    return secrets;
  }

  /** Forms are looked for at one place after the other, and what stands around counts. */
  private static Matcher matcher(String text) {
    return FORM.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  private static @Nullable Span given(Matcher found, String text) {
    for (int group = 1; group <= LAST_GROUP; group++) {
      int start = found.start(group);
      int end = found.end(group);
      if (start >= 0) {
        return group == GIVEN_GROUP && SecretShape.isScheme(text.substring(start, end))
            ? null
            : new Span(start, end);
      }
    }
    return null;
  }

  /** Whether {@link #FORM} may match at a place: most places are done with by a look. */
  private static boolean mayStart(String text, int at) {
    char c = text.charAt(at);
    if (c >= ASCII) {
      return false;
    }
    if (c >= '0' && c <= '9') {
      return isNumberOfBot(text, at);
    }
    for (String start : STARTS_WITH[c]) {
      if (text.regionMatches(true, at, start, 0, start.length())) {
        return true;
      }
    }
    return false;
  }

  /** {@code 123456789:AA...}, with 8 to 10 digits. */
  private static boolean isNumberOfBot(String text, int at) {
    return text.startsWith(":AA", at + 8)
        || text.startsWith(":AA", at + 9)
        || text.startsWith(":AA", at + 10);
  }

  private static String[][] byFirstCharacter() {
    String[][] starts = new String[ASCII][];
    for (char c = 0; c < ASCII; c++) {
      String first = String.valueOf(c).toLowerCase(Locale.ROOT);
      starts[c] = STARTS.stream().filter(start -> start.startsWith(first)).toArray(String[]::new);
    }
    return starts;
  }

  private static boolean isLongRun(String text, int at) {
    return isPartOfRun(text.charAt(at))
        && (at == 0 || !isPartOfRun(text.charAt(at - 1)))
        && endOfRun(text, at) - at >= SHORTEST_RUN;
  }

  private static int endOfRun(String text, int start) {
    int end = start;
    while (end < text.length() && isPartOfRun(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isPartOfRun(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/'
        || c == '='
        || c == '_'
        || c == '-';
  }

  /** A run that is random; but one that reads as a name may stand, unless it is a whole string. */
  private static boolean isRandomRun(String text, int start, int end) {
    if (!isMixed(text, start, end)) {
      return false;
    }
    String run = text.substring(start, end);
    boolean whole =
        (start == 0 || isQuote(text.charAt(start - 1)))
            && (end == text.length() || isQuote(text.charAt(end)));
    return entropy(run) >= LEAST_ENTROPY && (whole || !SecretShape.isName(run));
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'' || c == '`';
  }

  /** Long hexadecimal numbers, and mixtures of capitals, small letters and digits. */
  private static boolean isMixed(String text, int start, int end) {
    boolean digits = false;
    boolean capitals = false;
    boolean small = false;
    boolean hexadecimal = end - start >= SHORTEST_HEXADECIMAL;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      digits |= digit;
      capitals |= c >= 'A' && c <= 'Z';
      small |= c >= 'a' && c <= 'z';
      hexadecimal &= digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
    return digits && (hexadecimal || (capitals && small));
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
