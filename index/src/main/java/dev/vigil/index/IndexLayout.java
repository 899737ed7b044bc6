package dev.vigil.index;

/**
 * How an index is spread over the nodes of Elasticsearch.
 *
 * @param shards primary shards, at least 1; they stay until the index is created again
 * @param replicas copies of each shard
 */
public record IndexLayout(int shards, int replicas) {
  /** What is enough for one node: one shard, no replica. */
  public static final IndexLayout DEFAULT = new IndexLayout(1, 0);

  /** Checks. */
  public IndexLayout {
    if (shards < 1 || replicas < 0) {
      throw new IllegalArgumentException(
          "an index has at least one shard and no negative number of replicas, not "
              + shards
              + " and "
              + replicas);
    }
  }
}
