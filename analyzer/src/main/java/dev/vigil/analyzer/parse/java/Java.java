package dev.vigil.analyzer.parse.java;

import dev.vigil.analyzer.parse.Language;
import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.parse.LiteralTypes;
import dev.vigil.analyzer.parse.ObjectNames;
import dev.vigil.analyzer.parse.PropertyNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Java as a language of the engine. */
public final class Java {
  static final LanguageTraits TRAITS =
      new LanguageTraits(
          LanguageTraits.Variables.DECLARED,
          new LiteralTypes("String", "int", "double", "boolean"),
          Set.of("boolean", "Boolean"),
          Set.of(
              "int",
              "Integer",
              "long",
              "Long",
              "short",
              "Short",
              "byte",
              "Byte",
              "float",
              "Float",
              "double",
              "Double",
              "BigInteger",
              "BigDecimal"),
          // As in JavaBeans.
          new PropertyNames(List.of("get", "is"), List.of("set")),
          new ObjectNames(
              Set.of("this"),
              Optional.of("this"),
              Optional.of("super"),
              Optional.empty(),
              Set.of("Object", "Record", "Enum"),
              Optional.of("var")));

  /** The language. */
  public static final Language LANGUAGE =
      new Language(
          "java", Set.of(), Set.of("java"), Set.of(), Optional.empty(), new JavaFrontEnd());

  private Java() {}
}
