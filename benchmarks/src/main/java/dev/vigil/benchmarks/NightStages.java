package dev.vigil.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Stages in the summary that {@code vigil nightly --json} prints. */
public final class NightStages {
  private NightStages() {}

  /** The seconds that each stage took, in their order. */
  public static Map<String, Double> seconds(JsonNode summary) {
    Map<String, Double> stages = new LinkedHashMap<>();
    summary
        .path("stages")
        .properties()
        .forEach(stage -> stages.put(stage.getKey(), stage.getValue().path("seconds").asDouble()));
    return stages;
  }
}
