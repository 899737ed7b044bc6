package dev.vigil.analyzer;

import dev.vigil.analyzer.budget.WorkBudget;
import dev.vigil.analyzer.parse.LanguageFrontEnd;
import dev.vigil.analyzer.parse.SourceTree;
import dev.vigil.analyzer.source.SourceText;
import dev.vigil.analyzer.syntax.Argument;
import dev.vigil.analyzer.syntax.ArgumentKind;
import dev.vigil.analyzer.syntax.Call;
import dev.vigil.analyzer.syntax.Node;
import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells whether a file still parses when a part of it is replaced. */
public final class FixCheck {
  /** What it costs to parse a character, in steps. */
  private static final int STEPS = 10;

  private final LanguageFrontEnd frontEnd;
  private final SourceText source;
  private final SourceTree tree;

  /**
   * The check for one file.
   *
   * @param tree what the file is parsed to
   */
  public FixCheck(LanguageFrontEnd frontEnd, SourceText source, SourceTree tree) {
    this.frontEnd = frontEnd;
    this.source = source;
    this.tree = tree;
  }

  /**
   * Whether the file parses as well as before with a text in the place of a region.
   *
   * @throws WorkBudget.Exhausted if to parse it takes more steps than the budget has
   */
  boolean parses(Span region, String replacement, WorkBudget budget) {
    String text = source.text();
    budget.take((long) STEPS * (text.length() + replacement.length()));
    return parses(text.substring(0, region.start()) + replacement + text.substring(region.end()));
  }

  /** Whether a text has no more errors than the file, and no calls that its language refuses. */
  public boolean parses(String text) {
    SourceTree changed = frontEnd.parse(SourceText.of(text));
    return changed.errors().size() <= tree.errors().size()
        && refusedCalls(changed.root()) <= refusedCalls(tree.root());
  }

  /** Calls with a name given twice, or with an argument without a name behind one with a name. */
  private static int refusedCalls(Node root) {
    int refused = 0;
    Deque<Node> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (node instanceof Call call && isRefused(call.arguments())) {
        refused++;
      }
      node.forEachChild(open::push);
    }
    return refused;
  }

  private static boolean isRefused(List<Argument> arguments) {
    Set<String> names = new HashSet<>();
    for (Argument argument : arguments) {
      if (argument.name().isPresent()) {
        if (!names.add(argument.name().get().name())) {
          return true;
        }
      } else if (!names.isEmpty() && argument.argumentKind() == ArgumentKind.POSITIONAL) {
        return true;
      }
    }
    return false;
  }
}
