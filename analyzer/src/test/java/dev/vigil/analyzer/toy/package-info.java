/**
 * A language of its own, to show that the engine knows none: all that is said of it is in this
 * package.
 */
@NullMarked
package dev.vigil.analyzer.toy;

import org.jspecify.annotations.NullMarked;
