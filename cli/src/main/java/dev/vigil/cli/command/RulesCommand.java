package dev.vigil.cli.command;

import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.cli.option.DayOption;
import dev.vigil.cli.option.RuleChoice;
import dev.vigil.cli.report.JsonText;
import dev.vigil.cli.rules.RuleFiles;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists rules. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "Lists the rules that a scan runs: severity, languages, area and id.")
public final class RulesCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private RuleChoice choice = new RuleChoice();

  @Mixin private DayOption day = new DayOption();

  @Option(names = "--json", description = "Print the list as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    var command = Objects.requireNonNull(spec).commandLine();
    RuleSet rules = choice.chosen(RuleFiles.load(choice.sources(), day.day(), command.getErr()));
    PrintWriter out = command.getOut();
    if (json) {
      out.print(JsonText.of(rules.descriptions().stream().map(RulesCommand::tree).toList()));
    } else {
      rules.descriptions().forEach(rule -> out.println(line(rule)));
    }
    out.flush();
    return 0;
  }

  private static String line(RuleDescription rule) {
    return String.join(
        "  ",
        "%-8s".formatted(rule.evidence() ? "evidence" : rule.severity().name()),
        "%-8s".formatted(String.join(",", rule.languages())),
        "%-24s".formatted(rule.area().key()),
        rule.id());
  }

  private static Map<String, Object> tree(RuleDescription rule) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", rule.id());
    tree.put("kind", rule.evidence() ? "evidence" : "finding");
    tree.put("severity", rule.severity().name());
    tree.put("confidence", rule.confidence());
    tree.put("languages", List.copyOf(rule.languages()));
    tree.put("area", rule.area().key());
    tree.put("cwe", rule.cwe());
    tree.put("message", rule.message());
    return tree;
  }
}
