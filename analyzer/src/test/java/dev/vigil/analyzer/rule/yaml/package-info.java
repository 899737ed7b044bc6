@NullMarked
package dev.vigil.analyzer.rule.yaml;

import org.jspecify.annotations.NullMarked;
