package dev.vigil.analyzer.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates a regular expression from PCRE's syntax, in which rules are written, to that of {@link
 * java.util.regex}: groups with Python's names, literal braces and brackets.
 */
final class PcreTranslation {
  /** What is set for all of an expression: how lines end, which is told anyway, and encodings. */
  private static final Pattern SETTINGS =
      Pattern.compile(
          "(?:\\(\\*(?:CR|LF|CRLF|ANYCRLF|ANY|NUL|UTF8?|UCP|BSR_ANYCRLF|BSR_UNICODE)\\))+");

  /** A reference to a group by its number, or, with a sign, by how many groups it is back. */
  private static final Pattern REFERENCE =
      Pattern.compile("\\\\g(?:(-?\\d{1,4})|\\{(-?\\d{1,4})\\})");

  private final String pcre;
  private final StringBuilder java = new StringBuilder();
  private final List<String> names = new ArrayList<>();
  private int at;
  private int groups;

  private PcreTranslation(String pcre) {
    this.pcre = pcre;
  }

  /**
   * A translated expression.
   *
   * @param regex for {@link java.util.regex.Pattern}
   * @param names of its named groups; the group of the name at {@code i} is called {@code "g" + i}
   */
  record Translated(String regex, List<String> names) {}

  static Translated of(String pcre) throws InvalidTextPatternException {
    PcreTranslation translation = new PcreTranslation(pcre);
    translation.translate();
    return new Translated(translation.java.toString(), List.copyOf(translation.names));
  }

  private void translate() throws InvalidTextPatternException {
    Matcher settings = SETTINGS.matcher(pcre);
    at = settings.lookingAt() ? settings.end() : 0;
    while (at < pcre.length()) {
      char c = pcre.charAt(at);
      switch (c) {
        case '\\' -> escape();
        case '[' -> characterClass();
        case '(' -> group();
        case '{' -> brace();
        default -> {
          java.append(c);
          at++;
        }
      }
    }
  }

  private void escape() throws InvalidTextPatternException {
    if (at + 1 == pcre.length()) {
      throw new InvalidTextPatternException("it ends with a backslash");
    }
    char next = pcre.charAt(at + 1);
    if (next == 'Q') {
      int end = pcre.indexOf("\\E", at + 2);
      end = end < 0 ? pcre.length() : end + 2;
      java.append(pcre, at, end);
      at = end;
      return;
    }
    if (next == 'k' && at + 2 < pcre.length() && "<{'".indexOf(pcre.charAt(at + 2)) >= 0) {
      at += 3;
      reference(
          upTo(
              "<{'".indexOf(pcre.charAt(at - 1)) == 0
                  ? '>'
                  : pcre.charAt(at - 1) == '{' ? '}' : '\''));
      return;
    }
    Matcher reference = REFERENCE.matcher(pcre).region(at, pcre.length());
    if (reference.lookingAt()) {
      String number = reference.group(1) == null ? reference.group(2) : reference.group(1);
      reference(Integer.parseInt(number));
      at = reference.end();
      return;
    }
    // Java rejects an escape before a letter that means nothing; PCRE takes such as itself.
    boolean meaningless = Character.isLetter(next) && "_gijlmoqyIJLMOTUYK".indexOf(next) >= 0;
    if (next == 'K' || next == 'g') {
      throw new InvalidTextPatternException("\\" + next + " cannot be run");
    }
    java.append(meaningless ? String.valueOf(next) : "\\" + next);
    at += 2;
  }

  /** In PCRE a bracket or {@code &&} inside of a class is itself; in Java it is an operator. */
  private void characterClass() throws InvalidTextPatternException {
    java.append('[');
    at++;
    if (at < pcre.length() && pcre.charAt(at) == '^') {
      java.append('^');
      at++;
    }
    boolean first = true;
    while (at < pcre.length()) {
      char c = pcre.charAt(at);
      if (c == ']' && !first) {
        java.append(']');
        at++;
        return;
      }
      first = false;
      classMember(c);
    }
    throw new InvalidTextPatternException("a [ is not closed");
  }

