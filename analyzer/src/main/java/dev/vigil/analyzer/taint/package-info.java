/**
 * Taint: which data from sources reaches sinks without passing a sanitizer. What a rule says of it
 * is a {@link dev.vigil.analyzer.taint.specification.TaintSpecification}.
 */
@NullMarked
package dev.vigil.analyzer.taint;

import org.jspecify.annotations.NullMarked;
