package dev.vigil.job;

import java.nio.file.Path;

/**
 * What the job is started with.
 *
 * @param bootstrapServers Kafka
 * @param ruleBundle the file that {@link RuleBundle#write} wrote
 * @param parallelism of every operator
 */
public record JobConfiguration(String bootstrapServers, Path ruleBundle, int parallelism) {}
