package files;

import java.io.File;
import java.io.FileInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

class Files2 {
  File spool() {
    // ruleid: file-path-constant
    return new File("/var/spool/orders");
  }

  String motto() throws Exception {
    // ruleid: file-path-constant
    return Files.readString(Path.of("conf/motto.txt"));
  }

  InputStream countries() {
    // ruleid: file-path-constant
    return Files2.class.getResourceAsStream("/countries.csv");
  }

  InputStream any(String name) throws Exception {
    // ok: file-path-constant
    return new FileInputStream(name);
  }

  File under(File folder, String name) {
    // ok: file-path-constant
    return new File(folder, name);
  }
}
