package dev.vigil.night.message;

/** Receives the progress of a run, for people. Implementations are called by several threads. */
public interface Progress {
  /** Reports something once: one line that stays. */
  void say(String line);

  /** Reports the current state of a stage; replaces the state reported before. */
  void update(String state);

  /** Removes the state that was reported last. */
  void finish();
}
