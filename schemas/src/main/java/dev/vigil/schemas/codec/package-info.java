/**
 * Bytes and keys of the records that travel between the stages, and the topics that they travel on.
 */
@NullMarked
package dev.vigil.schemas.codec;

import org.jspecify.annotations.NullMarked;
