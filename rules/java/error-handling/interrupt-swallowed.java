package batch;

class Waiting {
  void sleep() {
    try {
      Thread.sleep(100);
      // ruleid: interrupt-swallowed
    } catch (InterruptedException e) {
      LOG.debug("woken", e);
    }
  }

  boolean take(java.util.concurrent.BlockingQueue<String> queue) {
    try {
      return queue.take().isEmpty();
      // ruleid: interrupt-swallowed
    } catch (InterruptedException e) {
      return false;
    } finally {
      count++;
    }
  }

  void close(java.util.concurrent.ExecutorService pool) {
    pool.shutdown();
    try {
      pool.awaitTermination(1, java.util.concurrent.TimeUnit.SECONDS);
      // ok: interrupt-swallowed
    } catch (InterruptedException e) {
      // The process ends anyway.
    }
  }

  void sound() {
    try {
      Thread.sleep(100);
      // ok: interrupt-swallowed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      Thread.sleep(100);
      // ok: interrupt-swallowed
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
