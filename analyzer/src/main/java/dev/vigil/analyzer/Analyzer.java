package dev.vigil.analyzer;

import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.Location;
import dev.vigil.analyzer.finding.Position;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.rule.Rule;
import dev.vigil.analyzer.rule.RuleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Analyses contents. Knows no path, repository, date or clock; safe for use by many threads. */
public final class Analyzer {
  private final RuleSet rules;
  private final Limits limits;
  private final String analysisVersion;

  /** An analyzer that runs those rules. */
  public Analyzer(RuleSet rules, Limits limits) {
    this.rules = rules;
    this.limits = limits;
    this.analysisVersion = version(rules, limits);
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
    SourceLines source = new SourceLines(content);
    List<RuleMatch> matches = new ArrayList<>();
    List<AnalysisProblem> problems = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      if (rule.appliesTo(language)) {
        match(rule, source, matches, problems);
      }
    }
    boolean whole = problems.stream().allMatch(p -> p.kind() == AnalysisProblem.Kind.CAP);
    return new UnitAnalysis(
        whole ? UnitAnalysis.Outcome.ANALYSED : UnitAnalysis.Outcome.PARTIAL,
        source.lineCount(),
        matches,
        problems);
  }

  private void match(
      Rule rule, SourceLines source, List<RuleMatch> matches, List<AnalysisProblem> problems) {
    String id = rule.description().id();
    try {
      Matcher matcher = rule.regex().matcher(new BudgetedText(source.text(), limits.regexSteps()));
      int count = 0;
      while (matcher.find()) {
        if (++count > limits.matchesPerRule()) {
          problems.add(
              problem(
                  AnalysisProblem.Kind.CAP,
                  id,
                  "more than " + limits.matchesPerRule() + " matches"));
          return;
        }
        matches.add(ruleMatch(rule, source, matcher));
      }
    } catch (BudgetedText.Exhausted e) {
      problems.add(
          problem(
              AnalysisProblem.Kind.BUDGET,
              id,
              "the regular expression looked at more than " + limits.regexSteps() + " characters"));
    } catch (StackOverflowError e) {
      problems.add(
          problem(
              AnalysisProblem.Kind.BUDGET,
              id,
              "the regular expression nests too deep on this text"));
    }
  }

  private static AnalysisProblem problem(AnalysisProblem.Kind kind, String rule, String message) {
    return new AnalysisProblem(kind, Optional.of(rule), Optional.empty(), message);
  }

  private RuleMatch ruleMatch(Rule rule, SourceLines source, Matcher matcher) {
    TreeMap<String, String> metavariables = new TreeMap<>();
    String message = rule.description().message();
    for (int group = 1; group <= matcher.groupCount(); group++) {
      String text = matcher.group(group);
      if (text != null) {
        metavariables.put("$" + group, text);
        message = message.replace("$" + group, text);
      }
    }
    Position start = source.position(matcher.start());
    Position end = source.position(matcher.end());
    String excerpt = source.lines(start.line(), end.line());
    return new RuleMatch(
        rule.description().id(),
        new Location(start, end),
        message,
        excerpt.length() <= limits.excerptCharacters()
            ? excerpt
            : excerpt.substring(0, limits.excerptCharacters()) + "…",
        metavariables,
        "",
        matcher.group().strip().replaceAll("\\s+", " "),
        Optional.empty());
  }

  private static String version(RuleSet rules, Limits limits) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      digestOwnClasses(sha256);
      sha256.update(rules.digest().getBytes(StandardCharsets.UTF_8));
      sha256.update(limits.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the engine's own classes have no location", e);
    }
  }

  /** The engine's build: the bytes of its jar, or of its classes in order of their names. */
  private static void digestOwnClasses(MessageDigest digest)
      throws IOException, URISyntaxException {
    Path own = Path.of(Analyzer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files = Files.walk(own)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(Files.readAllBytes(file));
      }
    }
  }
}
