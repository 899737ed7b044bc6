package dev.vigil.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Lens panel as the search that Kibana makes of it, and the table that it shows: buckets inside
 * of buckets, figures in the innermost.
 *
 * @param id the panel's
 * @param index the title of its data view
 * @param query in Lucene's syntax
 * @param columns by id, buckets first
 * @param order the ids of the columns
 */
record KibanaPanel(String id, String index, String query, JsonNode columns, List<String> order) {
  private static final Pattern QUERIED = Pattern.compile("([\\w.@]+):");

  /** Everything that it asks the index for. */
  Set<String> fields() {
    Set<String> fields = new TreeSet<>();
    for (Matcher found = QUERIED.matcher(query); found.find(); ) {
      fields.add(found.group(1));
    }
    for (String column : order) {
      if (!operation(column).equals("count")) {
        fields.add(field(column));
      }
    }
    return fields;
  }

  /** The columns with an operation. */
  List<String> columns(String operation) {
    return order.stream().filter(column -> operation(column).equals(operation)).toList();
  }

  String operation(String column) {
    return columns.path(column).path("operationType").asText();
  }

  String field(String column) {
    return columns.path(column).path("sourceField").asText();
  }

  private boolean isBucket(String column) {
    return columns.path(column).path("isBucketed").asBoolean();
  }

  /** The body of the search. */
  ObjectNode search() {
    ObjectNode body = new ObjectMapper().createObjectNode().put("size", 0);
    body.put("track_total_hits", true);
    body.putObject("query").putObject("query_string").put("query", query);
    ObjectNode level = body.putObject("aggs");
    for (String column : order) {
      if (isBucket(column)) {
        ObjectNode aggregation = bucket(level, column);
        level = aggregation.putObject("aggs");
        // What a bucket is sorted by is computed beside those inside of it.
        sortMetric(column, level);
      } else if (!operation(column).equals("count")) {
        metric(level, column);
      }
    }
    return body;
  }

  private ObjectNode bucket(ObjectNode level, String column) {
    ObjectNode aggregation = level.putObject(column);
    JsonNode parameters = columns.path(column).path("params");
    switch (operation(column)) {
      case "date_histogram" ->
          aggregation
              .putObject("date_histogram")
              .put("field", field(column))
              .put("calendar_interval", parameters.path("interval").asText())
              .put("min_doc_count", parameters.path("includeEmptyRows").asBoolean() ? 0 : 1);
      case "terms" -> {
        ObjectNode terms =
            aggregation
                .putObject("terms")
                .put("field", field(column))
                .put("size", parameters.path("size").asInt());
        terms.putObject("order").put(sortKey(column), parameters.path("orderDirection").asText());
      }
      default -> throw new AssertionError(id + ": no bucket of Lens: " + operation(column));
    }
    return aggregation;
  }

  private String sortKey(String column) {
    JsonNode by = columns.path(column).path("params").path("orderBy");
    if (by.path("type").asText().equals("alphabetical")) {
      return "_key";
    }
    String other = by.path("columnId").asText();
    if (!order.contains(other)) {
      throw new AssertionError(id + ": sorted by a column that is not there: " + other);
    }
    return operation(other).equals("count") ? "_count" : other;
  }

  private void sortMetric(String column, ObjectNode level) {
    if (operation(column).equals("terms") && !sortKey(column).startsWith("_")) {
      metric(level, sortKey(column));
    }
  }

  private void metric(ObjectNode level, String column) {
    String aggregation =
        switch (operation(column)) {
          case "sum", "min", "max" -> operation(column);
          case "unique_count" -> "cardinality";
          default -> throw new AssertionError(id + ": no figure of Lens: " + operation(column));
        };
    level.putObject(column).putObject(aggregation).put("field", field(column));
  }

  /** The rows of an answer, each with the columns in their order. */
  List<List<String>> rows(JsonNode answer) {
    List<List<String>> rows = new ArrayList<>();
    ObjectNode top =
        answer.path("aggregations").deepCopy() instanceof ObjectNode aggregations
            ? aggregations
            : new ObjectMapper().createObjectNode();
    top.set("doc_count", answer.at("/hits/total/value"));
    collect(top, 0, List.of(), rows);
    return rows;
  }

  private void collect(JsonNode bucket, int depth, List<String> row, List<List<String>> rows) {
    if (depth == order.size()) {
      rows.add(row);
      return;
    }
    String column = order.get(depth);
    if (!isBucket(column)) {
      JsonNode value =
          operation(column).equals("count")
              ? bucket.path("doc_count")
              : bucket.path(column).path("value");
      collect(bucket, depth + 1, with(row, value.isNull() ? "" : number(value)), rows);
      return;
    }
    for (JsonNode inner : bucket.path(column).path("buckets")) {
      collect(inner, depth + 1, with(row, inner.path("key").asText()), rows);
    }
  }

  private static String number(JsonNode value) {
    return Long.toString(Math.round(value.asDouble()));
  }

  private static List<String> with(List<String> row, String cell) {
    List<String> longer = new ArrayList<>(row);
    longer.add(Objects.requireNonNull(cell));
    return longer;
  }
}
