package batch;

class Pause {
  void pause() {
    try {
      Thread.sleep(5);
      // ruleid: catch-restores-interrupt
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      Thread.sleep(5);
      // ok: catch-restores-interrupt
    } catch (InterruptedException e) {
      return;
    }
  }
}
