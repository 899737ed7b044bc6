package dev.vigil.analyzer.parse.yaml;

import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.parse.PatternParse;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.NodeKind;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** YAML 1.2. Each document is a statement, whose expression is what it holds. */
public final class YamlFrontEnd implements LanguageFrontEnd {
  @Override
  public SourceText decode(byte[] content) {
    return SourceText.decode(content, StandardCharsets.UTF_8);
  }

  @Override
  public SourceTree parse(SourceText source) {
    return new YamlFile(source).parse();
  }

  @Override
  public PatternParse parsePattern(String pattern) {
    return YamlPattern.parse(pattern);
  }

  @Override
  public LanguageTraits traits() {
    return LanguageTraits.DATA;
  }

  @Override
  public Map<NodeKind, String> keywords() {
    return Map.of();
  }
}
