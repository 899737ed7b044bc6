package dev.vigil.cli.doctor;

/**
 * What {@code vigil doctor} found of one thing.
 *
 * @param name of the thing
 * @param state whether a night can run with it
 * @param found what is there
 * @param advice what to do, empty if nothing
 */
public record Check(String name, State state, String found, String advice) {
  /** How bad it is. */
  public enum State {
    /** A night can run. */
    OK,
    /** A night can run, something else cannot or will be slow. */
    NOTE,
    /** A night cannot run. */
    PROBLEM
  }

  static Check ok(String name, String found) {
    return new Check(name, State.OK, found, "");
  }

  static Check note(String name, String found, String advice) {
    return new Check(name, State.NOTE, found, advice);
  }

  static Check problem(String name, String found, String advice) {
    return new Check(name, State.PROBLEM, found, advice);
  }
}
