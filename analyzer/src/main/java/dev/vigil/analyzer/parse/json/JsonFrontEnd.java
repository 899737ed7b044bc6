package dev.vigil.analyzer.parse.json;

import dev.vigil.analyzer.finding.Position;
import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.parse.PatternParse;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.ErrorRegion;
import dev.vigil.analyzer.syntax.Module;
import dev.vigil.analyzer.syntax.NodeKind;
import dev.vigil.analyzer.syntax.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * JSON with comments and with commas in front of closing brackets. What is read in front of a
 * mistake is kept; what follows is an error region.
 */
public final class JsonFrontEnd implements LanguageFrontEnd {
  @Override
  public SourceText decode(byte[] content) {
    return SourceText.decode(content, StandardCharsets.UTF_8);
  }

  @Override
  public SourceTree parse(SourceText source) {
    JsonReader reader = new JsonReader(source.text(), false);
    Module module = new Module(new Span(0, source.text().length()), reader.file());
    List<ErrorRegion> errors =
        reader.mistake().stream()
            .map(mistake ->
                new ErrorRegion(
                    new Span(mistake.offset(), source.text().length()), reason(source, mistake)))
            .toList();
    return new SourceTree(module, reader.comments(), errors, Map.of(), LanguageTraits.DATA);
  }

  private static String reason(SourceText source, JsonReader.Mistake mistake) {
    Position at = source.position(mistake.offset());
    return "line " + at.line() + ":" + at.column() + " " + mistake.reason();
  }

  @Override
  public PatternParse parsePattern(String pattern) {
    JsonReader reader = new JsonReader(pattern, true);
    PatternParse parse = reader.pattern();
    return reader
        .mistake()
        .<PatternParse>map(
            mistake -> new PatternParse.InvalidPattern(reason(SourceText.of(pattern), mistake)))
        .orElse(parse);
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
