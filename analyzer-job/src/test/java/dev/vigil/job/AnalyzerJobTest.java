package dev.vigil.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnalyzerJobTest {
  @TempDir Path directory;

  /** State is found by these ids: another id is lost state. */
  @Test
  void keepsTheIdsOfItsOperators() throws Exception {
    JobRecords.engine(directory, "eval", "eval");
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment();
    AnalyzerJob.define(
        environment,
        new JobConfiguration("127.0.0.1:9", directory.resolve("eval.bundle"), 1),
        UnitGuard.none());

    List<String> uids = new ArrayList<>();
    for (StreamNode node : environment.getStreamGraph().getStreamNodes()) {
      if (node.getTransformationUID() != null) {
        uids.add(node.getTransformationUID());
      }
    }
    assertThat(uids)
        .contains(
            "vigil.blobs",
            "vigil.manifests",
            "manifest-intake",
            "content-analysis",
            "repository-assembly");
    assertThat(uids).anyMatch(uid -> uid.contains("scans"));
    assertThat(uids).anyMatch(uid -> uid.contains("dead-letters"));
  }
}
