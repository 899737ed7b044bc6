package dev.vigil.analyzer.constant;

import dev.vigil.analyzer.budget.WorkBudget;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Where control may go from the statements around a place, in one body: statements that jumps leave
 * or start again, handlers that exceptions reach, and finalizers that run on the way.
 */
final class Exits {
  /** Stands for the label of the statements that give the value of a match; no label is so. */
  static final String RESULT = "";

  private final Deque<Target> targets = new ArrayDeque<>();
  private final Deque<VariableState> handlers = new ArrayDeque<>();

  /** What the finalizers of the statements around bind, which a jump may run. */
  private final Deque<Set<String>> finalized = new ArrayDeque<>();

  /**
   * A statement that can be left, and the states in which that is done.
   *
   * @param labels its names
   * @param breakable whether a break without a label leaves it
   * @param loop whether it can be started again
   */
  record Target(
      Set<String> labels,
      boolean breakable,
      boolean loop,
      VariableState exits,
      VariableState repeats) {
    Target(Set<String> labels, boolean breakable, boolean loop) {
      this(labels, breakable, loop, VariableState.unreachable(), VariableState.unreachable());
    }
  }

  void enter(Target target) {
    targets.push(target);
  }

  void end() {
    targets.pop();
  }

  /** From here on, exceptions are handled in a state that joins all that are seen. */
  void guard(VariableState handler) {
    handlers.push(handler);
  }

  void unguard() {
    handlers.pop();
  }

  /** From here on, a finalizer runs that binds some names. */
  void finish(Set<String> names) {
    finalized.push(names);
  }

  void finished() {
    finalized.pop();
  }

  /** How many loops are around. */
  int loops() {
    int loops = 0;
    for (Target target : targets) {
      if (target.loop()) {
        loops++;
      }
    }
    return loops;
  }

  /** A variable gets a value, which handlers may see. */
  void bind(String name, ConstantValue value) {
    for (VariableState handler : handlers) {
      handler.join(name, value);
    }
  }

  /** Goes to the innermost statement around of which something holds. */
  void leave(
      VariableState state,
      Predicate<Target> wanted,
      Function<Target, VariableState> place,
      WorkBudget budget) {
    for (Set<String> names : finalized) {
      names.forEach(name -> state.put(name, ConstantValue.Unknown.VALUE));
    }
    for (Target target : targets) {
      if (wanted.test(target)) {
        place.apply(target).join(state, budget);
        break;
      }
    }
    state.leave();
  }
}
