package dev.vigil.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Commands run in this process. */
public final class Commands {
  private Commands() {}

  /** What a command gave. */
  public record Result(int status, String out, String err) {}

  /** Runs a command; arguments are taken by their texts. */
  public static Result run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    int status = Vigil.run(new PrintWriter(out), new PrintWriter(err), texts);
    return new Result(status, out.toString(), err.toString());
  }
}
