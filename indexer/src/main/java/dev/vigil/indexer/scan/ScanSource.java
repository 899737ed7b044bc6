package dev.vigil.indexer.scan;

import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.MessageDecodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.kafka.common.TopicPartition;

/**
 * A whole scan, whose parts can be read as often as needed. A few decoded parts are in memory at a
 * time: those that were read last.
 */
public final class ScanSource {
  /** One that is gone through, and two in which its findings and evidence find their files. */
  private static final int DECODED_PARTS = 3;

  private final int size;
  private final IntFunction<byte[]> records;
  private final MessageCodec<ScanResult> codec;
  private final Deque<ScanResult> decoded = new ArrayDeque<>();
  private final ScanResult head;

  /**
   * A scan.
   *
   * @param size number of parts
   * @param records gives the record of a part
   */
  public ScanSource(int size, IntFunction<byte[]> records, MessageCodec<ScanResult> codec) {
    this.size = size;
    this.records = records;
    this.codec = codec;
    this.head = withoutContents(part(0));
  }

  /** A scan that is read again from Kafka unless its records are at hand. */
  public static ScanSource of(
      WholeScan scan,
      TopicPartition partition,
      ScanRecords records,
      MessageCodec<ScanResult> codec) {
    List<Long> offsets = scan.offsets();
    return new ScanSource(
        offsets.size(),
        scan.records()
            .<IntFunction<byte[]>>map(kept -> kept::get)
            .orElse(part -> records.read(partition, offsets.get(part))),
        codec);
  }

  private static ScanResult withoutContents(ScanResult part) {
    return new ScanResult(
        part.getRepository(),
        part.getRef(),
        part.getCommit(),
        part.getSequence(),
        part.getScanTime(),
        part.getAnalysisVersion(),
        0,
        0,
        part.getAppliedRules(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** What all parts say alike: no rules, files, findings or evidence. */
  public ScanResult head() {
    return head;
  }

  /** The number of parts. */
  public int size() {
    return size;
  }

  /** A part, by its 0-based number. */
  public ScanResult part(int number) {
    for (ScanResult part : decoded) {
      if (part.getPart() == number) {
        return part;
      }
    }
    ScanResult part = decode(number);
    if (decoded.size() == DECODED_PARTS) {
      decoded.removeLast();
    }
    decoded.addFirst(part);
    return part;
  }

  private ScanResult decode(int number) {
    try {
      ScanResult part = codec.decode(records.apply(number));
      if (part.getPart() != number) {
        throw new IllegalStateException(
            "part " + part.getPart() + " of a scan was read in the place of part " + number);
      }
      return part;
    } catch (MessageDecodingException e) {
      throw new IllegalStateException("part " + number + " cannot be decoded any more", e);
    }
  }
}
