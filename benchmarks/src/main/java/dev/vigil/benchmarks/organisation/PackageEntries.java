package dev.vigil.benchmarks.organisation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Reads the regular files of an archive or a directory, one at a time. Links, devices, unsafe paths
 * and what is beyond a bound are left out and counted.
 */
final class PackageEntries {
  /** Takes a file. */
  interface Consumer {
    /**
     * Takes a file.
     *
     * @param path safe, with slashes
     */
    void accept(String path, byte[] content) throws IOException;
  }

  /**
   * What is read at most of one package.
   *
   * @param fileBytes size of one file; larger ones are left out
   * @param totalBytes size of all files; what comes behind is left out
   * @param entries number of entries; what comes behind is left out
   */
  record Bounds(int fileBytes, long totalBytes, int entries) {
    /** More than real packages of sources have. */
    static final Bounds DEFAULT = new Bounds(16 << 20, 1L << 30, 200_000);
  }

  private final Bounds bounds;
  private final Consumer consumer;
  private long bytes;
  private int entries;
  private int leftOut;

  private PackageEntries(Bounds bounds, Consumer consumer) {
    this.bounds = bounds;
    this.consumer = consumer;
  }

  /**
   * Reads a package.
   *
   * @return how many entries that are no directories were left out
   * @throws IOException if it cannot be read
   */
  static int read(Path path, Bounds bounds, Consumer consumer) throws IOException {
    PackageEntries reading = new PackageEntries(bounds, consumer);
    String name = path.getFileName().toString();
    if (Files.isDirectory(path)) {
      reading.readDirectory(path);
    } else if (name.endsWith(".tgz") || name.endsWith(".tar.gz")) {
      reading.readTar(path);
    } else {
      reading.readZip(path);
    }
    return reading.leftOut;
  }

  private void readDirectory(Path directory) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(directory)) {
      files =
          walk.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
              .sorted()
              .toList();
    }
    for (Path file : files) {
      String path = directory.relativize(file).toString().replace('\\', '/');
      if (path.startsWith(".git/") || path.contains("/.git/")) {
        continue;
      }
      boolean regular = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
      try (InputStream content =
          regular ? Files.newInputStream(file) : InputStream.nullInputStream()) {
        take(regular ? EntryPath.of(path) : Optional.empty(), content);
      }
    }
  }

  private void readTar(Path archive) throws IOException {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (!entry.isDirectory()) {
          // isFile() is true of links whose name does not end with a slash.
          boolean regular =
              entry.isFile()
                  && !entry.isLink()
                  && !entry.isSymbolicLink()
                  && !entry.isCharacterDevice()
                  && !entry.isBlockDevice()
                  && !entry.isFIFO();
          take(
              regular
                  ? EntryPath.of(entry.getName()).map(EntryPath::withoutFirstDirectory)
                  : Optional.empty(),
              tar);
        }
      }
    }
  }

  private void readZip(Path archive) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        if (!entry.isDirectory()) {
          boolean regular = !entry.isUnixSymlink() && zip.canReadEntryData(entry);
          try (InputStream content =
              regular ? zip.getInputStream(entry) : InputStream.nullInputStream()) {
            take(regular ? EntryPath.of(entry.getName()) : Optional.empty(), content);
          }
        }
      }
    }
  }

  private void take(Optional<String> path, InputStream content) throws IOException {
    entries++;
    if (path.isEmpty() || entries > bounds.entries() || bytes >= bounds.totalBytes()) {
      leftOut++;
      return;
    }
    // One byte more than may be there: sizes that archives declare are not believed.
    byte[] read = content.readNBytes(bounds.fileBytes() + 1);
    if (read.length > bounds.fileBytes() || bytes + read.length > bounds.totalBytes()) {
      leftOut++;
      return;
    }
    bytes += read.length;
    consumer.accept(path.get(), read);
  }
}
