package dev.vigil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.analyzer.rule.RuleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BuiltinRulesTest {
  @Test
  void holdsEveryRuleFileWithItsText() throws IOException {
    List<RuleSource> loaded = BuiltinRules.load();

    assertThat(loaded).extracting(RuleSource::name).containsExactlyElementsOf(ruleFiles());
    for (RuleSource source : loaded) {
      assertThat(source.yaml()).isEqualTo(Files.readString(RuleFile.PACKS.resolve(source.name())));
    }
  }

  @Test
  void holdsTheFixtureOfEveryRule() throws IOException {
    List<RuleFile> files = RuleFile.all();
    List<RuleSource> loaded = BuiltinRules.load();

    assertThat(loaded).hasSize(files.size() + ModelFile.all().size());
    for (RuleFile file : files) {
      RuleSource source =
          loaded.stream().filter(each -> each.name().equals(file.name())).findFirst().orElseThrow();
      assertThat(BuiltinRules.fixture(source))
          .as(file.name())
          .isEqualTo(Files.readString(file.fixture()));
    }
  }

  private static List<String> ruleFiles() {
    return Stream.concat(
            RuleFile.all().stream().map(RuleFile::name),
            ModelFile.all().stream().map(ModelFile::name))
        .sorted()
        .toList();
  }
}
