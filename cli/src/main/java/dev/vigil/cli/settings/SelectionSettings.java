package dev.vigil.cli.settings;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Settings of the files that a scan analyses, each as the option of its name has it.
 *
 * @param include globs of which a file must match one, if there are any
 * @param exclude globs of files that are left out
 * @param maxFileBytes size above which files are left out, in bytes
 * @param vendored whether copies of other people's code are analysed by all rules
 */
public record SelectionSettings(
    List<String> include,
    List<String> exclude,
    OptionalLong maxFileBytes,
    Optional<Boolean> vendored) {
  /** Copies. */
  public SelectionSettings {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }
}
