package dev.vigil.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.job.message.ManifestPart;
import dev.vigil.job.message.ScanPart;
import dev.vigil.job.message.UnitAnswer;
import dev.vigil.records.Conversions;
import dev.vigil.schemas.ManifestEntry;
import dev.vigil.schemas.ScanFinding;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.ScannedFile;
import dev.vigil.schemas.SnapshotManifest;
import dev.vigil.schemas.UnitResult;
import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.MessageDecodingException;
import dev.vigil.schemas.codec.PartCutter;
import dev.vigil.schemas.codec.PartSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RepositoryAssemblyTest {
  @TempDir Path directory;
  private EngineHolder engine;

  @SuppressWarnings("NullAway.Init") // the set-up sets what the tests need
  RepositoryAssemblyTest() {}

  @BeforeEach
  void loadRules() throws Exception {
    engine = JobRecords.engine(directory, "eval", "eval");
  }

  @Test
  void givesTheSameScanInWhateverOrderItsInputsCome() throws Exception {
    List<byte[]> expected = List.of();
    Random random = new Random(7);
    for (int round = 0; round < 30; round++) {
      List<Input> inputs = new ArrayList<>(inputs(5));
      inputs.addAll(inputs(5)); // everything is replayed once
      Collections.shuffle(inputs, random);
      try (Operator operator = open()) {
        for (Input input : inputs) {
          input.to(operator);
        }
        List<byte[]> scan = operator.scans().stream().map(ScanPart::value).toList();
        assertThat(scan).hasSize(1);
        expected = expected.isEmpty() ? scan : expected;
        assertThat(scan.getFirst()).isEqualTo(expected.getFirst());
      }
    }
    ScanResult scan = decode(expected.getFirst());
    assertThat(scan.getFiles())
        .extracting(ScannedFile::getPath)
        .containsExactly("a.py", "copy.py", "z.py");
    assertThat(scan.getFindings())
        .extracting(ScanFinding::getPath)
        .containsExactly("a.py", "copy.py");
    assertThat(scan.getFindings()).extracting(ScanFinding::getFingerprint).doesNotHaveDuplicates();
  }

  @Test
  void goesOnAfterARestartAtAnyPoint() throws Exception {
    List<Input> inputs = inputs(5);
    byte[] whole;
    try (Operator operator = open()) {
      for (Input input : inputs) {
        input.to(operator);
      }
      whole = operator.scans().getFirst().value();
    }
    for (int stop = 0; stop <= inputs.size(); stop++) {
      OperatorSubtaskState snapshot;
      List<ScanPart> scans = new ArrayList<>();
      try (Operator before = open()) {
        for (Input input : inputs.subList(0, stop)) {
          input.to(before);
        }
        snapshot = before.harness.snapshot(1, 1);
        scans.addAll(before.scans());
      }
      try (Operator after = new Operator(engine)) {
        after.harness.initializeState(snapshot);
        after.harness.open();
        for (Input input : inputs.subList(stop, inputs.size())) {
          input.to(after);
        }
        scans.addAll(after.scans());
      }
      assertThat(scans).hasSize(1);
      assertThat(scans.getFirst().value()).isEqualTo(whole);
    }
  }

  @Test
  void discardsAnOlderScanThatIsNotWhole() throws Exception {
    try (Operator operator = open()) {
      List<Input> older = inputs(5);
      for (Input input : older.subList(0, older.size() - 1)) {
        input.to(operator);
      }
      for (Input input : inputs(6)) {
        input.to(operator);
      }
      older.getLast().to(operator);
      assertThat(operator.scans()).hasSize(1);
      assertThat(decode(operator.scans().getFirst().value()).getSequence()).isEqualTo(6);
    }
  }

  @Test
  void givesAScanWithoutUnits() throws Exception {
    try (Operator operator = open()) {
      part(JobRecords.manifest(engine.get().analysisVersion(), 1, 0, 1, 0)).to(operator);
      assertThat(decode(operator.scans().getFirst().value()).getFiles()).isEmpty();
    }
  }

  @Test
  void writesALargeScanAsAStreamOfParts() throws Exception {
    // One path alone has more findings than fit into a part.
    String busy = ("eval " + "x".repeat(900) + "\n").repeat(900);
    List<Input> inputs = new ArrayList<>();
    ManifestEntry[] files = new ManifestEntry[10];
    for (int file = 0; file < files.length; file++) {
      files[file] = JobRecords.file("f" + file + ".py", file % 2 == 0 ? "busy" : "sound");
    }
    inputs.add(part(JobRecords.manifest(engine.get().analysisVersion(), 5, 0, 1, 2, files)));
    inputs.add(answer(5, "busy", busy));
    inputs.add(answer(5, "sound", "eval(x)"));
    List<ScanResult> parts = new ArrayList<>();
    try (Operator operator = open()) {
      for (Input input : inputs) {
        input.to(operator);
      }
      for (ScanPart part : operator.scans()) {
        assertThat(part.value().length).isLessThan((int) (1.1 * PartCutter.PART_BYTES));
        assertThat(part.key()).isEqualTo(Keys.scan(JobRecords.REPOSITORY, 5, parts.size()));
        parts.add(decode(part.value()));
      }
    }
    assertThat(parts).hasSizeGreaterThan(3);
    assertThat(parts)
        .extracting(ScanResult::getPartCount)
        .startsWith(0, 0, 0)
        .endsWith(parts.size());
    PartSet set = new PartSet();
    assertThat(parts.stream().filter(part -> set.add(part.getPart(), part.getPartCount())))
        .containsExactly(parts.getLast());
    List<ScanFinding> findings =
        parts.stream().flatMap(part -> part.getFindings().stream()).toList();
    assertThat(findings).hasSize(5 * 900 + 5);
    assertThat(findings)
        .isSortedAccordingTo(
            Comparator.comparing(ScanFinding::getPath)
                .thenComparingInt(finding -> finding.getLocation().getStartLine()));
    assertThat(parts.stream().flatMap(part -> part.getFiles().stream()))
        .extracting(ScannedFile::getPath)
        .containsExactly(Stream.of(files).map(ManifestEntry::getPath).toArray(String[]::new));
    assertThat(parts).allSatisfy(part -> assertThat(part.getRules()).hasSize(1));
  }

  @Test
  void keepsNothingOfAScanThatIsGiven() throws Exception {
    try (Operator operator = open()) {
      for (Input input : inputs(5)) {
        input.to(operator);
      }
      assertThat(operator.harness.numKeyedStateEntries()).isEqualTo(1);
      for (Input input : inputs(5)) {
        input.to(operator);
      }
      assertThat(operator.harness.numKeyedStateEntries()).isEqualTo(1);
      assertThat(operator.scans()).hasSize(1);
    }
  }

  @Test
  void forgetsARepositoryThatIsRetired() throws Exception {
    try (Operator operator = open()) {
      List<Input> inputs = inputs(5);
      for (Input input : inputs.subList(0, 3)) {
        input.to(operator);
      }
      tombstone(0).to(operator);
      tombstone(1).to(operator);
      inputs.get(3).to(operator);
      assertThat(operator.harness.numKeyedStateEntries()).isEqualTo(1);
      assertThat(operator.scans()).isEmpty();
      for (Input input : inputs(6)) {
        input.to(operator);
      }
      assertThat(operator.scans()).hasSize(1);
    }
  }

  @Test
  void goesOnWithoutPartsThatASmallerSnapshotNoLongerHas() throws Exception {
    String version = engine.get().analysisVersion();
    try (Operator operator = open()) {
      inputs(5).get(0).to(operator);
      inputs(5).get(1).to(operator);
      part(JobRecords.manifest(version, 6, 0, 1, 1, JobRecords.file("a.py", "a"))).to(operator);
      tombstone(1).to(operator);
      answer(6, "a", "eval(x)").to(operator);
      assertThat(operator.scans()).hasSize(1);
    }
  }

  private static Input tombstone(int part) {
    return operator ->
        operator.harness.processElement1(
            new StreamRecord<>(new ManifestPart(JobRecords.REPOSITORY, part, new byte[0])));
  }

  /** Something that comes in. */
  private interface Input {
    void to(Operator operator) throws Exception;
  }

  /** Two parts of a manifest, and the answers for its two units. */
  private List<Input> inputs(long sequence) {
    String version = engine.get().analysisVersion();
    return List.of(
        part(
            JobRecords.manifest(
                version,
                sequence,
                0,
                2,
                2,
                JobRecords.file("a.py", "a"),
                JobRecords.file("copy.py", "a"))),
        part(JobRecords.manifest(version, sequence, 1, 2, 2, JobRecords.file("z.py", "z"))),
        answer(sequence, "a", "eval(x)"),
        answer(sequence, "z", "pass"));
  }

  private static Input part(SnapshotManifest manifest) {
    byte[] record = JobRecords.encode(manifest);
    return operator ->
        operator.harness.processElement1(
            new StreamRecord<>(
                new ManifestPart(JobRecords.REPOSITORY, manifest.getPart(), record)));
  }

  private Input answer(long sequence, String blobId, String content) {
    Analyzer analyzer = engine.get();
    UnitResult result =
        Conversions.toAvro(analyzer.analyse(content.getBytes(StandardCharsets.UTF_8), "python"));
    byte[] record = new MessageCodec<UnitResult>(UnitResult.getClassSchema()).encode(result);
    return operator ->
        operator.harness.processElement2(
            new StreamRecord<>(
                new UnitAnswer(JobRecords.REPOSITORY, sequence, JobRecords.unit(blobId), record)));
  }

  private static ScanResult decode(byte[] part) throws MessageDecodingException {
    return new MessageCodec<ScanResult>(ScanResult.getClassSchema()).decode(part);
  }

  private Operator open() throws Exception {
    Operator operator = new Operator(engine);
    operator.harness.open();
    return operator;
  }

  /** The operator with its two inputs. */
  private static final class Operator implements AutoCloseable {
    private final KeyedTwoInputStreamOperatorTestHarness<String, ManifestPart, UnitAnswer, ScanPart>
        harness;

    Operator(EngineHolder engine) throws Exception {
      harness =
          new KeyedTwoInputStreamOperatorTestHarness<>(
              new KeyedCoProcessOperator<>(new RepositoryAssembly(engine)),
              ManifestPart::repository,
              UnitAnswer::repository,
              Types.STRING);
    }

    List<ScanPart> scans() {
      return harness.extractOutputValues();
    }

    @Override
    public void close() {
      try {
        harness.close();
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
  }
}
