package dev.vigil.analyzer.pattern;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The options of a rule that are on. Immutable. */
public final class MatchOptions {
  /** What holds unless a rule says otherwise. */
  public static final MatchOptions DEFAULT =
      new MatchOptions(
          Arrays.stream(MatchOption.values())
              .filter(MatchOption::initial)
              .collect(Collectors.toSet()));

  private final Set<MatchOption> on;

  private MatchOptions(Collection<MatchOption> on) {
    this.on = Set.copyOf(on);
  }

  /** Whether an option is on. */
  public boolean has(MatchOption option) {
    return on.contains(option);
  }

  /** These options with one of them switched on or off. */
  public MatchOptions with(MatchOption option, boolean isOn) {
    EnumSet<MatchOption> changed = EnumSet.noneOf(MatchOption.class);
    changed.addAll(on);
    if (isOn) {
      changed.add(option);
    } else {
      changed.remove(option);
    }
    return new MatchOptions(changed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MatchOptions that && on.equals(that.on);
  }

  @Override
  public int hashCode() {
    return on.hashCode();
  }
}
