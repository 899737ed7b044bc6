package dev.vigil.indexer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an index says of a repository, in lines that can be compared and read. */
final class IndexLines {
  private IndexLines() {}

  static String finding(
      String fingerprint,
      String status,
      String action,
      long changed,
      int line,
      long firstSeen,
      long lastSeen,
      List<String> earlier,
      String decision) {
    return "finding %s: %s since %s in %d, line %d, seen %d to %d, was %s, decided '%s'"
        .formatted(
            fingerprint,
            status,
            action,
            changed,
            line,
            firstSeen,
            lastSeen,
            earlier,
            decision.toLowerCase(Locale.ROOT));
  }

  static String file(String path, boolean active) {
    return "file " + path + (active ? "" : ", gone");
  }

  static String scan(long sequence, String counts) {
    return "scan " + sequence + ": " + counts;
  }

  static String repository(String night, long sequence) {
    return "repository: " + night + ", last scan " + sequence;
  }

  /** Those of one repository. */
  static Set<String> of(String repository, RealServices services) throws Exception {
    Set<String> lines = new TreeSet<>();
    List<String> indices =
        List.of("vigil-findings", "vigil-files", "vigil-scans", "vigil-repositories");
    for (JsonNode hit : services.hits(indices, repository)) {
      lines.add(line(hit.path("_index").asText().replace("-v1", ""), hit.path("_source")));
    }
    return lines;
  }

  private static String line(String index, JsonNode document) {
    JsonNode vigil = document.path("vigil");
    return switch (index) {
      case "vigil-findings" -> finding(document);
      case "vigil-files" ->
          file(document.at("/file/path").asText(), vigil.path("active").asBoolean());
      case "vigil-scans" -> scan(vigil.path("sequence").asLong(), counts(vigil));
      case "vigil-repositories" ->
          repository(vigil.at("/night/outcome").asText(), vigil.path("sequence").asLong());
      default -> throw new IllegalArgumentException(index);
    };
  }

  private static String finding(JsonNode document) {
    JsonNode vigil = document.path("vigil");
    String status = document.at("/vulnerability/status").asText();
    boolean closed = List.of("fixed", "removed").contains(status);
    if (vigil.path("active").asBoolean() == closed) {
      return "finding " + vigil.path("fingerprint") + " is active, or not, against its status";
    }
    List<String> earlier = new ArrayList<>();
    vigil.path("earlier").forEach(name -> earlier.add(name.asText()));
    String id = document.at("/event/id").asText();
    return finding(
        vigil.path("fingerprint").asText(),
        status,
        document.at("/event/action").asText(),
        Long.parseLong(id.substring(id.lastIndexOf('#') + 1)),
        vigil.at("/line/start").asInt(),
        vigil.path("first_seen").asLong(),
        vigil.path("last_seen").asLong(),
        earlier,
        vigil.at("/triage/decision").asText());
  }

  private static String counts(JsonNode vigil) {
    Map<String, Integer> changes = new TreeMap<>();
    for (String action :
        List.of("opened", "moved", "reopened", "fixed", "removed", "lost", "found")) {
      if (vigil.path(action).asInt() > 0) {
        changes.put(action, vigil.path(action).asInt());
      }
    }
    return "active %d suppressed %d %s"
        .formatted(vigil.path("active").asInt(), vigil.path("suppressed").asInt(), changes);
  }
}
