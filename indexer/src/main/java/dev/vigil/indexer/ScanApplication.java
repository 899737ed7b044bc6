package dev.vigil.indexer;

import dev.vigil.indexer.lifecycle.Change;
import dev.vigil.indexer.lifecycle.Decisions;
import dev.vigil.indexer.lifecycle.KnownFinding;
import dev.vigil.indexer.lifecycle.LifeCycle;
import dev.vigil.indexer.lifecycle.Retirements;
import dev.vigil.indexer.lifecycle.ScanView;
import dev.vigil.schemas.FileStatus;
import dev.vigil.schemas.NightOutcome;
import dev.vigil.schemas.NightRecord;
import dev.vigil.schemas.ScanFinding;
import dev.vigil.schemas.ScanResult;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Brings one repository of the index to what a scan, or a night, says. */
final class ScanApplication {
  private final Index index;
  private final TriageApplication triage;

  ScanApplication(Index index) {
    this.index = index;
    this.triage = new TriageApplication(index);
  }

  /** What is there of a repository before. */
  private record Before(
      Map<String, Store.Document> documents,
      List<KnownFinding> findings,
      RepositoryState repository,
      Map<String, Store.Document> repositoryDocument) {}

  private Before read(String repository) {
    Map<String, Store.Document> stored = repositoryDocument(repository);
    Map<String, Store.Document> documents = index.findings().ofRepository(repository);
    return new Before(
        documents,
        documents.values().stream()
            .map(document -> FindingDocuments.state(document.source()))
            .toList(),
        state(stored),
        stored);
  }

  private Map<String, Store.Document> repositoryDocument(String repository) {
    String id = DocumentIds.of(repository);
    return index.repositories().get(id).map(found -> Map.of(id, found)).orElse(Map.of());
  }

  private static RepositoryState state(Map<String, Store.Document> stored) {
    return RepositoryState.of(
        stored.values().stream().findFirst().map(Store.Document::source).orElse(Map.of()));
  }

  /**
   * Applies a scan; one that is not newer than the last one changes nothing. It merges decisions
   * once more, in case another indexer looked for the findings before they were written.
   *
   * @param parts all parts of it
   * @return what the index did not take and what the engine should not have done, for dead letters
   */
  Map<String, String> apply(List<ScanResult> parts) {
    ScanContents scan = ScanContents.of(parts);
    ScanResult head = scan.head();
    Before before = read(head.getRepository().getId());
    if (head.getSequence() <= before.repository().sequence()) {
      return triage.merge(head.getRepository().getId());
    }
    ScanView view = scan.view();
    Retirements retirements = before.repository().retirements();
    Map<String, KnownFinding> after = LifeCycle.apply(before.findings(), view, retirements);
    Map<String, Map<String, Object>> changed =
        decided(head.getRepository().getId(), changed(scan, before, after), after);
    Map<String, String> problems =
        new TreeMap<>(index.findings().write(changed, before.documents()));
    Map<String, Map<String, Object>> all = all(before, changed, problems.keySet());
    LifeCycle.determinismDefects(before.findings(), view, retirements)
        .forEach(defect -> problems.put(defect.fingerprint(), describe(defect)));
    problems.putAll(writeContents(scan));
    Map<String, Object> figures = figures(scan, History.ofScan(head.getSequence(), after, all));
    writeHistory(scan, after, all, figures);
    retirements
        .after(head.getSequence())
        .ifPresent(change -> writeRetirement(head.getRepository().getId(), change, after, all));
    write(before.repository().with(head, figures), before.repositoryDocument());
    return problems;
  }

  private static String describe(KnownFinding defect) {
    return "determinism defect: the same content and analysis version did not match again: "
        + defect.ruleId()
        + " at "
        + defect.path();
  }

  private void write(RepositoryState state, Map<String, Store.Document> known) {
    Map<String, Object> document = state.document();
    String id =
        DocumentIds.of(Json.text(Json.object(Json.object(document, "vigil"), "repository"), "id"));
    index
        .repositories()
        .write(Map.of(id, document), known)
        .forEach((rejected, reason) -> {
          throw new IllegalArgumentException(
              "the document of the repository was rejected: " + reason);
        });
  }

  /** Notes a night; a retirement closes what the scans before it left open. */
  void apply(NightRecord night) {
    String repository = night.getRepository().getId();
    if (night.getOutcome() != NightOutcome.RETIRED) {
      Map<String, Store.Document> stored = repositoryDocument(repository);
      write(state(stored).with(night), stored);
      return;
    }
    Before before = read(repository);
    RepositoryState state = before.repository().with(night);
    write(state, before.repositoryDocument());
    Map<String, KnownFinding> after = LifeCycle.retire(before.findings(), state.retirements());
    Map<String, Map<String, Object>> changed = new TreeMap<>();
    for (KnownFinding finding : before.findings()) {
      KnownFinding next = Objects.requireNonNull(after.get(finding.fingerprint()));
      if (!next.equals(finding)) {
        changed.put(finding.fingerprint(), withState(before, next));
      }
    }
    Map<String, String> rejected = index.findings().write(changed, before.documents());
    Map<String, Map<String, Object>> all = all(before, changed, rejected.keySet());
    state
        .retirements()
        .after(state.sequence())
        .ifPresent(change -> writeRetirement(repository, change, after, all));
  }

