package dev.vigil.index;

import java.net.URI;

/** The indices of one Elasticsearch. */
public final class Index implements AutoCloseable {
  private final Connection connection;

  /** Connects; creates nothing. */
  public Index(URI uri) {
    this.connection = new Connection(uri);
  }

  /** Creates the indices as {@link #create(IndexLayout)} does, with one shard and no replica. */
  public void create() {
    create(IndexLayout.DEFAULT);
  }

  /**
   * Creates indices and aliases that are missing. Indices that an earlier version created get the
   * fields that are new.
   *
   * @param layout of the indices that are created; the others keep theirs
   */
  public void create(IndexLayout layout) {
    new IndexDefinitions(connection).create(layout);
  }

  /** Deletes all documents, so that the indices are built again from the topics; keeps layouts. */
  public void clear() {
    new IndexDefinitions(connection).clear();
  }

  /** The documents of an index. */
  public Store store(IndexName name) {
    return new Store(connection, name);
  }

  @Override
  public void close() {
    connection.close();
  }
}
