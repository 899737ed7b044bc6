package dev.vigil.analyzer.formula;

import dev.vigil.analyzer.regex.RegexPrefix;
import dev.vigil.analyzer.regex.RegexRequirement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of which one stands at the start of every match of a regular expression of {@link
 * java.util.regex}, so that it need be tried only where one is. Where that is not easy to tell, any
 * start is possible.
 */
final class RegexStart {
  /** What takes no character: flags that leave letters and lines what they are, and a boundary. */
  private static final Pattern NOTHING = Pattern.compile("(?:\\(\\?[ims]+\\))*(?:\\\\b)?");

  private static final String WORD = "[A-Za-z0-9_]{" + RegexRequirement.SHORTEST + ",}";

  /** A group of words that is there once. */
  private static final Pattern CHOICE =
      Pattern.compile("\\((?:\\?:|\\?<\\w+>)?(" + WORD + "(?:\\|" + WORD + ")*)\\)(?![*+?{])");

  /** A word without what may be there several times or not. */
  private static final Pattern PLAIN = Pattern.compile("(" + WORD + ")(?![*+?{A-Za-z0-9_])");

  private RegexStart() {}

  /** One of which is required where a match starts. */
  static Optional<Requirement.Some> of(String regex) {
    Matcher nothing = NOTHING.matcher(regex);
    int at = nothing.lookingAt() ? nothing.end() : 0;
    Optional<String> words =
        word(CHOICE.matcher(regex), at).or(() -> word(PLAIN.matcher(regex), at));
    return words.isEmpty() || RegexPrefix.hasAlternatives(regex)
        ? Optional.empty()
        : Optional.of(some(words.get()));
  }

  private static Optional<String> word(Matcher matcher, int at) {
    return matcher.region(at, matcher.regionEnd()).lookingAt()
        ? Optional.of(matcher.group(1))
        : Optional.empty();
  }

  private static Requirement.Some some(String words) {
    List<Requirement> literals =
        Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\|", -1))
            .distinct()
            .<Requirement>map(Requirement.Literal::new)
            .toList();
    return new Requirement.Some(literals);
  }
}
