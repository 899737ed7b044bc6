package dev.vigil.analyzer.symbol.call;

import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.ArgumentKind;
import dev.vigil.analyzer.syntax.Identifier;
import java.util.List;

/**
 * How an argument is passed, whatever its value is.
 *
 * @param kind how
 * @param name the parameter that it names; empty if it names none
 */
public record PassedArgument(ArgumentKind kind, String name) {
  /** The arguments of a call. */
  public static List<PassedArgument> of(List<Argument> arguments) {
    return arguments.stream()
        .map(argument ->
            new PassedArgument(
                argument.argumentKind(), argument.name().map(Identifier::name).orElse("")))
        .toList();
  }
}
