package dev.vigil.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.job.message.KeyedRecord;
import dev.vigil.job.message.MessageTypes;
import dev.vigil.job.message.ScanPart;
import dev.vigil.schemas.ScanFinding;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.MessageCodec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnalyzerJobTest {
  @TempDir Path directory;

  /** A restored job finds state by these ids: another id is lost state. */
  @Test
  void keepsTheIdsOfItsOperators() throws Exception {
    JobRecords.engine(directory, "eval", "eval");
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment();
    AnalyzerJob.define(
        environment,
        KafkaConnectors.of("127.0.0.1:9"),
        new EngineHolder(directory.resolve("eval.bundle")),
        UnitGuard.none());

    Map<String, String> uids = new TreeMap<>();
    for (StreamNode node : environment.getStreamGraph().getStreamNodes()) {
      uids.put(node.getOperatorName(), String.valueOf(node.getTransformationUID()));
    }
    assertThat(uids)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "Source: vigil.blobs", "vigil.blobs",
                "Source: vigil.manifests", "vigil.manifests",
                "Manifest intake", "manifest-intake",
                "Content analysis", "content-analysis",
                "Repository assembly", "repository-assembly",
                "Scans: Writer", "scans",
                "Scans: Committer", "Sink Committer: scans",
                "Dead letters: Writer", "dead-letters",
                "Dead letters: Committer", "Sink Committer: dead-letters"));
  }

  @Test
  void endsWhenBoundedSourcesAreRead() throws Exception {
    EngineHolder engine = JobRecords.engine(directory, "eval", "eval");
    byte[] manifest =
        JobRecords.encode(
            JobRecords.manifest(
                engine.get().analysisVersion(), 4, 0, 1, 1, JobRecords.file("a.py", "a")));
    CollectingSink<ScanPart> scans = new CollectingSink<>();
    CollectingSink<KeyedRecord> deadLetters = new CollectingSink<>();
    run(
        engine,
        bounded(JobRecords.blob("a", "eval(x)"), JobRecords.blob("b", "eval(y)")),
        bounded(
            new KeyedRecord(Keys.manifest(JobRecords.REPOSITORY, 0), manifest),
            new KeyedRecord(Keys.manifest("broken", 0), new byte[] {1})),
        scans,
        deadLetters);

    assertThat(scans.taken()).hasSize(1);
    ScanResult scan =
        new MessageCodec<ScanResult>(ScanResult.getClassSchema())
            .decode(scans.taken().getFirst().value());
    assertThat(scan.getSequence()).isEqualTo(4);
    assertThat(scan.getFindings()).extracting(ScanFinding::getPath).containsExactly("a.py");
    assertThat(deadLetters.taken()).hasSize(1);
  }

  @Test
  void followsDataFromFileToFile() throws Exception {
    EngineHolder engine =
        JobRecords.engineOf(
            directory,
            "flow",
            """
            rules:
              - id: flow
                languages: [python]
                severity: ERROR
                message: Data of $FROM arrives.
                mode: taint
                options: {taint_intrafile: true, interfile: true}
                pattern-sources:
                  - pattern: $FROM.read()
                pattern-sinks:
                  - pattern: run($X)
                metadata: {area: injection}
            """);
    byte[] manifest =
        JobRecords.encode(
            JobRecords.manifest(
                engine.get().analysisVersion(),
                4,
                0,
                1,
                2,
                JobRecords.file("tools.py", "b"),
                JobRecords.file("web.py", "a")));
    CollectingSink<ScanPart> scans = new CollectingSink<>();
    run(
        engine,
        bounded(
            JobRecords.blob("a", "from tools import go\ngo(form.read())\ngo('fixed')\n"),
            JobRecords.blob("b", "def go(value):\n  run(value)\n")),
        bounded(new KeyedRecord(Keys.manifest(JobRecords.REPOSITORY, 0), manifest)),
        scans,
        new CollectingSink<>());

    assertThat(scans.taken()).hasSize(1);
    ScanResult scan =
        new MessageCodec<ScanResult>(ScanResult.getClassSchema())
            .decode(scans.taken().getFirst().value());
    assertThat(scan.getFindings()).hasSize(1);
    ScanFinding finding = scan.getFindings().getFirst();
    assertThat(finding.getPath()).isEqualTo("tools.py");
    assertThat(finding.getMessage()).isEqualTo("Data of form arrives.");
    assertThat(finding.getTrace().getSource().getPath()).isEqualTo("web.py");
    assertThat(finding.getTrace().getSink().getPath()).isNull();
  }

  private static void run(
      EngineHolder engine,
      Source<KeyedRecord, ?, ?> blobs,
      Source<KeyedRecord, ?, ?> manifests,
      CollectingSink<ScanPart> scans,
      CollectingSink<KeyedRecord> deadLetters)
      throws Exception {
    Configuration configuration = new Configuration();
    configuration.setString("pipeline.generic-types", "false");
    configuration.setString("rest.bind-port", "0");
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.createLocalEnvironment(2, configuration);
    AnalyzerJob.define(
        environment,
        new JobConnectors(blobs, manifests, scans, deadLetters),
        engine,
        UnitGuard.none());
    environment.execute("bounded");
  }

  private static Source<KeyedRecord, ?, ?> bounded(KeyedRecord... records) {
    // Tasks get a serialized copy of the source.
    ArrayList<String> keys = new ArrayList<>();
    ArrayList<byte[]> values = new ArrayList<>();
    for (KeyedRecord record : records) {
      keys.add(record.key());
      values.add(record.value());
    }
    return new DataGeneratorSource<>(
        index -> new KeyedRecord(keys.get(index.intValue()), values.get(index.intValue())),
        records.length,
        MessageTypes.KEYED_RECORD);
  }
}
