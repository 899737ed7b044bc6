package dev.vigil.ingest;

import org.jspecify.annotations.Nullable;

/** Calls a listener once, before the first record that the job reads is sent. */
final class WorkAnnouncement {
  private @Nullable Runnable listener;
  private @Nullable IngestException failure;

  WorkAnnouncement(Runnable listener) {
    this.listener = listener;
  }

  /**
   * Returns when the listener was called, by this thread or another.
   *
   * @throws IngestException if it failed; no repository is to blame for it
   */
  synchronized void announce() {
    Runnable pending = listener;
    listener = null;
    try {
      if (pending != null) {
        pending.run();
      }
    } catch (RuntimeException e) {
      failure = new IngestException(String.valueOf(e.getMessage()), e);
    }
    if (failure != null) {
      throw failure;
    }
  }
}
