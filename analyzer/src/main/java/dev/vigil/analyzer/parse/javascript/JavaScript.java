package dev.vigil.analyzer.parse.javascript;

import dev.vigil.analyzer.parse.ConstantRules;
import dev.vigil.analyzer.parse.Language;
import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.parse.LibraryTypes;
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
import java.util.regex.Pattern;

/** JavaScript as a language of the engine. */
public final class JavaScript {
  /** The name of functions of any name, in a pattern. */
  static final String ANY_NAME = "...";

  /** What is said to be the type of a variable that is declared without one. */
  static final String INFERRED = "var";

  /** The object whose method runs. */
  static final String THIS = "this";

  /** Words that are no names of variables. */
  static final Set<String> RESERVED =
      Set.of(
          "break",
          "case",
          "catch",
          "class",
          "const",
          "continue",
          "debugger",
          "default",
          "delete",
          "do",
          "else",
          "enum",
          "export",
          "extends",
          "false",
          "finally",
          "for",
          "function",
          "if",
          "import",
          "in",
          "instanceof",
          "new",
          "null",
          "return",
          "super",
          "switch",
          "this",
          "throw",
          "true",
          "try",
          "typeof",
          "var",
          "void",
          "while",
          "with");

  static final LanguageTraits TRAITS =
      new LanguageTraits(
          LanguageTraits.Variables.DECLARED,
          new LiteralTypes("string", "number", "number", "boolean"),
          Set.of("boolean"),
          Set.of("number", "bigint"),
          new TypeTraits(
              Map.of("float", "number"),
              List.of("number"),
              "number",
              Optional.empty(),
              true,
              false,
              LibraryTypes.NONE),
          new PropertyNames(List.of(), List.of(), Optional.empty(), Optional.empty()),
          new ObjectNames(
              Set.of(),
              Optional.of(THIS),
              Optional.of("super"),
              Optional.of("constructor"),
              Set.of("Object"),
              Optional.of(INFERRED)),
          new ConstantRules(
              false,
              true,
              Map.of("concat", PureFunction.CONCATENATE, "toString", PureFunction.TEXT),
              Map.of("String", Map.of("", PureFunction.TEXT))),
          Set.of("process.exit", "process.abort"),
          Set.of(
              "charAt",
              "charCodeAt",
              "codePointAt",
              "endsWith",
              "includes",
              "indexOf",
              "lastIndexOf",
              "length",
              "pop",
              "shift",
              "slice",
              "split",
              "startsWith",
              "substr",
              "substring"),
          true,
          ModuleNames.NONE);

  /** The interpreter's path, or env with its options and assignments. */
  private static final Pattern INTERPRETER =
      Pattern.compile(
          "#!\\s*(?:\\S*/)?(?:env\\s+(?:(?:-\\S+|\\w+=\\S*)\\s+)*(?:\\S*/)?)?"
              + "(?:node|nodejs|bun|deno)(?:\\s|$)");

  /** The language. */
  public static final Language LANGUAGE =
      new Language(
          "javascript",
          Set.of("js", "jsx"),
          Set.of("js", "mjs", "cjs", "jsx"),
          Set.of(),
          Optional.of(INTERPRETER),
          new JavaScriptFrontEnd());

  private JavaScript() {}

  /** The name of a module as rules write it: a module of Node.js may have a prefix. */
  static String moduleName(String path) {
    return path.startsWith("node:") ? path.substring("node:".length()) : path;
  }
}
