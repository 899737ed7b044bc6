package dev.vigil.ingest;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Says which repositories an inventory retires, and refuses what is more likely a mistake. */
final class RetirementGuard {
  private static final int NAMES = 5;

  private RetirementGuard() {}

  /**
   * The known repositories that are not in the inventory, if it is complete.
   *
   * @param allowed whether any number may be retired, instead of a tenth or one
   * @throws IngestException if there are more
   */
  static NavigableSet<String> retired(
      Inventory inventory, NavigableSet<String> known, boolean allowed) {
    if (!inventory.complete()) {
      return new TreeSet<>();
    }
    NavigableSet<String> retired = new TreeSet<>(known);
    inventory.entries().forEach(entry -> retired.remove(entry.id()));
    if (!allowed && retired.size() > 1 && retired.size() * 10L > known.size()) {
      throw new IngestException(
          "nothing was sent: the inventory does not name "
              + retired.size()
              + " of "
              + known.size()
              + " known repositories ("
              + names(retired)
              + "), and their findings would be closed as removed; correct it, or run again with"
              + " --retire if that is meant");
    }
    return retired;
  }

  private static String names(NavigableSet<String> retired) {
    List<String> first = retired.stream().limit(NAMES).toList();
    int more = retired.size() - first.size();
    return String.join(", ", first) + (more > 0 ? " and " + more + " more" : "");
  }
}
