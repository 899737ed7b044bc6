package dev.vigil.indexer;

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
