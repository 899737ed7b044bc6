package dev.vigil.analyzer.pattern;

/**
 * How loosely patterns match: the {@code options} of a rule.
 *
 * @param constantPropagation whether a variable matches the constant that it surely holds
 * @param associativeCommutative whether {@code and}, {@code or}, {@code |}, {@code &} and {@code ^}
 *     match in any grouping, the last three also in any order
 * @param deepStatements whether {@code ...} between statements reaches into nested blocks
 * @param deepExpressions whether {@code <... ...>} and expression statements look into the parts of
 *     an expression
 * @param implicitDeepExpressionStatement whether an expression as a statement pattern matches
 *     inside of other statements' expressions
 * @param implicitEllipsis whether more keyword arguments and decorators than the pattern has are
 *     allowed
 */
public record MatchOptions(
    boolean constantPropagation,
    boolean associativeCommutative,
    boolean deepStatements,
    boolean deepExpressions,
    boolean implicitDeepExpressionStatement,
    boolean implicitEllipsis) {
  /** What holds unless a rule says otherwise. */
  public static final MatchOptions DEFAULT = new MatchOptions(true, true, true, true, true, true);
}
