package dev.vigil.analyzer.repository;

import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.JoinedMessage;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.rule.JoinCondition;
import dev.vigil.analyzer.rule.JoinRule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Joins what the rules of one join rule matched in a repository. The match of the right side of the
 * last condition is reported, with the metavariables of all. Memory and steps are bounded: what is
 * beyond the bounds is not joined, and {@link #problemAt} says so at the files concerned. First all
 * files are added, sorted by path; then their matches are asked for.
 */
final class JoinStep {
  /** Bytes of the matches that are kept for one rule, and of those that it gives, about. */
  static final long MOST_BYTES = 32L << 20;

  /** Combinations of matches that are looked at for one rule. */
  private static final int MOST_COMBINATIONS = 1_000_000;

  /** About what a row or a joined match takes beside its texts. */
  private static final long ROW_BYTES = 400;

  private final JoinRule rule;
  private final long mostBytes;
  private final Map<String, List<Row>> rows = new HashMap<>();
  private long rowBytes;
  private long joinedBytes;
  private int combinations;

  /** The path whose matches, and all behind it, were not kept; empty while all are. */
  private String firstDropped = "";

  private @Nullable Map<String, List<RuleMatch>> matches;

  JoinStep(JoinRule rule) {
    this(rule, MOST_BYTES);
  }

  /** With another bound on its memory. */
  JoinStep(JoinRule rule, long mostBytes) {
    this.rule = rule;
    this.mostBytes = mostBytes;
    rule.collections().keySet().forEach(name -> rows.put(name, new ArrayList<>()));
  }

  /** A match at a path, with the metavariables under the names of the join. */
  private record Row(String path, RuleMatch match, SortedMap<String, String> values) {
    Optional<String> value(String property) {
      return property.equals("path")
          ? Optional.of(path)
          : Optional.ofNullable(values.get(property));
    }
  }

  /** A match of the join rule at a path. */
  private record Joined(String path, RuleMatch match) {}

  /** Takes a match, if it is of a rule that is joined. */
  void add(String path, RuleMatch match) {
    rule.collections()
        .forEach((name, collection) -> {
          if (collection.ruleIds().contains(match.ruleId())) {
            SortedMap<String, String> values = new TreeMap<>();
            match
                .metavariables()
                .forEach((variable, text) ->
                    values.put(collection.renames().getOrDefault(variable, variable), text));
            keep(name, new Row(path, place(match), values));
          }
        });
  }

  /** What of a match a joined one has: neither message nor trace, and the values beside it. */
  private static RuleMatch place(RuleMatch match) {
    return new RuleMatch(
        match.ruleId(),
        match.location(),
        "",
        match.excerpt(),
        Collections.emptySortedMap(),
        match.enclosing(),
        match.normalizedCode(),
        match.suppression(),
        Optional.empty());
  }

  private void keep(String collection, Row row) {
    if (firstDropped.isEmpty()) {
      rowBytes += bytes(row.match(), row.values());
      if (rowBytes <= mostBytes) {
        rowsOf(collection).add(row);
      } else {
        firstDropped = row.path();
      }
    }
  }

  private static long bytes(RuleMatch match, SortedMap<String, String> values) {
    long characters = match.message().length();
    characters += match.excerpt().length();
    characters += match.enclosing().length();
    characters += match.normalizedCode().length();
    for (Map.Entry<String, String> value : values.entrySet()) {
      characters += value.getKey().length();
      characters += value.getValue().length();
    }
    return ROW_BYTES + characters;
  }

  /** The matches of the join rule at a path, distinct. */
  List<RuleMatch> matchesAt(String path) {
    return joined().getOrDefault(path, List.of());
  }

  /**
   * What was not joined because of the bounds, if the rule could have more to say at a path.
   *
   * @param found all matches at the path
   */
  Optional<AnalysisProblem> problemAt(String path, List<RuleMatch> found) {
    joined();
    boolean dropped = !firstDropped.isEmpty() && path.compareTo(firstDropped) >= 0;
    if ((!dropped && !isCut()) || found.stream().noneMatch(this::isJoined)) {
      return Optional.empty();
    }
    String id = rule.description().id();
    String message =
        dropped
            ? "the matches that "
                + id
                + " joins take more than "
                + (mostBytes >> 20)
                + " MB in this repository; those of this file were not joined"
            : "joining the matches of "
                + id
                + " ended after "
                + MOST_COMBINATIONS
                + " combinations or "
                + (mostBytes >> 20)
                + " MB of results; findings of the rule may be missing";
    return Optional.of(
        new AnalysisProblem(AnalysisProblem.Kind.CAP, Optional.of(id), Optional.empty(), message));
  }

  private boolean isJoined(RuleMatch match) {
    return rule.collections().values().stream()
        .anyMatch(collection -> collection.ruleIds().contains(match.ruleId()));
  }

  private boolean isCut() {
    return combinations > MOST_COMBINATIONS || joinedBytes > mostBytes;
  }

  private Map<String, List<RuleMatch>> joined() {
    Map<String, List<RuleMatch>> known = matches;
    if (known == null) {
      known = new HashMap<>();
      for (Joined each : join()) {
        known.computeIfAbsent(each.path(), path -> new ArrayList<>()).add(each.match());
      }
      matches = known;
      rows.clear();
    }
    return known;
  }

  private Set<Joined> join() {
    for (JoinCondition condition : rule.conditions()) {
      if (condition.operator() == JoinCondition.Operator.REACHES) {
        close(condition);
      }
    }
    Set<Joined> found = new LinkedHashSet<>();
    combine(0, Map.of(), found);
    return found;
  }

  /** Adds to a collection what can be reached over several of its matches. */
  private void close(JoinCondition condition) {
    List<Row> direct = rowsOf(condition.left().collection());
    String from = condition.left().property();
    String to = condition.right().property();
    Map<String, List<Row>> byStart = new HashMap<>();
    direct.forEach(row ->
        row.value(from)
            .ifPresent(start -> byStart.computeIfAbsent(start, any -> new ArrayList<>()).add(row)));
    Set<Row> reached = new LinkedHashSet<>(direct);
    for (Row first : direct) {
      Set<Row> seen = new HashSet<>(Set.of(first));
      Deque<Row> open = new ArrayDeque<>(seen);
      while (!open.isEmpty() && !isCut()) {
        combinations++;
        for (Row next :
            open.pop()
                .value(to)
                .map(end -> byStart.getOrDefault(end, List.of()))
                .orElse(List.of())) {
          if (seen.add(next)) {
            open.push(next);
            SortedMap<String, String> values = new TreeMap<>(next.values());
            first.value(from).ifPresent(start -> values.put(from, start));
            if (reached.add(new Row(next.path(), next.match(), values))) {
              joinedBytes += ROW_BYTES; // its texts are those of other rows
            }
          }
        }
      }
    }
    rows.put(condition.left().collection(), List.copyOf(reached));
  }

  private void combine(int at, Map<String, Row> chosen, Set<Joined> found) {
    if (at == rule.conditions().size()) {
      Joined joined = joined(chosen);
      if (found.add(joined)) {
        joinedBytes += bytes(joined.match(), joined.match().metavariables());
      }
      return;
    }
    JoinCondition condition = rule.conditions().get(at);
    for (Row left : choices(condition.left().collection(), chosen)) {
      Map<String, Row> one = with(chosen, condition.left().collection(), left);
      for (Row right : choices(condition.right().collection(), one)) {
        combinations++;
        if (isCut()) {
          return;
        }
        if (holds(condition, left, right)) {
          combine(at + 1, with(one, condition.right().collection(), right), found);
        }
      }
    }
  }

  private List<Row> choices(String collection, Map<String, Row> chosen) {
    Row known = chosen.get(collection);
    return known == null ? rowsOf(collection) : List.of(known);
  }

  /** The matches of a collection; every one that a condition names is there. */
  private List<Row> rowsOf(String collection) {
    return Objects.requireNonNull(rows.get(collection));
  }

  private static Map<String, Row> with(Map<String, Row> chosen, String collection, Row row) {
    Map<String, Row> more = new TreeMap<>(chosen);
    more.put(collection, row);
    return more;
  }

  private static boolean holds(JoinCondition condition, Row left, Row right) {
    Optional<String> one = left.value(condition.left().property());
    Optional<String> other = right.value(condition.right().property());
    if (one.isEmpty() || other.isEmpty()) {
      return false;
    }
    return switch (condition.operator()) {
      case EQUAL -> one.equals(other);
      case DIFFERENT -> !one.equals(other);
      case PART_OF -> other.get().contains(one.get());
      case CONTAINS -> one.get().contains(other.get());
      case REACHES -> true;
    };
  }

  private Joined joined(Map<String, Row> chosen) {
    Row reported =
        Objects.requireNonNull(chosen.get(rule.conditions().getLast().right().collection()));
    SortedMap<String, String> values = new TreeMap<>();
    chosen.values().forEach(row -> values.putAll(row.values()));
    values.putAll(reported.values());
    RuleMatch match = reported.match();
    return new Joined(
        reported.path(),
        new RuleMatch(
            rule.description().id(),
            match.location(),
            JoinedMessage.filled(rule.description().message(), values),
            match.excerpt(),
            values,
            match.enclosing(),
            match.normalizedCode(),
            match.suppression(),
            Optional.empty()));
  }
}
