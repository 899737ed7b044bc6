package dev.vigil.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.schemas.NightOutcome;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.Triage;
import dev.vigil.schemas.TriageDecision;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/**
 * Generated histories of a repository, by a real broker and a real node, against the {@link
 * ReferenceModel} after each night. Histories are tried until the time is over: {@code
 * -Dvigil.model.seconds=600} for a longer run.
 */
final class IndexModelIT {
  private static final long SECONDS = Long.getLong("vigil.model.seconds", 60);
  private static final List<String> PATHS = List.of("a.py", "b.py", "c.py", "d.py");

  private static @Nullable RunningIndexer running;
  private static long end;
  private static int histories;
  private static boolean failed;

  @BeforeContainer
  static void start() throws Exception {
    running = new RunningIndexer(Files.createTempDirectory("vigil-model"));
    end = System.nanoTime() + SECONDS * 1_000_000_000;
  }

  @AfterContainer
  static void stop() {
    System.out.println("compared " + histories + " histories");
    if (running != null) {
      running.close();
    }
  }

  @Property(tries = 100_000, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
  void agreesWithModelAfterEachNight(@ForAll("histories") List<HistoryStep> history)
      throws Exception {
    if (System.nanoTime() > end && !failed) {
      return;
    }
    Run run = new Run(Objects.requireNonNull(running), "example.org/" + histories++);
    boolean passed = false;
    try {
      for (HistoryStep step : history) {
        run.take(step);
        run.compare();
      }
      run.requireNoDeadLetters();
      passed = true;
    } finally {
      failed |= !passed;
    }
  }

  @Provide
  Arbitrary<List<HistoryStep>> histories() {
    Arbitrary<HistoryStep> scan =
        Combinators.combine(
                edit().list().ofMaxSize(4),
                Arbitraries.frequency(Tuple.of(6, 1), Tuple.of(2, 2), Tuple.of(2, 3)),
                Arbitraries.integers().between(1, 3),
                disturbance())
            .as(HistoryStep.Scan::new);
    return Arbitraries.frequencyOf(
            Tuple.of(60, scan),
            Tuple.of(5, Arbitraries.of(new HistoryStep.Unchanged(), new HistoryStep.Failed())),
            Tuple.of(5, Arbitraries.of(new HistoryStep.Retired())),
            Tuple.of(20, decision()),
            Tuple.of(4, Arbitraries.of(new HistoryStep.Restart())),
            Tuple.of(4, Arbitraries.of(new HistoryStep.Rebuild())))
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static Arbitrary<HistoryStep.Edit> edit() {
    Arbitrary<HistoryStep.Edit> put =
        Combinators.combine(Arbitraries.of(PATHS), content()).as(HistoryStep.Put::new);
    Arbitrary<HistoryStep.Edit> delete = Arbitraries.of(PATHS).map(HistoryStep.Delete::new);
    Arbitrary<HistoryStep.Edit> rename =
        Combinators.combine(Arbitraries.of(PATHS), Arbitraries.of(PATHS))
            .as(HistoryStep.Rename::new);
    return Arbitraries.frequencyOf(Tuple.of(5, put), Tuple.of(2, delete), Tuple.of(3, rename));
  }

  /** Lines, each at most once but the empty ones. */
  private static Arbitrary<String> content() {
    return Arbitraries.frequency(
            Tuple.of(6, 'a'),
            Tuple.of(6, 'b'),
            Tuple.of(4, 'c'),
            Tuple.of(3, 'd'),
            Tuple.of(2, 'e'),
            Tuple.of(6, '.'),
            Tuple.of(2, 'x'),
            Tuple.of(1, '#'))
        .list()
        .ofMaxSize(6)
        .map(lines -> {
          StringBuilder content = new StringBuilder();
          for (char line : lines) {
            if (line == '.' || content.indexOf(String.valueOf(line)) < 0) {
              content.append(line);
            }
          }
          return content.toString();
        });
  }

  private static Arbitrary<HistoryStep> decision() {
    return Combinators.combine(
            Arbitraries.of("r1", "r2"),
            Arbitraries.of(PATHS),
            Arbitraries.of('a', 'b', 'c', 'd'),
            Arbitraries.of(TriageDecision.values()))
        .as(HistoryStep.Decide::new);
  }

  private static Arbitrary<HistoryStep.Disturbance> disturbance() {
    return Arbitraries.frequencyOf(
        Tuple.of(8, Arbitraries.of(new HistoryStep.None())),
        Tuple.of(1, Arbitraries.of(new HistoryStep.Duplicates())),
        Tuple.of(1, Arbitraries.of(new HistoryStep.OldScanAgain())),
        Tuple.of(1, Arbitraries.of(new HistoryStep.Incomplete())),
        Tuple.of(1, Arbitraries.of(new HistoryStep.RestartBetweenParts())),
        Tuple.of(
            2,
            Combinators.combine(Arbitraries.integers().between(0, 25), Arbitraries.of(true, false))
                .as(HistoryStep.Loss::new)),
        Tuple.of(2, Arbitraries.integers().between(0, 25).map(HistoryStep.CrashInTheMiddle::new)));
  }

  /** One history. */
  private static final class Run {
    private final RunningIndexer indexer;
    private final String repository;
    private final ReferenceModel model;
    private long sequence;
    private boolean retired = true;
    private List<ScanResult> last = List.of();

    Run(RunningIndexer indexer, String repository) {
      this.indexer = indexer;
      this.repository = repository;
      this.model = new ReferenceModel(repository);
    }

    void take(HistoryStep step) throws Exception {
      switch (step) {
        case HistoryStep.Scan scan -> scan(scan);
        case HistoryStep.Unchanged unchanged -> night(NightOutcome.UNCHANGED);
        case HistoryStep.Failed failed -> night(NightOutcome.FAILED);
        case HistoryStep.Retired gone -> retire();
        case HistoryStep.Decide decide -> decide(decide);
        case HistoryStep.Restart restart -> {
          indexer.stop();
          indexer.start();
        }
        case HistoryStep.Rebuild rebuild -> indexer.rebuild();
      }
    }

    private void scan(HistoryStep.Scan step) throws Exception {
      step.edits().forEach(model::edit);
      List<ScanResult> before = last;
      sequence += 10;
      List<ScanResult> parts = parts(model.files(), step);
      model.scan(sequence, step.version());
      retired = false;
      last = parts;
      RealServices services = indexer.services();
      services.send(repository, NightOutcome.SCANNED, sequence, "");
      switch (step.disturbance()) {
        case HistoryStep.None none -> services.send(parts);
        case HistoryStep.Duplicates duplicates -> {
          services.send(parts);
          services.send(repository, NightOutcome.SCANNED, sequence, "");
          services.send(parts.reversed());
        }
        case HistoryStep.OldScanAgain again -> {
          services.send(parts);
          services.send(before);
        }
        case HistoryStep.Incomplete incomplete -> {
          services.send(incomplete(step));
          services.send(parts);
        }
        case HistoryStep.RestartBetweenParts restart -> {
          services.send(parts.subList(0, parts.size() - 1));
          services.awaitRead();
          indexer.stop();
          indexer.start();
          services.send(parts.subList(parts.size() - 1, parts.size()));
        }
        case HistoryStep.Loss loss -> {
          indexer.link().loseAfter(loss.afterRequests(), loss.answer());
          services.send(parts);
        }
        case HistoryStep.CrashInTheMiddle crash -> {
          indexer.link().loseAfter(crash.afterRequests(), true);
          services.send(parts);
          RealServices.await(() -> indexer.link().hasLost() || services.behind(true) == 0);
          indexer.stop();
          indexer.link().mend();
          indexer.start();
        }
      }
      services.awaitRead();
      indexer.link().mend();
    }

    /** A scan of a night that was overtaken: its other parts never come. */
    private List<ScanResult> incomplete(HistoryStep.Scan step) {
      sequence -= 5;
      List<ScanResult> parts =
          parts(
              model.files(),
              new HistoryStep.Scan(List.of(), step.version(), 2, new HistoryStep.None()));
      sequence += 5;
      return parts.subList(0, 1);
    }

    private List<ScanResult> parts(Map<String, String> files, HistoryStep.Scan step) {
      ScanBuilder builder = ScanBuilder.scan(repository, sequence).version("v" + step.version());
      ReferenceModel.rules(step.version()).forEach(rule -> builder.rule(rule, "HIGH", "injection"));
      builder.rule("sound", "INFO", "injection");
      files.forEach((path, content) -> {
        builder.file(path, "blob " + content, ReferenceModel.status(content));
        int evidence = content.indexOf('e');
        if (evidence >= 0) {
          builder.evidence("sound", path, evidence + 1);
        }
      });
      for (ReferenceModel.Match match : ReferenceModel.matches(files, step.version())) {
        String code = String.valueOf(match.code());
        builder.finding(match.rule(), match.path(), code, match.line(), match.code() == 'd');
      }
      // Every other scan as earlier versions wrote them.
      boolean streamed = sequence / 10 % 2 == 0;
      return streamed ? builder.streamedParts(step.parts()) : builder.parts(step.parts());
    }

    private void night(NightOutcome outcome) throws Exception {
      indexer.services().send(repository, outcome, sequence, "");
      indexer.services().awaitRead();
      model.night(outcome == NightOutcome.FAILED ? "failed" : "unchanged");
    }

    private void retire() throws Exception {
      if (!retired) {
        sequence += 10;
        indexer.services().send(repository, NightOutcome.RETIRED, sequence, "");
        indexer.services().awaitRead();
        model.retire(sequence);
        retired = true;
      }
    }

    private void decide(HistoryStep.Decide step) throws Exception {
      String fingerprint = model.fingerprint(step.rule(), step.path(), step.code());
      Triage triage =
          new Triage(
              fingerprint, repository, step.decision(), "why", "who", sequence * 1000, null, null);
      indexer.services().send(triage);
      indexer.services().awaitRead();
      model.decide(fingerprint, step.decision());
    }

    void compare() throws Exception {
      assertThat(IndexLines.of(repository, indexer.services())).isEqualTo(model.lines());
    }

    void requireNoDeadLetters() throws Exception {
      assertThat(indexer.services().deadLetters())
          .filteredOn(letter -> repository.equals(letter.getRepositoryId()))
          .isEmpty();
    }
  }
}
