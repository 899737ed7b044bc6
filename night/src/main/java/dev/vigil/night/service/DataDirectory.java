package dev.vigil.night.service;

import dev.vigil.night.message.UserException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The directory that one night leaves for the next; locked by one process at a time. */
public final class DataDirectory implements AutoCloseable {
  /** Free space that a small night needs, in bytes. */
  public static final long NEEDED_BYTES = 500_000_000L;

  private final Path path;
  private final FileChannel channel;

  private DataDirectory(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Creates the directory if it is absent, and locks it.
   *
   * @throws UserException if another process holds it
   */
  public static DataDirectory open(Path path) {
    try {
      Files.createDirectories(path);
      FileChannel channel =
          FileChannel.open(
              path.resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        String holder = read(channel);
        channel.close();
        throw new UserException(
            "the data directory "
                + path
                + " is in use by process "
                + holder
                + "; wait for it or choose another with --data");
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
      return new DataDirectory(path, channel);
    } catch (IOException e) {
      throw new UserException(
          "cannot use the data directory " + path + ": " + e + "; choose another with --data");
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(20);
    channel.read(buffer, 0);
    return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
  }

  /**
   * Checks the free space. Services that run out of it fail later, and say so only in their logs.
   *
   * @throws UserException if there is less than {@link #NEEDED_BYTES}
   */
  public void requireSpace() throws IOException {
    long free = Files.getFileStore(path).getUsableSpace();
    if (free < NEEDED_BYTES) {
      throw new UserException(
          "only "
              + free / 1_000_000
              + " MB are free where the data directory "
              + path
              + " is, a night needs "
              + NEEDED_BYTES / 1_000_000
              + " MB; free some, or choose another with --data");
    }
  }

  /** The path of a file or folder in the directory. */
  public Path resolve(String name) {
    return path.resolve(name);
  }

  /** The directory. */
  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UserException("cannot release the data directory " + path + ": " + e.getMessage());
    }
  }
}
