package dev.vigil.analyzer.rule;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What must hold between a match of one collection and one of another.
 *
 * @param left what stands before the operator
 * @param operator how both are compared
 * @param right what stands behind it
 */
public record JoinCondition(Term left, Operator operator, Term right) {
  private static final String TERM = "([\\w./-]+)\\.(path|\\$(?:\\.\\.\\.)?[A-Z_0-9]+)";
  private static final Pattern CONDITION =
      Pattern.compile("\\s*" + TERM + "\\s*(==|!=|<|>|-->)\\s*" + TERM + "\\s*");

  /**
   * A property of the matches of a collection.
   *
   * @param collection its name
   * @param property a metavariable, or {@code path}
   */
  public record Term(String collection, String property) {
    @Override
    public String toString() {
      return collection + "." + property;
    }
  }

  /** How two texts are compared. */
  public enum Operator {
    /** Equal. */
    EQUAL("=="),
    /** Different. */
    DIFFERENT("!="),
    /** The left is a part of the right. */
    PART_OF("<"),
    /** The right is a part of the left. */
    CONTAINS(">"),
    /** The right can be reached from the left over matches of one collection. */
    REACHES("-->");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    private static Operator of(String sign) {
      for (Operator operator : values()) {
        if (operator.sign.equals(sign)) {
          return operator;
        }
      }
      throw new IllegalArgumentException(sign);
    }
  }

  /** The condition of a text such as {@code a.$X == b.$Y}, if it is one. */
  public static Optional<JoinCondition> of(String text) {
    Matcher matcher = CONDITION.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new JoinCondition(
                new Term(matcher.group(1), matcher.group(2)),
                Operator.of(matcher.group(3)),
                new Term(matcher.group(4), matcher.group(5))))
        : Optional.empty();
  }
}
