/**
 * YAML 1.2, with templates in it: {@link dev.vigil.analyzer.parse.yaml.Yaml}. The events are
 * SnakeYAML Engine's; the tree, its positions, recovery and patterns are of this package.
 */
@NullMarked
package dev.vigil.analyzer.parse.yaml;

import org.jspecify.annotations.NullMarked;
