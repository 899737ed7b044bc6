/** The languages of the engine and their files: {@link dev.vigil.analyzer.language.Languages}. */
@NullMarked
package dev.vigil.analyzer.language;

import org.jspecify.annotations.NullMarked;
