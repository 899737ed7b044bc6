package dev.vigil.cli.command;

import dev.vigil.cli.console.TerminalProgress;
import dev.vigil.cli.option.ServiceOptions;
import dev.vigil.cli.report.FindingLine;
import dev.vigil.cli.report.RelatedFindings;
import dev.vigil.index.Index;
import dev.vigil.indexer.DecisionTopic;
import dev.vigil.night.CatchUp;
import dev.vigil.night.message.Printable;
import dev.vigil.night.message.Progress;
import dev.vigil.night.message.UserException;
import dev.vigil.night.service.DataDirectory;
import dev.vigil.night.service.Reachability;
import dev.vigil.night.service.ServiceAddresses;
import dev.vigil.night.service.Services;
import dev.vigil.night.service.Supervisor;
import dev.vigil.query.FindingSearch;
import dev.vigil.query.IndexedFinding;
import dev.vigil.schemas.Triage;
import dev.vigil.schemas.TriageDecision;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Notes what people decided about findings. */
@Command(
    name = "triage",
    mixinStandardHelpOptions = true,
    description = {
      "Notes what was decided about findings.",
      "It also holds for findings of other rules that tell of the same weakness at the same place.",
      "A decision stays with its finding over nights, moves of its file and rebuilds; the next one"
          + " replaces it."
    })
