package dev.vigil.cli;

import dev.vigil.job.StoredScan;
import dev.vigil.schemas.RepositoryIdentity;
import dev.vigil.schemas.ScanResult;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.MessageDecodingException;
import dev.vigil.schemas.codec.Topics;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Looks for the last whole scan of a repository among all scans. */
final class LatestScan {
  private final MessageCodec<ScanResult> codec = new MessageCodec<>(ScanResult.getClassSchema());
  private final String wanted;
  private final TreeMap<Long, Map<Integer, ScanResult>> scans = new TreeMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> known = new TreeSet<>();

  private LatestScan(String wanted) {
    this.wanted = wanted;
  }

  /**
   * The last scan of a repository.
   *
   * @param repository its id or its name
   */
  static StoredScan read(String bootstrapServers, String repository) {
    LatestScan latest = new LatestScan(repository);
    TopicReader.readAll(bootstrapServers, Topics.SCANS, latest::add);
    return latest.whole();
  }

  private void add(ConsumerRecord<byte[], byte[]> record) {
    try {
      ScanResult part = codec.decode(record.value());
      RepositoryIdentity repository = part.getRepository();
      known.add(repository.getId());
      if (wanted.equals(repository.getId()) || wanted.equals(repository.getName())) {
        ids.add(repository.getId());
        scans
            .computeIfAbsent(part.getSequence(), sequence -> new TreeMap<>())
            .put(part.getPart(), part);
        forgetSuperseded();
      }
    } catch (MessageDecodingException e) {
      // The indexer reports it, as a dead letter.
      return;
    }
  }

  /** Bounds memory: what is older than a whole scan is not asked for. */
  private void forgetSuperseded() {
    lastWhole().ifPresent(whole -> scans.headMap(whole.getKey()).clear());
  }

  private Optional<Map.Entry<Long, Map<Integer, ScanResult>>> lastWhole() {
    return scans.descendingMap().entrySet().stream()
        .filter(scan -> isWhole(scan.getValue()))
        .findFirst();
  }

  private static boolean isWhole(Map<Integer, ScanResult> parts) {
    return parts.values().stream().allMatch(part -> part.getPartCount() == parts.size());
  }

  private StoredScan whole() {
    if (ids.size() > 1) {
      throw new UserException(
          "several repositories are called " + wanted + "; name one by its id: " + sorted(ids));
    }
    return lastWhole()
        .map(whole -> StoredScan.of(whole.getValue().values()))
        .orElseThrow(() ->
            new UserException(
                "there is no scan of a repository " + wanted + "; there are: " + known));
  }

  private static Set<String> sorted(Set<String> ids) {
    return new TreeSet<>(ids);
  }
}
