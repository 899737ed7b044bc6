package dev.vigil.analyzer;

import dev.vigil.analyzer.pattern.PatternMatcher;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts of a file without its secrets: strings that are given to names such as {@code password},
 * and what has the form of a key or a token. A secret's first characters, at most four and a
 * quarter of it, its length and its entropy stay.
 */
final class Redaction {
  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "(?i)pass(?:word|wd|phrase)|(?:^|_)pwd|secret|token|credential"
              + "|(?:api|private|access|auth|encryption|signing)_?key");

  private static final Pattern SECRET_FORM =
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
              + "|AccountKey\\s{0,3}=\\s{0,3}([A-Za-z0-9+/=]{8,})"
              + "|(?<![A-Za-z0-9+/=_-])([A-Za-z0-9+/=_-]{20,})(?![A-Za-z0-9+/=_-])");

  private static final Pattern PRIVATE_KEY =
      Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----([^\"'-]+)");

  /** The shortest run of letters, digits and signs that is a form by itself. */
  private static final int SHORTEST_RUN = 20;

  /** The kinds of nodes that give values to names. */
  private static final List<NodeKind> GIVING =
      List.of(
          NodeKind.ASSIGNMENT,
          NodeKind.ASSIGNMENT_EXPRESSION,
          NodeKind.ARGUMENT,
          NodeKind.DICTIONARY_ENTRY,
          NodeKind.FORMAL_PARAMETER,
          NodeKind.BINARY,
          NodeKind.CALL,
          NodeKind.OBJECT_CREATION);

  /** The group with what is given to a name. */
  private static final int GIVEN_GROUP = 6;

  private static final int LAST_GROUP = 12;
  private static final double LEAST_ENTROPY = 3.5;

  private final SourceText source;
  private final Optional<PatternMatcher> code;
  private final Map<Integer, Map<Integer, Integer>> byLine = new HashMap<>();
  private final Map<String, Boolean> secretNames = new HashMap<>();
  private @Nullable SortedMap<Integer, Integer> named;

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
    TreeMap<Integer, Integer> secrets = new TreeMap<>(secretForms(text));
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

  private String replaced(Span region, java.util.function.UnaryOperator<String> replacement) {
    TreeMap<Integer, Integer> secrets = new TreeMap<>();
    int last = source.line(region.end());
    for (int line = source.line(region.start()); line <= last; line++) {
      secretsOfLine(line).forEach((start, end) -> clip(start, end, region, secrets));
    }
    namedSecrets().forEach((start, end) -> clip(start, end, region, secrets));
    return replaced(source.text(region), secrets, replacement);
  }

  /** A region may cut a secret, but no secret but a private key goes on in another line. */
  private Map<Integer, Integer> secretsOfLine(int line) {
    Map<Integer, Integer> known = byLine.get(line);
    if (known == null) {
      Map<Integer, Integer> found = new HashMap<>();
      int offset = source.lineStart(line);
      secretForms(source.lineText(line))
          .forEach((start, end) -> found.put(offset + start, offset + end));
      known = found.isEmpty() ? Map.of() : found;
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
      String text,
      SortedMap<Integer, Integer> secrets,
      java.util.function.UnaryOperator<String> replacement) {
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
        entropy(secret));
  }

  private static Map<Integer, Integer> secretForms(String text) {
    if (!mayHaveSecretForm(text)) {
      return Map.of();
    }
    Map<Integer, Integer> found = new HashMap<>();
    Matcher matcher = SECRET_FORM.matcher(text);
    while (matcher.find()) {
      for (int group = 1; group <= LAST_GROUP; group++) {
        if (matcher.start(group) >= 0
            && matcher.end(group) > matcher.start(group)
            && isSecret(text, group, matcher.start(group), matcher.end(group))) {
          found.put(matcher.start(group), matcher.end(group));
        }
      }
    }
    return found;
  }

  /**
   * Whether {@link #SECRET_FORM} can match: the start of an alternative is there, or a long run.
   */
  private static boolean mayHaveSecretForm(String text) {
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean starts =
          switch (c) {
            case 'a', 'A' -> isAt(text, i, "api");
            case 'x' -> isAt(text, i, "xox");
            case 'e' -> isAt(text, i, "eyJ");
            case ':' -> isAt(text, i, "://");
            default -> isSecretWordAt(text, i);
          };
      run = isPartOfRun(c) ? run + 1 : 0;
      if (starts || run >= SHORTEST_RUN) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word is there that all names of secrets have one of. */
  private static boolean isSecretWordAt(String text, int place) {
    return switch (text.charAt(place)) {
      case 'p', 'P' -> isAt(text, place, "pass") || isAt(text, place, "pwd");
      case 'c', 'C' -> isAt(text, place, "credential");
      case 'k', 'K' -> isAt(text, place, "key");
      case 's', 'S' -> isAt(text, place, "secret");
      case 't', 'T' -> isAt(text, place, "token");
      default -> false;
    };
  }

  private static boolean mayBeSecretName(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (isSecretWordAt(name, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(String text, int place, String word) {
    return text.regionMatches(true, place, word, 0, word.length());
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

  /** What a group of {@link #SECRET_FORM} has found. */
  private static boolean isSecret(String text, int group, int start, int end) {
    return switch (group) {
      case GIVEN_GROUP -> !SecretShape.isScheme(text.substring(start, end));
      case LAST_GROUP -> isRandomRun(text, start, end);
      default -> true;
    };
  }

  /** A run that is random; but one that reads as a name may stand, unless it is a whole string. */
  private static boolean isRandomRun(String text, int start, int end) {
    String run = text.substring(start, end);
    boolean whole =
        (start == 0 || isQuote(text.charAt(start - 1)))
            && (end == text.length() || isQuote(text.charAt(end)));
    return isRandom(run) && (whole || !SecretShape.isName(run));
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '\'' || c == '`';
  }

  /** Long hexadecimal numbers, and mixtures of capitals, small letters and digits. */
  private static boolean isRandom(String text) {
    boolean digits = text.chars().anyMatch(Character::isDigit);
    boolean capitals = text.chars().anyMatch(Character::isUpperCase);
    boolean small = text.chars().anyMatch(Character::isLowerCase);
    boolean hexadecimal = text.length() >= 32 && text.matches("[0-9a-fA-F]+");
    return digits && (hexadecimal || (capitals && small)) && entropy(text) >= LEAST_ENTROPY - 0.5;
  }

  /** Shannon entropy in bits per character. */
  private static double entropy(String text) {
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    text.chars().forEach(c -> counts.merge(c, 1, Integer::sum));
    double entropy = 0;
    for (int count : counts.values()) {
      double share = (double) count / text.length();
      entropy -= share * Math.log(share) / Math.log(2);
    }
    return entropy;
  }

  private SortedMap<Integer, Integer> namedSecrets() {
    SortedMap<Integer, Integer> known = named;
    if (known == null) {
      known = new TreeMap<>();
      named = known;
      for (NodeKind kind : GIVING) {
        code.ifPresent(nodes -> nodes.nodes(kind).forEach(this::collect));
      }
      collectPrivateKeys();
    }
    return known;
  }

  private void collectPrivateKeys() {
    if (source.text().contains(" PRIVATE KEY")) {
      Matcher matcher = PRIVATE_KEY.matcher(source.text());
      while (matcher.find()) {
        namedSecrets().merge(matcher.start(1), matcher.end(1), Math::max);
      }
    }
  }

  private void collect(Node node) {
    switch (node) {
      case Assignment assignment ->
          assignment
              .value()
              .ifPresent(value -> assignment.targets().forEach(target -> given(target, value)));
      case AssignmentExpression assignment -> given(assignment.target(), assignment.value());
      case Argument argument -> argument.name().ifPresent(name -> given(name, argument.value()));
      case DictionaryEntry entry -> given(entry.key(), entry.value());
      case FormalParameter parameter ->
          parameter.defaultValue().ifPresent(value -> given(parameter.name(), value));
      case Binary comparison when comparison.operator().isComparison() -> {
        given(comparison.left(), comparison.right());
        given(comparison.right(), comparison.left());
      }
      case Call call -> {
        defaultOfGet(call);
        setter(call);
      }
      case ObjectCreation creation -> keyMaterial(creation);
      default -> {}
    }
  }

  /** {@code environ.get("DB_PASSWORD", "default")} and {@code getenv}, {@code setdefault}. */
  private void defaultOfGet(Call call) {
    List<Argument> arguments = call.arguments();
    if (arguments.size() >= 2) {
      given(arguments.get(0).value(), arguments.get(1).value());
    }
  }

  /** {@code setPassword("...")}: what a method gives to a name that is written in its own. */
  private void setter(Call call) {
    String method =
        switch (call.callee()) {
          case FieldAccess access -> access.field().name();
          case Name name -> name.name();
          default -> "";
        };
    if (method.startsWith("set") && isSecretName(method)) {
      call.arguments().forEach(argument -> hide(argument.value()));
    }
  }

  /** {@code new SecretKeySpec("...".getBytes(), "AES")}: literals of which a key is made. */
  private void keyMaterial(ObjectCreation creation) {
    if (SecretShape.isKeyType(creation.type()) || isSecretName(SecretShape.name(creation.type()))) {
      for (Argument argument : creation.arguments()) {
        if (argument.value() instanceof Call) {
          hide(argument.value());
        }
      }
    }
  }

  private boolean isSecretName(String name) {
    return mayBeSecretName(name)
        && secretNames.computeIfAbsent(name, word -> SECRET_NAME.matcher(word).find());
  }

  private void hide(Expression value) {
    for (StringLiteral secret : strings(value)) {
      if (!secret.value().isEmpty() && !SecretShape.isTemplate(secret.value())) {
        namedSecrets().merge(secret.content().start(), secret.content().end(), Math::max);
      }
    }
  }

  private void given(Node name, Expression value) {
    String last =
        switch (name) {
          case Name variable -> variable.name();
          case Identifier identifier -> identifier.name();
          case FieldAccess access -> access.field().name();
          case Index index -> index.children().size() > 1 ? text(index.children().get(1)) : "";
          case StringLiteral key -> key.value();
          default -> "";
        };
    if (!last.isEmpty() && isSecretName(last)) {
      hide(value);
    }
  }

  private static String text(Node node) {
    return node instanceof StringLiteral key ? key.value() : "";
  }

  /**
   * The strings of which a value is made, also as bytes or characters, but not those in other calls
   * and other code.
   */
  private static List<StringLiteral> strings(Expression value) {
    List<StringLiteral> strings = new ArrayList<>();
    switch (value) {
      case StringLiteral literal -> strings.add(literal);
      case Binary binary -> {
        strings.addAll(strings(binary.left()));
        strings.addAll(strings(binary.right()));
      }
      case Call call
          when call.callee() instanceof FieldAccess access
              && SecretShape.isConversion(access.field().name()) ->
          strings.addAll(strings(access.target()));
      case Conditional choice -> {
        strings.addAll(strings(choice.whenTrue()));
        strings.addAll(strings(choice.whenFalse()));
      }
      case Collection collection ->
          collection.elements().forEach(element -> strings.addAll(strings(element)));
      default -> {}
    }
    return strings;
  }
}
