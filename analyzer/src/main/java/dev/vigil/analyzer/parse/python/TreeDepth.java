package dev.vigil.analyzer.parse.python;

import dev.vigil.analyzer.syntax.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Keeps trees so flat that recursive walks over them do not overflow the stack. */
final class TreeDepth {
  private static final int MAXIMUM = 1_000;

  private TreeDepth() {}

  /** Whether a logical line is so long that its tree could be too deep. */
  static boolean mayExceed(List<Token> tokens) {
    int length = 0;
    for (Token token : tokens) {
      length = token.getType() == PythonLexer.NEWLINE ? 0 : length + 1;
      if (length > MAXIMUM) {
        return true;
      }
    }
    return false;
  }

  /** Whether a node or a list of nodes is too deep; does not recurse itself. */
  static boolean exceeds(Object result) {
    Deque<Level> open = new ArrayDeque<>();
    List<?> roots = result instanceof List<?> list ? list : List.of(result);
    for (Object root : roots) {
      if (root instanceof Node node) {
        open.push(new Level(node, 1));
      }
    }
    while (!open.isEmpty()) {
      Level level = open.pop();
      if (level.depth() > MAXIMUM) {
        return true;
      }
      for (Node child : level.node().children()) {
        open.push(new Level(child, level.depth() + 1));
      }
    }
    return false;
  }

  private record Level(Node node, int depth) {}
}
