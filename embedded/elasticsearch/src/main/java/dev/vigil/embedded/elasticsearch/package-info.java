/** The program of the Elasticsearch node's process. */
@NullMarked
package dev.vigil.embedded.elasticsearch;

import org.jspecify.annotations.NullMarked;
