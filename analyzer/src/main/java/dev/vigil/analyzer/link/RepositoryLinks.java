package dev.vigil.analyzer.link;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.CompressedText;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.parse.LanguageTraits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Links the files of one snapshot: takes the facts of each, then tells for a path which sinks there
 * are reached from other files, or through them. For one thread.
 */
public final class RepositoryLinks {
  /** Bytes of facts, compressed, that are linked in one snapshot. */
  static final long MOST_BYTES = 16L << 20;

  /** Steps for one rule in one snapshot. */
  private static final long RULE_STEPS = 400_000_000L;

  /** Memory for what is known of functions while one rule is linked, about, in bytes. */
  private static final long RULE_BYTES = 96L << 20;

  /** Steps for what functions do with any data, in one snapshot. */
  private static final long SHARED_STEPS = 1_600_000_000L;

  /** Memory for what is known of that, about, in bytes. */
  private static final long SHARED_BYTES = 96L << 20;

  private final long mostBytes;
  private final SortedMap<String, Contribution> contributions = new TreeMap<>();
  private long bytes;

  /** The path whose facts, and all behind it, were not kept; empty while all are. */
  private String firstDropped = "";

  private @Nullable Linked linked;

  private record Contribution(LanguageTraits language, CompressedText facts) {}

  /**
   * What was found.
   *
   * @param matches by path
   * @param unfinished what is said of rules that were not followed to the end, by their ids
   * @param concerned the rules that have sinks, by path
   */
  private record Linked(
      Map<String, List<RuleMatch>> matches,
      SortedMap<String, String> unfinished,
      Map<String, SortedSet<String>> concerned) {}

  /** Links nothing yet. */
  public RepositoryLinks() {
    this(MOST_BYTES);
  }

  /** With another bound on its memory. */
  RepositoryLinks(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /**
   * Takes the facts of a file, in the order of the paths.
   *
   * @param facts empty if the content has none
   */
  public void add(String path, LanguageTraits language, CompressedText facts) {
    if (facts.isEmpty() || !firstDropped.isEmpty()) {
      return;
    }
    bytes += facts.size();
    if (bytes > mostBytes) {
      firstDropped = path;
    } else {
      contributions.put(path, new Contribution(language, facts));
    }
  }

  /** The matches at a path to which other files contribute, sorted. */
  public List<RuleMatch> matchesAt(String path) {
    return linked().matches().getOrDefault(path, List.of());
  }

  /**
   * What was not followed to the end at a path.
   *
   * @param facts of the path
   */
  public List<AnalysisProblem> problemsAt(String path, CompressedText facts) {
    Linked known = linked();
    List<AnalysisProblem> problems = new ArrayList<>();
    if (!facts.isEmpty() && !firstDropped.isEmpty() && path.compareTo(firstDropped) >= 0) {
      problems.add(
          problem(
              Optional.empty(),
              "the files of this repository tell each other more than "
                  + (mostBytes >> 20)
                  + " MB; data was not followed between this file and others"));
    }
    for (String rule : known.concerned().getOrDefault(path, new TreeSet<>())) {
      String message = known.unfinished().get(rule);
      if (message != null) {
        problems.add(problem(Optional.of(rule), message));
      }
    }
    return problems;
  }

  private static AnalysisProblem problem(Optional<String> rule, String message) {
    return new AnalysisProblem(AnalysisProblem.Kind.CAP, rule, Optional.empty(), message);
  }

  private Linked linked() {
    Linked known = linked;
    if (known == null) {
      known = link();
      linked = known;
      contributions.clear();
    }
    return known;
  }

  /** Whether there are both a source and a sink of a rule. */
  private static boolean meets(String id, List<LinkedFile> files) {
    boolean brings = false;
    boolean takes = false;
    for (LinkedFile file : files) {
      for (RuleOutline rule : file.facts().rules()) {
        if (rule.ruleIds().contains(id)) {
          brings |= rule.sources() > 0;
          takes |= rule.sinks() > 0;
        }
      }
    }
    return brings && takes;
  }

  private Linked link() {
    List<LinkedFile> files = new ArrayList<>();
    SortedSet<String> ids = new TreeSet<>();
    Map<String, SortedSet<String>> concerned = new HashMap<>();
    int base = 0;
    for (Map.Entry<String, Contribution> each : contributions.entrySet()) {
      ContentFacts facts = FactsCodec.read(each.getValue().facts().text());
      if (facts.length() > Integer.MAX_VALUE - base - 1) {
        firstDropped = each.getKey();
        break;
      }
      files.add(
          new LinkedFile(
              files.size(),
              each.getKey(),
              each.getValue().language(),
              facts.withoutDetails(),
              CompressedText.of(facts.details()),
              base));
      base += facts.length() + 1;
      for (RuleOutline rule : facts.rules()) {
        ids.addAll(rule.ruleIds());
        if (rule.sinks() > 0) {
          concerned.computeIfAbsent(each.getKey(), path -> new TreeSet<>()).addAll(rule.ruleIds());
        }
      }
    }
    ids.removeIf(id -> !meets(id, files));
    CallLinks links = new CallLinks(ids.isEmpty() ? List.of() : files);
    AnyDataLinks anyData = new AnyDataLinks(links, new WorkBudget(SHARED_STEPS, SHARED_BYTES));
    Map<String, List<RuleMatch>> matches = new HashMap<>();
    SortedMap<String, String> unfinished = new TreeMap<>();
    for (String id : ids) {
      try {
        for (RuleLinker.Found found :
            new RuleLinker(links, anyData, id, new WorkBudget(RULE_STEPS, RULE_BYTES)).found()) {
          matches.computeIfAbsent(found.path(), path -> new ArrayList<>()).add(found.match());
        }
      } catch (WorkBudget.Exhausted e) {
        unfinished.put(
            id,
            "following data from file to file takes more than "
                + switch (e.resource()) {
                  case STEPS -> RULE_STEPS + " steps";
                  case MEMORY -> (RULE_BYTES >> 20) + " MiB of memory";
                }
                + " in this repository; flows through several files may be missing");
      }
    }
    matches.values().forEach(found -> found.sort(null));
    return new Linked(matches, unfinished, concerned);
  }
}
