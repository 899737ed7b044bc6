package dev.vigil.cli.command;

import dev.vigil.analyzer.rule.RuleDescription;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.cli.option.DayOption;
import dev.vigil.cli.option.RuleChoice;
import dev.vigil.cli.rules.ExplainedRule;
import dev.vigil.cli.rules.RuleExplanation;
import dev.vigil.cli.rules.RuleFiles;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains one rule. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Explains a rule: what it reports, with code that it reports and code that it does not, the"
          + " risk, and what to do."
    })
public final class ExplainCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "RULE",
      description = "Id of the rule, or the end of its id behind a dot.")
  private String id = "";

  @Mixin private RuleChoice choice = new RuleChoice();

  @Mixin private DayOption day = new DayOption();

  @Option(names = "--json", description = "Print the explanation as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    var command = Objects.requireNonNull(spec).commandLine();
    List<RuleSource> sources = choice.sources();
    RuleSet rules = choice.chosen(RuleFiles.load(sources, day.day(), command.getErr()));
    RuleExplanation explanation =
        new RuleExplanation(ExplainedRule.of(named(rules), rules, sources));
    PrintWriter out = command.getOut();
    out.print(json ? explanation.json() : explanation.text());
    out.flush();
    return 0;
  }

  /** The rule of that id; else the only one whose id ends so behind a dot. */
  private RuleDescription named(RuleSet rules) {
    List<RuleDescription> all = rules.descriptions();
    String end = "." + id.toLowerCase(Locale.ROOT);
    List<RuleDescription> shortened =
        all.stream().filter(rule -> rule.id().toLowerCase(Locale.ROOT).endsWith(end)).toList();
    if (shortened.size() == 1) {
      return shortened.getFirst();
    }
    String known =
        new KnownValues("the rule", all.stream().map(RuleDescription::id).toList()).named(id);
    return rules.description(known).orElseThrow();
  }
}
