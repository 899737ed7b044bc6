/** Kafka to Elasticsearch: the only writer of findings. Also asks the index. */
@NullMarked
package dev.vigil.indexer;

import org.jspecify.annotations.NullMarked;
