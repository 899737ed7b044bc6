package dev.vigil.cli.command;

import dev.vigil.cli.option.SimilarNames;
import dev.vigil.night.message.Count;
import dev.vigil.night.message.Printable;
import dev.vigil.night.message.UserException;
import java.util.Collection;

/**
 * The values that an option can have. A value is found in any case; one that is unknown is refused
 * with those that are known, so that a misspelt option never looks like an empty result.
 */
record KnownValues(String option, Collection<String> values) {
  /**
   * The known value that a person means.
   *
   * @throws UserException if it is unknown
   */
  String named(String given) {
    return values.stream()
        .filter(value -> value.equalsIgnoreCase(given))
        .findFirst()
        .orElseThrow(() -> unknown(given));
  }

  /** The refusal of a value, with the known ones: similar ones first. */
  UserException unknown(String given) {
    return new UserException(
        option
            + " "
            + Printable.text(given)
            + " is unknown; "
            + (values.isEmpty()
                ? "there are none"
                : "known are "
                    + (values.size() <= MOST
                        ? String.join(", ", values)
                        : new SimilarNames(values).to(given).orElseGet(() -> Count.some(values)))));
  }

  private static final int MOST = 12;
}
