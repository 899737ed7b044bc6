package dev.vigil.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one subtask is at, in a small memory-mapped file, which outlives the process however that
 * ends: the number of units done, and the unit that is analysed with its beginning. Written by one
 * thread; a reader of a running process may see a unit half written, a reader of an ended one does
 * not.
 */
final class UnitJournal {
  private static final String PREFIX = "analysing-";
  private static final int BYTES = 1024;
  private static final int UNITS = 0;
  private static final int BEGINNING = 8;
  private static final int LENGTH = 16;
  private static final int UNIT = 20;

  private final ByteBuffer buffer;

  private UnitJournal(ByteBuffer buffer) {
    this.buffer = buffer;
  }

  /**
   * What a subtask was or is at.
   *
   * @param units done
   * @param unit that is analysed, if one is
   * @param beginning of that analysis, epoch milliseconds
   */
  record Entry(long units, Optional<String> unit, long beginning) {}

  /** The journal of a subtask, as the last process or attempt left it. */
  static UnitJournal open(Path directory, int subtask) throws IOException {
    Files.createDirectories(directory);
    try (FileChannel channel =
        FileChannel.open(
            directory.resolve(PREFIX + subtask),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      return new UnitJournal(channel.map(FileChannel.MapMode.READ_WRITE, 0, BYTES));
    }
  }

  /** Notes that a unit is analysed from now on. */
  void begin(String unit) {
    byte[] bytes = unit.getBytes(StandardCharsets.UTF_8);
    int length = Math.min(bytes.length, BYTES - UNIT);
    buffer.put(UNIT, bytes, 0, length);
    buffer.putLong(BEGINNING, System.currentTimeMillis());
    buffer.putInt(LENGTH, length);
  }

  /** Notes that no unit is analysed, and how many were. */
  void done(long units) {
    buffer.putInt(LENGTH, 0);
    buffer.putLong(UNITS, units);
  }

  /** The entries of all subtasks. */
  static List<Entry> read(Path directory) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Path file : files(directory)) {
      ByteBuffer written = ByteBuffer.wrap(Files.readAllBytes(file));
      if (written.capacity() == BYTES) {
        entries.add(entry(written));
      }
    }
    return entries;
  }

  private static Entry entry(ByteBuffer written) {
    int length = Math.clamp(written.getInt(LENGTH), 0, BYTES - UNIT);
    byte[] bytes = new byte[length];
    written.get(UNIT, bytes);
    String unit = new String(bytes, StandardCharsets.UTF_8);
    return new Entry(
        written.getLong(UNITS),
        unit.isEmpty() ? Optional.empty() : Optional.of(unit),
        written.getLong(BEGINNING));
  }

  /** Forgets the subtasks of an ended process. */
  static void delete(Path directory) throws IOException {
    for (Path file : files(directory)) {
      Files.deleteIfExists(file);
    }
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(PREFIX))
          .sorted()
          .toList();
    }
  }
}
