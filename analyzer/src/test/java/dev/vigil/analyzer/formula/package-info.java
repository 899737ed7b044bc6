/** Tests of formulas. */
@NullMarked
package dev.vigil.analyzer.formula;

import org.jspecify.annotations.NullMarked;
