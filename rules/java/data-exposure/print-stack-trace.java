package batch;

class Job {
  void run() {
    try {
      step();
    } catch (java.io.IOException e) {
      // ruleid: print-stack-trace
      e.printStackTrace();
    }
    try {
      step();
    } catch (IllegalStateException | IllegalArgumentException failure) {
      LOG.error("step failed", failure);
      // ruleid: print-stack-trace
      failure.printStackTrace();
    }
  }

  void sound() {
    try {
      step();
    } catch (java.io.IOException e) {
      // ok: print-stack-trace
      LOG.error("step failed", e);
    }
  }
}
