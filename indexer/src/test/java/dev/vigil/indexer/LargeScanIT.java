package dev.vigil.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigil.index.Index;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scans that are larger than the heap of the indexer. The sizes can be given: {@code
 * -Dvigil.scale.files=200000 -Dvigil.scale.findings=100000 -Dvigil.scale.heap=256m}. Prints how
 * long it took and what it cost.
 */
final class LargeScanIT {
  private static final int FILES = Integer.getInteger("vigil.scale.files", 20_000);
  private static final int FINDINGS = Integer.getInteger("vigil.scale.findings", 20_000);
  private static final String HEAP = System.getProperty("vigil.scale.heap", "96m");
  private static final int FINDINGS_PER_FILE = 20;
  private static final String WIDE = "example.org/wide";
  private static final String DEEP = "example.org/deep";

  @TempDir Path directory;

  @Test
  void keepsMemoryFlatForLargeScans() throws Exception {
    try (RealServices services = new RealServices(directory);
        Index index = new Index(services.elasticsearch())) {
      index.create();
      try (IndexerProcess indexer = IndexerProcess.start(services, directory, "-Xmx" + HEAP)) {
        int deepFiles = FINDINGS / FINDINGS_PER_FILE;
        time(
            "first scans",
            () -> {
              send(services, new LargeScan(WIDE, 10, FILES, 0, Set.of(), Set.of()));
              send(
                  services,
                  new LargeScan(DEEP, 10, deepFiles, FINDINGS_PER_FILE, Set.of(), Set.of()));
            });
        awaitScans(services, indexer, 2);
        time(
            "second scans",
            () -> {
              send(
                  services,
                  new LargeScan(WIDE, 20, FILES - 5, 0, Set.of(1, 2), Set.of(10, 11, 12)));
              send(
                  services,
                  new LargeScan(
                      DEEP, 20, deepFiles - 2, FINDINGS_PER_FILE, Set.of(1), Set.of(10, 11, 12)));
            });
        awaitScans(services, indexer, 4);
        System.out.println(indexer.stop());
      }
      requireRight(services);
      try (IndexerProcess reader = IndexerProcess.startReader(services, directory, "-Xmx48m")) {
        int moved = 3 * FINDINGS_PER_FILE;
        assertThat(reader.stop()).contains("read " + (FINDINGS + moved) + " findings");
      }
    }
  }

  private static void requireRight(RealServices services) throws Exception {
    JsonNode wide = scan(services, WIDE, 20);
    assertThat(wide.at("/files/analysed").asInt()).isEqualTo(FILES - 5);
    assertThat(count(services, "vigil-files", WIDE, "vigil.active:true")).isEqualTo(FILES - 5);
    assertThat(count(services, "vigil-files", WIDE, "vigil.active:false")).isEqualTo(5 + 3);
    assertThat(count(services, "vigil-files", WIDE, "vigil.sequence:20"))
        .as("only what changed is written")
        .isEqualTo(2 + 5 + 2 * 3);
    assertThat(count(services, "vigil-evidence", WIDE, "vigil.active:true")).isEqualTo(FILES - 5);
    assertThat(count(services, "vigil-evidence", WIDE, "vigil.active:false")).isEqualTo(5 + 3);
    JsonNode deep = scan(services, DEEP, 20);
    assertThat(deep.get("opened").asInt()).isZero();
    assertThat(deep.get("fixed").asInt()).isEqualTo(FINDINGS_PER_FILE);
    assertThat(deep.get("removed").asInt()).isEqualTo(2 * FINDINGS_PER_FILE);
    assertThat(deep.get("moved").asInt()).isEqualTo(2 * 3 * FINDINGS_PER_FILE);
    int active = FINDINGS - 3 * FINDINGS_PER_FILE;
    assertThat(deep.get("active").asInt()).isEqualTo(active);
    assertThat(count(services, "vigil-findings", DEEP, "vigil.active:true")).isEqualTo(active);
    assertThat(
            count(
                services,
                "vigil-findings",
                DEEP,
                "vigil.active:true AND vigil.first_seen:10000 AND vigil.sequence:20"))
        .isEqualTo(active);
    assertThat(services.deadLetters()).isEmpty();
  }

  private static void send(RealServices services, LargeScan scan) throws Exception {
    scan.write(part -> services.send(List.of(part)));
  }

  private interface Work {
    void run() throws Exception;
  }

  private static void time(String what, Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    System.out.printf("%s sent in %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
  }

  private static void awaitScans(RealServices services, IndexerProcess indexer, int scans)
      throws Exception {
    long start = System.nanoTime();
    services.awaitRead(() -> assertThat(indexer.isAlive()).as(indexer.log()).isTrue());
    System.out.printf(
        "read %d ms later, Elasticsearch has used %d ms%n",
        (System.nanoTime() - start) / 1_000_000,
        services.request("GET", "/_nodes/stats/process", "").findValue("total_in_millis").asLong());
    assertThat(services.documents("vigil-scans")).as(indexer.log()).hasSize(scans);
  }

  private static JsonNode scan(RealServices services, String repository, long sequence)
      throws Exception {
    return Objects.requireNonNull(
            services.documents("vigil-scans").get(repository + "#" + sequence))
        .get("vigil");
  }

  private static long count(RealServices services, String index, String repository, String query)
      throws Exception {
    services.request("POST", "/" + index + "/_refresh", "");
    return services
        .request(
            "POST",
            "/" + index + "/_count",
            "{\"query\": {\"query_string\": {\"query\": \"vigil.repository.id:\\\""
                + repository
                + "\\\" AND "
                + query
                + "\"}}}")
        .get("count")
        .asLong();
  }
}
