package dev.vigil.analyzer.parse.go;

import dev.vigil.analyzer.parse.ConstantRules;
import dev.vigil.analyzer.parse.Language;
import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.parse.LiteralTypes;
import dev.vigil.analyzer.parse.ModuleNames;
import dev.vigil.analyzer.parse.ObjectNames;
import dev.vigil.analyzer.parse.PropertyNames;
import dev.vigil.analyzer.parse.PureFunction;
import dev.vigil.analyzer.parse.TypeTraits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Go as a language of the engine. */
public final class Go {
  private static final List<String> NUMBERS =
      List.of(
          "int8", "uint8", "byte", "int16", "uint16", "int32", "rune", "uint32", "int", "uint",
          "int64", "uint64", "uintptr", "float32", "float64");

  static final LanguageTraits TRAITS =
      new LanguageTraits(
          LanguageTraits.Variables.DECLARED,
          new LiteralTypes("string", "int", "float64", "bool", Optional.of("rune"), Map.of()),
          Set.of("bool"),
          Set.copyOf(NUMBERS),
          new TypeTraits(Map.of(), NUMBERS, "int8", Optional.empty(), false, true, GoLibrary.TYPES),
          new PropertyNames(List.of(), List.of(), Optional.empty(), Optional.empty()),
          new ObjectNames(
              Set.of(),
              Optional.empty(),
              Optional.empty(),
              Optional.of("<none>"),
              Set.of(),
              Optional.of("var")),
          new ConstantRules(
              true,
              true,
              Map.of(),
              Map.of(
                  "Sprintf", Map.of("fmt", PureFunction.FORMAT_PERCENT),
                  "Itoa", Map.of("strconv", PureFunction.TEXT),
                  "len", Map.of("", PureFunction.LENGTH))),
          Set.of("log.Fatal", "log.Fatalf", "log.Fatalln", "log.Panic", "os.Exit", "panic"),
          Set.of("cap", "len", "Index", "LastIndex", "Split", "SplitN", "Fields"),
          false,
          ModuleNames.NONE);

  /** The language. */
  public static final Language LANGUAGE =
      new Language(
          "go", Set.of("golang"), Set.of("go"), Set.of(), Optional.empty(), new GoFrontEnd());

  private Go() {}
}
