package dev.vigil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigil.rules.BuiltinRules;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class RulesCommandTest {
  @Test
  void listsEveryBuiltInRule() throws IOException {
    assertThat(Commands.run("rules").out().lines())
        .hasSameSizeAs(BuiltinRules.ids())
        .anyMatch(line -> line.matches("HIGH +python +injection +os-system"))
        .anyMatch(line -> line.startsWith("evidence "));
    JsonNode list = new ObjectMapper().readTree(Commands.run("rules", "--json").out());
    assertThat(list.findValuesAsText("id")).containsExactlyElementsOf(BuiltinRules.ids());
  }

  @Test
  void leavesOutExcludedRules() {
    assertThat(Commands.run("rules", "--exclude-rule", "os-system").out().lines())
        .hasSize(BuiltinRules.ids().size() - 1)
        .noneMatch(line -> line.endsWith(" os-system"));
  }
}
