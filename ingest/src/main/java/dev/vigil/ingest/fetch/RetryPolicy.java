package dev.vigil.ingest.fetch;

import java.time.Duration;

/**
 * How often and after which pauses a fetch is tried again whose failure may pass.
 *
 * @param attempts in all, at least 1
 * @param firstPause before the second attempt; each later one is five times as long
 * @param longestPause that a server may ask for; if it asks for more, the fetch fails
 */
public record RetryPolicy(int attempts, Duration firstPause, Duration longestPause) {
  /** Four attempts within half a minute, unless the server asks for longer pauses. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(4, Duration.ofSeconds(1), Duration.ofMinutes(5));

  /** The pause after an attempt, counted from 1. */
  public Duration pauseAfter(int attempt) {
    return firstPause.multipliedBy((long) Math.pow(5, attempt - 1));
  }
}
