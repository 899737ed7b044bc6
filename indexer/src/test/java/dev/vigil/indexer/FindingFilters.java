package dev.vigil.indexer;

import dev.vigil.query.FindingFilter;
import java.util.Optional;

/** Filters of findings. */
final class FindingFilters {
  /** Asks for every finding. */
  static final FindingFilter ALL =
      new FindingFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          0);

  private FindingFilters() {}
}
