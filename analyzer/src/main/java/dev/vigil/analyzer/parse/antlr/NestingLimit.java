package dev.vigil.analyzer.parse.antlr;

import java.util.BitSet;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;

/**
 * Tells before parsing whether tokens are nested too deeply, and whether their tree may be.
 * Immutable.
 */
public final class NestingLimit {
  private static final int DEEPEST_BRACKETS = 200;
  private static final int LONGEST_ALTERNATIVES = 200;

  private final BitSet opening = new BitSet();
  private final BitSet closing = new BitSet();
  private final BitSet ends = new BitSet();
  private final int alternative;

  /**
   * The limit of a language, by the types of its tokens.
   *
   * @param opening what opens a bracket of any kind
   * @param closing what closes one
   * @param ends what no expression goes across
   * @param alternative what begins the other way of a branch
   */
  public NestingLimit(
      Set<Integer> opening, Set<Integer> closing, Set<Integer> ends, int alternative) {
    opening.forEach(this.opening::set);
    closing.forEach(this.closing::set);
    ends.forEach(this.ends::set);
    this.alternative = alternative;
  }

  /** Whether tokens are nested too deeply to be parsed. */
  public boolean isExceededBy(CommonToken[] tokens) {
    int open = 0;
    for (CommonToken token : tokens) {
      int type = Math.max(0, token.getType());
      if (opening.get(type)) {
        open++;
      } else if (closing.get(type)) {
        open--;
      }
      if (open > DEEPEST_BRACKETS) {
        return true;
      }
    }
    return false;
  }

  /** Whether an expression or a chain of branches is so long that a tree could be too deep. */
  public boolean mayExceed(CommonToken[] tokens) {
    int length = 0;
    int alternatives = 0;
    for (CommonToken token : tokens) {
      int type = Math.max(0, token.getType());
      if (ends.get(type)) {
        length = 0;
      } else if (type == alternative) {
        alternatives++;
      } else {
        length++;
      }
      if (length > DepthLimit.MAXIMUM || alternatives > LONGEST_ALTERNATIVES) {
        return true;
      }
    }
    return false;
  }
}
