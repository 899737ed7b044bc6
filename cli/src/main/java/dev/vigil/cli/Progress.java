package dev.vigil.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** Says on standard error what goes on; rewrites its last line only on a terminal. */
final class Progress {
  private final PrintWriter err;
  private final boolean terminal;
  private final long start = System.nanoTime();
  private boolean open;

  Progress(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /** The launcher knows whether standard error is a terminal; Java 21 does not. */
  static Progress to(PrintWriter err) {
    return new Progress(err, Boolean.getBoolean("vigil.terminal"));
  }

  /** A line that stays. */
  synchronized void say(String what) {
    finish();
    err.println("vigil: " + what);
    err.flush();
  }

  /** Where a stage is; shown on a terminal alone. */
  synchronized void update(String what) {
    if (terminal) {
      long seconds = (System.nanoTime() - start) / 1_000_000_000L;
      err.printf(Locale.ROOT, "\r\u001b[Kvigil: %s (%d s)", what, seconds);
      err.flush();
      open = true;
    }
  }

  /** Ends the line that is rewritten. */
  synchronized void finish() {
    if (open) {
      err.print("\r\u001b[K");
      err.flush();
      open = false;
    }
  }
}
