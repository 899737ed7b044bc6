package dev.vigil.ingest;

import dev.vigil.ingest.selection.SelectedFile;
import dev.vigil.ingest.selection.Snapshot;
import dev.vigil.schemas.ManifestEntry;
import dev.vigil.schemas.RepositoryIdentity;
import dev.vigil.schemas.SnapshotManifest;
import dev.vigil.schemas.codec.PartCutter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a manifest of a snapshot. */
final class ManifestParts {
  /** Of an entry beside its texts. */
  private static final long ENTRY_BYTES = 70;

  private ManifestParts() {}

  /**
   * The entries of a snapshot, sorted by path. The files that the previous manifest had in a folder
   * that is broken now are there too, with the folder's reason: they have not gone.
   */
  static List<ManifestEntry> entries(Snapshot snapshot, List<ManifestEntry> previous) {
    Map<String, ManifestEntry> entries = new TreeMap<>();
    for (SelectedFile file : snapshot.files()) {
      entries.put(file.path(), entry(file));
    }
    for (SelectedFile file : snapshot.files()) {
      String reason = file.skipReason().orElse("");
      if (reason.startsWith(Snapshot.BROKEN_FOLDER + ":")) {
        previous.stream()
            .filter(entry -> entry.getPath().startsWith(file.path() + "/"))
            .forEach(entry -> entries.putIfAbsent(entry.getPath(), withReason(entry, reason)));
      }
    }
    return List.copyOf(entries.values());
  }

  private static ManifestEntry entry(SelectedFile file) {
    return new ManifestEntry(
        file.path(),
        file.blobId(),
        file.language(),
        file.size(),
        file.skipReason().orElse(null),
        file.owners());
  }

  private static ManifestEntry withReason(ManifestEntry entry, String reason) {
    return new ManifestEntry(
        entry.getPath(),
        entry.getBlobId(),
        entry.getLanguage(),
        entry.getSize(),
        reason,
        entry.getOwners());
  }

  /** The manifest of entries, cut into parts. */
  static List<SnapshotManifest> cut(
      InventoryEntry entry,
      RepositoryIdentity identity,
      String commit,
      long sequence,
      long night,
      String analysisVersion,
      List<ManifestEntry> entries) {
    int units = KnownManifest.units(entries).size();
    List<List<ManifestEntry>> cut =
        PartCutter.cut(entries, PartCutter.PART_BYTES, ManifestParts::bytes);
    List<SnapshotManifest> parts = new ArrayList<>();
    for (int part = 0; part < cut.size(); part++) {
      parts.add(
          new SnapshotManifest(
              identity,
              entry.ref(),
              commit,
              sequence,
              night,
              analysisVersion,
              entry.digest(),
              part,
              cut.size(),
              units,
              cut.get(part)));
    }
    return parts;
  }

  /** At most: three bytes of UTF-8 for each character of a text. */
  private static long bytes(ManifestEntry entry) {
    String reason = entry.getSkipReason();
    long characters = entry.getPath().length();
    characters += reason == null ? 0 : reason.length();
    for (String owner : entry.getOwners()) {
      characters += owner.length() + 2L;
    }
    return ENTRY_BYTES + 3 * characters;
  }
}
