package files;

import java.nio.file.Files;
import java.nio.file.Path;

class Temporary {
  Path file() throws Exception {
    // ruleid: temporary-file-created
    return Files.createTempFile("shop", ".txt");
  }

  Path directory() throws Exception {
    // ruleid: temporary-file-created
    return java.nio.file.Files.createTempDirectory("shop");
  }

  Path other() throws Exception {
    // ok: temporary-file-created
    return Files.createFile(Path.of("/srv/shop.txt"));
  }
}
