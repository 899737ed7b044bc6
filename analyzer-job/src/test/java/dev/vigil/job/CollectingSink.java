package dev.vigil.job;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * A sink that keeps what it takes; copies of it in tasks of this process write to the same list.
 */
final class CollectingSink<T> implements Sink<T> {
  private static final long serialVersionUID = 1L;
  private static final Map<String, List<Object>> TAKEN = new ConcurrentHashMap<>();

  private final String id = UUID.randomUUID().toString();

  CollectingSink() {
    TAKEN.put(id, new CopyOnWriteArrayList<>());
  }

  /** All that was taken so far. */
  @SuppressWarnings("unchecked") // only writers of this sink add to its list
  List<T> taken() {
    return (List<T>) Objects.requireNonNull(TAKEN.get(id));
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) {
    List<Object> taken = Objects.requireNonNull(TAKEN.get(id));
    return new SinkWriter<>() {
      @Override
      public void write(T element, Context writing) {
        taken.add(element);
      }

      @Override
      public void flush(boolean endOfInput) {}

      @Override
      public void close() {}
    };
  }
}
