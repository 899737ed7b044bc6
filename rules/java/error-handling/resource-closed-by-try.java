package batch;

class Copy {
  void copy(java.nio.file.Path from) throws java.io.IOException {
    // ruleid: resource-closed-by-try
    try (java.io.InputStream in = java.nio.file.Files.newInputStream(from)) {
      in.transferTo(out);
    }
    // ruleid: resource-closed-by-try
    try (var in = java.nio.file.Files.newInputStream(from)) {
      in.transferTo(out);
    } catch (java.io.IOException e) {
      LOG.warn("cannot copy", e);
    }
    // ok: resource-closed-by-try
    try {
      in.transferTo(out);
    } finally {
      in.close();
    }
  }
}
