/**
 * Scans as Kafka holds them: which parts there are, and their contents one part at a time, so that
 * memory does not depend on the size of a scan.
 */
@NullMarked
package dev.vigil.indexer.scan;

import org.jspecify.annotations.NullMarked;
