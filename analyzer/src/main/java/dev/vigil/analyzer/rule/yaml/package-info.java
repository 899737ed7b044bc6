/**
 * Reads rules from YAML: {@link dev.vigil.analyzer.rule.yaml.RuleLoader} gives the good rules and a
 * list of every problem, with file, line and key.
 */
@NullMarked
package dev.vigil.analyzer.rule.yaml;

import org.jspecify.annotations.NullMarked;
