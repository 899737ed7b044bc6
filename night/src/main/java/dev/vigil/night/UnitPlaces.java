package dev.vigil.night;

import dev.vigil.ingest.IngestException;
import dev.vigil.ingest.TopicReader;
import dev.vigil.night.message.Printable;
import dev.vigil.schemas.ManifestEntry;
import dev.vigil.schemas.SnapshotManifest;
import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.MessageDecodingException;
import dev.vigil.schemas.codec.Topics;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One repository and path of each unit, from the manifests. Used only when a unit is slow, since
 * all manifests are read; what is found is remembered.
 */
final class UnitPlaces {
  private final MessageCodec<SnapshotManifest> manifests =
      new MessageCodec<>(SnapshotManifest.getClassSchema());
  private final String kafka;
  private final Map<String, String> known = new HashMap<>();

  UnitPlaces(String kafka) {
    this.kafka = kafka;
  }

  /** Repository and path of each unit that a manifest names, for people. */
  Map<String, String> find(Collection<String> units) {
    Set<String> unknown = new HashSet<>(units);
    unknown.removeAll(known.keySet());
    if (!unknown.isEmpty()) {
      try (TopicReader reader = new TopicReader(kafka)) {
        reader.readAll(Topics.MANIFESTS, record -> look(record, unknown));
      } catch (IngestException e) {
        return Map.copyOf(known); // the stage itself reports that Kafka does not answer
      }
    }
    return Map.copyOf(known);
  }

  private void look(ConsumerRecord<byte[], byte[]> record, Set<String> wanted) {
    if (record.value() == null) {
      return;
    }
    try {
      for (ManifestEntry entry : manifests.decode(record.value()).getEntries()) {
        String unit = Keys.unit(entry.getBlobId(), entry.getLanguage());
        if (wanted.contains(unit)) {
          String repository = Keys.repositoryOfManifest(Keys.text(record.key()));
          known.put(unit, Printable.text(repository + " " + entry.getPath()));
        }
      }
    } catch (MessageDecodingException e) {
      // The job reports it, as a dead letter.
      return;
    }
  }
}
