package dev.vigil.analyzer.redaction;

import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Secrets of one line of any text: tokens by their form, values of names, random runs. */
final class TextSecrets {
  private TextSecrets() {}

  /**
   * Where the secrets are, in the order of their starts; one may overlap another.
   *
   * @param code whether the line is of a language with a front end
   */
  static List<Span> in(String line, boolean code) {
    List<Span> secrets = new ArrayList<>();
    TokenPrefixes.find(line, secrets::add);
    GivenSecrets.find(line, code, secrets::add);
    RandomRuns.find(line, secrets::add);
    secrets.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    return secrets;
  }
}
