package dev.vigil.cli.scan;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.repository.RepositoryStep;
import dev.vigil.analyzer.repository.SnapshotFile;
import dev.vigil.ingest.InventoryEntry;
import dev.vigil.ingest.selection.FileSelection;
import dev.vigil.ingest.selection.SelectedFile;
import dev.vigil.night.message.Count;
import dev.vigil.night.message.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Analyses selected files with several threads; the result does not depend on how many. */
public final class ScanRun implements AutoCloseable {
  private final Analyzer analyzer;
  private final Optional<ScanTimes> measured;
  private final Progress progress;
  private final ExecutorService threads;

  /**
   * A run.
   *
   * @param measured takes what each file and rule took, if that is asked for
   */
  public ScanRun(Analyzer analyzer, int jobs, Optional<ScanTimes> measured, Progress progress) {
    this.analyzer = analyzer;
    this.measured = measured;
    this.progress = progress;
    this.threads = Executors.newFixedThreadPool(jobs);
  }

  /** A content in a language: analysed once, whatever paths have it. */
  private record Unit(String blobId, String language) {}

  /**
   * Analyses the selected files.
   *
   * @param repository identity of the repository; made of its remote's URL, or of its path, if
   *     empty
   */
  public ScannedRepository scan(FileSelection selection, Optional<String> repository)
      throws InterruptedException {
    Map<Unit, SelectedFile> units = new LinkedHashMap<>();
    List<SnapshotFile> files = new ArrayList<>();
    for (SelectedFile file : selection.files()) {
      files.add(snapshotFile(file));
      if (file.skipReason().isEmpty()) {
        units.putIfAbsent(new Unit(file.blobId(), file.language()), file);
      }
    }
    Map<Unit, UnitAnalysis> analyses = analyse(selection, units);
    InventoryEntry entry = InventoryEntry.of(selection.root().toString());
    return new ScannedRepository(
        selection.root(),
        selection.commit(),
        entry.name(),
        selection.isRepository(),
        selection.shown(),
        new RepositoryStep(analyzer.rules())
            .combine(
                repository.orElse(entry.id()),
                files,
                (blobId, language) -> analyses.get(new Unit(blobId, language))),
        selection.refused());
  }

  private Map<Unit, UnitAnalysis> analyse(FileSelection selection, Map<Unit, SelectedFile> units)
      throws InterruptedException {
    AtomicInteger done = new AtomicInteger();
    Map<Unit, Future<UnitAnalysis>> running = new LinkedHashMap<>();
    units.forEach((unit, file) ->
        running.put(
            unit,
            threads.submit(() -> {
              UnitAnalysis analysis = analyse(selection, file);
              progress.update(
                  "analysing " + done.incrementAndGet() + " of " + Count.files(units.size()));
              return analysis;
            })));
    Map<Unit, UnitAnalysis> analyses = new LinkedHashMap<>();
    for (Map.Entry<Unit, Future<UnitAnalysis>> entry : running.entrySet()) {
      try {
        analyses.put(entry.getKey(), entry.getValue().get());
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
    progress.finish();
    return analyses;
  }

  private UnitAnalysis analyse(FileSelection selection, SelectedFile file) {
    try {
      byte[] content = selection.content(file);
      return measured.isEmpty()
          ? analyzer.analyse(content, file.language())
          : measured
              .get()
              .measured(
                  selection.shown().of(file.path()),
                  content.length,
                  observer -> analyzer.analyse(content, file.language(), observer));
    } catch (IOException e) {
      return new UnitAnalysis(
          UnitAnalysis.Outcome.FAILED,
          0,
          List.of(),
          List.of(
              new AnalysisProblem(
                  AnalysisProblem.Kind.INTERNAL,
                  Optional.empty(),
                  Optional.empty(),
                  "cannot be read: " + e.getMessage())));
    }
  }

  private static SnapshotFile snapshotFile(SelectedFile file) {
    return new SnapshotFile(
        file.path(), file.blobId(), file.language(), file.size(), file.skipReason(), file.owners());
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
