@NullMarked
package dev.vigil.analyzer.parse.yaml;

import org.jspecify.annotations.NullMarked;
