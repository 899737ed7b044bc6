package dev.vigil.records;

import dev.vigil.analyzer.finding.AnalysisProblem;
import dev.vigil.analyzer.finding.CompressedText;
import dev.vigil.analyzer.finding.DataFlow;
import dev.vigil.analyzer.finding.Fix;
import dev.vigil.analyzer.finding.FixPart;
import dev.vigil.analyzer.finding.Location;
import dev.vigil.analyzer.finding.Occurrences;
import dev.vigil.analyzer.finding.Position;
import dev.vigil.analyzer.finding.RuleMatch;
import dev.vigil.analyzer.finding.Suppression;
import dev.vigil.analyzer.finding.TraceStep;
import dev.vigil.analyzer.finding.UnitAnalysis;
import dev.vigil.analyzer.repository.Evidence;
import dev.vigil.analyzer.repository.FileOutcome;
import dev.vigil.analyzer.repository.Finding;
import dev.vigil.analyzer.repository.SnapshotFile;
import dev.vigil.analyzer.rule.Area;
import dev.vigil.schemas.DataFlowStep;
import dev.vigil.schemas.DataFlowTrace;
import dev.vigil.schemas.EvidenceSite;
import dev.vigil.schemas.FileProblem;
import dev.vigil.schemas.FileStatus;
import dev.vigil.schemas.FixPiece;
import dev.vigil.schemas.ManifestEntry;
import dev.vigil.schemas.RuleDescription;
import dev.vigil.schemas.ScanEvidence;
import dev.vigil.schemas.ScanFinding;
import dev.vigil.schemas.ScannedFile;
import dev.vigil.schemas.SourceFix;
import dev.vigil.schemas.SourceLocation;
import dev.vigil.schemas.SourceSuppression;
import dev.vigil.schemas.UnitMatch;
import dev.vigil.schemas.UnitResult;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Conversions between records of the engine and Avro records, field by field. */
public final class Conversions {
  private Conversions() {}

  /** The analysis of a unit as a message. */
  public static UnitResult toAvro(UnitAnalysis analysis) {
    return new UnitResult(
        FileStatus.valueOf(analysis.outcome().name()),
        analysis.lines(),
        analysis.problems().stream().map(Conversions::toAvro).toList(),
        analysis.matches().stream().map(Conversions::toAvro).toList(),
        ByteBuffer.wrap(analysis.facts().bytes()));
  }

