package dev.vigil.analyzer.taint.specification;

/**
 * How far taint spreads by itself: the {@code options} of a taint rule.
 *
 * @param unifyMetavariables whether a metavariable that source and sink share must stand for the
 *     same
 * @param safeFunctions whether the result of a call is harmless whatever its arguments are
 * @param safeIndexes whether an element is harmless however tainted its index is
 * @param safeComparisons whether the result of a comparison is harmless
 * @param safeBooleans whether what is surely a truth value is harmless
 * @param safeNumbers whether what is surely a number is harmless
 * @param onlyThroughAssignments whether taint goes on only where a value is assigned as it is
 * @param withinFile whether taint goes into functions of the same file and out of them
 * @param trackValues whether constants and elements of containers are told apart: branches that are
 *     never taken are left out, a list or map keeps the taint of each element
 * @param acrossFiles whether taint also goes into functions of other files of the repository, and
 *     out of them; only with {@code withinFile}
 * @param focusOnSource whether the source is reported instead of the sink
 */
public record TaintOptions(
    boolean unifyMetavariables,
    boolean safeFunctions,
    boolean safeIndexes,
    boolean safeComparisons,
    boolean safeBooleans,
    boolean safeNumbers,
    boolean onlyThroughAssignments,
    boolean withinFile,
    boolean acrossFiles,
    boolean trackValues,
    boolean focusOnSource) {
  /** What holds unless a rule says otherwise. */
  public static final TaintOptions DEFAULT =
      new TaintOptions(false, false, false, false, false, false, false, false, false, false, false);
}
