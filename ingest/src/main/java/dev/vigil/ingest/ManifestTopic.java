package dev.vigil.ingest;

import dev.vigil.ingest.unit.UnitHash;
import dev.vigil.ingest.unit.UnitLedger;
import dev.vigil.schemas.ManifestEntry;
import dev.vigil.schemas.SnapshotManifest;
import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.MessageDecodingException;
import dev.vigil.schemas.codec.Topics;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The latest manifests, read one part at a time. */
final class ManifestTopic {
  private final MessageCodec<SnapshotManifest> codec =
      new MessageCodec<>(SnapshotManifest.getClassSchema());
  private final TopicReader reader;
  private final TopicPartitions partitions;

  ManifestTopic(TopicReader reader, TopicPartitions partitions) {
    this.reader = reader;
    this.partitions = partitions;
  }

  /**
   * Where the parts of each repository's latest manifest are.
   *
   * @throws IngestException if a record lies in a partition where it does not belong
   */
  NavigableMap<String, NavigableMap<Integer, Long>> offsets() {
    NavigableMap<String, NavigableMap<Integer, Long>> offsets = new TreeMap<>();
    reader.readAll(
        Topics.MANIFESTS,
        record -> {
          String key = Keys.text(record.key());
          String repository = Keys.repositoryOfManifest(key);
          if (record.value() != null) {
            partitions.requirePlace(Topics.MANIFESTS, repository, record.partition());
            offsets
                .computeIfAbsent(repository, id -> new TreeMap<>())
                .put(Keys.partOfManifest(key), record.offset());
          } else if (offsets.containsKey(repository)) {
            offsets.get(repository).remove(Keys.partOfManifest(key));
          }
        });
    offsets.values().removeIf(NavigableMap::isEmpty);
    return offsets;
  }

  /**
   * What the latest manifests say.
   *
   * @param offsets where they are
   * @param units gets every reference to a unit
   * @param unreadable takes parts that cannot be decoded
   */
  Map<String, KnownManifest> read(
      NavigableMap<String, NavigableMap<Integer, Long>> offsets,
      UnitLedger units,
      Unreadable unreadable) {
    Map<String, ManifestSummary> summaries = new TreeMap<>();
    offsets.forEach((repository, parts) ->
        summaries.put(
            repository, new ManifestSummary(partitions.of(Topics.MANIFESTS, repository), parts)));
    reader.readAll(
        Topics.MANIFESTS,
        record -> {
          String key = Keys.text(record.key());
          int part = Keys.partOfManifest(key);
          ManifestSummary summary = summaries.get(Keys.repositoryOfManifest(key));
          if (summary != null && summary.isLatest(part, record.offset())) {
            try {
              SnapshotManifest manifest = codec.decode(record.value());
              summary.add(manifest);
              manifest.getEntries().forEach(entry -> refer(units, entry));
            } catch (MessageDecodingException e) {
              // Scanned again as a whole, which writes it anew.
              summary.addUnreadable(part);
              unreadable.accept(record, Keys.repositoryOfManifest(key), e);
            }
          }
        });
    Map<String, KnownManifest> known = new TreeMap<>();
    summaries.forEach((repository, summary) -> known.put(repository, summary.manifest()));
    return known;
  }

  private static void refer(UnitLedger units, ManifestEntry entry) {
    if (entry.getSkipReason() == null) {
      units.refer(UnitHash.of(Keys.unit(entry.getBlobId(), entry.getLanguage())), 1);
    }
  }

  /** Takes a record that is no manifest. */
  @FunctionalInterface
  interface Unreadable {
    /** A part of a repository, and why it cannot be decoded. */
    void accept(
        ConsumerRecord<byte[], byte[]> record, String repository, MessageDecodingException failure);
  }

  /** The entries of a manifest in their order, one part in memory at a time. */
  Iterator<ManifestEntry> entries(KnownManifest manifest) {
    return new PartIterator(manifest);
  }

  private final class PartIterator implements Iterator<ManifestEntry> {
    private final TopicPartition partition;
    private final Iterator<Long> offsets;
    private Iterator<ManifestEntry> part = Collections.emptyIterator();

    PartIterator(KnownManifest manifest) {
      this.partition = new TopicPartition(Topics.MANIFESTS, manifest.partition());
      this.offsets =
          manifest.parts().entrySet().stream()
              .filter(known -> !manifest.unreadable().contains(known.getKey()))
              .map(Map.Entry::getValue)
              .iterator();
    }

    @Override
    public boolean hasNext() {
      while (!part.hasNext() && offsets.hasNext()) {
        part = entries(offsets.next());
      }
      return part.hasNext();
    }

    private Iterator<ManifestEntry> entries(long offset) {
      try {
        return codec.decode(reader.read(partition, offset).value()).getEntries().iterator();
      } catch (MessageDecodingException e) {
        throw new IngestException(
            "the manifest at " + partition + "@" + offset + " changed: " + e.getMessage(), e);
      }
    }

    @Override
    public ManifestEntry next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return part.next();
    }
  }
}
