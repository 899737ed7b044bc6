/**
 * From source text to the common tree: {@link dev.vigil.analyzer.parse.LanguageFrontEnd}. Each
 * language has a package of its own.
 */
@NullMarked
package dev.vigil.analyzer.parse;

import org.jspecify.annotations.NullMarked;
