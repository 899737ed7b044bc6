package batch;

class Import {
  void run(int rows, String file) {
    // ruleid: logger-placeholders
    LOG.info("read {} rows of {}", rows, file);
    // ruleid: logger-placeholders
    logger.debugf("rows: %d", rows);
    // ok: logger-placeholders
    LOG.info("read " + rows);
    // ok: logger-placeholders
    LOG.info("read");
  }
}
