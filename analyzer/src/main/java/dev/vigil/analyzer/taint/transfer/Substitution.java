package dev.vigil.analyzer.taint.transfer;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.symbol.AccessPath;
import dev.vigil.analyzer.taint.value.Taint;
import dev.vigil.analyzer.taint.value.Taints;
import dev.vigil.analyzer.taint.value.Trace;
import dev.vigil.analyzer.taint.value.Value;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Replaces taints that stand for something by the taints of what is known of that. */
public abstract class Substitution {
  /** Steps for a taint that is put in: it is compared with others, and so is its trace. */
  private static final long TAINT_STEPS = 4;

  private final WorkBudget budget;

  protected Substitution(WorkBudget budget) {
    this.budget = budget;
  }

  /** Whether a taint is replaced. */
  protected abstract boolean replaces(Taint taint);

  /** What a taint stands for that is replaced: the whole of which it may mean a part. */
  protected abstract Value replacement(Taint taint);

  /** The trace of a taint that is not replaced. */
  protected abstract Trace kept(Trace trace);

  /**
   * What a replacement brings.
   *
   * @param inside how the taint went on that was replaced
   */
  protected abstract Taints after(Taints brought, Trace inside);

  /** A value in which taints are replaced. */
  public final Value of(Value summary) {
    Value value = shaped(summary.own());
    for (Map.Entry<AccessPath, Taints> part : summary.parts().entrySet()) {
      value = value.with(part.getKey(), shaped(part.getValue()));
    }
    if (summary.constants().isEmpty()) {
      return value;
    }
    SortedMap<AccessPath, Object> constants = new TreeMap<>(value.constants());
    constants.putAll(summary.constants());
    return new Value(value.own(), value.parts(), constants);
  }

  /** The taint of something of which nothing is kept apart. */
  public final Taints of(Taints summary) {
    budget.take(TAINT_STEPS * (1 + summary.size()));
    return summary.mapped((taint, trace) -> {
      if (!replaces(taint)) {
        return Taints.of(taint, kept(trace));
      }
      Value argument = part(taint);
      return brought(taint.deep() ? argument.all() : argument.own(), trace);
    });
  }

  /** What is a part of a replacement has the parts that this has. */
  private Value shaped(Taints summary) {
    Value value = Value.of(of(summary));
    if (summary.size() == 1 && summary.hasParameters()) {
      Map.Entry<Taint, Trace> each = summary.traces().entrySet().iterator().next();
      Taint only = each.getKey();
      if (only.deep() || !replaces(only)) {
        return value;
      }
      Value argument = part(only);
      // It is that argument or a part of it, and so just as much is known of it.
      return new Value(
          value.own(),
          argument.mapped(taints -> brought(taints, each.getValue())).parts(),
          argument.constants());
    }
    if (!summary.hasParameters()) {
      return value;
    }
    for (Map.Entry<Taint, Trace> each : summary.traces().entrySet()) {
      Taint taint = each.getKey();
      if (replaces(taint) && !taint.deep()) {
        Value argument = part(taint);
        if (!argument.parts().isEmpty()) {
          value = value.or(argument.mapped(taints -> brought(taints, each.getValue())));
          budget.take(TAINT_STEPS * value.size());
        }
      }
    }
    return value;
  }

  /** What a replacement brings, when it has gone on. */
  private Taints brought(Taints brought, Trace inside) {
    budget.take(TAINT_STEPS * (1 + brought.size()));
    budget.hold(brought.bytes());
    return after(brought, inside);
  }

  /** The part of a replacement that a taint means. */
  private Value part(Taint taint) {
    Value argument = replacement(taint);
    budget.take((1L + argument.parts().size()) * (1 + taint.part().steps().size()));
    return argument.select(taint.part());
  }
}
