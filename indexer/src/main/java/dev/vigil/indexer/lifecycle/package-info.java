/**
 * What becomes of a known finding in a new scan: pure, from the scan's own data, so that a replay
 * gives the same.
 */
@NullMarked
package dev.vigil.indexer.lifecycle;

import org.jspecify.annotations.NullMarked;
