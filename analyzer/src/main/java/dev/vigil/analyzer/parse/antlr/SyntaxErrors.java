package dev.vigil.analyzer.parse.antlr;

import dev.vigil.analyzer.finding.Position;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.ErrorRegion;
import dev.vigil.analyzer.syntax.Span;
import dev.vigil.analyzer.syntax.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with a broken file while it is parsed part by part. */
public final class SyntaxErrors {
  private final SourceText source;
  private final List<ErrorRegion> errors = new ArrayList<>();

  /** Of a file, none so far. */
  public SyntaxErrors(SourceText source) {
    this.source = source;
  }

  /** Whether there is none. */
  public boolean areNone() {
    return errors.isEmpty();
  }

  /** The regions, in the order of the source. */
  public List<ErrorRegion> sorted() {
    errors.sort(Comparator.comparingInt(error -> error.span().start()));
    return errors;
  }

  /** An error that costs no part of the tree. */
  public void note(int offset, String reason) {
    region(new Span(offset, offset), offset, reason);
  }

  /** What a parse gave, with what it tolerated noted. */
  public <T> T accept(TokenParse.Parsed<T> parsed) {
    for (Rejected error : parsed.tolerated()) {
      note(error.offset(), String.valueOf(error.getMessage()));
    }
    return parsed.value();
  }

  /**
   * A region that does not parse.
   *
   * @param span what is lost
   * @param offset where parsing stopped
   */
  public ErrorRegion region(Span span, int offset, String reason) {
    Position position = source.position(Math.max(0, Math.min(offset, source.text().length())));
    ErrorRegion region =
        new ErrorRegion(span, "line " + position.line() + ":" + position.column() + " " + reason);
    errors.add(region);
    return region;
  }

  /** Some statements and the errors that have no place among them yet, sorted by place. */
  public List<Statement> among(List<Statement> statements) {
    List<Statement> all = new ArrayList<>(statements);
    errors.stream().filter(error -> error.span().start() == error.span().end()).forEach(all::add);
    all.sort(Comparator.comparingInt(statement -> statement.span().start()));
    return all;
  }
}