  private void classMember(char c) throws InvalidTextPatternException {
    if (c == '\\') {
      if (at + 1 < pcre.length() && pcre.charAt(at + 1) == 'b') {
        java.append("\\x08");
        at += 2;
      } else {
        escape();
      }
    } else if (c == '[' && pcre.startsWith("[:", at) && pcre.indexOf(":]", at) > 0) {
      posixClass();
    } else {
      java.append("[]&~".indexOf(c) >= 0 ? "\\" + c : String.valueOf(c));
      at++;
    }
  }

  private void posixClass() throws InvalidTextPatternException {
    int end = pcre.indexOf(":]", at);
    String name = pcre.substring(at + 2, end);
    boolean negated = name.startsWith("^");
    String property =
        switch (negated ? name.substring(1) : name) {
          case "alpha" -> "Alpha";
          case "digit" -> "Digit";
          case "alnum" -> "Alnum";
          case "upper" -> "Upper";
          case "lower" -> "Lower";
          case "space" -> "Space";
          case "punct" -> "Punct";
          case "blank" -> "Blank";
          case "cntrl" -> "Cntrl";
          case "graph" -> "Graph";
          case "print" -> "Print";
          case "xdigit" -> "XDigit";
          default -> throw new InvalidTextPatternException("no character class: [:" + name + ":]");
        };
    java.append(negated ? "\\P{" : "\\p{").append(property).append('}');
    at = end + 2;
  }

  private void group() throws InvalidTextPatternException {
    if (pcre.startsWith("(?P<", at)) {
      at += 4;
      open(upTo('>'));
    } else if (pcre.startsWith("(?P=", at)) {
      at += 4;
      reference(upTo(')'));
    } else if (isNamed()) {
      at += 3;
      open(upTo(pcre.charAt(at - 1) == '<' ? '>' : '\''));
    } else if (pcre.startsWith("(?#", at)) {
      at += 3;
      upTo(')');
    } else if (pcre.startsWith("(?P>", at)
        || pcre.startsWith("(?&", at)
        || pcre.startsWith("(?R", at)
        || pcre.startsWith("(?(", at)
        || pcre.startsWith("(*", at)) {
      throw new InvalidTextPatternException(
          "recursion, conditions and verbs cannot be run: " + pcre.substring(at));
    } else {
      groups += pcre.startsWith("(?", at) ? 0 : 1;
      java.append('(');
      at++;
    }
  }

  /** {@code (?<name>} and {@code (?'name'}, but not look-behind. */
  private boolean isNamed() {
    return pcre.startsWith("(?'", at)
        || (pcre.startsWith("(?<", at)
            && at + 3 < pcre.length()
            && pcre.charAt(at + 3) != '='
            && pcre.charAt(at + 3) != '!');
  }

  private String upTo(char end) throws InvalidTextPatternException {
    int found = pcre.indexOf(end, at);
    if (found < 0) {
      throw new InvalidTextPatternException("a " + end + " is missing");
    }
    String text = pcre.substring(at, found);
    at = found + 1;
    return text;
  }

  private void open(String name) throws InvalidTextPatternException {
    if (names.contains(name)) {
      throw new InvalidTextPatternException("two groups have the name " + name);
    }
    groups++;
    java.append("(?<g").append(names.size()).append('>');
    names.add(name);
  }

  private void reference(int number) throws InvalidTextPatternException {
    int group = number < 0 ? groups + 1 + number : number;
    if (group < 1 || group > groups) {
      throw new InvalidTextPatternException("no group has the number " + number);
    }
    // Digits that follow are none of the number.
    java.append("(?:\\").append(group).append(')');
  }

  private void reference(String name) throws InvalidTextPatternException {
    if (!names.contains(name)) {
      throw new InvalidTextPatternException("no group has the name " + name);
    }
    java.append("\\k<g").append(names.indexOf(name)).append('>');
  }

  /** A brace that begins no quantifier is itself. */
  private void brace() {
    int end = pcre.indexOf('}', at);
    boolean quantifier = end > 0 && pcre.substring(at + 1, end).matches("[0-9]+(,[0-9]*)?|,[0-9]+");
    if (quantifier) {
      String bounds = pcre.substring(at + 1, end);
      java.append('{').append(bounds.startsWith(",") ? "0" + bounds : bounds).append('}');
      at = end + 1;
    } else {
      java.append("\\{");
      at++;
    }
  }
}
