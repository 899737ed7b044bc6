package dev.vigil.analyzer.parse.go;

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

/** Go 1.0 to 1.26. */
public final class GoFrontEnd implements LanguageFrontEnd {
  private static final Map<NodeKind, String> KEYWORDS =
      Map.of(
          NodeKind.FUNCTION_DEFINITION, "func",
          NodeKind.LAMBDA, "func",
          NodeKind.FOR, "for",
          NodeKind.FOR_EACH, "range",
          NodeKind.WHILE, "for",
          NodeKind.RETURN, "return",
          NodeKind.BREAK, "break",
          NodeKind.CONTINUE, "continue",
          NodeKind.GOTO, "goto");

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
    GoTokens tokens = GoTokens.of(source.text());
    CommonToken[] roles = GoTokenRoles.assign(tokens.tokens(), source.text(), false, true);
    TokenParse.Outcome<List<Statement>> outcome =
        new GoParse(roles, TokenParse.Mode.STRICT, fallbacks).run(parser -> parser.file().list);
    if (outcome instanceof TokenParse.Parsed<List<Statement>> parsed) {
      return tree(new Module(whole, parsed.value()), tokens, List.of());
    }
    GoRecovery recovery = new GoRecovery(source, fallbacks);
    List<Statement> statements = recovery.file(roles, outcome);
    return tree(new Module(whole, statements), tokens, recovery.errors());
  }

  /** Expressions are reported without their parentheses. */
  private static SourceTree tree(Module module, GoTokens tokens, List<ErrorRegion> errors) {
    return new SourceTree(module, tokens.comments(), errors, Map.of(), Go.TRAITS);
  }

  @Override
  public PatternParse parsePattern(String pattern) {
    return GoPatternParser.parse(pattern, fallbacks);
  }

  @Override
  public LanguageTraits traits() {
    return Go.TRAITS;
  }

  @Override
  public Map<NodeKind, String> keywords() {
    return KEYWORDS;
  }
}
