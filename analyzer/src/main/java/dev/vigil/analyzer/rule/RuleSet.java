package dev.vigil.analyzer.rule;

import dev.vigil.analyzer.formula.Formula;
import dev.vigil.analyzer.formula.Requirement;
import dev.vigil.analyzer.formula.RequirementIndex;
import dev.vigil.analyzer.formula.RequirementTable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Rules that are analysed together; immutable, the same whatever the order of its sources. */
public final class RuleSet {
  private final TreeMap<String, Rule> rules = new TreeMap<>();
  private final TreeMap<String, Rule> run = new TreeMap<>();
  private final TreeMap<String, JoinRule> joins = new TreeMap<>();
  private final Map<String, MetadataValue.Fields> metadata;
  private final String digest;
  private final RequirementTable requirements;
  private final Map<String, RulesOfLanguage> byLanguage = new ConcurrentHashMap<>();

  RuleSet(
      Collection<Rule> rules,
      Collection<Rule> components,
      Collection<JoinRule> joins,
      Collection<Requirement> requirements,
      Collection<SortedSet<String>> words,
      Collection<Formula.Text> texts,
      Map<String, MetadataValue.Fields> metadata,
      String digest) {
    rules.forEach(rule -> this.rules.put(rule.description().id(), rule));
    run.putAll(this.rules);
    components.forEach(rule -> run.put(rule.description().id(), rule));
    joins.forEach(rule -> this.joins.put(rule.description().id(), rule));
    this.metadata = Map.copyOf(metadata);
    this.digest = digest;
    List<Requirement> required = new ArrayList<>(requirements);
    run.values().forEach(rule -> rule.requirements().forEach(required::add));
    this.requirements = RequirementTable.of(required, words, texts);
  }

  /** Loads the rules of some files; those are wrong whose matches depend on the day. */
  public static RuleSetLoad load(Collection<RuleSource> sources) {
    return load(sources, Optional.empty());
  }

  /**
   * Loads the rules of some files, to be run for a day: what {@code today()} means in them. Sets of
   * which some rule asks for it are others on another day.
   */
  public static RuleSetLoad load(Collection<RuleSource> sources, LocalDate today) {
    return load(sources, Optional.of(today));
  }

  private static RuleSetLoad load(Collection<RuleSource> sources, Optional<LocalDate> today) {
    RuleLoader loader = new RuleLoader(today);
    List<RuleSource> sorted = sources.stream().sorted().toList();
    loader.loadAll(sorted);
    return new RuleSetLoad(
        new RuleSet(
            loader.rules(),
            loader.components(),
            loader.joins(),
            loader.requirements(),
            loader.words(),
            loader.texts(),
            loader.metadata(),
            digest(sorted, loader)),
        loader.problems());
  }

  private static String digest(List<RuleSource> sources, RuleLoader loader) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (RuleSource source : sources) {
        update(sha256, source.name());
        update(sha256, source.yaml());
      }
      loader.ids().forEach(id -> update(sha256, id));
      loader.decidingDay().ifPresent(day -> update(sha256, day.toString()));
      return HexFormat.of().formatHex(sha256.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void update(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
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

  /**
   * The rules that are run on units of a language.
   *
   * @param rules sorted by id
   * @param requirements of each, in their order
   */
  private record RulesOfLanguage(List<Rule> rules, RequirementIndex requirements) {}

  private RulesOfLanguage ofLanguage(String language) {
    List<Rule> rules =
        run.values().stream()
            .filter(rule -> rule.analysis(language).isPresent())
            .filter(rule -> FileTypes.mayBe(rule.description().paths(), language))
            .toList();
    return new RulesOfLanguage(
        rules,
        new RequirementIndex(
            rules.stream().map(rule -> rule.requirement(language)).toList(), requirements));
  }

  /**
   * SHA-256 of the sources, of the ids that the rules have and, if what they match depends on it,
   * of the day; in hex.
   */
  public String digest() {
    return digest;
  }
}
