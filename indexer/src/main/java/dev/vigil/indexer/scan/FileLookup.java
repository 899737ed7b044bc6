package dev.vigil.indexer.scan;

import dev.vigil.schemas.ScannedFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the files of a scan by their paths. It holds the files of one part, and goes on from there:
 * asked in the order of the files, which is that of findings and of evidence, it goes through the
 * scan once.
 */
public final class FileLookup {
  private final ScanSource scan;
  private final Map<String, ScannedFile> files = new HashMap<>();
  private int part = -1;

  /** A lookup in a scan, which begins at its first part. */
  public FileLookup(ScanSource scan) {
    this.scan = scan;
  }

  /** The file of a path, if the scan has it. */
  public Optional<ScannedFile> find(String path) {
    ScannedFile file = files.get(path);
    for (int tries = 0; file == null && tries < scan.size(); tries++) {
      file = next().get(path);
    }
    return Optional.ofNullable(file);
  }

  private Map<String, ScannedFile> next() {
    part = (part + 1) % scan.size();
    files.clear();
    scan.part(part).getFiles().forEach(file -> files.put(file.getPath(), file));
    return files;
  }
}
