package dev.vigil.cli.review;

import dev.vigil.ingest.TopicReader;
import dev.vigil.night.message.UserException;
import dev.vigil.records.StoredScan;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.MessageDecodingException;
import dev.vigil.schemas.codec.PartSet;
import dev.vigil.schemas.codec.ScanPartHeaders;
import dev.vigil.schemas.codec.Topics;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The last whole scan of a repository in the topic of scans. The topic is read twice, first the
 * headers to find the last scan, then that scan, so memory is bounded by it.
 */
public final class TopicScan {
  private final ScanPartHeaders headers = new ScanPartHeaders();
  private final MessageCodec<ScanResult> codec = new MessageCodec<>(ScanResult.getClassSchema());
  private final String wanted;
  private final TreeMap<Long, PartSet> scans = new TreeMap<>();
  private final Map<Integer, ScanResult> parts = new TreeMap<>();
  private final SortedSet<String> ids = new TreeSet<>();
  private final SortedSet<String> known = new TreeSet<>();

  private TopicScan(String wanted) {
    this.wanted = wanted;
  }

  /**
   * The last scan of a repository, and the decisions about findings of all repositories.
   *
   * @param repository its id or its name
   */
  public static DecidedScan read(String bootstrapServers, String repository) {
    TopicScan latest = new TopicScan(repository);
    try (TopicReader reader = new TopicReader(bootstrapServers)) {
      reader.readAll(Topics.SCANS, latest::look);
      String scan = latest.lastWhole();
      reader.readAll(Topics.SCANS, record -> latest.take(record, scan));
      return new DecidedScan(
          StoredScan.of(latest.parts.values()), TopicDecisions.read(reader, Instant.now()));
    }
  }

  private void look(ConsumerRecord<byte[], byte[]> record) {
    try {
      ScanPartHeaders.Header header = headers.decode(record.value());
      known.add(header.repositoryId());
      if (wanted.equals(header.repositoryId()) || wanted.equals(header.repositoryName())) {
        ids.add(header.repositoryId());
        boolean whole =
            scans
                .computeIfAbsent(header.sequence(), sequence -> new PartSet())
                .add(header.part(), header.partCount());
        if (whole) {
          scans.headMap(header.sequence()).clear();
        }
      }
    } catch (MessageDecodingException | IllegalArgumentException e) {
      // The indexer reports it, as a dead letter.
      return;
    }
  }

  /** What the keys of the last whole scan begin with. */
  private String lastWhole() {
    if (ids.size() > 1) {
      throw ScanMessages.ambiguous(wanted, ids);
    }
    Optional<Long> sequence =
        scans.descendingMap().entrySet().stream()
            .filter(scan -> scan.getValue().isWhole())
            .map(Map.Entry::getKey)
            .findFirst();
    if (sequence.isEmpty()) {
      throw ScanMessages.absent(wanted, known);
    }
    return ids.iterator().next() + "#" + sequence.get() + "#";
  }

  private void take(ConsumerRecord<byte[], byte[]> record, String scan) {
    if (Keys.text(record.key()).startsWith(scan)) {
      try {
        ScanResult part = codec.decode(record.value());
        parts.put(part.getPart(), part);
      } catch (MessageDecodingException e) {
        throw new UserException(
            "a part of the last scan of " + wanted + " cannot be read: " + e.getMessage());
      }
    }
  }
}
