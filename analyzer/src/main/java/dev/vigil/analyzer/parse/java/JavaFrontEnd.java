package dev.vigil.analyzer.parse.java;

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

/** Java 8 to 25. */
public final class JavaFrontEnd implements LanguageFrontEnd {
  private static final Map<NodeKind, String> KEYWORDS =
      Map.ofEntries(
          Map.entry(NodeKind.TRY, "try"),
          Map.entry(NodeKind.HANDLER, "catch"),
          Map.entry(NodeKind.RAISE, "throw"),
          Map.entry(NodeKind.ASSERT, "assert"),
          Map.entry(NodeKind.BREAK, "break"),
          Map.entry(NodeKind.CONTINUE, "continue"),
          Map.entry(NodeKind.SYNCHRONIZED, "synchronized"));

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
    JavaTokens tokens = JavaTokens.of(source.text());
    CommonToken[] roles = TokenRoles.assign(tokens.tokens(), false);
    TokenParse.Outcome<List<Statement>> outcome =
        new JavaParse(roles, TokenParse.Mode.STRICT, fallbacks).run(parser -> parser.file().list);
    if (outcome instanceof TokenParse.Parsed<List<Statement>> parsed) {
      return tree(new Module(whole, parsed.value()), tokens, List.of());
    }
    JavaRecovery recovery = new JavaRecovery(source, fallbacks);
    List<Statement> statements = recovery.file(JavaTokens.of(source.text()).tokens(), outcome);
    return tree(new Module(whole, statements), tokens, recovery.errors());
  }

  /** Expressions are reported without their parentheses. */
  private static SourceTree tree(Module module, JavaTokens tokens, List<ErrorRegion> errors) {
    return new SourceTree(module, tokens.comments(), errors, Map.of(), Java.TRAITS);
  }

  @Override
  public PatternParse parsePattern(String pattern) {
    return JavaPatternParser.parse(pattern, fallbacks);
  }

  @Override
  public LanguageTraits traits() {
    return Java.TRAITS;
  }

  @Override
  public Map<NodeKind, String> keywords() {
    return KEYWORDS;
  }
}
