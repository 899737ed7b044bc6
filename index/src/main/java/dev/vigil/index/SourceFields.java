package dev.vigil.index;

import co.elastic.clients.elasticsearch.core.search.SourceConfig;
import co.elastic.clients.elasticsearch.core.search.SourceConfigParam;
import java.util.List;
import java.util.Optional;

/**
 * Selection of the fields that are read of a document.
 *
 * @param paths of fields, where an object's includes all of its fields; all fields if empty
 */
public record SourceFields(Optional<List<String>> paths) {
  /** All fields. */
  public static final SourceFields ALL = new SourceFields(Optional.empty());

  /** No field, for queries of the existence of documents. */
  public static final SourceFields NONE = of();

  /** Some fields. */
  public static SourceFields of(String... paths) {
    return new SourceFields(Optional.of(List.of(paths)));
  }

  /** The selection in a request for documents by id. */
  SourceConfigParam parameter() {
    return SourceConfigParam.of(source ->
        paths
            .map(names -> names.isEmpty() ? source.fetch(false) : source.fields(names))
            .orElseGet(() -> source.fetch(true)));
  }

  /** The selection in a search. */
  SourceConfig config() {
    return SourceConfig.of(source ->
        paths
            .map(names ->
                names.isEmpty()
                    ? source.fetch(false)
                    : source.filter(filter -> filter.includes(names)))
            .orElseGet(() -> source.fetch(true)));
  }
}
