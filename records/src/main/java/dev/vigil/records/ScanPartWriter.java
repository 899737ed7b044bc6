package dev.vigil.records;

import dev.vigil.analyzer.repository.FileScan;
import dev.vigil.analyzer.rule.RuleSet;
import dev.vigil.schemas.RuleDescription;
import dev.vigil.schemas.ScanEvidence;
import dev.vigil.schemas.ScanFinding;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.ScannedFile;
import dev.vigil.schemas.SnapshotManifest;
import dev.vigil.schemas.codec.PartCutter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Writer of a scan as a stream of parts. A part is complete when the next item would make it larger
 * than {@link PartCutter#PART_BYTES}, so at most one part is in memory. An item is a file, a
 * finding or the evidence of one rule; items of one path may lie in several parts, in their order.
 * Only the last part states the number of parts.
 */
public final class ScanPartWriter {
  private final SnapshotManifest head;
  private final RuleSet rules;
  private final List<String> applied;
  private final Consumer<ScanResult> out;
  private final EncodedSize<ScannedFile> fileSize = new EncodedSize<>(ScannedFile.class);
  private final EncodedSize<ScanFinding> findingSize = new EncodedSize<>(ScanFinding.class);
  private final EncodedSize<ScanEvidence> evidenceSize = new EncodedSize<>(ScanEvidence.class);
  private List<ScannedFile> files = new ArrayList<>();
  private List<ScanFinding> findings = new ArrayList<>();
  private List<ScanEvidence> evidence = new ArrayList<>();
  private long bytes;
  private int part;

  /**
   * A writer of one scan.
   *
   * @param head any part of the manifest, for the fields that all parts have in common
   * @param out receives the parts in their order
   */
  public ScanPartWriter(SnapshotManifest head, RuleSet rules, Consumer<ScanResult> out) {
    this.head = head;
    this.rules = rules;
    this.applied =
        rules.descriptions().stream().map(dev.vigil.analyzer.rule.RuleDescription::id).toList();
    this.out = out;
  }

  /** Writes the next path. */
  public void write(FileScan scan) {
    ScannedFile file = Conversions.toAvro(scan.file());
    makeRoom(fileSize.of(file));
    files.add(file);
    scan.findings().stream()
        .map(Conversions::toAvro)
        .forEach(finding -> {
          makeRoom(findingSize.of(finding));
          findings.add(finding);
        });
    scan.evidence().stream()
        .map(Conversions::toAvro)
        .forEach(seen -> {
          makeRoom(evidenceSize.of(seen));
          evidence.add(seen);
        });
  }

  /** Ends the scan: gives the last part, which is empty if the snapshot is. */
  public void finish() {
    giveAway(part + 1);
  }

  private void makeRoom(long size) {
    if (bytes > 0 && bytes + size > PartCutter.PART_BYTES) {
      giveAway(0);
    }
    bytes += size;
  }

  private void giveAway(int partCount) {
    out.accept(
        new ScanResult(
            head.getRepository(),
            head.getRef(),
            head.getCommit(),
            head.getSequence(),
            head.getScanTime(),
            head.getAnalysisVersion(),
            part,
            partCount,
            applied,
            descriptions(),
            files,
            findings,
            evidence));
    part++;
    bytes = 0;
    files = new ArrayList<>();
    findings = new ArrayList<>();
    evidence = new ArrayList<>();
  }

  /**
   * Descriptions of the rules that the part names; of all rules in the first part, since a review
   * also lists those that matched nothing.
   */
  private List<RuleDescription> descriptions() {
    TreeSet<String> named = new TreeSet<>(part == 0 ? applied : List.of());
    findings.forEach(finding -> named.add(finding.getRuleId()));
    evidence.forEach(seen -> named.add(seen.getRuleId()));
    return named.stream()
        .flatMap(id -> rules.description(id).stream())
        .map(Conversions::toAvro)
        .toList();
  }

  /** Size of a record in Avro's binary encoding, in bytes. */
  private static final class EncodedSize<T extends SpecificRecord> {
    private final DatumWriter<T> writer;
    private final CountingStream counter = new CountingStream();
    private final BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(counter, null);

    EncodedSize(Class<T> type) {
      this.writer = new SpecificDatumWriter<>(type);
    }

    long of(T item) {
      counter.bytes = 0;
      try {
        writer.write(item, encoder);
        encoder.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return counter.bytes;
    }
  }

  /** A stream that only counts bytes. */
  private static final class CountingStream extends OutputStream {
    private long bytes;

    @Override
    public void write(int value) {
      bytes++;
    }

    @Override
    public void write(byte[] values, int offset, int length) {
      bytes += length;
    }
  }
}
