/** Tests of patterns for any text. */
@NullMarked
package dev.vigil.analyzer.generic;

import org.jspecify.annotations.NullMarked;
