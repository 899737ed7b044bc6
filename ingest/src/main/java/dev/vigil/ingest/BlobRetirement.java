package dev.vigil.ingest;

import dev.vigil.ingest.unit.UnitHash;
import dev.vigil.ingest.unit.UnitLedger;
import dev.vigil.ingest.unit.UnitTable;
import dev.vigil.schemas.UnreferencedUnit;
import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.MessageDecodingException;
import dev.vigil.schemas.codec.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Removes blobs that no manifest named for two nights; until then a scan that is still being done
 * may ask for them. Since when is kept in a topic of its own, where a unit is marked in the
 * transaction of the manifest that names it no more. In memory are the hashes of the marked units.
 */
final class BlobRetirement {
  private static final int NIGHTS = 2;

  /** Units whose marks are removed together, after their blobs are. */
  private static final int BATCH = 1000;

  private final MessageCodec<UnreferencedUnit> codec =
      new MessageCodec<>(UnreferencedUnit.getClassSchema());
  private final TopicReader reader;
  private final BlobTopic blobs;
  private final UnitLedger units;
  private final NightHistory history;
  private final WorkAnnouncement work;
  private final List<String> removed = new ArrayList<>();

  /**
   * A retirement.
   *
   * @param history with this night
   */
  BlobRetirement(
      TopicReader reader,
      BlobTopic blobs,
      UnitLedger units,
      NightHistory history,
      WorkAnnouncement work) {
    this.reader = reader;
    this.blobs = blobs;
    this.units = units;
    this.history = history;
    this.work = work;
  }

  /** Ends a night, after all its manifests are sent. */
  void run(long night) {
    // Of the records of a unit the last one holds: the first reading counts them.
    UnitTable records = new UnitTable();
    reader.readAll(Topics.UNREFERENCED, record -> records.add(UnitHash.of(record.key()), 1));
    reader.readAll(
        Topics.UNREFERENCED,
        record -> {
          boolean last = records.add(UnitHash.of(record.key()), -1) == 0;
          if (last && record.value() != null) {
            decide(record, night);
          }
        });
    unmarkRemoved();
    blobs.flush();
  }

  private void decide(ConsumerRecord<byte[], byte[]> record, long night) {
    String unit = Keys.text(record.key());
    if (units.isReferenced(UnitHash.of(record.key()))) {
      blobs.unmark(unit);
      return;
    }
    try {
      long since = codec.decode(record.value()).getNight();
      if (history.nightsSince(since) >= NIGHTS) {
        work.announce();
        blobs.remove(unit);
        removed.add(unit);
      }
    } catch (MessageDecodingException e) {
      blobs.sendDeadLetter(record, Optional.empty(), e);
      blobs.mark(unit, night);
    }
    if (removed.size() >= BATCH) {
      unmarkRemoved();
    }
  }

  /** Only when the blobs are gone: a process that dies before removes them the next night. */
  private void unmarkRemoved() {
    blobs.flush();
    removed.forEach(blobs::unmark);
    removed.clear();
  }
}
