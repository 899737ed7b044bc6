package dev.vigil.analyzer.parse.python;

import dev.vigil.analyzer.parse.ConstantRules;
import dev.vigil.analyzer.parse.Language;
import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.parse.LiteralTypes;
import dev.vigil.analyzer.parse.ObjectNames;
import dev.vigil.analyzer.parse.PropertyNames;
import dev.vigil.analyzer.parse.PureFunction;
import dev.vigil.analyzer.parse.TypeTraits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Python as a language of the engine. */
public final class Python {
  static final LanguageTraits TRAITS =
      new LanguageTraits(
          LanguageTraits.Variables.ASSIGNED,
          new LiteralTypes("str", "int", "float", "bool"),
          Set.of("bool"),
          Set.of("int", "float", "complex"),
          new TypeTraits(
              Map.of(),
              List.of("bool", "int", "float", "complex"),
              "int",
              Optional.of("float"),
              false,
              false,
              PythonLibrary.TYPES),
          new PropertyNames(List.of(), List.of(), Optional.of("getattr"), Optional.of("setattr")),
          new ObjectNames(
              Set.of("self", "cls"),
              Optional.empty(),
              Optional.of("super"),
              Optional.of("__init__"),
              Set.of("object", "Enum"),
              Optional.empty()),
          new ConstantRules(
              false,
              false,
              Map.of("format", PureFunction.FORMAT_BRACES, "join", PureFunction.JOIN),
              Map.of(
                  "int", Map.of("", PureFunction.INTEGER),
                  "str", Map.of("", PureFunction.TEXT),
                  "len", Map.of("", PureFunction.LENGTH))),
          Set.of(
              "exit",
              "quit",
              "sys.exit",
              "os._exit",
              "os.abort",
              "bottle.abort",
              "flask.abort",
              "flask_restful.abort",
              "flask_restx.abort",
              "flask_smorest.abort",
              "pytest.fail",
              "pytest.skip",
              "quart.abort",
              "sanic.exceptions.abort",
              "werkzeug.exceptions.abort"),
          Set.of(
              "basename",
              "count",
              "dirname",
              "find",
              "get",
              "hash",
              "index",
              "len",
              "next",
              "ord",
              "partition",
              "pop",
              "removeprefix",
              "removesuffix",
              "rfind",
              "rpartition",
              "rsplit",
              "search",
              "split",
              "splitdrive",
              "splitext",
              "splitlines",
              "type"),
          false,
          PythonModules.NAMES);

  /** The interpreter's path, or env with its options and assignments; or uv's and pipx' run. */
  private static final Pattern INTERPRETER =
      Pattern.compile(
          "#!\\s*(?:\\S*/)?(?:env\\s+(?:(?:-\\S+|\\w+=\\S*)\\s+)*(?:\\S*/)?)?"
              + "(?:(?:python|pypy|jython)[0-9.]*(?:\\s|$)|(?:uv|pipx)\\s+run\\b)");

  /** The language. */
  public static final Language LANGUAGE =
      new Language(
          "python",
          Set.of("py", "python2", "python3"),
          Set.of("py", "pyw", "pyi", "wsgi", "tac"),
          Set.of("SConstruct", "SConscript", "wscript"),
          Optional.of(INTERPRETER),
          new PythonFrontEnd());

  private Python() {}
}
