/** The program of the Kafka broker's process. */
@NullMarked
package dev.vigil.embedded.kafka;

import org.jspecify.annotations.NullMarked;
