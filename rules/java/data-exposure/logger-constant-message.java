package batch;

class Start {
  void run() {
    // ruleid: logger-constant-message
    LOG.info("started");
    try {
      work();
    } catch (java.io.IOException e) {
      // ruleid: logger-constant-message
      this.logger.warn("cannot work", e);
    }
    // ok: logger-constant-message
    LOG.info("finished in {} s", seconds());
    // ok: logger-constant-message
    console.info("started");
  }
}
