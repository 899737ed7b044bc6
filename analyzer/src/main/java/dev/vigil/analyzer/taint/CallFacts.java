package dev.vigil.analyzer.taint;

import dev.vigil.analyzer.taint.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * What an external call is given.
 *
 * @param receiver the object on which it is called
 * @param arguments in the order in which they are written
 */
public record CallFacts(Value receiver, List<Value> arguments) {
  /** Copies the list. */
  public CallFacts {
    arguments = List.copyOf(arguments);
  }

  /** What it is given here or there. */
  CallFacts or(CallFacts other) {
    List<Value> both = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      both.add(arguments.get(i).or(other.arguments.get(i)));
    }
    return new CallFacts(receiver.or(other.receiver), both);
  }
}
