package dev.vigil.indexer;

import dev.vigil.indexer.lifecycle.Match;
import dev.vigil.schemas.FileStatus;
import dev.vigil.schemas.TriageDecision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the index must say of a repository, told in the plainest way: one night after the other, in
 * their order, without topics, documents, replays or crashes.
 *
 * <p>A file's content is a text of which every character is a line: {@code a} to {@code d} are what
 * rules match, with {@code d} suppressed, {@code e} is evidence, {@code .} an empty line, {@code x}
 * one after which nothing can be parsed, {@code #} makes the file a binary one. Version 1 has rule
 * {@code r1} for a and b, {@code r2} for b, c and d; in version 2, r1 no longer matches b; version
 * 3 has no r2.
 */
final class ReferenceModel {
  /** What a rule matched. */
  record Match(String rule, String path, char code, int line) {}

  /** A finding as it is now. */
  private static final class Known {
    final Match first;
    String content = "";
    int version;
    int line;
    String status = "open";
    String beforeUnknown = "open";
    String action = "opened";
    long changed;
    long firstSeen;
    long lastSeen;
    List<String> earlier = List.of();

    Known(Match first) {
      this.first = first;
    }

    boolean isActive() {
      return !status.equals("fixed") && !status.equals("removed");
    }

    void change(String to, String why, long sequence) {
      status = to;
      action = why;
      changed = sequence;
    }
  }

  private final String repository;
  private final TreeMap<String, Known> findings = new TreeMap<>();
  private final Map<String, TriageDecision> decisions = new HashMap<>();
  private final Map<Long, String> history = new TreeMap<>();
  private TreeMap<String, String> files = new TreeMap<>();
  private Set<String> filesOfLastScan = new TreeSet<>();
  private Set<String> everyFile = new TreeSet<>();
  private String night = "";
  private long sequence;

  ReferenceModel(String repository) {
    this.repository = repository;
  }

  /** The files as they are now. */
  SortedMap<String, String> files() {
    return new TreeMap<>(files);
  }

  void edit(HistoryStep.Edit edit) {
    switch (edit) {
      case HistoryStep.Put put -> files.put(put.path(), put.content());
      case HistoryStep.Delete delete -> files.remove(delete.path());
      case HistoryStep.Rename rename -> {
        String content = files.remove(rename.from());
        if (content != null) {
          files.put(rename.to(), content);
        }
      }
    }
  }

  static List<String> rules(int version) {
    return version == 3 ? List.of("r1") : List.of("r1", "r2");
  }

  static FileStatus status(String content) {
    return content.contains("#")
        ? FileStatus.SKIPPED
        : content.contains("x") ? FileStatus.PARTIAL : FileStatus.ANALYSED;
  }

  /** What the analysis of the files gives, in their order. */
  static List<Match> matches(Map<String, String> files, int version) {
    List<Match> matches = new ArrayList<>();
    files.forEach((path, content) -> {
      for (int line = 0; line < content.length() && !content.contains("#"); line++) {
        char code = content.charAt(line);
        if (code == 'x') {
          break;
        }
        for (String rule : rules(version)) {
          String matched = rule.equals("r2") ? "bcd" : version == 2 ? "a" : "ab";
          if (matched.indexOf(code) >= 0) {
            matches.add(new Match(rule, path, code, line + 1));
          }
        }
      }
    });
    return matches;
  }

  String fingerprint(String rule, String path, char code) {
    return ScanBuilder.fingerprint(repository, rule, path, String.valueOf(code));
  }

  private String fingerprint(Match match) {
    return fingerprint(match.rule(), match.path(), match.code());
  }

  /** A night that scans the files as they are. */
  void scan(long number, int version) {
    Map<String, Match> matches = new TreeMap<>();
    matches(files, version).forEach(match -> matches.put(fingerprint(match), match));
    Map<String, Known> moves = moves(matches);
    findings.forEach((fingerprint, known) -> {
      if (!matches.containsKey(fingerprint) && known.isActive()) {
        unmatched(known, version, moves.containsValue(known), number);
      }
    });
    matches.forEach((fingerprint, match) -> {
      Known known = findings.get(fingerprint);
      if (known == null) {
        known = new Known(match);
        known.firstSeen = number * 1000;
        Known from = moves.get(fingerprint);
        known.change("open", from == null ? "opened" : "moved", number);
        if (from != null) {
          known.firstSeen = from.firstSeen;
          known.earlier = new ArrayList<>(from.earlier);
          known.earlier.addFirst(fingerprint(from.first));
        }
        findings.put(fingerprint, known);
      } else if (!known.isActive()) {
        known.change("reopened", "reopened", number);
      } else if (known.status.equals("unknown")) {
        known.change(known.beforeUnknown, "found", number);
      }
      known.content = files.getOrDefault(match.path(), "");
      known.version = version;
      known.line = match.line();
      known.lastSeen = number * 1000;
    });
    sequence = number;
    night = "scanned";
    filesOfLastScan = new TreeSet<>(files.keySet());
    everyFile.addAll(files.keySet());
    record(number);
  }

  /** New finding to the one that it was under a path that is gone, if both are the only ones. */
  private Map<String, Known> moves(Map<String, Match> matches) {
    Map<String, Known> moves = new HashMap<>();
    matches.forEach((fingerprint, match) -> {
      List<Known> left =
          findings.values().stream()
              .filter(known -> known.isActive() && !files.containsKey(known.first.path()))
              .filter(known -> isSame(known.first, match))
              .toList();
      long appeared =
          matches.entrySet().stream()
              .filter(other -> !findings.containsKey(other.getKey()))
              .filter(other -> isSame(other.getValue(), match))
              .count();
      if (!findings.containsKey(fingerprint) && left.size() == 1 && appeared == 1) {
        moves.put(fingerprint, left.getFirst());
      }
    });
    return moves;
  }

  private static boolean isSame(Match one, Match other) {
    return one.rule().equals(other.rule()) && one.code() == other.code();
  }

  private void unmatched(Known known, int version, boolean moved, long number) {
    String content = files.get(known.first.path());
    if (content == null || !rules(version).contains(known.first.rule())) {
      known.change("removed", moved ? "moved" : "removed", number);
    } else if (status(content) != FileStatus.ANALYSED) {
      if (!known.status.equals("unknown")) {
        known.beforeUnknown = known.status;
        known.change("unknown", "lost", number);
      }
    } else if (content.equals(known.content)) {
      known.change("removed", "removed", number);
    } else {
      known.change("fixed", "fixed", number);
    }
  }

  /** A night that does not look at the files. */
  void night(String outcome) {
    night = outcome;
  }

  /** A night without the repository. */
  void retire(long number) {
    findings
        .values()
        .forEach(known -> {
          if (known.isActive()) {
            known.change("removed", "removed", number);
          }
        });
    night = "retired";
    record(number);
  }

  void decide(String fingerprint, TriageDecision decision) {
    decisions.put(fingerprint, decision);
  }

  /** Counts after a scan or a retirement: what is there and what that changed. */
  private void record(long number) {
    int active = 0;
    int suppressed = 0;
    Map<String, Integer> changes = new TreeMap<>();
    for (Known known : findings.values()) {
      if (known.isActive() && known.first.code() == 'd') {
        suppressed++;
      } else if (known.isActive()) {
        active++;
      }
      if (known.changed == number) {
        changes.merge(known.action, 1, Integer::sum);
      }
    }
    history.put(number, "active " + active + " suppressed " + suppressed + " " + changes);
  }

  private String decision(String fingerprint, Known known) {
    List<String> names = new ArrayList<>(List.of(fingerprint));
    names.addAll(known.earlier);
    for (String name : names) {
      TriageDecision decision = decisions.get(name);
      if (decision != null) {
        return decision == TriageDecision.NONE ? "" : decision.name();
      }
    }
    return "";
  }

  /** Everything that the index must say, in lines that can be compared. */
  Set<String> lines() {
    Set<String> lines = new TreeSet<>();
    findings.forEach((fingerprint, known) ->
        lines.add(
            IndexLines.finding(
                fingerprint,
                known.status,
                known.action,
                known.changed,
                known.line,
                known.firstSeen,
                known.lastSeen,
                known.earlier,
                decision(fingerprint, known))));
    Set<String> gone = new HashSet<>(everyFile);
    gone.removeAll(filesOfLastScan);
    everyFile.forEach(path -> lines.add(IndexLines.file(path, !gone.contains(path))));
    history.forEach((number, counts) -> lines.add(IndexLines.scan(number, counts)));
    if (!night.isEmpty()) {
      lines.add(IndexLines.repository(night, sequence));
    }
    return lines;
  }
}
