/**
 * Starts and stops the real servers that a machine without clusters runs on: Kafka and
 * Elasticsearch, each in a process of its own.
 */
@NullMarked
package dev.vigil.embedded;

import org.jspecify.annotations.NullMarked;
