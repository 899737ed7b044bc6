package dev.vigil.analyzer.parse.yaml;

import dev.vigil.analyzer.finding.Position;
import dev.vigil.analyzer.parse.LanguageTraits;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.ErrorRegion;
import dev.vigil.analyzer.syntax.Module;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A file of YAML being parsed. Where it is no YAML, the line is left out and the file read again;
 * when too many lines are, the document, and at last the rest.
 */
final class YamlFile {
  /** Lines that are left out of a file. */
  private static final int MOST_LINES = 20;

  /** Documents that are left out of a file, after its lines. */
  private static final int MOST_DOCUMENTS = 10;

  /** UTF-16 units that are read again in a file, about. */
  private static final int MOST_READ_AGAIN = 8_000_000;

  private final SourceText source;
  private final List<ErrorRegion> errors = new ArrayList<>();
  private int lost;
  private int readAgain;

  YamlFile(SourceText source) {
    this.source = source;
  }

  SourceTree parse() {
    YamlText text = YamlTemplates.around(source.text());
    Span whole = new Span(0, source.text().length());
    while (true) {
      YamlTreeBuilder builder = new YamlTreeBuilder(text, false);
      try {
        List<Statement> documents = builder.documents();
        builder.undefined().forEach(alias -> report(alias, "no anchor has the name of the alias"));
        errors.sort(Comparator.comparingInt(error -> error.span().start()));
        return new SourceTree(
            new Module(whole, documents),
            builder.comments(),
            errors,
            Map.of(),
            LanguageTraits.DATA);
      } catch (UnreadableYaml e) {
        Span region = lostAt(text, e.offset());
        report(region, e.reason());
        text = text.without(region);
      }
    }
  }

  private Span lostAt(YamlText text, int offset) {
    lost++;
    readAgain += text.read().length();
    Span line = text.line(offset);
    if (readAgain <= MOST_READ_AGAIN && lost <= MOST_LINES && !isBlank(text, line)) {
      return line;
    }
    Span document = text.document(offset);
    return readAgain <= MOST_READ_AGAIN
            && lost <= MOST_LINES + MOST_DOCUMENTS
            && !isBlank(text, document)
        ? document
        : new Span(0, text.read().length());
  }

  private static boolean isBlank(YamlText text, Span region) {
    return text.read().substring(region.start(), region.end()).isBlank();
  }

  private void report(Span region, String reason) {
    Position at = source.position(region.start());
    errors.add(new ErrorRegion(region, "line " + at.line() + ":" + at.column() + " " + reason));
  }
}
