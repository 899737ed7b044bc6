package dev.vigil.cli;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.Limits;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.job.RuleBundle;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which rules the stages run; all stages of a night must be given the same. */
final class RuleOptions {
  @Option(
      names = "--rules",
      paramLabel = "FILE|DIR",
      description = "Rules to run instead of the built-in ones; may be repeated.")
  private List<Path> rules = new ArrayList<>();

  @Mixin private DayOption day = new DayOption();

  /**
   * Rules for the job.
   *
   * @param bundle the file that the job reads
   * @param version the analysis version
   */
  record Bundle(Path bundle, String version) {}

  /** The rule files as they are now; quick, and tells of files that cannot be read. */
  RuleBundle read() {
    return new RuleBundle(RuleFiles.read(rules), day.day());
  }

  /** Loads them, says on {@code err} what is wrong with some, and writes them for the job. */
  Bundle bundle(DataDirectory directory, PrintWriter err) throws IOException {
    return bundle(read(), directory.resolve("rules.bundle"), err);
  }

  /** The same, of files that are read already, to a given file. */
  static Bundle bundle(RuleBundle content, Path bundle, PrintWriter err) throws IOException {
    RuleSet loaded = RuleFiles.load(content.sources(), content.today(), err);
    String version = new Analyzer(loaded, Limits.DEFAULT).analysisVersion();
    content.write(bundle);
    return new Bundle(bundle, version);
  }
}
