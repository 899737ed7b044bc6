package dev.vigil.analyzer.redaction;

import dev.vigil.analyzer.syntax.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Values that a line of any text gives to the name of a secret: assignments, entries of maps,
 * elements and attributes of XML, options of commands, headers, parts of URLs.
 *
 * <p>A value in quotes is one as a whole. One without is none if it reads as code or as prose does:
 * {@code token: string}, {@code password = getPassword()}, {@code secret: see below}.
 */
final class GivenSecrets {
  private static final String QUOTED =
      "\"(?:[^\"\\\\]|\\\\.){0,500}+\"|'(?:[^'\\\\]|\\\\.){0,500}+'";

  /** {@code NAME = VALUE}, also with {@code :}, {@code :=}, {@code =>} and comparisons. */
  private static final Pattern ASSIGNED =
      Pattern.compile(
          "(?<![A-Za-z0-9_.-])(?<!\\$\\{)(?<name>[A-Za-z_][A-Za-z0-9_.-]{0,80}+)[\"'`]?\\]?\\s{0,20}"
              + "(?:(?::=|=>|[=!]==?|=|:(?!:))\\s{0,20})(?:[bfru]{0,2}(?<quoted>"
              + QUOTED
              + "|`[^`$]{0,500}+`)|(?<bare>[^\\s\"'`,;<>(){}\\[\\]|]{4,300})(?<behind>.?))");

  /** {@code getenv("NAME", "VALUE")} and other calls that read a name. */
  private static final Pattern DEFAULT =
      Pattern.compile(
          "(?i:env|get|fetch|lookup|option|default)\\w{0,20}\\(\\s{0,5}[\"'](?<name>[A-Za-z_][\\w.-]{0,80}+)"
              + "[\"']\\s{0,5},\\s{0,5}(?<quoted>"
              + QUOTED
              + ")");

  /** {@code environ.NAME || "VALUE"}, {@code get("NAME") or "VALUE"} and the like. */
  private static final Pattern FALLBACK =
      Pattern.compile(
          "[\"'.](?<name>[A-Za-z_][\\w-]{0,80}+)[\"']?[\\])]{0,2}\\s{0,5}"
              + "(?:\\|\\||\\?\\?|\\?:|\\bor\\b)\\s{0,5}(?<quoted>"
              + QUOTED
              + ")");

  /** {@code <password>VALUE</password>}. */
  private static final Pattern ELEMENT =
      Pattern.compile(
          "<(?<name>[A-Za-z_][\\w.:-]{0,80}+)>\\s{0,5}(?<value>[^<>]{3,300}?)\\s{0,5}</");

  /** {@code <property name="password" value="VALUE"/>}, also with other words for both. */
  private static final Pattern ATTRIBUTES =
      Pattern.compile(
          "(?i)\\b(?:name|key|id|property)=[\"'](?<name>[\\w.:-]{1,80}+)[\"']\\s{1,5}"
              + "(?:value|default|content)=[\"'](?<value>[^\"'<>]{3,300}+)[\"']");

  /**
   * {@code --password VALUE}, {@code machine h login me password VALUE}, {@code ENV NAME VALUE}.
   */
  private static final Pattern OPTION =
      Pattern.compile(
          "(?:--|\\blogin\\s{1,5}\\S{1,80}\\s{1,5}|^\\s{0,20}(?i:ENV|ARG|SET|SETX)\\s{1,5})"
              + "(?<name>[A-Za-z_][\\w-]{0,80}+)(?:\\s{1,5}|=)[\"']?(?<value>[^\\s\"']{4,300})");

  /** Forms in which the value's place tells what it is; each has it in a group. */
  private static final List<Pattern> FORMS =
      Stream.of(
              // .npmrc, .dockercfg, kubeconfig
              "(?::_auth(?:Token)?|\\b_auth|\"(?:auth|identitytoken|client-key-data)\""
                  + "|\\bclient-key-data)[\"']?\\s{0,5}[:=]\\s{0,5}[\"']?([A-Za-z0-9+/=_.-]{8,8000})",
              "(?i)\\bauthorization\\b[^A-Za-z0-9\\r\\n]{1,6}(?:bearer|basic|token)\\s{1,5}"
                  + "([A-Za-z0-9+/=_.~-]{8,3000})",
              "\\b(?:mysql|mysqldump|mysqladmin|mariadb)\\b[^\\r\\n|;]{0,200}?\\s-p"
                  + "([^\\s\"'-][^\\s\"']{3,200})",
              "\\bsshpass\\s{1,5}-p\\s{0,5}[\"']?([^\\s\"']{3,200})",
              "\\bcurl\\b[^\\r\\n|;]{0,200}?\\s(?:-u|--user)\\s{0,5}[\"']?[^\\s:\"'$]{1,80}:"
                  + "([^\\s\"'$]{3,200})",
              "hooks\\.slack\\.com/(?:services|workflows|triggers)/([A-Za-z0-9/]{6,200})",
              "/api/webhooks/([0-9]{6,30}/[A-Za-z0-9_-]{6,200})",
              "webhook\\.office\\.com/webhookb2/[^\\s\"']{0,120}/IncomingWebhook/"
                  + "([A-Za-z0-9/-]{8,200})")
          .map(Pattern::compile)
          .toList();

