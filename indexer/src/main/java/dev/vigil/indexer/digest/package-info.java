/** Sets of names that are kept as digests, so that their size does not depend on the names. */
@NullMarked
package dev.vigil.indexer.digest;

import org.jspecify.annotations.NullMarked;
