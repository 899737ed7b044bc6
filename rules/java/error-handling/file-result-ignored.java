package shop;

import java.io.File;

class Cleaner {
  void clean(File key, File old) {
    // ruleid: file-result-ignored
    key.setReadable(false, false);
    // ruleid: file-result-ignored
    old.delete();
  }

  boolean sound(File key) throws java.io.IOException {
    // ok: file-result-ignored
    boolean hidden = key.setReadable(false, false);
    // ok: file-result-ignored
    java.nio.file.Files.delete(key.toPath());
    // ok: file-result-ignored
    return key.delete();
  }
}