public final class TriageCommand implements Callable<Integer> {
  private static final int SHORTEST_PREFIX = 6;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "FINGERPRINT",
      arity = "1..*",
      description = "As vigil findings prints it; its beginning is enough if it is the only such.")
  private List<String> fingerprints = new ArrayList<>();

  @Option(
      names = "--decision",
      required = true,
      paramLabel = "DECISION",
      description = {
        "confirmed, will-fix, false-positive, accepted-risk, or none to take one back.",
        "What is false-positive or accepted-risk counts as active no longer."
      })
  private String decision = "";

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; needed unless none.")
  private String reason = "";

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "Who decided (default: ${DEFAULT-VALUE}).")
  private String author = System.getProperty("user.name", "unknown");

  @Option(names = "--assignee", paramLabel = "NAME", description = "Who is to act on it.")
  private @Nullable String assignee;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "Last day, such as 2027-01-31 (UTC), on which it counts (default: for ever).")
  private @Nullable String until;

  @Option(
      names = "--repo",
      paramLabel = "ID",
      description = "The repository's id, for findings that no night has found yet.")
  private @Nullable String repository;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The nights' data directory (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of(".vigil");

  @Mixin private ServiceOptions serviceOptions = new ServiceOptions();

  @Override
  public Integer call() {
    Progress progress = TerminalProgress.to(Objects.requireNonNull(spec).commandLine().getErr());
    TriageDecision decided = decision();
    Optional<Long> expires = expires();
    if (decided != TriageDecision.NONE && reason.isBlank()) {
      throw new UserException(
          "--reason is missing: say why, for those who read the decision later");
    }
    ServiceAddresses addresses = serviceOptions.addresses();
    Optional<String> kafka = addresses.kafka();
    Optional<URI> elasticsearch = addresses.elasticsearch();
    if (kafka.isPresent() && elasticsearch.isPresent()) {
      decide(
          Reachability.requireKafka(kafka.get()),
          Reachability.requireElasticsearch(elasticsearch.get()),
          decided,
          expires,
          progress,
          () -> {});
      return 0;
    }
    if (kafka.isEmpty() && !Files.isDirectory(data.resolve("kafka"))) {
      throw new UserException(
          "there were no nights in the data directory "
              + data
              + "; run vigil nightly, or name another with --data");
    }
    try (DataDirectory directory = DataDirectory.open(data);
        Supervisor supervisor = new Supervisor(progress);
        Services services = Services.launch(directory, addresses)) {
      services.awaitReady(supervisor);
      decide(
          services.kafka(),
          services.elasticsearch(),
          decided,
          expires,
          progress,
          supervisor::check);
    }
    return 0;
  }

  private TriageDecision decision() {
    for (TriageDecision known : TriageDecision.values()) {
      if (known.name().equals(decision.toUpperCase(Locale.ROOT).replace('-', '_'))) {
        return known;
      }
    }
    throw new UserException(
        "--decision is confirmed, will-fix, false-positive, accepted-risk or none, not "
            + Printable.text(decision));
  }

  /** The first moment after the last day. */
  private Optional<Long> expires() {
    String day = until;
    if (day == null) {
      return Optional.empty();
    }
    try {
      LocalDate last = LocalDate.parse(day);
      if (last.isBefore(LocalDate.now(ZoneOffset.UTC))) {
        throw new UserException("--until is a day that has passed: " + day);
      }
      return Optional.of(last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
    } catch (DateTimeParseException e) {
      throw new UserException("--until is a day such as 2027-01-31, not " + Printable.text(day));
    }
  }

  private void decide(
      String kafka,
      URI elasticsearch,
      TriageDecision decided,
      Optional<Long> expires,
      Progress progress,
      Runnable check) {
    try (Index index = new Index(elasticsearch)) {
      index.create();
      CatchUp catchUp = new CatchUp(kafka, index, progress);
      long now = System.currentTimeMillis();
      List<Triage> triages = new ArrayList<>();
      List<String> said = new ArrayList<>();
      Map<String, Decided> all = new LinkedHashMap<>();
      for (String fingerprint : fingerprints) {
        find(index, fingerprint).forEach(about -> all.putIfAbsent(about.fingerprint(), about));
      }
      for (Decided about : all.values()) {
        said.add(about.shown());
        triages.add(
            new Triage(
                about.fingerprint(),
                about.repository(),
                decided,
                reason.strip(),
                author,
                now,
                assignee,
                expires.orElse(null)));
      }
      new DecisionTopic(kafka).write(triages);
      catchUp.run(check);
      var out = Objects.requireNonNull(spec).commandLine().getOut();
      said.forEach(about ->
          out.println(decided.name().toLowerCase(Locale.ROOT).replace('_', '-') + ": " + about));
      out.flush();
    }
  }

  /** What is decided about. */
  private record Decided(String fingerprint, String repository, String shown) {}

  /** The finding of a fingerprint, and those at the same place that tell of the same weakness. */
  private List<Decided> find(Index index, String fingerprint) {
    if (!fingerprint.matches("[0-9a-f]{" + SHORTEST_PREFIX + ",64}")) {
      throw new UserException(
          "a fingerprint is "
              + SHORTEST_PREFIX
              + " to 64 hex digits, as vigil findings prints them, not "
              + Printable.text(fingerprint));
    }
    List<IndexedFinding> found = new FindingSearch(index).called(fingerprint, 2);
    if (found.size() > 1) {
      throw new UserException(
          "more than one finding's fingerprint begins with " + fingerprint + "; give more of it");
    }
    String unseenIn = repository;
    if (found.isEmpty() && unseenIn != null && fingerprint.length() == 64) {
      return List.of(new Decided(fingerprint, unseenIn, fingerprint + " (not found yet)"));
    }
    if (found.isEmpty()) {
      throw new UserException(
          "there is no finding "
              + fingerprint
              + "; vigil findings lists them. To decide before a night finds it, give all 64 digits"
              + " and --repo");
    }
    IndexedFinding finding = found.getFirst();
    List<IndexedFinding> beside =
        new FindingSearch(index).ofFile(finding.repositoryId(), finding.path());
    List<Decided> decided = new ArrayList<>();
    decided.add(decided(finding, ""));
    RelatedFindings.group(beside, other -> new FindingLine(other).traits()).stream()
        .filter(group ->
            group.stream().anyMatch(one -> one.fingerprint().equals(finding.fingerprint())))
        .flatMap(List::stream)
        .filter(other -> !other.fingerprint().equals(finding.fingerprint()))
        .forEach(other -> decided.add(decided(other, " (at the same place)")));
    return decided;
  }

  private static Decided decided(IndexedFinding finding, String why) {
    return new Decided(
        finding.fingerprint(), finding.repositoryId(), new FindingLine(finding).head() + why);
  }
}
