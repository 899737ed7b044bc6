package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.syntax.Node;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Where taint may be in a file, told without following it: in code that has a source, calls
 * something that has one, or reads a variable that such code writes.
 */
public final class SharedFlow {
  private final Set<Node> tainted = Collections.newSetFromMap(new IdentityHashMap<>());
  private final BitSet variables = new BitSet();

  private SharedFlow() {}

  /**
   * Where taint may be.
   *
   * @param all the module and its functions
   * @param reachesSource of these, what has a source or calls something that has one
   * @param followed the variables that may carry taint
   * @param read the variables that some code reads, itself or by calls
   * @param written those that it gives a value, likewise
   */
  public static SharedFlow of(
      List<Node> all,
      Set<Node> reachesSource,
      BitSet followed,
      Function<Node, BitSet> read,
      Function<Node, BitSet> written) {
    SharedFlow flow = new SharedFlow();
    flow.tainted.addAll(reachesSource);
    if (followed.isEmpty()) {
      return flow;
    }
    for (Node owner : all) {
      if (reachesSource.contains(owner)) {
        flow.writes(written.apply(owner), followed);
      }
    }
    boolean more = !flow.variables.isEmpty();
    while (more) {
      more = false;
      for (Node owner : all) {
        if (!flow.tainted.contains(owner) && read.apply(owner).intersects(flow.variables)) {
          flow.tainted.add(owner);
          flow.writes(written.apply(owner), followed);
          more = true;
        }
      }
    }
    return flow;
  }

  private void writes(BitSet written, BitSet followed) {
    BitSet may = (BitSet) written.clone();
    may.and(followed);
    variables.or(may);
  }

  /** Whether taint may be in some code. */
  boolean reaches(Node owner) {
    return tainted.contains(owner);
  }

  /** Of some code, that in which taint may be. */
  public List<Node> reached(List<Node> owners) {
    List<Node> reached = new ArrayList<>(owners);
    reached.removeIf(owner -> !tainted.contains(owner));
    return reached;
  }

  /** The variables in which taint may be. */
  public BitSet variables() {
    return (BitSet) variables.clone();
  }
}
