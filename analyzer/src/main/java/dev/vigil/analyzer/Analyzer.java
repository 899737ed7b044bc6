package dev.vigil.analyzer;

import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.rule.RuleSet;
import java.util.List;
import java.util.Optional;

/** Analyses contents. Knows no path, repository, date or clock; safe for use by many threads. */
public final class Analyzer {
  private final RuleSet rules;
  private final Limits limits;
  private final String analysisVersion;

  /** An analyzer that runs those rules. */
  public Analyzer(RuleSet rules, Limits limits) {
    this.rules = rules;
    this.limits = limits;
    this.analysisVersion = AnalysisVersion.of(rules, limits);
  }

  /**
   * Hash of engine build, rules and limits, in hex: two analyses of the same content and version
   * are equal.
   */
  public String analysisVersion() {
    return analysisVersion;
  }

  /** The rules that are run. */
  public RuleSet rules() {
    return rules;
  }

  /** Analyses one content. Never throws: what goes wrong is a problem of the result. */
  public UnitAnalysis analyse(byte[] content, String language) {
    return analyse(content, language, UnitObserver.NONE);
  }

  /** Analyses one content as {@link #analyse(byte[], String)} does, and tells an observer. */
  public UnitAnalysis analyse(byte[] content, String language, UnitObserver observer) {
    try {
      return new UnitRun(rules, limits, language, content, observer).run();
    } catch (StackOverflowError e) {
      return failed("the content nests too deep");
    } catch (OutOfMemoryError e) {
      // The last resort behind the bounds of the limits: other contents are still analysed.
      return failed("there is not enough memory for the content; give the process more");
    } catch (RuntimeException e) {
      return failed("a defect of the engine, please report it: " + e);
    }
  }

  private static UnitAnalysis failed(String message) {
    return new UnitAnalysis(
        UnitAnalysis.Outcome.FAILED,
        0,
        List.of(),
        List.of(
            new AnalysisProblem(
                AnalysisProblem.Kind.INTERNAL, Optional.empty(), Optional.empty(), message)));
  }
}
