package dev.vigil.analyzer.regex;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the outline of a regular expression; what all dialects have in common. */
final class RegexOutlineParser {
  private static final int CHARACTERS = 128;
  private static final int DEEPEST = 100;

  /** A number of more digits is as good as any. */
  private static final int MOST_DIGITS = 6;

  private static final Pattern QUANTIFIER =
      Pattern.compile("(?:[*+?]|\\{([0-9]+)(,([0-9]*))?\\})[?+]?");
  private static final Pattern GROUP_START =
      Pattern.compile("\\(\\?(?:[:>|]|P?<[A-Za-z_]\\w*>|'\\w+'|[a-zA-Z-]+:)");
  private static final Pattern NO_CHARACTER =
      Pattern.compile("\\(\\?(?:[a-zA-Z-]+|#[^)]*|P=\\w+|P>\\w+|R|&\\w+)\\)|\\\\[bBAzZG]|[\\^$]");
  private static final Pattern LOOK_AROUND = Pattern.compile("\\(\\?<?[=!]");

  private final String regex;
  private int at;

  RegexOutlineParser(String regex) {
    this.regex = regex;
  }

  Optional<RegexOutline> parse() {
    RegexOutline all = alternatives(0);
    return at == regex.length() ? Optional.of(all) : Optional.empty();
  }

  private RegexOutline alternatives(int depth) {
    List<RegexOutline> choices = new ArrayList<>();
    choices.add(sequence(depth));
    while (isAt('|')) {
      at++;
      choices.add(sequence(depth));
    }
    return choices.size() == 1 ? choices.get(0) : new RegexOutline.Alternatives(choices);
  }

  private RegexOutline sequence(int depth) {
    List<RegexOutline> parts = new ArrayList<>();
    while (at < regex.length() && !isAt('|') && !isAt(')') && depth < DEEPEST) {
      parts.add(quantified(atom(depth)));
    }
    return parts.size() == 1 ? parts.get(0) : new RegexOutline.Sequence(parts);
  }

  private RegexOutline quantified(RegexOutline part) {
    Optional<Matcher> quantifier = take(QUANTIFIER);
    if (quantifier.isEmpty()) {
      return part;
    }
    String text = quantifier.get().group();
    char first = text.charAt(0);
    boolean counted = first == '{';
    boolean optional = counted ? quantifier.get().group(1).matches("0+") : first != '+';
    boolean unbounded =
        counted
            ? quantifier.get().group(2) != null && quantifier.get().group(3).isEmpty()
            : first != '?';
    // What is possessive does not backtrack.
    boolean possessive = text.length() > 1 && text.endsWith("+");
    int most = unbounded ? Integer.MAX_VALUE : counted ? most(quantifier.get()) : 1;
    return new RegexOutline.Repetition(part, optional, unbounded && !possessive, most);
  }

  private static int most(Matcher counted) {
    String last = counted.group(2) == null ? counted.group(1) : counted.group(3);
    return last.length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(last);
  }

  private RegexOutline atom(int depth) {
    if (take(LOOK_AROUND).isPresent()) {
      group(depth);
      return new RegexOutline.Assertion();
    }
    if (take(NO_CHARACTER).isPresent()) {
      return new RegexOutline.Assertion();
    }
    if (take(GROUP_START).isPresent()) {
      return group(depth);
    }
    char c = regex.charAt(at++);
    return switch (c) {
      case '(' -> group(depth);
      case '[' -> new RegexOutline.Characters(characterClass());
      case '.' -> new RegexOutline.Characters(all());
      case '\\' -> new RegexOutline.Characters(escaped());
      default -> new RegexOutline.Characters(one(c));
    };
  }

  private RegexOutline group(int depth) {
    RegexOutline inner = alternatives(depth + 1);
    if (isAt(')')) {
      at++;
    }
    return inner;
  }

  private BitSet characterClass() {
    boolean negated = isAt('^');
    at += negated ? 1 : 0;
    BitSet set = new BitSet();
    boolean first = true;
    while (at < regex.length() && (first || !isAt(']'))) {
      first = false;
      char c = regex.charAt(at++);
      boolean range =
          c != '\\' && at + 1 < regex.length() && isAt('-') && regex.charAt(at + 1) != ']';
      if (range) {
        char last = regex.charAt(at + 1);
        at += 2;
        set.set(Math.min(c, CHARACTERS), Math.min(Math.max(c, last) + 1, CHARACTERS));
      } else {
        set.or(c == '\\' ? escaped() : one(c));
      }
    }
    at++; // Behind the end if the class is not closed: then the text is no expression.
    if (negated) {
      set.flip(0, CHARACTERS);
    }
    return set;
  }

  private BitSet escaped() {
    char c = at < regex.length() ? regex.charAt(at++) : '\\';
    return switch (c) {
      case 'd' -> matching("[0-9]");
      case 'D' -> matching("[^0-9]");
      case 'w' -> matching("\\w");
      case 'W' -> matching("\\W");
      case 's' -> matching("\\s");
      case 'S' -> matching("\\S");
      case 'n' -> one('\n');
      case 't' -> one('\t');
      case 'r' -> one('\r');
      default -> one(c);
    };
  }

  private static BitSet matching(String characters) {
    BitSet set = new BitSet();
    for (char c = 0; c < CHARACTERS; c++) {
      set.set(c, String.valueOf(c).matches(characters));
    }
    return set;
  }

  private static BitSet all() {
    BitSet set = new BitSet();
    set.set(0, CHARACTERS);
    return set;
  }

  /** What is beyond is taken as one character more. */
  private static BitSet one(char c) {
    BitSet set = new BitSet();
    set.set(Math.min(c, CHARACTERS));
    return set;
  }

  private boolean isAt(char c) {
    return at < regex.length() && regex.charAt(at) == c;
  }

  private Optional<Matcher> take(Pattern pattern) {
    if (at > regex.length()) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(regex).region(at, regex.length()).useAnchoringBounds(false);
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    at = matcher.end();
    return Optional.of(matcher);
  }
}
