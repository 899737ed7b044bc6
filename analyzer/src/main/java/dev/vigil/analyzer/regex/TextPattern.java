package dev.vigil.analyzer.regex;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.syntax.Span;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** A regular expression of a rule, written in PCRE's syntax, over lines. Immutable. */
public final class TextPattern {
  /** One character is in most lines. */
  private static final int SHORTEST_PREFIX = 2;

  private final String pcre;
  private final Pattern pattern;
  private final List<String> groupNames;
  private final Optional<Set<String>> words;

  /** What every match starts with. */
  private final String prefix;

  /** How an expression is read. */
  public enum Flag {
    /** Capital and small letters are the same. */
    CASELESS('i', Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
    /** {@code ^} and {@code $} match at every line. */
    MULTILINE('m', Pattern.MULTILINE),
    /** A dot matches a line end too. */
    DOT_ALL('s', Pattern.DOTALL);

    private final char letter;
    private final int bits;

    Flag(char letter, int bits) {
      this.letter = letter;
      this.bits = bits;
    }

    /** The flag that a letter stands for, as behind {@code /regex/}. */
    public static Optional<Flag> of(char letter) {
      return Arrays.stream(values()).filter(flag -> flag.letter == letter).findFirst();
    }
  }

  private TextPattern(String pcre, Pattern pattern, List<String> groupNames) {
    this.pcre = pcre;
    this.pattern = pattern;
    this.groupNames = groupNames;
    this.words = WordAlternatives.of(pattern);
    this.prefix = RegexPrefix.of(pattern);
  }

  /**
   * Compiles an expression.
   *
   * @throws InvalidTextPatternException if it is none, or has what {@link java.util.regex} cannot
   *     run, such as recursion
   */
  public static TextPattern compile(String pcre) throws InvalidTextPatternException {
    return compile(pcre, EnumSet.of(Flag.MULTILINE));
  }

  /**
   * Compiles an expression with flags.
   *
   * @throws InvalidTextPatternException as {@link #compile(String)}
   */
  public static TextPattern compile(String pcre, Set<Flag> flags)
      throws InvalidTextPatternException {
    int bits = flags.stream().mapToInt(flag -> flag.bits).reduce(0, (one, other) -> one | other);
    PcreTranslation.Translated translated = PcreTranslation.of(pcre);
    try {
      return new TextPattern(pcre, Pattern.compile(translated.regex(), bits), translated.names());
    } catch (PatternSyntaxException e) {
      throw new InvalidTextPatternException(e.getDescription());
    }
  }

  /** The expression in the syntax of {@link java.util.regex}. */
  public String regex() {
    return pattern.pattern();
  }

  /**
   * The words of which one must be all of a text without line ends for it to match from its start,
   * if the expression is written as such a list.
   */
  public Optional<Set<String>> words() {
    return words;
  }

  /** The names of its groups, in their order. */
  public List<String> groupNames() {
    return groupNames;
  }

  /** The number of the group of that name, by which a match knows it. */
  public int groupNumber(String name) {
    Integer number = pattern.namedGroups().get("g" + groupNames.indexOf(name));
    if (number == null) {
      throw new IllegalArgumentException("no group has the name " + name);
    }
    return number;
  }

  /**
   * Finds all places, from left to right, none within another.
   *
   * @throws WorkBudget.Exhausted if it takes more steps than the budget has; a step is a character
   *     that is looked at
   */
  public void findAll(CharSequence text, WorkBudget budget, Consumer<MatchResult> found) {
    findAll(text, List.of(new Span(0, text.length())), budget, found);
  }

  /**
   * Finds all places within some regions, as if the text were looked at as a whole.
   *
   * @param regions in their order, none within another; a match that is not within one of them is
   *     not found
   * @throws WorkBudget.Exhausted if it takes more steps than the budget has
   */
  public void findAll(
      CharSequence text, List<Span> regions, WorkBudget budget, Consumer<MatchResult> found) {
    Matcher matcher = inRegions(text, budget);
    try {
      for (Span region : regions) {
        if (prefix.length() >= SHORTEST_PREFIX && text instanceof String string) {
          findByPrefix(string, region, matcher, found);
        } else {
          matcher.region(region.start(), region.end());
          while (matcher.find()) {
            found.accept(matcher.toMatchResult());
          }
        }
      }
    } catch (StackOverflowError e) {
      throw budget.exhausted();
    }
  }

  private void findByPrefix(
      String text, Span region, Matcher matcher, Consumer<MatchResult> found) {
    int start = text.indexOf(prefix, region.start());
    while (start >= 0 && start < region.end()) {
      start = text.indexOf(prefix, matchAt(start, region.end(), matcher, found));
    }
  }

  /** Tries a place; where the next match may start. */
  private static int matchAt(int start, int end, Matcher matcher, Consumer<MatchResult> found) {
    if (!matcher.region(start, end).lookingAt()) {
      return start + 1;
    }
    found.accept(matcher.toMatchResult());
    return Math.max(matcher.end(), start + 1);
  }

  /** Finds in regions of a text what it would find there in all of it. */
  private Matcher inRegions(CharSequence text, WorkBudget budget) {
    return pattern
        .matcher(new BudgetedText(text, budget))
        .useTransparentBounds(true)
        .useAnchoringBounds(false);
  }

  /**
   * Finds all places, as {@link #findAll} does, of an expression that matches nowhere else.
   *
   * @param starts the offsets in their order, of which some may be there twice
   * @throws WorkBudget.Exhausted if it takes more steps than the budget has
   */
  public void findAt(
      CharSequence text, int[] starts, WorkBudget budget, Consumer<MatchResult> found) {
    Matcher matcher = inRegions(text, budget);
    int next = 0;
    try {
      for (int start : starts) {
        if (start >= next) {
          next = matchAt(start, text.length(), matcher, found);
        }
      }
    } catch (StackOverflowError e) {
      throw budget.exhausted();
    }
  }

  /** Whether a dot stands for line ends too. */
  public boolean isDotAll() {
    return (pattern.flags() & Pattern.DOTALL) != 0;
  }

  /**
   * The match at the start of a text.
   *
   * @throws WorkBudget.Exhausted if it takes more steps than the budget has
   */
  public Optional<MatchResult> lookingAt(CharSequence text, WorkBudget budget) {
    if (surelyNotAtStartOf(text)) {
      return Optional.empty();
    }
    Matcher matcher = pattern.matcher(new BudgetedText(text, budget));
    try {
      return matcher.lookingAt() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    } catch (StackOverflowError e) {
      throw budget.exhausted();
    }
  }

  /**
   * Whether there is no match at the start of a text, as far as can be told without running the
   * expression.
   */
  boolean surelyNotAtStartOf(CharSequence text) {
    return words.isPresent() && !words.get().contains(text.toString()) && isOneLine(text);
  }

  private static boolean isOneLine(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether there is a match anywhere in a text.
   *
   * @throws WorkBudget.Exhausted if it takes more steps than the budget has
   */
  public boolean isIn(CharSequence text, WorkBudget budget) {
    try {
      return pattern.matcher(new BudgetedText(text, budget)).find();
    } catch (StackOverflowError e) {
      throw budget.exhausted();
    }
  }

  /** Of the same expression with the same flags. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextPattern that
        && pcre.equals(that.pcre)
        && pattern.flags() == that.pattern.flags();
  }

  @Override
  public int hashCode() {
    return pcre.hashCode();
  }

  @Override
  public String toString() {
    return pcre;
  }
}
