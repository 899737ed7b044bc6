package dev.vigil.cli.command;

import dev.vigil.analyzer.rule.Area;
import dev.vigil.cli.option.ColourOption;
import dev.vigil.cli.option.ServiceOptions;
import dev.vigil.cli.report.FindingsOutput;
import dev.vigil.embedded.EmbeddedElasticsearch;
import dev.vigil.index.Index;
import dev.vigil.night.message.Printable;
import dev.vigil.night.message.UserException;
import dev.vigil.night.service.DataDirectory;
import dev.vigil.night.service.Reachability;
import dev.vigil.query.FindingFilter;
import dev.vigil.query.FindingSearch;
import dev.vigil.query.RepositorySearch;
import dev.vigil.rules.BuiltinRules;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks the index of a data directory. */
@Command(
    name = "findings",
    mixinStandardHelpOptions = true,
    description = "Lists findings of the nights so far.")
public final class FindingsCommand implements Callable<Integer> {
  private static final Set<String> DECISIONS =
      Set.of(
          "confirmed",
          "will_fix",
          "false_positive",
          "accepted_risk",
          "none",
          "dismissed",
          "expired");

  private static final KnownValues SEVERITIES =
      new KnownValues("--severity", List.of("CRITICAL", "HIGH", "MEDIUM", "LOW", "INFO"));
  private static final KnownValues STATUSES =
      new KnownValues(
          "--status", List.of("active", "all", "open", "fixed", "reopened", "removed", "unknown"));
  private static final KnownValues AREAS =
      new KnownValues("--area", Arrays.stream(Area.values()).map(Area::key).toList());

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The nights' data directory (default: ${DEFAULT-VALUE}).")
  private Path data = Path.of(".vigil");

  @Option(
      names = "--rule",
      paramLabel = "ID",
      description = "Only of this rule; of all that share the id, unless it is qualified.")
  private @Nullable String rule;

  @Option(names = "--repo", paramLabel = "ID|NAME", description = "Only of this repository.")
  private @Nullable String repository;

  @Option(
      names = "--severity",
      paramLabel = "SEVERITY",
      description = "CRITICAL, HIGH, MEDIUM, LOW or INFO.")
  private @Nullable String severity;

