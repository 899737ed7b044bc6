package dev.vigil.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MeasuredProcessTest {
  @TempDir Path directory;

  @Test
  void tellsTheWorkOfAProcessFromTheTimeItTook() throws Exception {
    MeasuredProcess idle = run("sleep 0.5; echo done; exit 3");

    assertThat(idle.exit()).isEqualTo(3);
    assertThat(idle.output()).isEqualTo("done\n");
    assertThat(idle.wallSeconds()).isGreaterThanOrEqualTo(0.5);
    assertThat(idle.cpuSeconds()).isLessThan(idle.wallSeconds());
  }

  @Test
  void countsTheWorkOfChildren() throws Exception {
    MeasuredProcess busy = run("bash -c 'i=0; while ((i++ < 200000)); do :; done'");

    assertThat(busy.exit()).isZero();
    assertThat(busy.cpuSeconds()).isGreaterThan(0.05);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void tellsProcessesOfDifferentRolesApart() throws Exception {
    MeasuredProcess run =
        MeasuredProcess.run(
            List.of("bash", "-c", "sleep 1; true"),
            directory.resolve("errors"),
            commandLine -> commandLine.startsWith("sleep") ? "sleeper" : "shell");

    assertThat(run.roles()).containsOnlyKeys("shell", "sleeper");
    assertThat(run.roles().values()).allMatch(usage -> usage.peakBytes() > 0);
  }

  private MeasuredProcess run(String script) throws Exception {
    return MeasuredProcess.run(List.of("bash", "-c", script), directory.resolve("errors"));
  }
}
