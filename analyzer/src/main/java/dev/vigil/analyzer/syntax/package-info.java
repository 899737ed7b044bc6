/** The common syntax tree of all languages. */
@NullMarked
package dev.vigil.analyzer.syntax;

import org.jspecify.annotations.NullMarked;