  /** A line of {@code .pgpass}: host, port, database, user and password. */
  private static final Pattern PGPASS =
      Pattern.compile("^[\\w.*-]{1,255}+:[0-9*]{1,5}:[^:\\s]{1,80}:[^:\\s]{1,80}:(\\S{4,200})$");

  /** {@code scheme://user:PASSWORD@host}; the user may be missing. */
  private static final Pattern URL =
      Pattern.compile(
          "[A-Za-z][A-Za-z0-9+.-]{0,30}+://[^/\\s:@\"'<>]{0,100}:(?<value>[^/\\s@\"'<>]{1,200})@");

  /** <code>${NAME:-VALUE}</code>, a default of a shell or of a configuration. */
  private static final Pattern INTERPOLATED =
      Pattern.compile(
          "\\$\\{(?<name>[\\w.-]{1,80}):[-=]?(?<value>[^{}\\s\"'?$:=-][^{}\\s\"']{3,300})\\}");

  /** A line that is nothing but an assignment of a value with brackets that are no call. */
  private static final Pattern BRACKETS =
      Pattern.compile(
          "^\\s{0,40}(?:export\\s{1,5}|-\\s{1,5})?(?<name>[A-Za-z_][\\w.-]{0,80}+)\\s{0,20}[=:]\\s{0,20}"
              + "(?<value>[^\\s\"'`]{1,100}[)\\]}][A-Za-z0-9][^\\s\"'`]{0,100})\\s{0,20}$");

  /** {@code ?token=VALUE} and the like in a URL or a connection string. */
  private static final Pattern QUERY =
      Pattern.compile("[?&;](?<name>[A-Za-z_][\\w.-]{0,60}+)=(?<value>[^&\\s\"'<>#;]{4,500})");

  private static final Pattern CODE =
      Pattern.compile(";\\s*\\z|^\\s*(?:const|let|var|return|val)\\b");

  private static final Pattern SCHEME = Pattern.compile("[\"'`](?i:bearer|basic|token)\\s+");
  private static final Pattern SHORT_NUMBER = Pattern.compile("[0-9.]{1,5}|0x[0-9a-fA-F]{1,8}");
  private static final String QUOTES = "\"'`";
  private static final Pattern LETTERS = Pattern.compile("[A-Za-z]+");

  /** Words of code in dotted, camel or snake form, and without a digit. */
  private static final Pattern IDENTIFIER =
      Pattern.compile("(?:@|\\*|&|!|::)?[A-Za-z_$]+(?:(?:\\.|->|::|\\?\\.)[A-Za-z_$]+)*");

