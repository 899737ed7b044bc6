package dev.vigil.ingest;

import dev.vigil.schemas.ManifestEntry;
import dev.vigil.schemas.RepositoryIdentity;
import dev.vigil.schemas.SnapshotManifest;
import dev.vigil.schemas.codec.Keys;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The latest manifest of a repository, as its topic holds it. */
final class KnownManifest {
  private final TreeMap<Integer, SnapshotManifest> parts = new TreeMap<>();
  private final TreeSet<Integer> undecodable = new TreeSet<>();

  void put(int part, SnapshotManifest manifest) {
    parts.put(part, manifest);
    undecodable.remove(part);
  }

  void putUndecodable(int part) {
    parts.remove(part);
    undecodable.add(part);
  }

  void remove(int part) {
    parts.remove(part);
    undecodable.remove(part);
  }

  boolean isEmpty() {
    return parts.isEmpty() && undecodable.isEmpty();
  }

  Set<Integer> partNumbers() {
    Set<Integer> numbers = new TreeSet<>(parts.keySet());
    numbers.addAll(undecodable);
    return numbers;
  }

  /** What the parts have in common, if the manifest is there whole. */
  Optional<SnapshotManifest> whole() {
    return undecodable.isEmpty()
            && !parts.isEmpty()
            && parts.size() == parts.firstEntry().getValue().getPartCount()
        ? Optional.of(parts.firstEntry().getValue())
        : Optional.empty();
  }

  /** Empty if no part can be read. */
  Optional<RepositoryIdentity> repository() {
    return parts.values().stream().findFirst().map(SnapshotManifest::getRepository);
  }

  long sequence() {
    return parts.values().stream().mapToLong(SnapshotManifest::getSequence).max().orElse(0);
  }

  /** Of all parts, sorted by path. */
  List<ManifestEntry> entries() {
    return parts.values().stream().flatMap(part -> part.getEntries().stream()).toList();
  }

  /** Units to analyse that the manifest names. */
  Set<String> units() {
    return units(entries());
  }

  /** Units to analyse that entries name. */
  static Set<String> units(List<ManifestEntry> entries) {
    Set<String> units = new HashSet<>();
    for (ManifestEntry entry : entries) {
      if (entry.getSkipReason() == null) {
        units.add(Keys.unit(entry.getBlobId(), entry.getLanguage()));
      }
    }
    return units;
  }
}
