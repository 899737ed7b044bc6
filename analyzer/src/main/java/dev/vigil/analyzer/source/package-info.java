/** The text of a source file: {@link dev.vigil.analyzer.source.SourceText}. */
@NullMarked
package dev.vigil.analyzer.source;

import org.jspecify.annotations.NullMarked;
