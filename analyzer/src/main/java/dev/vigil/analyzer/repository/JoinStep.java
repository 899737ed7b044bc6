package dev.vigil.analyzer.repository;

import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.rule.JoinCondition;
import dev.vigil.analyzer.rule.JoinRule;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins what the rules of one join rule matched in a repository. The match of the right side of the
 * last condition is reported, with the metavariables of all.
 */
final class JoinStep {
  private static final Pattern METAVARIABLE =
      Pattern.compile("\\$\\.\\.\\.[A-Z_][A-Z_0-9]*|\\$[A-Z_][A-Z_0-9]*");

  /** Combinations of matches that are looked at for one rule. */
  private static final int MOST_COMBINATIONS = 1_000_000;

  private final JoinRule rule;
  private final Map<String, List<Row>> rows = new HashMap<>();
  private int combinations;

  JoinStep(JoinRule rule) {
    this.rule = rule;
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
  record Joined(String path, RuleMatch match) {}

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
            rowsOf(name).add(new Row(path, match, values));
          }
        });
  }

  /** The matches of the join rule, by path and place, distinct. */
  List<Joined> matches() {
    for (JoinCondition condition : rule.conditions()) {
      if (condition.operator() == JoinCondition.Operator.REACHES) {
        close(condition);
      }
    }
    Set<Joined> found = new LinkedHashSet<>();
    combine(0, Map.of(), found);
    return List.copyOf(found);
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
      while (!open.isEmpty() && combinations < MOST_COMBINATIONS) {
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
            reached.add(new Row(next.path(), next.match(), values));
          }
        }
      }
    }
    rows.put(condition.left().collection(), List.copyOf(reached));
  }

  private void combine(int at, Map<String, Row> chosen, Set<Joined> found) {
    if (at == rule.conditions().size()) {
      found.add(joined(chosen));
      return;
    }
    JoinCondition condition = rule.conditions().get(at);
    for (Row left : choices(condition.left().collection(), chosen)) {
      Map<String, Row> one = with(chosen, condition.left().collection(), left);
      for (Row right : choices(condition.right().collection(), one)) {
        if (++combinations > MOST_COMBINATIONS) {
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
            filled(values),
            match.excerpt(),
            values,
            match.enclosing(),
            match.normalizedCode(),
            match.suppression(),
            Optional.empty()));
  }

  private String filled(Map<String, String> values) {
    return METAVARIABLE
        .matcher(rule.description().message())
        .replaceAll(
            found -> Matcher.quoteReplacement(values.getOrDefault(found.group(), found.group())));
  }
}
