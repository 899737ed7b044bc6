/**
 * What expressions and variables are known to hold: {@link dev.vigil.analyzer.constant.Constants}
 * over the lattice {@link dev.vigil.analyzer.constant.ConstantValue}.
 */
@NullMarked
package dev.vigil.analyzer.constant;

import org.jspecify.annotations.NullMarked;
