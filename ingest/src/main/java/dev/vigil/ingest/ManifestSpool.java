package dev.vigil.ingest;

import dev.vigil.ingest.unit.UnitHash;
import dev.vigil.ingest.unit.UnitTable;
import dev.vigil.schemas.ManifestEntry;
import dev.vigil.schemas.SnapshotManifest;
import dev.vigil.schemas.codec.Keys;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.MessageDecodingException;
import dev.vigil.schemas.codec.PartCutter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A manifest that is being made. Every part states how many there are, which is known at the end:
 * until then the parts lie in a temporary file, but for the last one. In memory are that part and
 * the hashes of the units.
 */
final class ManifestSpool implements AutoCloseable {
  /** Of an entry beside its texts. */
  private static final long ENTRY_BYTES = 70;

  private final MessageCodec<SnapshotManifest> codec =
      new MessageCodec<>(SnapshotManifest.getClassSchema());
  private final Path directory;
  private final SnapshotManifest header;
  private final UnitTable units = new UnitTable();
  private final SnapshotFigures.Sum figures = new SnapshotFigures.Sum();
  private List<ManifestEntry> part = new ArrayList<>();
  private long partBytes;
  private int spilled;
  private @Nullable Path file;
  private @Nullable DataOutputStream out;

  /**
   * An empty manifest.
   *
   * @param directory of the temporary file
   * @param header what the parts have in common
   */
  ManifestSpool(Path directory, SnapshotManifest header) {
    this.directory = directory;
    this.header = header;
  }

  /** Takes a part of the manifest. */
  @FunctionalInterface
  interface PartConsumer {
    /** A part. */
    void accept(SnapshotManifest part);
  }

  /** Appends an entry; entries come sorted by path. */
  void add(ManifestEntry entry) throws IOException {
    long bytes = bytes(entry);
    if (!part.isEmpty() && partBytes + bytes > PartCutter.PART_BYTES) {
      spill();
    }
    part.add(entry);
    partBytes += bytes;
    figures.add(entry);
    if (entry.getSkipReason() == null) {
      units.add(UnitHash.of(Keys.unit(entry.getBlobId(), entry.getLanguage())), 1);
    }
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

  private void spill() throws IOException {
    DataOutputStream target = out;
    if (target == null) {
      Files.createDirectories(directory);
      Path created = Files.createTempFile(directory, "manifest", ".parts");
      file = created;
      target = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(created)));
      out = target;
    }
    byte[] encoded = codec.encode(part(part, spilled, 0));
    target.writeInt(encoded.length);
    target.write(encoded);
    spilled++;
    part = new ArrayList<>();
    partBytes = 0;
  }

  private SnapshotManifest part(List<ManifestEntry> entries, int number, int count) {
    return SnapshotManifest.newBuilder(header)
        .setPart(number)
        .setPartCount(count)
        .setUnitCount(units.size())
        .setEntries(entries)
        .build();
  }

  /** The units to analyse, each with the number of entries that name it. */
  UnitTable units() {
    return units;
  }

  SnapshotFigures figures() {
    return figures.figures();
  }

  int partCount() {
    return spilled + 1;
  }

  /** Gives the parts in their order; after the last entry was added. */
  void forEachPart(PartConsumer consumer) throws IOException {
    DataOutputStream written = out;
    Path from = file;
    if (written != null && from != null) {
      written.flush();
      try (DataInputStream in =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(from)))) {
        for (int number = 0; number < spilled; number++) {
          consumer.accept(part(read(in), number, partCount()));
        }
      }
    }
    consumer.accept(part(part, spilled, partCount()));
  }

  private List<ManifestEntry> read(DataInputStream in) throws IOException {
    byte[] encoded = in.readNBytes(in.readInt());
    try {
      return codec.decode(encoded).getEntries();
    } catch (MessageDecodingException e) {
      throw new IOException("the temporary file " + file + " was changed", e);
    }
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
