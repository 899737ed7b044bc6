package batch;

class Checks {
  boolean check(String token) {
    // ruleid: return-in-finally
    try {
      verify(token);
    } finally {
      return true;
    }
  }

  int count(java.io.Reader in) {
    // ruleid: return-in-finally
    try {
      read(in);
    } catch (java.io.IOException e) {
      LOG.warn("cannot read", e);
    } finally {
      close(in);
      return total;
    }
  }

  void closing(java.util.concurrent.ExecutorService pool) {
    // ruleid: return-in-finally
    try {
      drain();
    } finally {
      pool.shutdown();
      if (pool.isTerminated()) {
        return;
      }
      pool.shutdownNow();
    }
  }

  void later(Tasks tasks) {
    // ok: return-in-finally
    try {
      drain();
    } finally {
      tasks.whenIdle(task -> task.release());
      tasks.debug(() -> "drained " + tasks.size());
    }
  }

  int sound(java.io.Reader in) throws java.io.IOException {
    // ok: return-in-finally
    try {
      read(in);
    } finally {
      in.close();
    }
    return total;
  }
}
