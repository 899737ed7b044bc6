/** Messages between the operators of the job. They are public for Flink's serializer of records. */
@NullMarked
package dev.vigil.job.message;

import org.jspecify.annotations.NullMarked;
