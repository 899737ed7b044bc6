package dev.vigil.analyzer.toy;

import dev.vigil.analyzer.parse.ConstantRules;
import dev.vigil.analyzer.parse.Language;
import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.parse.LiteralTypes;
import dev.vigil.analyzer.parse.ModuleNames;
import dev.vigil.analyzer.parse.ObjectNames;
import dev.vigil.analyzer.parse.PropertyNames;
import dev.vigil.analyzer.parse.TypeTraits;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The toy as a language of an engine. Its objects are called {@code me}. */
final class Toy {
  static final LanguageTraits TRAITS =
      new LanguageTraits(
          LanguageTraits.Variables.ASSIGNED,
          new LiteralTypes("Text", "Whole", "Real", "Truth"),
          Set.of("Truth"),
          Set.of("Whole", "Real"),
          TypeTraits.NONE,
          new PropertyNames(List.of("fetch"), List.of("store"), Optional.empty(), Optional.empty()),
          new ObjectNames(
              Set.of("me"),
              Optional.of("me"),
              Optional.empty(),
              Optional.of("make"),
              Set.of(),
              Optional.empty()),
          ConstantRules.NONE,
          Set.of(),
          Set.of(),
          false,
          ModuleNames.NONE);

  static final Language LANGUAGE =
      new Language(
          "toy",
          Set.of("plaything"),
          Set.of("toy"),
          Set.of("Toybox"),
          Optional.empty(),
          new ToyFrontEnd());

  private Toy() {}
}