  private static final Pattern PATH =
      Pattern.compile("(?:/|\\.{1,2}/|~/|[A-Za-z]:\\\\|[\\w.-]+/[\\w./-]+\\.\\w{2,5}\\z).*");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "[$%@*&!#{<\\\\|].*|--.*|[A-Za-z][A-Za-z0-9+.-]*://.*"
              + "|(?:arn|vault|secret|env|file|ref):.*");

  /** Types, constants and words of code that are values of no secret. */
  private static final Set<String> WORDS =
      Set.of(
          "bool",
          "boolean",
          "bytes",
          "false",
          "none",
          "null",
          "number",
          "object",
          "optional",
          "password",
          "required",
          "string",
          "true",
          "undefined",
          "unknown",
          "bearer",
          "basic",
          "varchar",
          "secretstr",
          "self",
          "this");

  private GivenSecrets() {}

  /**
   * Gives the values of a line.
   *
   * @param code whether the line is of a language with a front end, so that what stands without
   *     quotes may be a variable
   */
  static void find(String line, boolean code, Consumer<Span> secrets) {
    urls(line, secrets);
    form(PGPASS, line, secrets);
    if (!hasName(line)) {
      return;
    }
    assigned(line, code, secrets);
    named(DEFAULT, "quoted", line, secrets);
    named(FALLBACK, "quoted", line, secrets);
    named(ELEMENT, "value", line, secrets);
    named(ATTRIBUTES, "value", line, secrets);
    named(QUERY, "value", line, secrets);
    named(BRACKETS, "value", line, secrets);
    named(INTERPOLATED, "value", line, secrets);
    options(line, secrets);
    forms(line, secrets);
  }

  private static boolean hasName(String line) {
    for (int i = 0; i < line.length(); i++) {
      boolean found =
          switch (line.charAt(i)) {
            case 'p', 'P' -> isAt(line, i, "pass") || isAt(line, i, "pw") || isAt(line, i, "psk");
            case 'c', 'C' -> isAt(line, i, "credential") || isAt(line, i, "curl");
            case 'k', 'K' -> isAt(line, i, "key");
            case 's', 'S' -> isAt(line, i, "secret");
            case 't', 'T' -> isAt(line, i, "token");
            case 'a', 'A' -> isAt(line, i, "auth");
            case 'h' -> isAt(line, i, "hook");
            case 'm' -> isAt(line, i, "mysql") || isAt(line, i, "mariadb");
            default -> false;
          };
      if (found) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(String text, int place, String word) {
    return text.regionMatches(true, place, word, 0, word.length());
  }

  private static void assigned(String line, boolean code, Consumer<Span> secrets) {
    Matcher given = ASSIGNED.matcher(line);
    int at = 0;
    while (given.find(at)) {
      at = Math.max(given.end("name"), at + 1);
      if (!SecretNames.isSecret(given.group("name"))) {
        continue;
      }
      String value = given.start("quoted") >= 0 ? given.group("quoted") : given.group("bare");
      if (SecretShape.isKindOfToken(given.group("name"), unquoted(value))) {
        at = given.end();
      } else if (given.start("quoted") >= 0) {
        quoted(given.start("quoted"), value, secrets);
        at = given.end();
      } else if (isSecret(value, line, given.end("bare"), code)) {
        secrets.accept(new Span(given.start("bare"), given.end("bare")));
        at = given.end("bare");
      }
    }
  }

  private static String unquoted(String value) {
    return value.replaceAll("^[\"'`]|[\"'`]$", "");
  }

  /** Gives what is between the quotes, without the {@code Bearer} before it. */
  private static void quoted(int start, String quoted, Consumer<Span> secrets) {
    Matcher scheme = SCHEME.matcher(quoted);
    int from = scheme.lookingAt() ? scheme.end() : 1;
    if (!SecretShape.isHarmless(quoted.substring(from, quoted.length() - 1))) {
      secrets.accept(new Span(start + from, start + quoted.length() - 1));
    }
  }

  private static void named(Pattern form, String group, String line, Consumer<Span> secrets) {
    Matcher given = form.matcher(line);
    while (given.find()) {
      if (!SecretNames.isSecret(given.group("name"))) {
        continue;
      }
      String value = given.group(group);
      if (group.equals("quoted")) {
        quoted(given.start(group), value, secrets);
      } else if (!SecretShape.isHarmless(value) && !REFERENCE.matcher(value).matches()) {
        secrets.accept(new Span(given.start(group), given.end(group)));
      }
    }
  }

  private static void options(String line, Consumer<Span> secrets) {
    Matcher option = OPTION.matcher(line);
    while (option.find()) {
      if (SecretNames.isSecret(option.group("name"))
          && isSecret(option.group("value"), line, option.end("value"), false)) {
        secrets.accept(new Span(option.start("value"), option.end("value")));
      }
    }
  }

  private static void forms(String line, Consumer<Span> secrets) {
    for (Pattern form : FORMS) {
      form(form, line, secrets);
    }
  }

  private static void form(Pattern form, String line, Consumer<Span> secrets) {
    Matcher found = form.matcher(line);
    while (found.find()) {
      if (!SecretShape.isHarmless(found.group(1))) {
        secrets.accept(new Span(found.start(1), found.end(1)));
      }
    }
  }

  private static void urls(String line, Consumer<Span> secrets) {
    if (line.indexOf("://") < 0) {
      return;
    }
    Matcher url = URL.matcher(line);
    while (url.find()) {
      if (!SecretShape.isHarmless(url.group("value"))) {
        secrets.accept(new Span(url.start("value"), url.end("value")));
      }
    }
  }

  /** Whether a value without quotes is one, by itself and by what is behind it. */
  private static boolean isSecret(String value, String line, int end, boolean code) {
    String behind = line.substring(end).strip();
    boolean letters = LETTERS.matcher(value).matches();
    if (value.isEmpty()
        || behind.startsWith("(")
        || behind.startsWith("[")
        || WORDS.contains(value.replaceAll("[!?]+$", "").toLowerCase(Locale.ROOT))
        || SecretShape.isHarmless(value)
        || REFERENCE.matcher(value).matches()
        || PATH.matcher(value).matches()) {
      return false;
    }
    if (SHORT_NUMBER.matcher(value).matches()) {
      return false;
    }
    if (end < line.length() && QUOTES.indexOf(line.charAt(end)) >= 0) {
      // The end of a string, so that the value is a part of it and no variable.
      return true;
    }
    if (IDENTIFIER.matcher(value).matches()) {
      boolean last = behind.isEmpty() || behind.startsWith("#") || behind.startsWith("</");
      boolean single = letters && (isOneWord(value) || !SecretShape.isName(value));
      return !code && single && value.length() >= 6 && last && !CODE.matcher(line).find();
    }
    return !code || !value.matches("[\\w.$]+") || !SecretShape.isName(value);
  }

  private static boolean isOneWord(String letters) {
    return letters.equals(letters.toLowerCase(Locale.ROOT))
        || letters.equals(letters.toUpperCase(Locale.ROOT));
  }
}
