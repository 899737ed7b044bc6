package dev.vigil.analyzer.toy;

import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.parse.PatternParse;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.ErrorRegion;
import dev.vigil.analyzer.syntax.ExpressionStatement;
import dev.vigil.analyzer.syntax.Module;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The syntax of the toy. A file that does not parse is one error. */
final class ToyFrontEnd implements LanguageFrontEnd {
  @Override
  public SourceText decode(byte[] content) {
    return SourceText.decode(content, StandardCharsets.UTF_8);
  }

  @Override
  public SourceTree parse(SourceText source) {
    Span whole = new Span(0, source.text().length());
    ToyParser parser = new ToyParser(source.text());
    try {
      return tree(new Module(whole, parser.file()), List.of());
    } catch (ToyParser.Unexpected e) {
      ErrorRegion error = new ErrorRegion(whole, String.valueOf(e.getMessage()));
      return tree(new Module(whole, List.of(error)), List.of(error));
    }
  }

  private static SourceTree tree(Module module, List<ErrorRegion> errors) {
    return new SourceTree(module, List.of(), errors, Map.of(), Toy.TRAITS);
  }

  @Override
  public PatternParse parsePattern(String pattern) {
    try {
      List<Statement> statements = new ToyParser(pattern).file();
      return statements.size() == 1 && statements.get(0) instanceof ExpressionStatement alone
          ? new PatternParse.ExpressionPattern(alone.expression())
          : new PatternParse.StatementsPattern(statements);
    } catch (ToyParser.Unexpected e) {
      return new PatternParse.InvalidPattern(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public LanguageTraits traits() {
    return Toy.TRAITS;
  }

  @Override
  public Map<NodeKind, String> keywords() {
    return Map.of(NodeKind.FUNCTION_DEFINITION, "does");
  }
}
