package dev.vigil.indexer;

import static dev.vigil.indexer.ScanBuilder.fingerprint;
import static dev.vigil.indexer.ScanBuilder.scan;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vigil.index.Index;
import dev.vigil.index.IndexName;
import dev.vigil.query.FindingFilter;
import dev.vigil.query.FindingSearch;
import dev.vigil.query.IndexedFinding;
import dev.vigil.query.RepositorySearch;
import dev.vigil.schemas.DeadLetter;
import dev.vigil.schemas.FileStatus;
import dev.vigil.schemas.NightOutcome;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.Topics;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The indexer between a real broker and a real node. */
final class IndexerIT {
  private static final String REPOSITORY = "example.org/r";

  @TempDir Path directory;
  private RealServices services;
  private Index index;
  private Indexer indexer;
  private Thread thread;

  @BeforeEach
  void start() throws Exception {
    services = new RealServices(directory);
    index = new Index(services.elasticsearch());
    index.create();
    startIndexer();
  }

  private void startIndexer() {
    indexer = new Indexer(services.kafka(), index);
    thread = Thread.ofPlatform().start(indexer);
  }

  private void stopIndexer() throws InterruptedException {
    indexer.close();
    thread.join(TimeUnit.SECONDS.toMillis(30));
    assertThat(thread.isAlive()).isFalse();
  }

  @AfterEach
  void stop() throws InterruptedException {
    stopIndexer();
    index.close();
    services.close();
  }

  @Test
  void appliesScansOfSeveralPartsAndRetirement() throws Exception {
    services.send(scanOfTwo(10).parts(3));
    services.awaitRead();
    assertThat(statuses()).isEqualTo(Map.of("eval(a)", "open", "eval(b)", "open"));

    services.send(scanOfOne(11).parts(2));
    services.awaitRead();
    assertThat(statuses()).isEqualTo(Map.of("eval(a)", "open", "eval(b)", "fixed"));

    services.send(REPOSITORY, NightOutcome.RETIRED, 12, "");
    services.awaitRead();
    assertThat(statuses()).isEqualTo(Map.of("eval(a)", "removed", "eval(b)", "fixed"));
    assertThat(new RepositorySearch(index).applied(List.of(REPOSITORY)))
        .isEqualTo(Map.of(REPOSITORY, 12L));
    assertThat(services.deadLetters()).isEmpty();
  }

  @Test
  void goesOnAfterRecordsAndDocumentsThatCannotBeApplied() throws Exception {
    services.send(Topics.SCANS, REPOSITORY, Keys.scan(REPOSITORY, 9, 0), new byte[] {1, 2, 3});
    services.send(Topics.SCANS, REPOSITORY, Keys.scan(REPOSITORY, 9, 1), null);
    services.send(Topics.NIGHTS, REPOSITORY, REPOSITORY, new byte[] {(byte) 0xC3, 1});
    String longRule = "r".repeat(40_000);
    List<ScanResult> partlyRejected =
        scanOfTwo(10)
            .rule(longRule, "HIGH", "injection")
            .finding(longRule, "a.py", "c", 3)
            .finding("eval", "a.py", "x".repeat(600), 4)
            .parts(1);
    partlyRejected.getFirst().getFindings().get(2).setFingerprint("short");
    services.send(partlyRejected);
    ScanResult contradiction = scanOfOne(11).whole();
    contradiction.setRules(List.of());
    services.send(List.of(contradiction));
    services.send(scanOfOne(12).parts(1));
    services.awaitRead();

    assertThat(statuses()).isEqualTo(Map.of("eval(a)", "open", "eval(b)", "fixed"));
    assertThat(services.deadLetters())
        .allSatisfy(letter -> assertThat(letter.getRepositoryId()).isEqualTo(REPOSITORY))
        .extracting(DeadLetter::getMessage)
        .hasSize(7)
        .anySatisfy(message -> assertThat(message).contains("not a ScanResult"))
        .anySatisfy(message -> assertThat(message).contains("not a NightRecord"))
        .anySatisfy(message -> assertThat(message).contains("must be no longer than 512 bytes"))
        .anySatisfy(message -> assertThat(message).contains("rule.id"))
        .anySatisfy(message -> assertThat(message).contains("which the scan has not"));
    assertThat(services.behind(false)).isZero();
  }

