package batch;

class Reader {
  void read() {
    try {
      open();
      // ruleid: catch-logs
    } catch (java.io.IOException e) {
      LOG.error("cannot open", e);
    }
    try {
      open();
      // ruleid: catch-logs
    } catch (IllegalStateException e) {
      failures++;
      logger.warn("bad state", e);
    } finally {
      close();
    }
    try {
      open();
      // ok: catch-logs
    } catch (RuntimeException e) {
      failures++;
    }
  }
}
