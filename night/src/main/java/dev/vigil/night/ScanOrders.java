package dev.vigil.night;

import dev.vigil.ingest.TopicReader;
import dev.vigil.schemas.SnapshotManifest;
import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.MessageDecodingException;
import dev.vigil.schemas.codec.Topics;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The scans that the latest manifests order. */
public final class ScanOrders {
  private final MessageCodec<SnapshotManifest> manifests =
      new MessageCodec<>(SnapshotManifest.getClassSchema());
  private final String version;
  private final Map<String, Long> orders = new TreeMap<>();
  private int otherVersions;

  private ScanOrders(String version) {
    this.version = version;
  }

  /** Reads the orders of an analysis version. */
  static ScanOrders read(String bootstrapServers, String version) {
    ScanOrders orders = new ScanOrders(version);
    try (TopicReader reader = new TopicReader(bootstrapServers)) {
      reader.readAll(Topics.MANIFESTS, orders::add);
    }
    return orders;
  }

  private void add(ConsumerRecord<byte[], byte[]> record) {
    String key = Keys.text(record.key());
    if (Keys.partOfManifest(key) != 0) {
      return;
    }
    String repository = Keys.repositoryOfManifest(key);
    orders.remove(repository);
    if (record.value() == null) {
      return;
    }
    try {
      SnapshotManifest manifest = manifests.decode(record.value());
      if (manifest.getAnalysisVersion().equals(version)) {
        orders.put(repository, manifest.getSequence());
      } else {
        otherVersions++;
      }
    } catch (MessageDecodingException e) {
      // The job reports it, as a dead letter; the next ingest writes it anew.
      return;
    }
  }

  /** Sequence by repository. */
  Map<String, Long> sequences() {
    return orders;
  }

  /** Number of manifests that were ordered with other rules or by another build of the engine. */
  int otherVersions() {
    return otherVersions;
  }
}
