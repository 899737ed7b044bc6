package dev.vigil.analyzer.parse.python;

import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.parse.PatternParse;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.parse.antlr.TokenParse;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.ErrorRegion;
import dev.vigil.analyzer.syntax.Expression;
import dev.vigil.analyzer.syntax.Module;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.antlr.v4.runtime.Token;

/** Python 3.0 to 3.14, and what is written otherwise in Python 2 ({@link OlderSyntax}). */
public final class PythonFrontEnd implements LanguageFrontEnd {
  private static final Map<NodeKind, String> KEYWORDS =
      Map.ofEntries(
          Map.entry(NodeKind.TRY, "try"),
          Map.entry(NodeKind.HANDLER, "except"),
          Map.entry(NodeKind.RAISE, "raise"),
          Map.entry(NodeKind.ASSERT, "assert"),
          Map.entry(NodeKind.WHILE, "while"),
          Map.entry(NodeKind.WITH, "with"),
          Map.entry(NodeKind.BREAK, "break"),
          Map.entry(NodeKind.CONTINUE, "continue"),
          Map.entry(NodeKind.DELETE, "del"));

  private final LongAdder fallbacks = new LongAdder();

  /** How many parses have needed ANTLR's slow prediction mode so far. */
  public long slowParses() {
    return fallbacks.sum();
  }

  @Override
  public SourceText decode(byte[] content) {
    return SourceText.decode(content, DeclaredCharset.of(content));
  }

  @Override
  public SourceTree parse(SourceText source) {
    Span whole = new Span(0, source.text().length());
    IdentityHashMap<Expression, Span> parentheses = new IdentityHashMap<>();
    PythonTokens tokens = new PythonTokens(source.text(), false, false);
    if (tokens.problem().isEmpty()) {
      Optional<List<Statement>> statements =
          statements(tokens.tokens(), parentheses)
              .or(() ->
                  OlderSyntax.read(tokens.tokens())
                      .flatMap(newer -> statements(newer, parentheses)));
      if (statements.isPresent()) {
        return new SourceTree(
            new Module(whole, statements.get()),
            tokens.comments(),
            List.of(),
            parentheses,
            Python.TRAITS);
      }
    }
    PythonTokens again = new PythonTokens(source.text(), false, true);
    PythonRecovery recovery = new PythonRecovery(source, fallbacks, parentheses);
    List<Token> all = OlderSyntax.read(again.tokens()).orElse(again.tokens());
    List<Statement> statements = recovery.statements(all.subList(0, all.size() - 1));
    List<ErrorRegion> errors = recovery.errors();
    return new SourceTree(
        new Module(whole, statements), again.comments(), errors, parentheses, Python.TRAITS);
  }

  /** All statements, if all of them parse. */
  private Optional<List<Statement>> statements(
      List<Token> tokens, Map<Expression, Span> parentheses) {
    TokenParse.Outcome<List<Statement>> outcome =
        new PythonParse(tokens, TokenParse.Mode.STRICT, fallbacks, parentheses)
            .run(parser -> parser.file().list);
    return outcome instanceof TokenParse.Parsed<List<Statement>> parsed
        ? Optional.of(parsed.value())
        : Optional.empty();
  }

  @Override
  public PatternParse parsePattern(String pattern) {
    return PythonPatternParser.parse(pattern, fallbacks);
  }

  @Override
  public LanguageTraits traits() {
    return Python.TRAITS;
  }

  @Override
  public Map<NodeKind, String> keywords() {
    return KEYWORDS;
  }
}
