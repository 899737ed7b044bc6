package dev.vigil.cli.option;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.analyzer.rule.RuleSource;
import dev.vigil.cli.rules.RuleFiles;
import dev.vigil.job.RuleBundle;
import dev.vigil.night.JobRules;
import dev.vigil.night.message.UserException;
import dev.vigil.night.service.DataDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which rules the stages run; all stages of a night must be given the same. */
public final class RuleOptions {
  @Option(
      names = "--rules",
      paramLabel = "FILE|DIR",
      description = "Rules to run instead of the built-in ones; may be repeated.")
  private List<Path> rules = new ArrayList<>();

  @Mixin private ModelOption models = new ModelOption();

  @Mixin private DayOption day = new DayOption();

  /**
   * The rule files as they are now, and the day for which they are run. Takes milliseconds.
   *
   * @throws UserException if a file cannot be read
   */
  public RuleBundle read() {
    List<RuleSource> sources = new ArrayList<>(RuleFiles.read(rules));
    sources.addAll(models.sources());
    return new RuleBundle(sources, day.day());
  }

  /** Reads the rule files and writes them for the job into a data directory. */
  public JobRules write(DataDirectory directory, PrintWriter err) throws IOException {
    return write(read(), directory.resolve("rules.bundle"), err);
  }

  /**
   * Loads rules and writes them for the job.
   *
   * @param bundle the file that is written
   * @param err receives a line for each rule that cannot be loaded
   * @throws UserException if no rule can be loaded
   */
  public static JobRules write(RuleBundle content, Path bundle, PrintWriter err)
      throws IOException {
    RuleSet loaded = RuleFiles.load(content.sources(), content.today(), err);
    String version = new Analyzer(loaded, Limits.DEFAULT).analysisVersion();
    content.write(bundle);
    return new JobRules(bundle, version);
  }
}
