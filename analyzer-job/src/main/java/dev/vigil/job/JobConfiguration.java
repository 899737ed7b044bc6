package dev.vigil.job;

import java.nio.file.Path;

/**
 * Configuration of an embedded job.
 *
 * @param bootstrapServers host and port of Kafka
 * @param ruleBundle file that {@link RuleBundle#write} wrote
 * @param parallelism number of subtasks of every operator
 */
record JobConfiguration(String bootstrapServers, Path ruleBundle, int parallelism) {}
