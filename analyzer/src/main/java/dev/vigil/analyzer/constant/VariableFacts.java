package dev.vigil.analyzer.constant;

import dev.vigil.analyzer.budget.WorkBudget;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the variables of a body hold at one point, by their numbers. Immutable: facts that come from
 * each other share all parts in which they do not differ. Since {@link #join} gives the first of
 * two facts itself if the other adds nothing, they are compared by identity.
 */
final class VariableFacts {
  /** How many variables share a part. */
  private static final int PART = 16;

  /** Bytes of an array without its elements. */
  private static final int ARRAY_BYTES = 16;

  /** Bytes of an element of an array. */
  private static final int ELEMENT_BYTES = 4;

  /** Elements that are copied for one step. */
  private static final int COPIED = 8;

  private static final @Nullable Held[] NOTHING = new @Nullable Held[PART];

  /** No variable was given a value. */
  static final VariableFacts NONE = new VariableFacts(new @Nullable Held[0][]);

  private final @Nullable Held[][] parts;

  private VariableFacts(@Nullable Held[][] parts) {
    this.parts = parts;
  }

  /** What a variable holds; null if it was not yet given a value. */
  @Nullable Held get(int variable) {
    int part = variable / PART;
    return part < parts.length ? parts[part][variable % PART] : null;
  }

  /** The same, but for one variable. */
  @SuppressWarnings("ReferenceEquality") // A change that is none needs no copy.
  VariableFacts with(int variable, @Nullable Held held, WorkBudget budget) {
    if (get(variable) == held) {
      return this;
    }
    int part = variable / PART;
    int length = Math.max(parts.length, part + 1);
    pay(length, 1, budget);
    @Nullable Held[][] copy = Arrays.copyOf(parts, length);
    Arrays.fill(copy, Math.min(parts.length, length), length, NOTHING);
    copy[part] = copy[part].clone();
    copy[part][variable % PART] = held;
    return new VariableFacts(copy);
  }

  private static void pay(int parts, int changed, WorkBudget budget) {
    int elements = parts + changed * PART;
    budget.take(1 + elements / COPIED);
    if (changed > 0) {
      budget.hold(ARRAY_BYTES * (1L + changed) + (long) ELEMENT_BYTES * elements);
    }
  }

  /** What holds after the one or the other; these facts themselves if the others add nothing. */
  @SuppressWarnings("ReferenceEquality") // What has not changed is the same.
  VariableFacts join(VariableFacts other, WorkBudget budget) {
    if (this == other) {
      return this;
    }
    int length = Math.max(parts.length, other.parts.length);
    @Nullable Held[][] joined = parts;
    int changed = 0;
    for (int i = 0; i < length; i++) {
      @Nullable Held[] mine = i < parts.length ? parts[i] : NOTHING;
      @Nullable Held[] its = i < other.parts.length ? other.parts[i] : NOTHING;
      @Nullable Held[] both = join(mine, its);
      if (both != mine) {
        if (changed == 0) {
          joined = Arrays.copyOf(parts, length);
          Arrays.fill(joined, Math.min(parts.length, length), length, NOTHING);
        }
        joined[i] = both;
        changed++;
      }
    }
    pay(length, changed, budget);
    return changed == 0 ? this : new VariableFacts(joined);
  }

  /** The first part itself if the other one adds nothing. */
  @SuppressWarnings("ReferenceEquality") // What has not changed is the same.
  private static @Nullable Held[] join(@Nullable Held[] one, @Nullable Held[] other) {
    @Nullable Held[] joined = one;
    if (one == other) {
      return one;
    }
    for (int i = 0; i < PART; i++) {
      Held both = Held.join(one[i], other[i]);
      if (both != one[i]) {
        if (joined == one) {
          joined = one.clone();
        }
        joined[i] = both;
      }
    }
    return joined;
  }
}
