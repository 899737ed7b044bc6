package dev.vigil.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.rule.RuleSource;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EngineHolderTest {
  @TempDir Path directory;

  @Test
  void tasksOfAProcessShareTheAnalyzerOfABundle() throws Exception {
    EngineHolder holder = new EngineHolder(bundle("one"));
    Analyzer analyzer = InstantiationUtil.clone(holder).get();
    assertThat(InstantiationUtil.clone(holder).get()).isSameAs(analyzer);
    assertThat(new EngineHolder(bundle("one")).get()).isSameAs(analyzer);
  }

  @Test
  void anotherBundleHasAnotherAnalyzer() throws Exception {
    Analyzer one = new EngineHolder(bundle("one")).get();
    Analyzer other = new EngineHolder(bundle("other")).get();
    assertThat(other.analysisVersion()).isNotEqualTo(one.analysisVersion());
    assertThat(other.rules().description("other")).isPresent();
  }

  private Path bundle(String id) throws Exception {
    Path file = directory.resolve(id + ".bundle");
    String yaml =
        """
        rules:
          - id: %s
            languages: [python]
            severity: ERROR
            message: Runs text as code.
            pattern: eval(...)
        """
            .formatted(id);
    RuleSource source = new RuleSource("pack", id + ".yaml", yaml);
    new RuleBundle(List.of(source), LocalDate.EPOCH).write(file);
    return file;
  }
}
