package dev.vigil.analyzer.parse;

import dev.vigil.analyzer.parse.java.JavaFrontEnd;
import dev.vigil.analyzer.parse.python.PythonFrontEnd;
import java.util.Locale;
import java.util.Optional;

/** The languages that have a front end, by the keys that rules use. */
public final class LanguageFrontEnds {
  private static final LanguageFrontEnd PYTHON = new PythonFrontEnd();
  private static final LanguageFrontEnd JAVA = new JavaFrontEnd();

  private LanguageFrontEnds() {}

  /**
   * The front end of a language.
   *
   * @param language its key as in a rule: {@code python}, {@code py}, {@code python2}, {@code
   *     python3}, {@code java}
   */
  public static Optional<LanguageFrontEnd> forLanguage(String language) {
    return switch (language.toLowerCase(Locale.ROOT)) {
      case "python", "py", "python2", "python3" -> Optional.of(PYTHON);
      case "java" -> Optional.of(JAVA);
      default -> Optional.empty();
    };
  }
}
