package batch;

class Writer {
  void write() throws java.io.IOException {
    try {
      open();
      // ruleid: catch-rethrows
    } catch (IllegalStateException e) {
      throw new java.io.IOException("cannot open", e);
    }
    try {
      open();
      // ruleid: catch-rethrows
    } catch (RuntimeException e) {
      failures++;
      throw e;
    } finally {
      close();
    }
    try {
      open();
      // ok: catch-rethrows
    } catch (IllegalArgumentException e) {
      failures++;
    }
  }
}
