package dev.vigil.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.job.message.ManifestPart;
import dev.vigil.job.message.ScanPart;
import dev.vigil.job.message.UnitAnswer;
import dev.vigil.records.Conversions;
import dev.vigil.schemas.ManifestEntry;
import dev.vigil.schemas.SnapshotManifest;
import dev.vigil.schemas.UnitResult;
import dev.vigil.schemas.codec.MessageCodec;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A repository whose scan is larger than the heap of the process that assembles it. */
final class LargeRepositoryTest {
  @TempDir Path directory;

  @Test
  void keepsMemoryFlatForLargeScans() throws Exception {
    Path out = directory.resolve("out");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(EmbeddedJob.JVM_ARGUMENTS);
    command.addAll(
        List.of(
            "-Xmx96m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Assembly.class.getName(),
            directory.toString(),
            Integer.toString(Integer.getInteger("vigil.large.files", 50_000))));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .directory(new File("."))
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as("%s", Files.readString(out)).isZero();
    assertThat(Files.readString(out)).contains("parts");
    System.out.println(
        Files.readString(out).lines().filter(line -> line.contains("parts")).toList());
  }

  /**
   * Assembles the scan of many files with RocksDB, and counts its parts instead of keeping them.
   */
  static final class Assembly {
    private static final int FILES_PER_PART = 2_000;

    private Assembly() {}

    public static void main(String[] arguments) throws Exception {
      Path directory = Path.of(arguments[0]);
      int files = Integer.parseInt(arguments[1]);
      EngineHolder engine = JobRecords.engine(directory, "eval", "eval");
      var harness =
          new KeyedTwoInputStreamOperatorTestHarness<String, ManifestPart, UnitAnswer, ScanPart>(
              new KeyedCoProcessOperator<>(new RepositoryAssembly(engine)),
              ManifestPart::repository,
              UnitAnswer::repository,
              Types.STRING);
      harness.setStateBackend(new EmbeddedRocksDBStateBackend());
      CountingOutput<ScanPart> given = new CountingOutput<>();
      harness.setOutputCreator(serializer -> given);
      harness.open();
      String content = "eval(x)  # " + "é".repeat(300) + "\n";
      UnitAnalysis analysis =
          engine.get().analyse(content.repeat(3).getBytes(StandardCharsets.UTF_8), "python");
      byte[] answer =
          new MessageCodec<UnitResult>(UnitResult.getClassSchema())
              .encode(Conversions.toAvro(analysis));
      for (int file = 0; file < files; file++) {
        harness.processElement2(
            new StreamRecord<>(
                new UnitAnswer(JobRecords.REPOSITORY, 1, JobRecords.unit(blob(file)), answer)));
      }
      int parts = (files + FILES_PER_PART - 1) / FILES_PER_PART;
      long last = System.nanoTime();
      for (int part = 0; part < parts; part++) {
        List<ManifestEntry> entries = new ArrayList<>();
        for (int file = part * FILES_PER_PART;
            file < Math.min(files, (part + 1) * FILES_PER_PART);
            file++) {
          entries.add(JobRecords.file("f%09d.py".formatted(file), blob(file)));
        }
        SnapshotManifest manifest =
            JobRecords.manifest(
                engine.get().analysisVersion(),
                1,
                part,
                parts,
                files,
                entries.toArray(new ManifestEntry[0]));
        byte[] record = JobRecords.encode(manifest);
        last = System.nanoTime();
        harness.processElement1(
            new StreamRecord<>(new ManifestPart(JobRecords.REPOSITORY, part, record)));
      }
      double seconds = (System.nanoTime() - last) / 1e9;
      System.out.printf("%d parts, the last call took %.1f s%n", given.count(), seconds);
      harness.close();
    }

    private static String blob(int file) {
      return "%040x".formatted(file);
    }
  }
}
