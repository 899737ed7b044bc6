package dev.vigil.ingest;

import dev.vigil.ingest.unit.UnitHash;
import dev.vigil.ingest.unit.UnitLedger;
import dev.vigil.schemas.ManifestEntry;
import dev.vigil.schemas.NightRecord;
import dev.vigil.schemas.SnapshotManifest;
import dev.vigil.schemas.UnreferencedUnit;
import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.Topics;
import java.util.Iterator;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Replaces and removes manifests. In one transaction are: the parts of the new one, the removal of
 * what the one before had more, the record of the night, and marks on the units that no manifest
 * names any more.
 */
final class SnapshotTopics {
  private final MessageCodec<SnapshotManifest> manifests =
      new MessageCodec<>(SnapshotManifest.getClassSchema());
  private final MessageCodec<UnreferencedUnit> unreferenced =
      new MessageCodec<>(UnreferencedUnit.getClassSchema());
  private final ManifestTopic known;
  private final NightTopic nights;
  private final Transactions transactions;
  private final TopicPartitions partitions;
  private final UnitLedger units;

  SnapshotTopics(
      ManifestTopic known,
      NightTopic nights,
      Transactions transactions,
      TopicPartitions partitions,
      UnitLedger units) {
    this.known = known;
    this.nights = nights;
    this.transactions = transactions;
    this.partitions = partitions;
    this.units = units;
  }

  /**
   * Puts a manifest in the place of the one before, and records the night.
   *
   * @param previous absent if there was none
   */
  void replace(Optional<KnownManifest> previous, ManifestSpool manifest, NightRecord night) {
    // First: what both manifests name never counts as unreferenced in between.
    manifest.units().forEach(units::refer);
    String repository = night.getRepository().getId();
    transactions.run(sender -> {
      manifest.forEachPart(
          part -> sender.send(record(repository, part.getPart(), manifests.encode(part))));
      previous.ifPresent(before -> {
        removeParts(sender, repository, before, manifest.partCount());
        release(sender, before, night.getNight());
      });
      sender.send(nights.record(night));
    });
  }

  /** Removes a manifest, and records the night. */
  void remove(KnownManifest manifest, NightRecord night) {
    transactions.run(sender -> {
      sender.send(nights.record(night));
      removeParts(sender, night.getRepository().getId(), manifest, 0);
      release(sender, manifest, night.getNight());
    });
  }

  private void removeParts(
      Transactions.Sender sender, String repository, KnownManifest manifest, int from) {
    manifest
        .parts()
        .tailMap(from, true)
        .keySet()
        .forEach(part -> sender.send(record(repository, part, null)));
  }

  private void release(Transactions.Sender sender, KnownManifest manifest, long night) {
    for (Iterator<ManifestEntry> entries = known.entries(manifest); entries.hasNext(); ) {
      ManifestEntry entry = entries.next();
      if (entry.getSkipReason() == null) {
        byte[] unit = Keys.bytes(Keys.unit(entry.getBlobId(), entry.getLanguage()));
        if (units.release(UnitHash.of(unit))) {
          sender.send(
              new ProducerRecord<>(
                  Topics.UNREFERENCED, unit, unreferenced.encode(new UnreferencedUnit(night))));
        }
      }
    }
  }

  private ProducerRecord<byte[], byte[]> record(
      String repository, int part, byte @Nullable [] value) {
    return new ProducerRecord<>(
        Topics.MANIFESTS,
        partitions.of(Topics.MANIFESTS, repository),
        Keys.bytes(Keys.manifest(repository, part)),
        value);
  }
}