  /** The analysis of a unit from a message. */
  public static UnitAnalysis fromAvro(UnitResult result) {
    return new UnitAnalysis(
        UnitAnalysis.Outcome.valueOf(result.getStatus().name()),
        result.getLines(),
        result.getMatches().stream().map(Conversions::fromAvro).toList(),
        result.getProblems().stream().map(Conversions::fromAvro).toList(),
        CompressedText.ofBytes(bytes(result.getFacts())));
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  private static UnitMatch toAvro(RuleMatch match) {
    return new UnitMatch(
        match.ruleId(),
        toAvro(match.location()),
        match.message(),
        match.excerpt(),
        match.metavariables(),
        match.enclosing(),
        match.normalizedCode(),
        toAvro(match.suppression()),
        traceToAvro(match.trace()),
        fixToAvro(match.fix()),
        match.count(),
        placesToAvro(match.occurrences()));
  }

  private static List<SourceLocation> placesToAvro(Optional<Occurrences> occurrences) {
    return occurrences
        .map(all -> all.places().stream().map(Conversions::toAvro).toList())
        .orElse(List.of());
  }

  /**
   * The places for which a match stands.
   *
   * @param places empty if it stands for itself
   */
  static Optional<Occurrences> fromAvro(int count, List<SourceLocation> places) {
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(new Occurrences(count, places.stream().map(Conversions::fromAvro).toList()));
  }

  private static RuleMatch fromAvro(UnitMatch match) {
    return new RuleMatch(
        match.getRuleId(),
        fromAvro(match.getLocation()),
        match.getMessage(),
        match.getExcerpt(),
        new TreeMap<>(match.getMetavariables()),
        match.getEnclosing(),
        match.getNormalizedCode(),
        fromAvro(match.getSuppression()),
        fromAvro(match.getFix()),
        fromAvro(match.getTrace()),
        fromAvro(match.getCount(), match.getPlaces()));
  }

  static Optional<Fix> fromAvro(@Nullable SourceFix fix) {
    return Optional.ofNullable(fix)
        .map(found ->
            new Fix(
                fromAvro(found.getLocation()),
                found.getPieces().stream().map(Conversions::fromAvro).toList(),
                Optional.ofNullable(found.getText())));
  }

  private static FixPart fromAvro(FixPiece piece) {
    String text = piece.getText();
    return text == null
        ? new FixPart.Kept(piece.getStartOffset(), piece.getEndOffset())
        : new FixPart.Written(text);
  }

  private static @Nullable SourceFix fixToAvro(Optional<Fix> fix) {
    return fix.map(found ->
            new SourceFix(
                toAvro(found.location()),
                found.parts().stream().map(Conversions::toAvro).toList(),
                found.text().orElse(null)))
        .orElse(null);
  }

  private static FixPiece toAvro(FixPart part) {
    return switch (part) {
      case FixPart.Written(String text) -> new FixPiece(text, 0, 0);
      case FixPart.Kept(int start, int end) -> new FixPiece(null, start, end);
    };
  }

  static Optional<DataFlow> fromAvro(@Nullable DataFlowTrace trace) {
    return Optional.ofNullable(trace)
        .map(flow ->
            new DataFlow(
                fromAvro(flow.getSource()),
                flow.getVariables().stream().map(Conversions::fromAvro).toList(),
                fromAvro(flow.getSink()),
                flow.getCut()));
  }

  private static TraceStep fromAvro(DataFlowStep step) {
    return new TraceStep(
        fromAvro(step.getLocation()), step.getExcerpt(), Optional.ofNullable(step.getPath()));
  }

  private static @Nullable DataFlowTrace traceToAvro(Optional<DataFlow> trace) {
    return trace
        .map(flow ->
            new DataFlowTrace(
                toAvro(flow.source()),
                flow.variables().stream().map(Conversions::toAvro).toList(),
                toAvro(flow.sink()),
                flow.cut()))
        .orElse(null);
  }

  private static DataFlowStep toAvro(TraceStep step) {
    return new DataFlowStep(toAvro(step.location()), step.excerpt(), step.path().orElse(null));
  }

  static Optional<Suppression> fromAvro(@Nullable SourceSuppression suppression) {
    return Optional.ofNullable(suppression)
        .map(found -> new Suppression(found.getMarker(), found.getJustification()));
  }

  private static FileProblem toAvro(AnalysisProblem problem) {
    return new FileProblem(
        problem.kind().name(),
        problem.ruleId().orElse(null),
        problem.location().map(Conversions::toAvro).orElse(null),
        problem.message());
  }

  static AnalysisProblem fromAvro(FileProblem problem) {
    return new AnalysisProblem(
        AnalysisProblem.Kind.valueOf(problem.getKind()),
        Optional.ofNullable(problem.getRuleId()),
        Optional.ofNullable(problem.getLocation()).map(Conversions::fromAvro),
        problem.getMessage());
  }

  private static SourceLocation toAvro(Location location) {
    Position start = location.start();
    Position end = location.end();
    return new SourceLocation(
        start.line(), start.column(), start.offset(), end.line(), end.column(), end.offset());
  }

  static Location fromAvro(SourceLocation location) {
    return new Location(
        new Position(location.getStartLine(), location.getStartColumn(), location.getStartOffset()),
        new Position(location.getEndLine(), location.getEndColumn(), location.getEndOffset()));
  }

  private static @Nullable SourceSuppression toAvro(Optional<Suppression> suppression) {
    return suppression
        .map(found -> new SourceSuppression(found.marker(), found.justification()))
        .orElse(null);
  }

  /** A file of a snapshot from an entry of a manifest. */
  public static SnapshotFile fromAvro(ManifestEntry entry) {
    return new SnapshotFile(
        entry.getPath(),
        entry.getBlobId(),
        entry.getLanguage(),
        entry.getSize(),
        Optional.ofNullable(entry.getSkipReason()),
        entry.getOwners());
  }

  /** The outcome of a file in a scan. */
  public static ScannedFile toAvro(FileOutcome outcome) {
    SnapshotFile file = outcome.file();
    return new ScannedFile(
        file.path(),
        file.blobId(),
        file.language(),
        file.size(),
        FileStatus.valueOf(outcome.status().name()),
        outcome.reason().orElse(null),
        outcome.lines(),
        outcome.testCode(),
        file.owners(),
        outcome.problems().stream().map(Conversions::toAvro).toList(),
        file.kind().name(),
        outcome.notExamined().stream().map(Area::key).toList());
  }

  /** A finding of a scan. */
  public static ScanFinding toAvro(Finding finding) {
    RuleMatch match = finding.match();
    return new ScanFinding(
        finding.fingerprint(),
        finding.contentFingerprint(),
        match.ruleId(),
        finding.path(),
        toAvro(match.location()),
        match.message(),
        match.excerpt(),
        match.enclosing(),
        match.metavariables(),
        finding.testCode(),
        toAvro(match.suppression()),
        traceToAvro(match.trace()),
        fixToAvro(match.fix()),
        match.count(),
        placesToAvro(match.occurrences()));
  }

  /** The evidence of one rule in one file. */
  public static ScanEvidence toAvro(Evidence evidence) {
    return new ScanEvidence(
        evidence.ruleId(),
        evidence.path(),
        evidence.count(),
        evidence.testCode(),
        evidence.sites().stream()
            .map(site ->
                new EvidenceSite(
                    toAvro(site.location()), site.message(), site.excerpt(), site.enclosing()))
            .toList());
  }

  /** The description of a rule. */
  public static RuleDescription toAvro(dev.vigil.analyzer.rule.RuleDescription rule) {
    return new RuleDescription(
        rule.id(),
        rule.evidence(),
        rule.severity().name(),
        rule.area().key(),
        rule.message(),
        rule.risk(),
        rule.solution(),
        rule.confidence(),
        rule.cwe(),
        rule.owasp(),
        rule.references(),
        rule.contradictedBy(),
        rule.pack(),
        rule.site(),
        rule.observation(),
        rule.absence(),
        rule.languages(),
        rule.paths().include(),
        rule.paths().exclude(),
        rule.knownLimits());
  }
}
