package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.finding.UnitAnalysis;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * No content takes more than the limits allow: the heap of a process that analyses all is small.
 */
final class HostileContentsTest {
  /** The rules, the largest tree, and {@link Limits#unitBytes()}, in MiB. */
  private static final int HEAP = 256;

  @Test
  void hostileContentsAreAnalysedInBoundedMemoryAndSteps() throws Exception {
    List<String> lines = run();
    assertThat(lines).hasSameSizeAs(HostileContents.all().keySet());
    for (String line : lines) {
      String[] fields = line.split(" ", -1);
      assertThat(Long.parseLong(fields[1])).as(line).isLessThanOrEqualTo(mostSteps());
      assertThat(Long.parseLong(fields[2])).as(line).isLessThanOrEqualTo(mostBytes());
      assertThat(fields[3]).as(line).isNotEqualTo(UnitAnalysis.Outcome.FAILED.name());
    }
  }

  /** The step with which a budget is exhausted may be a large one. */
  private static long mostSteps() {
    return Limits.DEFAULT.unitSteps() + Limits.DEFAULT.ruleSteps();
  }

  private static long mostBytes() {
    return 2 * Limits.DEFAULT.unitBytes();
  }

  private static List<String> run() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + HEAP + "m",
            "-Xss16m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-cp",
            System.getProperty("java.class.path"),
            HostileContents.class.getName());
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(out).isZero();
    return out.lines().toList();
  }
}
