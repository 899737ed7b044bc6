/** Tests of what all front ends share. */
@NullMarked
package dev.vigil.analyzer.parse;

import org.jspecify.annotations.NullMarked;
