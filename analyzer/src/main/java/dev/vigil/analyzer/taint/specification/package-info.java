/**
 * What a rule says of taint: {@link dev.vigil.analyzer.taint.specification.TaintSpecification} with
 * its sources, sinks, sanitizers, propagators and conditions on labels.
 */
@NullMarked
package dev.vigil.analyzer.taint.specification;

import org.jspecify.annotations.NullMarked;
