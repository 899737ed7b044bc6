package dev.vigil.cli.scan;

import dev.vigil.analyzer.Analyzer;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.repository.FileOutcome;
import dev.vigil.analyzer.repository.FileScan;
import dev.vigil.analyzer.repository.Finding;
import dev.vigil.analyzer.repository.RepositoryScan;
import dev.vigil.analyzer.repository.RepositoryStep;
import dev.vigil.analyzer.repository.SnapshotFile;
import dev.vigil.analyzer.repository.SnapshotScan;
import dev.vigil.ingest.InventoryEntry;
import dev.vigil.ingest.selection.CommitHistory;
import dev.vigil.ingest.selection.CommitOrigin;
import dev.vigil.ingest.selection.HistoricFile;
import dev.vigil.ingest.selection.SelectedFile;
import dev.vigil.ingest.selection.SelectionLimits;
import dev.vigil.ingest.selection.ShownPaths;
import dev.vigil.night.message.Count;
import dev.vigil.night.message.Progress;
import dev.vigil.night.message.UserException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Analyses every content of a repository's history once. A finding is reported with the first
 * commit that has it: the same secret in later versions of a file is the same finding. Contents are
 * analysed in batches of bounded size, so memory does not grow with the history but by its findings
 * and some hundred bytes for each commit and content.
 */
public final class HistoryScan implements AutoCloseable {
  /** Contents that are read before they are analysed side by side, in bytes. */
  private static final long BATCH_BYTES = 16 << 20;

  private final Analyzer analyzer;
  private final Progress progress;
  private final ExecutorService threads;
  private final List<HistoricFile> batch = new ArrayList<>();
  private final Map<String, CommitOrigin> origins = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<FileOutcome> files = new ArrayList<>();
  private long batchBytes;
  private int analysed;

  /**
   * A scan of one repository.
   *
   * @param jobs number of threads
   */
  public HistoryScan(Analyzer analyzer, int jobs, Progress progress) {
    this.analyzer = analyzer;
    this.progress = progress;
    this.threads = Executors.newFixedThreadPool(jobs);
  }

  /**
   * Scans the history of the repository that a path is, or is in.
   *
   * @param limits of the files
   * @param repository identity of the repository; made of its remote's URL, or of its path, if
   *     empty
   * @throws UserException if there is no repository, or its history cannot be read
   */
  public ScannedRepository scan(Path path, SelectionLimits limits, Optional<String> repository) {
    try (CommitHistory history = CommitHistory.open(path)) {
      InventoryEntry entry = InventoryEntry.of(history.root().toString());
      SnapshotScan scan = new RepositoryStep(analyzer.rules()).begin(repository.orElse(entry.id()));
      history.visit(limits.maxFileBytes(), file -> add(file, scan));
      flush(scan);
      progress.finish();
      return new ScannedRepository(
          history.root(),
          Optional.empty(),
          entry.name(),
          true,
          ShownPaths.relative(),
          new RepositoryScan(List.copyOf(files), findings.stream().sorted().toList(), List.of()),
          List.of(),
          origins);
    } catch (IOException e) {
      throw new UserException("cannot read the history of " + path + ": " + e.getMessage());
    }
  }

  private void add(HistoricFile file, SnapshotScan scan) {
    if (file.file().skipReason().isPresent()) {
      files.add(scan.skipped(snapshotFile(file.file())).file());
      return;
    }
    batch.add(file);
    batchBytes += file.content().length;
    if (batchBytes >= BATCH_BYTES) {
      flush(scan);
    }
  }

  private void flush(SnapshotScan scan) {
    List<Future<UnitAnalysis>> running =
        batch.stream()
            .map(file ->
                threads.submit(() -> analyzer.analyse(file.content(), file.file().language())))
            .toList();
    for (int i = 0; i < running.size(); i++) {
      HistoricFile file = batch.get(i);
      keep(file, scan.scan(snapshotFile(file.file()), analysis(running.get(i))));
    }
    analysed += batch.size();
    progress.update("analysing " + Count.files(analysed) + " of the history");
    batch.clear();
    batchBytes = 0;
  }

  private static UnitAnalysis analysis(Future<UnitAnalysis> running) {
    try {
      return running.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(HistoricFile file, FileScan scanned) {
    files.add(scanned.file());
    for (Finding finding : scanned.findings()) {
      if (origins.putIfAbsent(finding.fingerprint(), file.origin()) == null) {
        findings.add(finding);
      }
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
