package dev.vigil.indexer.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Generated histories of a small repository, against a model that looks at one finding at a time.
 */
final class LifeCyclePropertyTest {
  private static final List<String> PATHS = List.of("a", "b", "c");
  private static final List<String> RULES = List.of("r1", "r2");

  @Property(tries = 2000)
  void agreesWithModel(@ForAll long seed) {
    List<ScanView> history = history(new Random(seed));
    Collection<KnownFinding> known = List.of();
    for (int scans = 1; scans <= history.size(); scans++) {
      known = apply(known, history.get(scans - 1)).values();
      Map<String, Status> actual = new TreeMap<>();
      known.forEach(finding -> actual.put(finding.fingerprint(), finding.status()));
      assertThat(actual).isEqualTo(model(history.subList(0, scans)));
    }
  }

  @Property(tries = 2000)
  void replayOfAnyEarlierScanChangesNothing(@ForAll long seed) {
    Map<String, KnownFinding> known = new TreeMap<>();
    List<ScanView> applied = new ArrayList<>();
    for (ScanView scan : history(new Random(seed))) {
      known = new TreeMap<>(apply(known.values(), scan));
      applied.add(scan);
      for (ScanView replayed : applied) {
        assertThat(apply(known.values(), replayed)).isEqualTo(known);
      }
    }
  }

  /** The index takes all new findings before it takes changes of known ones. */
  @Property(tries = 2000)
  void applyingAgainAfterCrashInTheMiddleGivesTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    Map<String, KnownFinding> known = new TreeMap<>();
    for (ScanView scan : history(random)) {
      Map<String, KnownFinding> whole = apply(known.values(), scan);
      Map<String, KnownFinding> written = new TreeMap<>(known);
      boolean allNewWritten = random.nextBoolean();
      Set<String> before = Set.copyOf(known.keySet());
      whole.forEach((fingerprint, finding) -> {
        boolean isNew = !before.contains(fingerprint);
        if (allNewWritten ? isNew || random.nextBoolean() : isNew && random.nextBoolean()) {
          written.put(fingerprint, finding);
        }
      });
      assertThat(apply(written.values(), scan)).isEqualTo(whole);
      known = new TreeMap<>(whole);
    }
  }

  /**
   * Retirements come from another topic than scans. Each is known before any later scan is applied;
   * the older scans may come long after it.
   */
  @Property(tries = 3000)
  void retirementsReadEarlierThanOlderScansGiveTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    List<ScanView> history = history(random);
    Retirements all = Retirements.NONE;
    for (ScanView scan : history) {
      if (random.nextInt(3) == 0) {
        all = all.with(scan.sequence() + 1, (scan.sequence() + 1) * 1000);
      }
    }
    assertThat(interleaved(history, all, new Random(seed), 0))
        .isEqualTo(interleaved(history, all, new Random(seed), 100))
        .isEqualTo(interleaved(history, all, new Random(seed), 50));
  }

  /** Reads retirements that could wait with some probability, in percent. */
  private static Map<String, KnownFinding> interleaved(
      List<ScanView> history, Retirements all, Random random, int probability) {
    Map<String, KnownFinding> known = new TreeMap<>();
    Retirements read = Retirements.NONE;
    for (ScanView scan : history) {
      for (Map.Entry<Long, Long> retirement : all.times().entrySet()) {
        boolean must = retirement.getKey() < scan.sequence();
        if (must || random.nextInt(100) < probability) {
          read = read.with(retirement.getKey(), retirement.getValue());
          known = WholeLifeCycle.retire(known.values(), read);
        }
      }
      known = WholeLifeCycle.apply(known.values(), scan, read);
      assertThat(WholeLifeCycle.apply(known.values(), scan, read)).isEqualTo(known);
    }
    return WholeLifeCycle.retire(known.values(), all);
  }

  private static Map<String, KnownFinding> apply(Collection<KnownFinding> known, ScanView scan) {
    return WholeLifeCycle.apply(known, scan, Retirements.NONE);
  }

  private static List<ScanView> history(Random random) {
    List<ScanView> scans = new ArrayList<>();
    for (int sequence = 1; sequence <= 14; sequence += 2) {
      String version = random.nextInt(4) == 0 ? "v2" : "v1";
      Set<String> rules = random.nextInt(5) == 0 ? Set.of("r1") : Set.copyOf(RULES);
      Map<String, String> blobs = new HashMap<>();
      Set<String> analysed = new HashSet<>();
      Map<String, ScanView.Match> matches = new HashMap<>();
      for (String path : PATHS) {
        if (random.nextInt(4) == 0) {
          continue;
        }
        int blob = random.nextInt(4);
        blobs.put(path, "blob" + blob);
        if (random.nextInt(5) == 0) {
          continue;
        }
        analysed.add(path);
        for (String rule : rules) {
          if ((blob + rule.charAt(1) + version.charAt(1)) % 2 == 0) {
            String fingerprint = rule + path + blob / 2;
            matches.put(fingerprint, new ScanView.Match(rule + blob / 2, rule, path));
          }
        }
      }
      scans.add(new ScanView(sequence, sequence * 1000L, version, rules, blobs, analysed, matches));
    }
    return scans;
  }

  private static Map<String, Status> model(List<ScanView> history) {
    Map<String, ScanView.Match> ever = new TreeMap<>();
    history.forEach(scan -> ever.putAll(scan.matches()));
    Map<String, Status> states = new TreeMap<>();
    ever.forEach(
        (fingerprint, match) -> states.put(fingerprint, model(history, fingerprint, match)));
    return states;
  }

  private static Status model(List<ScanView> history, String fingerprint, ScanView.Match match) {
    boolean seen = false;
    boolean closed = false;
    boolean everClosed = false;
    Status status = Status.OPEN;
    String blob = "";
    for (ScanView scan : history) {
      if (scan.matches().containsKey(fingerprint)) {
        everClosed |= closed;
        status = everClosed ? Status.REOPENED : Status.OPEN;
        closed = false;
        seen = true;
        blob = scan.blobs().getOrDefault(match.path(), "");
      } else if (seen && !closed) {
        String now = scan.blobs().getOrDefault(match.path(), "");
        boolean inScan = !now.isEmpty() && scan.appliedRules().contains(match.ruleId());
        boolean unseen = inScan && !scan.analysedPaths().contains(match.path());
        closed = !unseen;
        if (unseen) {
          status = Status.UNKNOWN;
        } else {
          status = inScan && !now.equals(blob) ? Status.FIXED : Status.REMOVED;
        }
      }
    }
    return status;
  }
}
