package dev.vigil.ingest;

import dev.vigil.schemas.ManifestEntry;
import dev.vigil.schemas.RepositoryIdentity;
import dev.vigil.schemas.SnapshotManifest;
import dev.vigil.schemas.codec.Keys;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The latest manifest of a repository, as its topic holds it. */
final class KnownManifest {
  private final TreeMap<Integer, SnapshotManifest> parts = new TreeMap<>();

  void put(int part, SnapshotManifest manifest) {
    parts.put(part, manifest);
  }

  void remove(int part) {
    parts.remove(part);
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  Set<Integer> partNumbers() {
    return parts.keySet();
  }

  SnapshotManifest latest() {
    return parts.firstEntry().getValue();
  }

  RepositoryIdentity repository() {
    return latest().getRepository();
  }

  long sequence() {
    return parts.values().stream().mapToLong(SnapshotManifest::getSequence).max().orElse(0);
  }

  /** Units to analyse that the manifest names. */
  Set<String> units() {
    Set<String> units = new TreeSet<>();
    for (SnapshotManifest part : parts.values()) {
      for (ManifestEntry entry : part.getEntries()) {
        if (entry.getSkipReason() == null) {
          units.add(Keys.unit(entry.getBlobId(), entry.getLanguage()));
        }
      }
    }
    return units;
  }
}
