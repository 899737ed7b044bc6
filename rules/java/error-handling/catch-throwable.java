package batch;

class Runner {
  boolean run(Runnable step) {
    try {
      step.run();
      return true;
      // ruleid: catch-throwable
    } catch (Throwable t) {
      return false;
    }
  }

  void quiet(Runnable step) {
    try {
      step.run();
      // ruleid: catch-throwable
    } catch (Error e) {
      failed = true;
    } finally {
      done();
    }
  }

  void sound(Runnable step, java.util.concurrent.CompletableFuture<Void> future) {
    try {
      step.run();
      // ok: catch-throwable
    } catch (Throwable t) {
      future.completeExceptionally(t);
    }
    try {
      step.run();
      // ok: catch-throwable
    } catch (Throwable t) {
      cleanUp();
      throw t;
    }
    try {
      step.run();
      // ok: catch-throwable
    } catch (IllegalStateException e) {
      failed = true;
    }
  }
}
