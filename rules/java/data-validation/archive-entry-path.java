package files;

import java.io.File;
import java.io.FileOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

class Unzip {
  void old(ZipInputStream in, File directory) throws Exception {
    ZipEntry entry;
    while ((entry = in.getNextEntry()) != null) {
      File file = new File(directory, entry.getName());
      // ruleid: archive-entry-path
      try (FileOutputStream out = new FileOutputStream(file)) {
        in.transferTo(out);
      }
    }
  }

  void nio(ZipInputStream in, Path directory, ZipEntry entry) throws Exception {
    Path target = directory.resolve(entry.getName());
    // ruleid: archive-entry-path
    Files.copy(in, target);
  }

  void sound(ZipInputStream in, Path directory, ZipEntry entry) throws Exception {
    Path target = directory.resolve(entry.getName()).normalize();
    if (!target.startsWith(directory)) {
      throw new java.io.IOException("outside: " + entry);
    }
    // ok: archive-entry-path
    Files.copy(in, target);
  }
}
