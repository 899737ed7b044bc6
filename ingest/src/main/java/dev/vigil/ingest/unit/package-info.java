/** Which units the topic of blobs has and which of them manifests name, by hash. */
@NullMarked
package dev.vigil.ingest.unit;

import org.jspecify.annotations.NullMarked;