  @Option(names = "--area", paramLabel = "AREA", description = "Such as injection.")
  private @Nullable String area;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description =
          "open, fixed, reopened, removed, unknown; all; or active: those that are there, neither"
              + " suppressed in the code nor dismissed (default: active, or all with --triage).")
  private @Nullable String status;

  @Option(names = "--path", paramLabel = "GLOB", description = "With * for any characters.")
  private @Nullable String path;

  @Option(names = "--language", paramLabel = "LANGUAGE", description = "Such as python.")
  private @Nullable String language;

  @Option(
      names = "--triage",
      paramLabel = "DECISION",
      description =
          "confirmed, will-fix, false-positive or accepted-risk; none if nothing is decided,"
              + " dismissed for what counts as active no longer, expired for decisions that ended.")
  private @Nullable String triage;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most so many, 0 for all (default: ${DEFAULT-VALUE}).")
  private int limit = 1000;

  @Mixin private ColourOption colour = new ColourOption();

  @Option(names = "--json", description = "Print the documents as JSON.")
  private boolean json;

  @Option(
      names = "--elasticsearch",
      paramLabel = "URL",
      description = "Elasticsearch that the nights used instead of an embedded one.")
  private @Nullable String elasticsearch;

  @Override
  public Integer call() throws IOException {
    // What is known without the index is checked before one is started.
    Optional.ofNullable(severity).ifPresent(SEVERITIES::named);
    Optional.ofNullable(area).ifPresent(AREAS::named);
    Optional.ofNullable(status).ifPresent(STATUSES::named);
    Optional.ofNullable(triage).ifPresent(FindingsCommand::decision);
    if (elasticsearch == null) {
      printDataDirectory();
    } else {
      URI uri = Reachability.requireElasticsearch(ServiceOptions.elasticsearch(elasticsearch));
      try (Index index = new Index(uri)) {
        print(index);
      }
    }
    return 0;
  }

  private void printDataDirectory() throws IOException {
    if (!Files.isDirectory(data.resolve("elasticsearch"))) {
      throw new UserException(
          "there were no nights in the data directory "
              + data
              + "; run vigil nightly, or name another with --data");
    }
    try (DataDirectory directory = DataDirectory.open(data);
        EmbeddedElasticsearch node =
            EmbeddedElasticsearch.start(directory.resolve("elasticsearch"));
        Index index = new Index(node.uri())) {
      index.create();
      print(index);
    }
  }

  /** The values of the options, as the index has them. */
  private FindingFilter filter(FindingSearch search, RepositorySearch repositories) {
    return new FindingFilter(
        Optional.ofNullable(rule).map(value -> rule(value, search)),
        Optional.ofNullable(repository).map(value -> repository(value, repositories)),
        Optional.ofNullable(severity).map(SEVERITIES::named),
        Optional.ofNullable(area).map(AREAS::named),
        status(),
        Optional.ofNullable(path),
        Optional.ofNullable(language)
            .map(value -> new KnownValues("--language", search.languages()).named(value)),
        Optional.ofNullable(triage).map(FindingsCommand::decision),
        limit);
  }

  private Optional<String> status() {
    String asked = status;
    if (asked == null) {
      return triage == null ? Optional.of("active") : Optional.empty();
    }
    String known = STATUSES.named(asked);
    return known.equals("all") ? Optional.empty() : Optional.of(known);
  }

  /** An id, or the part of ids behind their last dots that several rules share. */
  private static String rule(String given, FindingSearch search) {
    Set<String> ids = new TreeSet<>(search.ruleIds());
    Set<String> shared = new TreeSet<>();
    ids.forEach(id -> {
      for (int dot = id.indexOf('.'); dot >= 0; dot = id.indexOf('.', dot + 1)) {
        shared.add(id.substring(dot + 1));
      }
    });
    ids.addAll(BuiltinRules.ids());
    return shared.stream()
        .filter(given::equalsIgnoreCase)
        .findFirst()
        .orElseGet(() -> new KnownValues("--rule", ids).named(given));
  }

  private static String repository(String given, RepositorySearch repositories) {
    Set<String> names = new TreeSet<>();
    Set<String> ids = new TreeSet<>();
    repositories.each(known -> {
      ids.add(known.id());
      names.add(known.name());
    });
    return names.stream()
        .filter(given::equalsIgnoreCase)
        .findFirst()
        .orElseGet(() -> new KnownValues("--repo", ids).named(given));
  }

  private static String decision(String text) {
    String key = text.toLowerCase(Locale.ROOT).replace('-', '_');
    if (!DECISIONS.contains(key)) {
      throw new UserException(
          "--triage is confirmed, will-fix, false-positive, accepted-risk, none, dismissed or"
              + " expired, not "
              + Printable.text(text));
    }
    return key;
  }

  private void print(Index index) throws IOException {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    PrintWriter out = command.getOut();
    FindingSearch search = new FindingSearch(index);
    FindingFilter filter = filter(search, new RepositorySearch(index));
    AtomicLong printed = new AtomicLong();
    try (FindingsOutput output =
        json ? FindingsOutput.json(out) : FindingsOutput.text(out, colour.colours(true))) {
      search.find(
          filter,
          page -> {
            try {
              output.print(page);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            printed.addAndGet(page.size());
            return !out.checkError(); // nobody reads on
          });
    }
    if (limit > 0 && printed.get() == limit) {
      sayIfCut(search.count(filter), command.getErr());
    }
  }

  private void sayIfCut(long all, PrintWriter err) {
    if (all > limit) {
      err.printf(
          Locale.ROOT, "showing the first %,d of %,d findings; --limit 0 shows all%n", limit, all);
      err.flush();
    }
  }
}
