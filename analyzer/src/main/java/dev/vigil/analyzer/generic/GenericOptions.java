package dev.vigil.analyzer.generic;

import java.util.List;
import java.util.Optional;

/**
 * How patterns for any text are read and matched: the {@code generic_} options of a rule.
 *
 * @param engine which of the two engines matches
 * @param ellipsisMaxSpan lines below the last match that an ellipsis of {@link Engine#SPACEGREP}
 *     may reach
 * @param commentStyle what {@link Engine#SPACEGREP} does not look at
 * @param multiline whether white space and ellipses of {@link Engine#ALIENGREP} go over line ends
 * @param caseless whether {@link Engine#ALIENGREP} takes capitals and small letters as equal
 * @param braces the pairs that {@link Engine#ALIENGREP} keeps together; empty for {@code ()},
 *     {@code []} and {@code {}}
 * @param extraBraces pairs beside those
 * @param extraWordCharacters what is part of a word beside ASCII letters, digits and underscores
 */
public record GenericOptions(
    Engine engine,
    int ellipsisMaxSpan,
    CommentStyle commentStyle,
    boolean multiline,
    boolean caseless,
    Optional<List<Braces>> braces,
    List<Braces> extraBraces,
    String extraWordCharacters) {
  /** What holds unless a rule says otherwise. */
  public static final GenericOptions DEFAULT =
      new GenericOptions(
          Engine.SPACEGREP, 10, CommentStyle.NONE, true, false, Optional.empty(), List.of(), "");

  /** Copies the lists. */
  public GenericOptions {
    braces = braces.map(List::copyOf);
    extraBraces = List.copyOf(extraBraces);
  }

  /** How a text is seen. */
  public enum Engine {
    /** As words and signs in blocks of indentation and of braces within lines. */
    SPACEGREP,
    /** As words, signs and pairs of braces, whatever the lines. */
    ALIENGREP
  }

  /**
   * Signs that come in pairs.
   *
   * @param open the first
   * @param close the second, which may be the same
   */
  public record Braces(char open, char close) {}
}
