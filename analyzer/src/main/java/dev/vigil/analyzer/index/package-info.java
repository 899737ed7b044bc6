/**
 * The nodes of one file, found once: by kind ({@link dev.vigil.analyzer.index.FileIndex}), by place
 * ({@link dev.vigil.analyzer.index.SortedPlaces}), in their blocks; and when two pieces of code are
 * written alike ({@link dev.vigil.analyzer.index.StructuralEquality}).
 */
@NullMarked
package dev.vigil.analyzer.index;

import org.jspecify.annotations.NullMarked;