  @Test
  void waitsWhileElasticsearchIsAway() throws Exception {
    services.send(scanOfTwo(10).parts(1));
    services.awaitRead();
    services.stopElasticsearch();
    services.send(scanOfOne(11).parts(1));
    TimeUnit.SECONDS.sleep(3);
    assertThat(services.behind(true)).isPositive();
    services.startElasticsearch();
    services.awaitRead();
    assertThat(statuses()).isEqualTo(Map.of("eval(a)", "open", "eval(b)", "fixed"));
    assertThat(services.deadLetters()).isEmpty();
  }

  @Test
  void goesOnWhenKafkaComesBack() throws Exception {
    services.send(scanOfTwo(10).parts(1));
    services.awaitRead();
    services.killKafka();
    TimeUnit.SECONDS.sleep(3);
    services.startKafka();
    services.send(scanOfOne(11).parts(1));
    services.awaitRead();
    assertThat(statuses()).isEqualTo(Map.of("eval(a)", "open", "eval(b)", "fixed"));
  }

  @Test
  void completesScanThatAnEarlierIndexerReadInPartAndForgetsOneThatNeverComes() throws Exception {
    services.send(scanOfTwo(10).parts(3).subList(0, 2));
    services.awaitRead();
    assertThat(services.behind(false)).isEqualTo(2);
    stopIndexer();
    startIndexer();
    services.send(scanOfTwo(10).parts(3).subList(2, 3));
    services.awaitRead();
    assertThat(statuses()).isEqualTo(Map.of("eval(a)", "open", "eval(b)", "open"));
    assertThat(services.behind(false)).isZero();

    services.send(scanOfTwo(11).parts(2).subList(0, 1));
    services.awaitRead();
    assertThat(services.behind(false)).isEqualTo(1);
    services.send(scanOfOne(12).parts(1));
    services.awaitRead();
    assertThat(services.behind(false)).isZero();
    assertThat(statuses()).isEqualTo(Map.of("eval(a)", "open", "eval(b)", "fixed"));
  }

  @Test
  void buildsTheSameWhenNightsAreReadBeforeOlderScans() throws Exception {
    services.send(scanOfTwo(10).parts(1));
    services.send(REPOSITORY, NightOutcome.SCANNED, 10, "");
    services.awaitRead();
    services.send(scanOfOne(12).parts(2));
    services.send(REPOSITORY, NightOutcome.SCANNED, 12, "");
    services.awaitRead();
    services.send(REPOSITORY, NightOutcome.RETIRED, 13, "");
    services.awaitRead();
    assertThat(statuses()).isEqualTo(Map.of("eval(a)", "removed", "eval(b)", "fixed"));
    services.send(scanOfTwo(14).parts(1));
    services.send(REPOSITORY, NightOutcome.SCANNED, 14, "");
    services.awaitRead();
    services.send(REPOSITORY, NightOutcome.FAILED, 14, "it is away");
    services.awaitRead();
    assertThat(statuses()).isEqualTo(Map.of("eval(a)", "reopened", "eval(b)", "reopened"));
    Map<String, Map<String, JsonNode>> before = allDocuments();
    assertThat(before.get("vigil-scans")).hasSize(4);
    assertThat(before.get("vigil-counts")).hasSize(4);
    JsonNode repository = documents(before, "vigil-repositories").getFirst();
    assertThat(repository.at("/vigil/night/outcome").asText()).isEqualTo("failed");
    assertThat(repository.at("/vigil/night/reason").asText()).isEqualTo("it is away");
    assertThat(repository.at("/vigil/sequence").asLong()).isEqualTo(14);

    stopIndexer();
    index.clear();
    services.forgetWhatWasRead();
    startIndexer();
    services.awaitRead();
    assertThat(allDocuments()).isEqualTo(before);
    assertThat(services.deadLetters()).isEmpty();
  }

