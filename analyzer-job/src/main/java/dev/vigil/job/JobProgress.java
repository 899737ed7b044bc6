package dev.vigil.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the job is, as its process tells it in one line of standard output every few seconds.
 *
 * @param units analysed, over all restarts that went on from a checkpoint
 * @param deaths how often the process ended on a unit, all together
 * @param running the units that are analysed at this moment
 */
public record JobProgress(long units, int deaths, List<Running> running) {
  /** Before anything is known. */
  public static final JobProgress NONE = new JobProgress(0, 0, List.of());

  private static final String WORD = "progress";

  /** Copies. */
  public JobProgress {
    running = List.copyOf(running);
  }

  /**
   * A unit that is analysed.
   *
   * @param unit its key
   * @param seconds since its analysis began
   */
  public record Running(String unit, long seconds) {}

  /** The line, without its end. */
  public String line() {
    StringBuilder line = new StringBuilder(WORD + " " + units + " " + deaths);
    running.forEach(
        each -> line.append(' ').append(each.seconds()).append('@').append(each.unit()));
    return line.toString();
  }

  /** What a line says; empty if it is another. */
  public static Optional<JobProgress> parse(String line) {
    String[] words = line.split(" ", -1);
    if (words.length < 3 || !words[0].equals(WORD)) {
      return Optional.empty();
    }
    try {
      List<Running> running = new ArrayList<>();
      for (String word : List.of(words).subList(3, words.length)) {
        int at = word.indexOf('@');
        running.add(new Running(word.substring(at + 1), Long.parseLong(word.substring(0, at))));
      }
      return Optional.of(
          new JobProgress(Long.parseLong(words[1]), Integer.parseInt(words[2]), running));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty(); // a unit half written; the next line comes soon
    }
  }
}
