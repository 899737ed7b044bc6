package dev.vigil.analyzer.parse.javascript;

import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.parse.PatternParse;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.parse.antlr.TokenParse;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.ErrorRegion;
import dev.vigil.analyzer.syntax.Module;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.antlr.v4.runtime.CommonToken;

/** ECMAScript 2026 with JSX. */
public final class JavaScriptFrontEnd implements LanguageFrontEnd {
  private static final Map<NodeKind, String> KEYWORDS =
      Map.of(
          NodeKind.CLASS_DEFINITION, "class",
          NodeKind.FOR, "for",
          NodeKind.FOR_EACH, "for",
          NodeKind.WHILE, "while",
          NodeKind.IF, "if",
          NodeKind.RAISE, "throw",
          NodeKind.BREAK, "break",
          NodeKind.CONTINUE, "continue",
          NodeKind.TRY, "try",
          NodeKind.MATCH, "switch");

  private final LongAdder fallbacks = new LongAdder();

  /** How many parses have needed ANTLR's slow prediction mode so far. */
  public long slowParses() {
    return fallbacks.sum();
  }

  @Override
  public SourceText decode(byte[] content) {
    return SourceText.decode(content, StandardCharsets.UTF_8);
  }

  @Override
  public SourceTree parse(SourceText source) {
    Span whole = new Span(0, source.text().length());
    JavaScriptTokens tokens = JavaScriptTokens.of(source.text());
    CommonToken[] roles = tokens.tokens();
    TokenParse.Outcome<List<Statement>> outcome =
        new JavaScriptParse(roles, TokenParse.Mode.STRICT, fallbacks)
            .run(parser -> parser.program().list);
    if (outcome instanceof TokenParse.Parsed<List<Statement>> parsed) {
      return tree(new Module(whole, parsed.value()), tokens, List.of());
    }
    JavaScriptRecovery recovery = new JavaScriptRecovery(source, fallbacks);
    List<Statement> statements = recovery.file(roles, outcome);
    return tree(new Module(whole, statements), tokens, recovery.errors());
  }

  /** Expressions are reported without their parentheses. */
  private static SourceTree tree(Module module, JavaScriptTokens tokens, List<ErrorRegion> errors) {
    return new SourceTree(module, tokens.comments(), errors, Map.of(), JavaScript.TRAITS);
  }

  @Override
  public PatternParse parsePattern(String pattern) {
    return JavaScriptPatternParser.parse(pattern, fallbacks);
  }

  @Override
  public LanguageTraits traits() {
    return JavaScript.TRAITS;
  }

  @Override
  public Map<NodeKind, String> keywords() {
    return KEYWORDS;
  }
}
