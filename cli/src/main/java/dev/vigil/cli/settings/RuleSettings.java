package dev.vigil.cli.settings;

import java.nio.file.Path;
import java.util.List;

/**
 * Settings of the rules that a scan runs, each as the option of its name has it.
 *
 * @param rules files and folders of rules that replace the built-in ones
 * @param config files and folders of further rules, or {@code auto} for the built-in ones
 * @param excludeRule ids of rules that are not run
 */
public record RuleSettings(List<Path> rules, List<String> config, List<String> excludeRule) {
  /** Copies. */
  public RuleSettings {
    rules = List.copyOf(rules);
    config = List.copyOf(config);
    excludeRule = List.copyOf(excludeRule);
  }
}
