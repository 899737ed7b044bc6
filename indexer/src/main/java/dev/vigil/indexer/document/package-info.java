/**
 * The documents of the index: what a scan, a night or a decision writes, and what is read of it.
 */
@NullMarked
package dev.vigil.indexer.document;

import org.jspecify.annotations.NullMarked;
