package dev.vigil.analyzer.index;

import dev.vigil.analyzer.syntax.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements in the order of the source, of which the rest behind a place is asked for. */
public final class StatementList {
  private final List<Statement> statements;

  /** By place, where the last of the statements from there on ends; found when asked for first. */
  private int @Nullable [] ends;

  public StatementList(List<Statement> statements) {
    this.statements = statements;
  }

  public int size() {
    return statements.size();
  }

  public Statement get(int place) {
    return statements.get(place);
  }

  /** Those from a place on, up to another. */
  public List<Statement> between(int from, int to) {
    return statements.subList(from, to);
  }

  /** Where the last of the statements from a place on ends; 0 if there are none. */
  public int endFrom(int place) {
    int[] known = ends;
    if (known == null) {
      known = new int[statements.size() + 1];
      for (int i = statements.size() - 1; i >= 0; i--) {
        known[i] = Math.max(known[i + 1], statements.get(i).span().end());
      }
      ends = known;
    }
    return known[place];
  }
}
