package dev.vigil.analyzer.parse.java;

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

/** Java as a language of the engine. */
public final class Java {
  static final LanguageTraits TRAITS =
      new LanguageTraits(
          LanguageTraits.Variables.DECLARED,
          new LiteralTypes(
              "String",
              "int",
              "double",
              "boolean",
              Optional.of("char"),
              Map.of('l', "long", 'f', "float", 'd', "double")),
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
          new TypeTraits(
              Map.of(
                  "Boolean", "boolean",
                  "Byte", "byte",
                  "Short", "short",
                  "Character", "char",
                  "Integer", "int",
                  "Long", "long",
                  "Float", "float",
                  "Double", "double"),
              List.of("byte", "short", "char", "int", "long", "float", "double"),
              "int",
              Optional.empty(),
              true,
              true,
              JavaLibrary.TYPES),
          // As in JavaBeans.
          new PropertyNames(
              List.of("get", "is"), List.of("set"), Optional.empty(), Optional.empty()),
          new ObjectNames(
              Set.of("this"),
              Optional.of("this"),
              Optional.of("super"),
              Optional.empty(),
              Set.of("Object", "Record", "Enum"),
              Optional.of("var")),
          new ConstantRules(
              true,
              false,
              Map.of(
                  "formatted", PureFunction.FORMAT_PERCENT,
                  "concat", PureFunction.CONCATENATE),
              Map.of(
                  "format", Map.of("String", PureFunction.FORMAT_PERCENT),
                  "join", Map.of("String", PureFunction.JOIN),
                  "valueOf",
                      Map.of(
                          "String", PureFunction.TEXT,
                          "Integer", PureFunction.INTEGER,
                          "Long", PureFunction.INTEGER),
                  "parseInt", Map.of("Integer", PureFunction.INTEGER),
                  "parseLong", Map.of("Long", PureFunction.INTEGER))),
          Set.of(
              "System.exit",
              "java.lang.System.exit",
              "org.junit.Assert.fail",
              "org.junit.jupiter.api.Assertions.fail",
              "org.testng.Assert.fail"),
          Set.of(
              "charAt",
              "codePointAt",
              "get",
              "getExtension",
              "getFileName",
              "getFirst",
              "getFragment",
              "getHost",
              "getLast",
              "getNameCount",
              "getParent",
              "getParentFile",
              "getPort",
              "getProtocol",
              "getQuery",
              "getScheme",
              "hashCode",
              "indexOf",
              "lastIndexOf",
              "length",
              "size",
              "split",
              "subSequence",
              "subpath",
              "substring"),
          false,
          new ModuleNames(
              ModuleNames.Kind.PACKAGE,
              Optional.empty(),
              Set.of("java", "javax", "jdk", "sun"),
              Set.of(
                  "androidx.test",
                  "com.google.common.truth",
                  "io.restassured",
                  "junit",
                  "org.assertj",
                  "org.easymock",
                  "org.hamcrest",
                  "org.junit",
                  "org.mockito",
                  "org.springframework.test",
                  "org.testng")));

  /** The language. */
  public static final Language LANGUAGE =
      new Language(
          "java", Set.of(), Set.of("java"), Set.of(), Optional.empty(), new JavaFrontEnd());

  private Java() {}
}
