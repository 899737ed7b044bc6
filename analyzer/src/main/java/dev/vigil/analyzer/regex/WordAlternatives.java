package dev.vigil.analyzer.regex;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Regular expressions that are lists of words, such as {@code ^(get|post|io\.open)$}: a look into a
 * set answers them.
 */
final class WordAlternatives {
  private static final String WORD = "(?:\\w|\\\\\\.)+";

  private static final Pattern LIST =
      Pattern.compile("\\^?\\((?:\\?:)?(" + WORD + "(?:\\|" + WORD + ")*+)\\)\\$");

  private static final Pattern SINGLE = Pattern.compile("\\^?(" + WORD + ")\\$");

  private WordAlternatives() {}

  /** The words, if the expression is a list of them, and capitals differ from small letters. */
  static Optional<Set<String>> of(Pattern regex) {
    if ((regex.flags() & (Pattern.CASE_INSENSITIVE | Pattern.COMMENTS)) != 0) {
      return Optional.empty();
    }
    Matcher list = LIST.matcher(regex.pattern());
    Matcher single = SINGLE.matcher(regex.pattern());
    if (list.matches()) {
      return Optional.of(words(list.group(1)));
    }
    return single.matches() ? Optional.of(words(single.group(1))) : Optional.empty();
  }

  private static Set<String> words(String alternatives) {
    return Arrays.stream(alternatives.split("\\|", -1))
        .map(word -> word.replace("\\.", "."))
        .collect(Collectors.toUnmodifiableSet());
  }
}
