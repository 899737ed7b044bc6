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

  void first(Runnable step) {
    Throwable failure = null;
    try {
      step.run();
      // ok: catch-throwable
    } catch (Throwable t) {
      failure = t;
    } finally {
      done(failure);
    }
  }

  boolean available() {
    try {
      Class.forName("jdk.incubator.vector.Vector");
      return true;
      // ok: catch-throwable
    } catch (Throwable t) {
      // Linkage errors too: then the slow way is taken.
      return false;
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
