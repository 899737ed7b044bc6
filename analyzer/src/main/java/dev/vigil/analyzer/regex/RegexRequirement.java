package dev.vigil.analyzer.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What every text contains in which a regular expression of {@link java.util.regex} matches: the
 * pieces of it that no quantifier makes optional. Where an expression is not understood, nothing is
 * required.
 */
public final class RegexRequirement {
  /** A shorter piece of text is in most files, unless it is made of signs only. */
  public static final int SHORTEST = 3;

  private static final int SHORTEST_OF_SIGNS = 2;

  /** Shorter runs of digits are in most files. */
  private static final int FEWEST_DIGITS = 8;

  /** So many pieces a run may become by classes such as {@code [abc]} in it. */
  private static final int MOST_ALTERNATIVES = 16;

  private static final int ASCII = 128;

  /** A class of ranges and characters that are written as numbers, all beyond ASCII. */
  private static final Pattern BEYOND_ASCII =
      Pattern.compile("(?:\\\\x\\{0*[1-9a-fA-F][0-9a-fA-F]{2,}\\}-?)+");

  /** A group of words of which one must be there. */
  private static final Pattern CHOICE =
      Pattern.compile("\\((?:\\?:)?([A-Za-z0-9_|-]+)\\)(?![*+?{])");

  /** A class of characters that stand for themselves. */
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]+");

  private final String regex;
  private int at;
  private boolean understood = true;

  /** How often what the last quantifier is of must be there. */
  private int least = 1;

  /** Whether what is looked at beside a match counts. */
  private final boolean around;

  private RegexRequirement(String regex, boolean around) {
    this.regex = regex;
    this.around = around;
  }

  /** What a text contains in which the expression matches. */
  public static RequiredText of(String regex) {
    return read(new RegexRequirement(regex, true));
  }

  /** What every match itself contains. */
  public static RequiredText ofMatch(String regex) {
    return read(new RegexRequirement(regex, false));
  }

  private static RequiredText read(RegexRequirement reader) {
    String regex = reader.regex;
    RequiredText requirement = reader.alternatives();
    return reader.understood && reader.at == regex.length() ? requirement : RequiredText.nothing();
  }

  private RequiredText alternatives() {
    List<RequiredText> alternatives = new ArrayList<>();
    alternatives.add(sequence());
    while (isAt("|")) {
      at++;
      alternatives.add(sequence());
    }
    if (alternatives.size() == 1) {
      return alternatives.get(0);
    }
    return alternatives.stream().anyMatch(RegexRequirement::isNothing)
        ? RequiredText.nothing()
        : new RequiredText.Some(alternatives);
  }

  private static boolean isNothing(RequiredText requirement) {
    return requirement instanceof RequiredText.Every(List<RequiredText> parts) && parts.isEmpty();
  }

  private RequiredText sequence() {
    List<RequiredText> parts = new ArrayList<>();
    List<String> run = new ArrayList<>(List.of(""));
    while (understood && at < regex.length() && !isAt("|") && !isAt(")")) {
      char c = regex.charAt(at);
      switch (c) {
        case '(' -> {
          if (!choice(run)) {
            end(run, parts);
            group(parts);
          }
        }
        case '[' -> characterClass(run, parts);
        case '\\' -> escape(run, parts);
        case '.', '^', '$' -> {
          end(run, parts);
          at++;
          quantifier();
        }
        default -> {
          at++;
          literal(c, run, parts);
        }
      }
    }
    end(run, parts);
    return new RequiredText.Every(parts);
  }

  /** A character that stands for itself, and how often. */
  private void literal(char c, List<String> run, List<RequiredText> parts) {
    if (c >= ASCII) {
      end(run, parts);
      if (quantifier()) {
        parts.add(new RequiredText.BeyondAscii());
      }
      return;
    }
    oneOf(c > ' ' && c < ASCII - 1 ? String.valueOf(c) : "", run, parts);
  }

  /**
   * One of some characters, and how often.
   *
   * @param characters none if it is not known which
   */
  private void oneOf(String characters, List<String> run, List<RequiredText> parts) {
    int before = at;
    boolean needed = quantifier();
    boolean known = !characters.isEmpty() && run.size() * characters.length() <= MOST_ALTERNATIVES;
    if (known && needed) {
      List<String> longer = new ArrayList<>();
      for (String piece : run) {
        characters.chars().forEach(c -> longer.add(piece + (char) c));
      }
      run.clear();
      run.addAll(longer);
    }
    if (!known || at > before) {
      end(run, parts);
    }
  }

  /** One of some words, as in {@code (?:ab|cd)}, becomes part of a run; whether it is that. */
  private boolean choice(List<String> run) {
    Matcher choice = CHOICE.matcher(regex).region(at, regex.length());
    if (!choice.lookingAt()) {
      return false;
    }
    List<String> longer = new ArrayList<>();
    for (String piece : run) {
      for (String word : choice.group(1).split("\\|", -1)) {
        longer.add(piece + word);
      }
    }
    if (longer.size() > MOST_ALTERNATIVES) {
      return false;
    }
    at = choice.end();
    run.clear();
    run.addAll(longer);
    return true;
  }

  private static void end(List<String> run, List<RequiredText> parts) {
    if (run.stream().allMatch(RegexRequirement::isTelling)) {
      List<RequiredText> pieces =
          run.stream()
              .map(piece -> piece.toLowerCase(Locale.ROOT))
              .distinct()
              .<RequiredText>map(RequiredText.Piece::new)
              .toList();
      parts.add(pieces.size() == 1 ? pieces.get(0) : new RequiredText.Some(pieces));
    }
    run.clear();
    run.add("");
  }

  private static boolean isTelling(String piece) {
    return piece.length() >= SHORTEST
        || (piece.length() >= SHORTEST_OF_SIGNS
            && piece.chars().noneMatch(Character::isLetterOrDigit));
  }

  /** Some digits, and how many. */
  private void digits(List<String> run, List<RequiredText> parts) {
    end(run, parts);
    if (quantifier() && least >= FEWEST_DIGITS) {
      parts.add(new RequiredText.Digits(least));
    }
  }

  /** Reads a quantifier, if there is one; whether what is before it must be there at least once. */
  private boolean quantifier() {
    least = 1;
    if (at == regex.length()) {
      return true;
    }
    switch (regex.charAt(at)) {
      case '*', '?' -> {
        least = 0;
        at++;
      }
      case '+' -> at++;
      case '{' -> least = repetitions();
      default -> {
        return true;
      }
    }
    if (isAt("?") || isAt("+")) {
      at++;
    }
    // Of what is repeated twice it is not clear how often it is there.
    understood &= at == regex.length() || "*+?{".indexOf(regex.charAt(at)) < 0;
    return least > 0;
  }

  /** Reads {@code {n}} or {@code {n,m}}; at least how often that is. */
  private int repetitions() {
    int start = at + 1;
    int end = start;
    while (end < regex.length() && end < start + 4 && Character.isDigit(regex.charAt(end))) {
      end++;
    }
    at = behind('}');
    return end == start ? 0 : Integer.parseInt(regex.substring(start, end));
  }

  private void group(List<RequiredText> parts) {
    at++;
    boolean ignored = false;
    if (isAt("?")) {
      boolean negative = regex.startsWith("?!", at) || regex.startsWith("?<!", at);
      boolean positive = regex.startsWith("?=", at) || regex.startsWith("?<=", at);
      ignored = negative || (positive && !around);
      if (regex.startsWith("?<", at) && !negative && !positive) {
        at = behind('>');
      } else if (regex.startsWith("?<", at)) {
        at += 3;
      } else if (at + 1 < regex.length() && ":=!>".indexOf(regex.charAt(at + 1)) >= 0) {
        at += 2;
      } else if (flagsEndGroup()) {
        return;
      }
    }
    RequiredText inner = alternatives();
    understood &= isAt(")");
    at++;
    boolean needed = quantifier();
    if (needed && !ignored && !isNothing(inner)) {
      parts.add(inner);
    }
  }

  /** Reads flags: {@code ?i)}, which is a group of itself, or {@code ?i:}. */
  private boolean flagsEndGroup() {
    at++;
    while (at < regex.length() && (Character.isLetter(regex.charAt(at)) || isAt("-"))) {
      // With these, white space or other characters than those that are written match.
      understood &= "xuU".indexOf(regex.charAt(at)) < 0;
      at++;
    }
    boolean ends = isAt(")");
    understood &= ends || isAt(":");
    at++;
    return ends;
  }

  private void characterClass(List<String> run, List<RequiredText> parts) {
    int start = at;
    int depth = 0;
    do {
      switch (regex.charAt(at)) {
        case '\\' -> at++;
        case '[' -> depth++;
        case ']' -> depth--;
        default -> {}
      }
      at++;
    } while (depth > 0 && at < regex.length());
    understood &= depth == 0 && at <= regex.length();
    if (!understood) {
      return;
    }
    String members = regex.substring(start + 1, at - 1);
    if (BEYOND_ASCII.matcher(members).matches()) {
      end(run, parts);
      if (quantifier()) {
        parts.add(new RequiredText.BeyondAscii());
      }
    } else if (members.equals("0-9") && isThereOnce()) {
      oneOf("0123456789", run, parts);
    } else if (members.equals("0-9")) {
      digits(run, parts);
    } else {
      oneOf(WORD.matcher(members).matches() ? members : "", run, parts);
    }
  }

  private boolean isThereOnce() {
    return at == regex.length() || "*+?{".indexOf(regex.charAt(at)) < 0;
  }

  private void escape(List<String> run, List<RequiredText> parts) {
    if (at + 1 >= regex.length()) {
      understood = false;
      return;
    }
    char escaped = regex.charAt(at + 1);
    at += 2;
    if (!Character.isLetterOrDigit(escaped)) {
      literal(escaped, run, parts);
      return;
    }
    if (escaped == 'd') {
      digits(run, parts);
      return;
    }
    end(run, parts);
    switch (escaped) {
      case 'Q' -> understood = false;
      case 'x' -> at = isAt("{") ? behind('}') : at + 2;
      case 'u' -> at += 4;
      case 'c' -> at++;
      case 'p', 'P', 'N' -> at = isAt("{") ? behind('}') : at + 1;
      case 'k' -> at = behind('>');
      default -> {
        while (Character.isDigit(escaped)
            && at < regex.length()
            && Character.isDigit(regex.charAt(at))) {
          at++;
        }
      }
    }
    understood &= at <= regex.length();
    if (understood) {
      quantifier();
    }
  }

  private int behind(char end) {
    int found = regex.indexOf(end, at);
    understood &= found >= 0;
    return found < 0 ? regex.length() : found + 1;
  }

  private boolean isAt(String piece) {
    return regex.startsWith(piece, at);
  }
}
