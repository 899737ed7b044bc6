/**
 * The lattice of taint: {@link dev.vigil.analyzer.taint.value.Taints} of values and access paths,
 * and {@link dev.vigil.analyzer.taint.value.TaintState}, what is known at one point of the code.
 */
@NullMarked
package dev.vigil.analyzer.taint.value;

import org.jspecify.annotations.NullMarked;
