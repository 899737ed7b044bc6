package dev.vigil.cli.console;

import dev.vigil.night.message.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * Progress on standard error; rewrites its last line, once a second at most, only on a terminal.
 */
public final class TerminalProgress implements Progress {
  /** Least time between two rewritings of the last line, in nanoseconds. */
  private static final long INTERVAL = 1_000_000_000L;

  private final PrintWriter err;
  private final boolean terminal;
  private final long start = System.nanoTime();
  private long updated = start - INTERVAL;
  private boolean open;

  private TerminalProgress(PrintWriter err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  /**
   * Progress on standard error. The launcher sets the property {@code vigil.terminal} if that is a
   * terminal; Java 21 cannot tell.
   */
  public static Progress to(PrintWriter err) {
    return new TerminalProgress(err, Boolean.getBoolean("vigil.terminal"));
  }

  @Override
  public synchronized void say(String line) {
    finish();
    err.println("vigil: " + line);
    err.flush();
  }

  @Override
  public synchronized void update(String state) {
    long now = System.nanoTime();
    if (terminal && now - updated >= INTERVAL) {
      updated = now;
      long seconds = (now - start) / 1_000_000_000L;
      err.printf(Locale.ROOT, "\r\u001b[Kvigil: %s (%d s)", state, seconds);
      err.flush();
      open = true;
    }
  }

  @Override
  public synchronized void finish() {
    if (open) {
      err.print("\r\u001b[K");
      err.flush();
      open = false;
    }
  }
}