  private static Map<String, Object> withState(Before before, KnownFinding state) {
    return FindingDocuments.withState(
        Objects.requireNonNull(before.documents().get(state.fingerprint())).source(), state);
  }

  private static Map<String, Map<String, Object>> all(
      Before before, Map<String, Map<String, Object>> changed, Set<String> rejected) {
    Map<String, Map<String, Object>> all = new TreeMap<>();
    before.documents().forEach((id, document) -> all.put(id, document.source()));
    changed.forEach((id, document) -> {
      if (!rejected.contains(id)) {
        all.put(id, document);
      }
    });
    return all;
  }

  /** With what is decided about each. */
  private Map<String, Map<String, Object>> decided(
      String repository,
      Map<String, Map<String, Object>> changed,
      Map<String, KnownFinding> after) {
    Decisions decisions = triage.decisions(repository);
    Map<String, Map<String, Object>> decided = new TreeMap<>();
    changed.forEach((fingerprint, document) ->
        decided.put(
            fingerprint,
            TriageDocuments.decided(
                document, Objects.requireNonNull(after.get(fingerprint)), decisions)));
    return decided;
  }

  private static Map<String, Map<String, Object>> changed(
      ScanContents scan, Before before, Map<String, KnownFinding> after) {
    Map<String, Map<String, Object>> changed = new TreeMap<>();
    Set<KnownFinding> unchanged = new HashSet<>(before.findings());
    Set<String> matched = new HashSet<>();
    for (ScanResult part : scan.parts()) {
      for (ScanFinding match : part.getFindings()) {
        matched.add(match.getFingerprint());
        KnownFinding state = Objects.requireNonNull(after.get(match.getFingerprint()));
        if (!unchanged.contains(state)) {
          changed.put(
              match.getFingerprint(),
              FindingDocuments.of(
                  state,
                  match,
                  part,
                  ScanContents.named(scan.rules(), match.getRuleId()),
                  ScanContents.named(scan.files(), match.getPath())));
        }
      }
    }
    after.forEach((fingerprint, state) -> {
      if (!matched.contains(fingerprint) && !unchanged.contains(state)) {
        changed.put(fingerprint, withState(before, state));
      }
    });
    return changed;
  }

  /** Files and evidence are as the last scan has them. */
  private Map<String, String> writeContents(ScanContents scan) {
    String repository = scan.head().getRepository().getId();
    long sequence = scan.head().getSequence();
    Map<String, String> problems =
        new TreeMap<>(
            new CurrentDocuments(index.files())
                .replace(
                    repository,
                    sequence,
                    scan.head().getScanTime(),
                    FileDocuments.of(scan.parts())));
    problems.putAll(
        new CurrentDocuments(index.evidence())
            .replace(
                repository,
                sequence,
                scan.head().getScanTime(),
                EvidenceDocuments.of(scan.parts(), scan.rules(), scan.files())));
    return problems;
  }

  private void writeHistory(
      ScanContents scan,
      Map<String, KnownFinding> after,
      Map<String, Map<String, Object>> all,
      Map<String, Object> figures) {
    ScanResult head = scan.head();
    Map<String, Object> repository = Map.of("id", head.getRepository().getId());
    index
        .counts()
        .put(
            History.ofScan(head.getSequence(), after, all)
                .documents(repository, head.getScanTime()));
    index
        .scans()
        .put(
            Map.of(
                scanId(head.getRepository().getId(), head.getSequence()),
                Map.of("@timestamp", head.getScanTime(), "vigil", figures)));
  }

  static String scanId(String repository, long sequence) {
    return DocumentIds.of(repository, Long.toString(sequence));
  }

  private void writeRetirement(
      String repository,
      Change retirement,
      Map<String, KnownFinding> after,
      Map<String, Map<String, Object>> all) {
    History history = History.ofRetirement(retirement.sequence(), after, all);
    Map<String, Object> fields = Map.of("id", repository);
    index.counts().put(history.documents(fields, retirement.time()));
    Map<String, Object> figures = new LinkedHashMap<>(history.totals());
    figures.put("sequence", retirement.sequence());
    figures.put("repository", fields);
    index
        .scans()
        .put(
            Map.of(
                scanId(repository, retirement.sequence()),
                Map.of("@timestamp", retirement.time(), "vigil", figures)));
  }

  private static Map<String, Object> figures(ScanContents scan, History history) {
    ScanResult head = scan.head();
    Map<FileStatus, Integer> files = new EnumMap<>(FileStatus.class);
    scan.files().values().forEach(file -> files.merge(file.getStatus(), 1, Integer::sum));
    int findings = 0;
    int evidence = 0;
    for (ScanResult part : scan.parts()) {
      findings += part.getFindings().size();
      evidence += part.getEvidence().stream().mapToInt(site -> site.getCount()).sum();
    }
    Map<String, Object> figures = new LinkedHashMap<>(history.totals());
    figures.put("sequence", head.getSequence());
    figures.put("commit", head.getCommit());
    figures.put("analysis_version", head.getAnalysisVersion());
    figures.put("repository", Map.of("id", head.getRepository().getId()));
    figures.put("findings", findings);
    figures.put("evidence", evidence);
    Map<String, Object> fileCounts = new LinkedHashMap<>();
    for (FileStatus status : FileStatus.values()) {
      fileCounts.put(
          status.name().toLowerCase(Locale.ROOT), Optional.ofNullable(files.get(status)).orElse(0));
    }
    figures.put("files", fileCounts);
    return figures;
  }
}
