package dev.vigil.analyzer.pattern;

import dev.vigil.analyzer.syntax.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements in the order of the source, of which the rest behind a place is asked for. */
final class StatementList {
  private final List<Statement> statements;

  /** By place, where the last of the statements from there on ends; found when asked for first. */
  private int @Nullable [] ends;

  StatementList(List<Statement> statements) {
    this.statements = statements;
  }

  int size() {
    return statements.size();
  }

  Statement get(int place) {
    return statements.get(place);
  }

  /** Those from a place on, up to another. */
  List<Statement> between(int from, int to) {
    return statements.subList(from, to);
  }

  /** Where the last of the statements from a place on ends; 0 if there are none. */
  int endFrom(int place) {
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
