package dev.vigil.analyzer.review;

import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.repository.Evidence;
import dev.vigil.analyzer.repository.Finding;
import dev.vigil.analyzer.rule.RuleDescription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reviews the sites of one kind. */
final class SiteReviewer {
  private final String kind;
  private final List<Evidence> evidence;
  private final AppliedRules applied;
  private final Set<String> contradictions = new TreeSet<>();
  private final Map<String, List<Place>> contradictingPlaces = new TreeMap<>();
  private final boolean contradicted;

  SiteReviewer(String kind, List<Evidence> evidence, List<Finding> findings, AppliedRules applied) {
    this.kind = kind;
    this.evidence = evidence;
    this.applied = applied;
    for (Evidence seen : evidence) {
      contradictions.addAll(contradictedBy(seen.ruleId()));
    }
    boolean standing = false;
    for (Finding finding : findings) {
      if (contradictions.contains(finding.match().ruleId())) {
        standing |= finding.match().suppression().isEmpty();
        List<Place> places =
            contradictingPlaces.computeIfAbsent(finding.match().ruleId(), id -> new ArrayList<>());
        finding.match().places().forEach(place -> places.add(Place.of(finding.path(), place)));
      }
    }
    this.contradicted = standing;
  }

  SiteReview review() {
    Set<String> paths = new TreeSet<>();
    evidence.forEach(seen -> paths.add(seen.path()));
    List<SilentRule> silent = new ArrayList<>();
    List<String> notApplied = new ArrayList<>();
    for (String rule : contradictions) {
      if (!applied.wholly(rule, paths)) {
        notApplied.add(rule);
      } else if (!contradictingPlaces.containsKey(rule)) {
        silent.add(
            new SilentRule(rule, applied.rule(rule).map(RuleDescription::absence).orElse("")));
      }
    }
    List<Site> sites = sites();
    int unlisted =
        evidence.stream().mapToInt(seen -> seen.count() - seen.sites().size()).max().orElse(0);
    return new SiteReview(
        kind,
        sites.size(),
        unlisted > 0,
        sites,
        observations(),
        verdict(notApplied),
        silent,
        List.copyOf(contradictingPlaces.keySet()),
        notApplied);
  }

  private Verdict verdict(List<String> notApplied) {
    if (contradicted) {
      return Verdict.FINDINGS;
    }
    boolean everyRuleCouldBeContradicted =
        evidence.stream().noneMatch(seen -> contradictedBy(seen.ruleId()).isEmpty());
    return everyRuleCouldBeContradicted && notApplied.isEmpty() && contradictingPlaces.isEmpty()
        ? Verdict.SOUND
        : Verdict.EXAMINED;
  }

  private List<String> contradictedBy(String ruleId) {
    return applied.rule(ruleId).map(RuleDescription::contradictedBy).orElse(List.of());
  }

  /** The distinct places: matches of one kind that start on one line are one place. */
  private List<Site> sites() {
    Map<String, TreeMap<Integer, List<RuleMatch>>> byPath = new HashMap<>();
    for (Evidence seen : evidence) {
      TreeMap<Integer, List<RuleMatch>> byLine =
          byPath.computeIfAbsent(seen.path(), path -> new TreeMap<>());
      for (RuleMatch match : seen.sites()) {
        byLine
            .computeIfAbsent(match.location().start().line(), line -> new ArrayList<>())
            .add(match);
      }
    }
    List<Site> sites = new ArrayList<>();
    byPath.forEach(
        (path, byLine) -> byLine.values().forEach(matches -> sites.add(site(path, matches))));
    return sites.stream().sorted().toList();
  }

  private Site site(String path, List<RuleMatch> matches) {
    int first = matches.getFirst().location().start().line();
    int last = first;
    Set<String> observations = new TreeSet<>();
    Set<String> messages = new TreeSet<>();
    Set<String> couldContradict = new TreeSet<>();
    for (RuleMatch match : matches) {
      last = Math.max(last, Place.of(path, match.location()).lastLine());
      observations.add(observation(match.ruleId()));
      messages.add(match.message());
      couldContradict.addAll(contradictedBy(match.ruleId()));
    }
    Place place = new Place(path, first, last);
    return new Site(
        place,
        matches.getFirst().enclosing(),
        matches.getFirst().excerpt().lines().findFirst().orElse("").strip(),
        List.copyOf(observations),
        List.copyOf(messages),
        couldContradict.stream().filter(rule -> overlaps(rule, place)).toList());
  }

  private boolean overlaps(String rule, Place place) {
    return contradictingPlaces.getOrDefault(rule, List.of()).stream().anyMatch(place::overlaps);
  }

  /** What a rule saw; its unfilled message if it does not say it in a few words. */
  private String observation(String ruleId) {
    return applied
        .rule(ruleId)
        .map(rule -> rule.observation().isEmpty() ? rule.message() : rule.observation())
        .orElse(ruleId);
  }

  private List<Observation> observations() {
    Map<String, List<Evidence>> byRule = new TreeMap<>();
    for (Evidence seen : evidence) {
      byRule.computeIfAbsent(seen.ruleId(), id -> new ArrayList<>()).add(seen);
    }
    List<Observation> observations = new ArrayList<>();
    byRule.forEach((rule, all) ->
        observations.add(
            new Observation(
                observation(rule),
                rule,
                all.stream().mapToInt(Evidence::count).sum(),
                places(all))));
    return observations.stream().sorted().toList();
  }

  private static List<Place> places(Collection<Evidence> evidence) {
    return evidence.stream()
        .flatMap(
            seen -> seen.sites().stream().map(match -> Place.of(seen.path(), match.location())))
        .distinct()
        .sorted()
        .toList();
  }
}
