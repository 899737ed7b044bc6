package dev.vigil.ingest;

import dev.vigil.ingest.selection.BrokenObjects;
import dev.vigil.ingest.selection.BrokenRepositoryException;
import dev.vigil.ingest.selection.ContentSink;
import dev.vigil.ingest.selection.SelectedFile;
import dev.vigil.ingest.unit.UnitHash;
import dev.vigil.schemas.ManifestEntry;
import dev.vigil.schemas.SourceBlob;
import dev.vigil.schemas.codec.Keys;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends the contents of a snapshot that the topic does not have, and puts its entries into a
 * manifest. The files that the previous manifest had in a folder that is broken now are entries
 * too, with the folder's reason: they have not gone.
 */
final class ManifestSink implements ContentSink {
  private final SnapshotIngest.Night night;
  private final ManifestSpool spool;
  private final Supplier<Iterator<ManifestEntry>> previous;
  private final boolean mustBeSound;
  private final Map<String, String> brokenFolders = new HashMap<>();
  private final Optional<Iterator<ManifestEntry>> compared;
  private Iterator<ManifestEntry> kept = Collections.emptyIterator();
  private @Nullable ManifestEntry nextKept;
  private boolean same = true;
  private int sent;

  /**
   * A sink for one snapshot.
   *
   * @param previous opens the entries of the previous manifest
   * @param compare whether to find out if the entries are the previous ones
   * @param mustBeSound whether a broken object is an error, instead of an entry with its reason
   */
  ManifestSink(
      SnapshotIngest.Night night,
      ManifestSpool spool,
      Supplier<Iterator<ManifestEntry>> previous,
      boolean compare,
      boolean mustBeSound) {
    this.night = night;
    this.spool = spool;
    this.previous = previous;
    this.mustBeSound = mustBeSound;
    this.compared = compare ? Optional.of(previous.get()) : Optional.empty();
  }

  @Override
  public void accept(SelectedFile file, byte[] content) throws IOException {
    String reason = file.skipReason().orElse("");
    if (mustBeSound && BrokenObjects.isBroken(reason)) {
      throw new BrokenRepositoryException(file.path() + ": " + reason);
    }
    addKept(Optional.of(file.path()));
    if (BrokenObjects.isBrokenFolder(reason)) {
      addBrokenFolder(file.path(), reason);
    }
    if (file.skipReason().isEmpty()) {
      send(file, content);
    }
    add(
        new ManifestEntry(
            file.path(),
            file.blobId(),
            file.language(),
            file.size(),
            file.skipReason().orElse(null),
            file.owners()));
  }

  private void send(SelectedFile file, byte[] content) {
    UnitHash unit = UnitHash.of(Keys.unit(file.blobId(), file.language()));
    SourceBlob blob = new SourceBlob(file.blobId(), file.language(), ByteBuffer.wrap(content));
    boolean isNew =
        night
            .units()
            .sendOnce(
                unit,
                () -> {
                  night.work().announce();
                  night.blobs().send(blob);
                });
    if (isNew) {
      sent++;
    }
  }

  /** Of a snapshot that is not sent: marks its contents that no manifest names. */
  void markUnnamed() throws IOException {
    if (sent > 0) {
      spool.forEachPart(part -> part.getEntries().forEach(this::markUnnamed));
    }
  }

  private void markUnnamed(ManifestEntry entry) {
    String unit = Keys.unit(entry.getBlobId(), entry.getLanguage());
    if (entry.getSkipReason() == null && !night.units().isReferenced(UnitHash.of(unit))) {
      night.blobs().mark(unit, night.began());
    }
  }

  private void addBrokenFolder(String path, String reason) {
    if (brokenFolders.isEmpty()) {
      kept = previous.get();
      advance();
    }
    brokenFolders.put(path, reason);
  }

  /** After the last file. */
  void finish() throws IOException {
    addKept(Optional.empty());
    same &= compared.filter(Iterator::hasNext).isEmpty();
  }

  /**
   * Adds the kept entries before a path.
   *
   * @param path absent for all that are left
   */
  private void addKept(Optional<String> path) throws IOException {
    while (nextKept != null) {
      ManifestEntry entry = nextKept;
      int order = path.map(file -> entry.getPath().compareTo(file)).orElse(-1);
      if (order > 0) {
        return;
      }
      advance();
      Optional<String> reason = order < 0 ? brokenFolderOf(entry.getPath()) : Optional.empty();
      if (reason.isPresent()) {
        add(ManifestEntry.newBuilder(entry).setSkipReason(reason.get()).build());
      }
    }
  }

  private Optional<String> brokenFolderOf(String path) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      String reason = brokenFolders.get(path.substring(0, slash));
      if (reason != null) {
        return Optional.of(reason);
      }
    }
    return Optional.empty();
  }

  private void advance() {
    nextKept = kept.hasNext() ? kept.next() : null;
  }

  private void add(ManifestEntry entry) throws IOException {
    same &=
        compared.filter(entries -> !entries.hasNext() || !entries.next().equals(entry)).isEmpty();
    spool.add(entry);
  }

  /** Whether the entries are those of the previous manifest, if that was to be found out. */
  boolean isSame() {
    return compared.isPresent() && same;
  }

  /** Number of contents that were sent. */
  int sent() {
    return sent;
  }
}
