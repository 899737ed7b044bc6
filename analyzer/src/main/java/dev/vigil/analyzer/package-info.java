/** The engine: {@link dev.vigil.analyzer.Analyzer} is its door. */
@NullMarked
package dev.vigil.analyzer;

import org.jspecify.annotations.NullMarked;
