package dev.vigil.indexer;

import co.elastic.clients.elasticsearch.core.search.SourceConfig;
import co.elastic.clients.elasticsearch.core.search.SourceConfigParam;
import java.util.List;
import java.util.Optional;

/**
 * Selection of the fields that are read of a document.
 *
 * @param paths of fields, where an object's includes all of its fields; all fields if empty
 */
record SourceFields(Optional<List<String>> paths) {
  /** All fields. */
  static final SourceFields ALL = new SourceFields(Optional.empty());

  /** None: only which documents there are. */
  static final SourceFields NONE = of();

  static SourceFields of(String... paths) {
    return new SourceFields(Optional.of(List.of(paths)));
  }

  /** As a parameter of a request to get documents. */
  SourceConfigParam parameter() {
    return SourceConfigParam.of(source ->
        paths
            .map(names -> names.isEmpty() ? source.fetch(false) : source.fields(names))
            .orElseGet(() -> source.fetch(true)));
  }

  /** As a part of a search. */
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
