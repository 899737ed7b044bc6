package dev.vigil.analyzer.constant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The variables to which a body gives values, numbered from 0 in the order in which that is met,
 * and what each is ever given. Used by one thread.
 */
final class BodyVariables {
  private final List<@Nullable Held> given = new ArrayList<>();

  /** The names of a body or of a class inside of it. */
  static final class Scope {
    private final @Nullable Scope around;
    private final @Nullable TypeFields type;
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * A scope.
     *
     * @param around that of the code around, in the same body
     * @param type the fields of the class, if it is that of a class
     */
    Scope(@Nullable Scope around, @Nullable TypeFields type) {
      this.around = around;
      this.type = type;
    }

    @Nullable Scope around() {
      return around;
    }

    @Nullable TypeFields type() {
      return type;
    }

    /** The number of a variable; negative if it was not given a value. */
    int number(String name) {
      return numbers.getOrDefault(name, -1);
    }
  }

  /** The number of a variable that is given a value. */
  int give(Scope scope, String name, Held held) {
    int number = scope.numbers.computeIfAbsent(name, any -> given.size());
    if (number == given.size()) {
      given.add(held);
    } else {
      given.set(number, Held.join(given.get(number), held));
    }
    return number;
  }

  /** What is known of all that a variable is ever given. */
  @Nullable Held given(int number) {
    return given.get(number);
  }
}
