package dev.vigil.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vigil.cli.console.Colours;
import dev.vigil.query.IndexedFinding;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** A writer of findings of the index page by page, as text or as one JSON array. */
public interface FindingsOutput extends AutoCloseable {
  /** Prints a page. */
  void print(List<IndexedFinding> page) throws IOException;

  /** Prints what comes after the last page. */
  @Override
  void close() throws IOException;

  /**
   * An array of the documents, each with its keys sorted.
   *
   * @param out is flushed at the end, and stays open
   */
  static FindingsOutput json(PrintWriter out) throws IOException {
    SequenceWriter array =
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build()
            .writer()
            .writeValuesAsArray(out);
    return new FindingsOutput() {
      @Override
      public void print(List<IndexedFinding> page) throws IOException {
        array.writeAll(page.stream().map(IndexedFinding::document).toList());
      }

      @Override
      public void close() throws IOException {
        array.close();
        out.println();
        out.flush();
      }
    };
  }

  /**
   * Lines for people. Related findings are told together if they are on one page.
   *
   * @param out is flushed at the end, and stays open
   */
  static FindingsOutput text(PrintWriter out, Colours colours) {
    return new FindingsOutput() {
      @Override
      public void print(List<IndexedFinding> page) {
        List<FindingLine> lines = page.stream().map(FindingLine::new).toList();
        for (List<FindingLine> related : RelatedFindings.group(lines, FindingLine::traits)) {
          related.getFirst().lines(colours).forEach(out::println);
          related.stream().skip(1).forEach(finding -> finding.also(colours).forEach(out::println));
        }
      }

      @Override
      public void close() {
        out.flush();
      }
    };
  }
}
