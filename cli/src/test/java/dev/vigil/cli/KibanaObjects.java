package dev.vigil.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The saved objects of {@code ops/kibana}. */
final class KibanaObjects {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LAYER_REFERENCE = "indexpattern-datasource-layer-";

  private final List<JsonNode> objects = new ArrayList<>();

  KibanaObjects(Path file) throws IOException {
    for (String line : Files.readAllLines(file)) {
      objects.add(JSON.readTree(line));
    }
  }

  List<JsonNode> objects() {
    return objects;
  }

  /** The data views: id to the index that they show. */
  Map<String, String> dataViews() {
    Map<String, String> views = new TreeMap<>();
    for (JsonNode object : objects) {
      if (object.path("type").asText().equals("index-pattern")) {
        views.put(object.path("id").asText(), object.at("/attributes/title").asText());
      }
    }
    return views;
  }

  /** The dashboards. */
  List<JsonNode> dashboards() {
    return objects.stream()
        .filter(object -> object.path("type").asText().equals("dashboard"))
        .toList();
  }

  /** The panels of all dashboards by id. */
  Map<String, KibanaPanel> panels() throws IOException {
    Map<String, KibanaPanel> panels = new LinkedHashMap<>();
    for (JsonNode dashboard : dashboards()) {
      for (JsonNode panel : JSON.readTree(dashboard.at("/attributes/panelsJSON").asText())) {
        String id = panel.path("panelIndex").asText();
        panels.put(id, panel(id, panel.at("/embeddableConfig/attributes"), dashboard));
      }
    }
    return panels;
  }

  private KibanaPanel panel(String id, JsonNode lens, JsonNode dashboard) {
    JsonNode layers = lens.at("/state/datasourceStates/formBased/layers");
    Map.Entry<String, JsonNode> layer = layers.properties().iterator().next();
    String view = reference(lens, LAYER_REFERENCE + layer.getKey());
    if (!view.equals(reference(dashboard, id + ":" + LAYER_REFERENCE + layer.getKey()))) {
      throw new AssertionError("panel " + id + " and dashboard name different data views");
    }
    List<String> order = new ArrayList<>();
    layer.getValue().path("columnOrder").forEach(column -> order.add(column.asText()));
    return new KibanaPanel(
        id,
        Objects.requireNonNull(dataViews().get(view), "data view " + view),
        lens.at("/state/query/query").asText(),
        layer.getValue().path("columns"),
        order);
  }

  private static String reference(JsonNode object, String name) {
    for (JsonNode reference : object.path("references")) {
      if (reference.path("name").asText().equals(name)) {
        return reference.path("id").asText();
      }
    }
    throw new AssertionError("no reference " + name);
  }

  /** The fields of the controls of a dashboard, by the data view that they look into. */
  Map<String, String> controls() throws IOException {
    Map<String, String> fields = new TreeMap<>();
    for (JsonNode dashboard : dashboards()) {
      JsonNode controls =
          JSON.readTree(dashboard.at("/attributes/controlGroupInput/panelsJSON").asText());
      for (Map.Entry<String, JsonNode> control : controls.properties()) {
        String view =
            reference(dashboard, "controlGroup_" + control.getKey() + ":optionsListDataView");
        fields.put(
            control.getValue().at("/explicitInput/fieldName").asText(),
            Objects.requireNonNull(dataViews().get(view), "data view " + view));
      }
    }
    return fields;
  }
}