  @Test
  void keepsFilesAndEvidenceOfTheLastScan() throws Exception {
    services.send(
        scanOfTwo(10)
            .rule("orm", "INFO", "injection")
            .evidence("orm", "a.py", 3, 5, 5)
            .evidence("orm", "b.py", 7)
            .file("big.bin", "blob-c", FileStatus.SKIPPED)
            .parts(2));
    services.awaitRead();
    assertThat(services.documents("vigil-evidence").values())
        .extracting(document -> document.at("/vigil/lines").toString())
        .containsExactly("[3,5]", "[7]");
    services.send(
        scanOfOne(11).rule("orm", "INFO", "injection").evidence("orm", "a.py", 4).parts(1));
    services.awaitRead();
    Map<String, JsonNode> evidence = services.documents("vigil-evidence");
    assertThat(evidence.values())
        .extracting(document -> document.at("/vigil/lines").toString())
        .containsExactly("[4]", "[7]");
    assertThat(evidence.values())
        .extracting(document -> document.at("/vigil/active").asBoolean())
        .containsExactly(true, false);
    Map<String, JsonNode> files = services.documents("vigil-files");
    assertThat(files.values())
        .extracting(document -> document.at("/file/path").asText())
        .containsExactly("a.py", "b.py", "big.bin");
    assertThat(files.values())
        .extracting(document -> document.at("/vigil/sequence").asLong())
        .describedAs("only what is new is written")
        .containsExactly(10L, 11L, 11L);
    assertThat(files.values())
        .extracting(document -> document.at("/vigil/active").asBoolean())
        .containsExactly(true, true, false);
    assertThat(services.deadLetters()).isEmpty();
  }

  @Test
  void findsInOrderWhateverTheirNumber() throws Exception {
    ScanBuilder scan =
        scan(REPOSITORY, 10)
            .rule("eval", "HIGH", "injection")
            .rule("worst", "CRITICAL", "injection")
            .file("a.py", "blob-a");
    for (int finding = 0; finding < 10_500; finding++) {
      scan.finding("eval", "a.py", "code " + finding, finding + 1, finding < 200);
    }
    services.send(scan.finding("worst", "a.py", "last", 90_000).parts(1));
    services.awaitRead();
    List<IndexedFinding> all = AllFindings.of(index, filter("", 0));
    assertThat(all).hasSize(10_501);
    assertThat(all.getFirst().ruleId()).isEqualTo("worst");
    assertThat(all.subList(1, all.size()))
        .isSortedAccordingTo(Comparator.comparingLong(finding -> finding.startLine()));
    assertThat(AllFindings.of(index, filter("active", 0))).hasSize(10_301);
    assertThat(AllFindings.of(index, filter("open", 3))).isEqualTo(all.subList(0, 3));
    assertThat(new FindingSearch(index).totals().bySeverity())
        .isEqualTo(Map.of("CRITICAL", 1L, "HIGH", 10_300L));
  }

  private static FindingFilter filter(String status, int limit) {
    return new FindingFilter(
        Optional.empty(),
        Optional.of(REPOSITORY),
        Optional.empty(),
        Optional.empty(),
        Optional.of(status).filter(text -> !text.isEmpty()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        limit);
  }

  private Map<String, Map<String, JsonNode>> allDocuments() throws Exception {
    Map<String, Map<String, JsonNode>> all = new TreeMap<>();
    for (IndexName name : IndexName.values()) {
      String alias = name.alias();
      all.put(alias, services.documents(alias));
    }
    return all;
  }

  private static List<JsonNode> documents(Map<String, Map<String, JsonNode>> all, String alias) {
    return List.copyOf(all.getOrDefault(alias, Map.of()).values());
  }

  static ScanBuilder scanOfTwo(long sequence) {
    return scan(REPOSITORY, sequence)
        .rule("eval", "HIGH", "injection")
        .file("a.py", "blob-a")
        .file("b.py", "blob-b")
        .finding("eval", "a.py", "eval(a)", 1)
        .finding("eval", "b.py", "eval(b)", 2);
  }

  static ScanBuilder scanOfOne(long sequence) {
    return scan(REPOSITORY, sequence)
        .rule("eval", "HIGH", "injection")
        .file("a.py", "blob-a")
        .file("b.py", "blob-b2")
        .finding("eval", "a.py", "eval(a)", 1);
  }

  private Map<String, String> statuses() throws Exception {
    Map<String, String> statuses = new TreeMap<>();
    for (Map.Entry<String, JsonNode> document : services.documents("vigil-findings").entrySet()) {
      String code = document.getValue().at("/vigil/excerpt").asText();
      String path = document.getValue().at("/file/path").asText();
      assertThat(document.getKey()).isEqualTo(fingerprint(REPOSITORY, "eval", path, code));
      statuses.put(code, document.getValue().at("/vulnerability/status").asText());
    }
    return statuses;
  }
}
