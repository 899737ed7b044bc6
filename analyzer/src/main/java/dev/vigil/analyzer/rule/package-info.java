/**
 * Rules in Semgrep's YAML syntax: loading with every problem reported, the compiled rule set,
 * evaluation of formulas over ranges.
 */
@NullMarked
package dev.vigil.analyzer.rule;

import org.jspecify.annotations.NullMarked;
