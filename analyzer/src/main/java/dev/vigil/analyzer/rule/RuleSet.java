package dev.vigil.analyzer.rule;

import dev.vigil.analyzer.formula.RequirementIndex;
import dev.vigil.analyzer.formula.RequirementTable;
import dev.vigil.analyzer.language.Languages;
import dev.vigil.analyzer.taint.specification.TaintSpecification;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Rules that are analysed together; immutable, the same whatever the order of its sources. */
public final class RuleSet {
  private final Languages languages;
  private final TreeMap<String, Rule> rules = new TreeMap<>();
  private final TreeMap<String, Rule> run = new TreeMap<>();
  private final TreeMap<String, JoinRule> joins = new TreeMap<>();
  private final Map<String, MetadataValue.Fields> metadata;
  private final String digest;
  private final RequirementTable requirements;
  private final Map<String, RulesOfLanguage> byLanguage = new ConcurrentHashMap<>();

  /**
   * A set of rules.
   *
   * @param languages those that rules may be of
   * @param rules those whose matches are findings
   * @param components those whose matches are only joined by others
   * @param joins those over the matches of others
   * @param requirements a table of what the rules require
   * @param metadata the metadata of rules as their files have it, by id
   * @param digest SHA-256 of what the rules are made of, in hex
   */
  public RuleSet(
      Languages languages,
      Collection<Rule> rules,
      Collection<Rule> components,
      Collection<JoinRule> joins,
      RequirementTable requirements,
      Map<String, MetadataValue.Fields> metadata,
      String digest) {
    this.languages = languages;
    rules.forEach(rule -> this.rules.put(rule.description().id(), rule));
    run.putAll(this.rules);
    components.forEach(rule -> run.put(rule.description().id(), rule));
    joins.forEach(rule -> this.joins.put(rule.description().id(), rule));
    this.requirements = requirements;
    this.metadata = Map.copyOf(metadata);
    this.digest = digest;
  }

  /**
   * The set without some rules; what other rules join of them stays.
   *
   * @param ids of rules that are not run
   */
  public RuleSet without(Set<String> ids) {
    if (ids.isEmpty()) {
      return this;
    }
    List<Rule> left =
        rules.values().stream().filter(rule -> !ids.contains(rule.description().id())).toList();
    List<Rule> components =
        run.values().stream().filter(rule -> !rules.containsKey(rule.description().id())).toList();
    List<JoinRule> joined =
        joins.values().stream().filter(rule -> !ids.contains(rule.description().id())).toList();
    return new RuleSet(
        languages,
        left,
        components,
        joined,
        requirements,
        metadata,
        digest + " without " + new TreeSet<>(ids));
  }

  /** The languages that rules may be of. */
  public Languages languages() {
    return languages;
  }

  /** What is said of each rule, sorted by id. */
  public List<RuleDescription> descriptions() {
    return Stream.concat(
            rules.values().stream().map(Rule::description),
            joins.values().stream().map(JoinRule::description))
        .sorted()
        .toList();
  }

  /** What is said of one rule, if it is one of these. */
  public Optional<RuleDescription> description(String id) {
    JoinRule join = joins.get(id);
    return join != null
        ? Optional.of(join.description())
        : Optional.ofNullable(rules.get(id)).map(Rule::description);
  }

  /** The metadata of a rule as its file has it; no fields if it has none. */
  public MetadataValue.Fields metadata(String id) {
    return metadata.getOrDefault(id, new MetadataValue.Fields(List.of()));
  }

  /** The rules over the matches of others in a repository, sorted by id. */
  public List<JoinRule> joins() {
    return List.copyOf(joins.values());
  }

  /** The rules that are run on units by themselves, sorted by id. */
  public List<Rule> rules() {
    return List.copyOf(rules.values());
  }

  /** What a text has of what the rules require. */
  public RequirementTable.Found found(String text) {
    return requirements.in(text);
  }

  /**
   * The rules that are run on units of a language and can match in one that has what was found,
   * sorted by id, with those whose matches are joined; the others surely match nothing there.
   */
  public List<Rule> candidates(String language, RequirementTable.Found found) {
    RulesOfLanguage all = byLanguage.computeIfAbsent(language, this::ofLanguage);
    BitSet places = all.requirements().in(found);
    List<Rule> candidates = new ArrayList<>(places.cardinality());
    for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
      candidates.add(all.rules().get(place));
    }
    return candidates;
  }

  /** The rules that follow data from file to file in a language, sorted by id. */
  public List<Rule> acrossFiles(String language) {
    return byLanguage.computeIfAbsent(language, this::ofLanguage).acrossFiles();
  }

  /** Whether some rule follows data from file to file. */
  public boolean isAnyAcrossFiles() {
    return languages.all().stream().anyMatch(language -> !acrossFiles(language.key()).isEmpty());
  }

  /**
   * The rules that are run on units of a language.
   *
   * @param rules sorted by id
   * @param requirements of each, in their order
   * @param acrossFiles of these, those that follow data from file to file
   */
  private record RulesOfLanguage(
      List<Rule> rules, RequirementIndex requirements, List<Rule> acrossFiles) {}

  private RulesOfLanguage ofLanguage(String language) {
    List<Rule> rules =
        run.values().stream()
            .filter(rule -> rule.analysis(language).isPresent())
            .filter(
                rule -> languages.fileTypes().mayBe(rule.description().paths().include(), language))
            .toList();
    return new RulesOfLanguage(
        rules,
        new RequirementIndex(
            rules.stream().map(rule -> rule.requirement(language)).toList(), requirements),
        rules.stream()
            .filter(rule ->
                !rule.isJoined()
                    && rule.analysis(language).orElse(null)
                        instanceof Analysis.Taint(TaintSpecification specification)
                    && specification.isAcrossFiles())
            .toList());
  }

  /**
   * SHA-256 of the sources, of the ids that the rules have and, if what they match depends on it,
   * of the day; in hex.
   */
  public String digest() {
    return digest;
  }
}
