/**
 * YAML files that people write to configure Vigil: {@link dev.vigil.ingest.yaml.YamlNode}. What is
 * wrong in them is said with file and line.
 */
@NullMarked
package dev.vigil.ingest.yaml;

import org.jspecify.annotations.NullMarked;
