/**
 * Go: from source text to the common tree. {@link dev.vigil.analyzer.parse.go.Go} says all that the
 * engine knows of the language.
 */
@NullMarked
package dev.vigil.analyzer.parse.go;

import org.jspecify.annotations.NullMarked;
