package dev.vigil.analyzer.parse.javascript;

import java.util.Set;

/**
 * Finds where types that are written in a text end, by the grammar of types of TypeScript; what is
 * in their braces is not looked at but for its brackets. What is no type ends at {@link #NONE}.
 */
final class WrittenTypes {
  /** There is no type. */
  static final int NONE = -1;

  private static final int DEEPEST = 60;
  private static final Set<String> PREFIXES =
      Set.of("keyof", "readonly", "unique", "infer", "asserts", "abstract", "new", "typeof");

  private final JavaScriptPlainTokens text;
  private int depth;

  WrittenTypes(JavaScriptPlainTokens text) {
    this.text = text;
  }

  /** The offset behind the type that stands at or behind an offset. */
  int end(int start) {
    if (depth >= DEEPEST) {
      return NONE;
    }
    depth++;
    int end = choice(start);
    depth--;
    return end;
  }

  /** A type, or one that depends on whether it extends another. */
  private int choice(int start) {
    int end = union(start);
    if (end == NONE) {
      return NONE;
    }
    int at = text.placeAhead(end);
    String word = text.wordAt(at);
    if (word.equals("is") && !text.hasLineEnd(end, at)) {
      return union(at + 2);
    }
    if (!word.equals("extends") || text.hasLineEnd(end, at)) {
      return end;
    }
    int bound = union(at + "extends".length());
    if (bound == NONE || text.ahead(bound) != '?') {
      return bound;
    }
    int yes = end(text.placeAhead(bound) + 1);
    return yes == NONE || text.ahead(yes) != ':' ? NONE : end(text.placeAhead(yes) + 1);
  }

  private int union(int start) {
    int at = text.placeAhead(start);
    if (isJoint(at)) {
      at++;
    }
    int end = single(at);
    while (end != NONE && isJoint(text.placeAhead(end))) {
      end = single(text.placeAhead(end) + 1);
    }
    return end;
  }

  private boolean isJoint(int at) {
    return (text.isAt(at, "|") || text.isAt(at, "&"))
        && !text.isAt(at, "||")
        && !text.isAt(at, "&&");
  }

  private int single(int start) {
    int at = text.placeAhead(start);
    String word = text.wordAt(at);
    if (PREFIXES.contains(word)) {
      int next = text.placeAhead(at + word.length());
      boolean prefix = !text.wordAt(next).isEmpty() || "([{<\"'".indexOf(text.ahead(next)) >= 0;
      boolean apart = !text.hasLineEnd(at + word.length(), next);
      if (prefix && apart && !text.wordAt(next).equals("is") && text.ahead(next) > 0) {
        return single(next);
      }
    }
    int end;
    int c = text.ahead(at);
    if (text.isAt(at, "...")) {
      return single(at + "...".length());
    }
    if (!word.isEmpty()) {
      end = named(at, word);
    } else if (c == '"' || c == '\'' || c == '`') {
      end = quoted(at, c);
    } else if (c == '-') {
      end = text.placeAhead(at + 1) + text.wordAt(text.placeAhead(at + 1)).length();
    } else if (c == '(') {
      end = balanced(at);
      int arrow = end == NONE ? NONE : text.placeAhead(end);
      if (arrow != NONE && text.isAt(arrow, "=>")) {
        return end(arrow + 2);
      }
    } else if (c == '<') {
      end = arguments(at);
      int open = end == NONE ? NONE : text.placeAhead(end);
      return open != NONE && text.isAt(open, "(") ? single(open) : NONE;
    } else if (c == '{' || c == '[') {
      end = balanced(at);
    } else {
      return NONE;
    }
    return suffixed(end);
  }

  private int named(int start, String word) {
    int at = start + word.length();
    if (word.equals("import") && text.ahead(at) == '(') {
      at = balanced(text.placeAhead(at));
    }
    while (at != NONE) {
      int dot = text.placeAhead(at);
      if (!text.isAt(dot, ".") || text.isAt(dot, "..")) {
        break;
      }
      int name = text.placeAhead(dot + 1);
      String part = text.wordAt(name);
      if (part.isEmpty()) {
        return NONE;
      }
      at = name + part.length();
    }
    if (at != NONE && text.isAt(text.placeAhead(at), "<")) {
      at = arguments(text.placeAhead(at));
    }
    return at;
  }

  /** Brackets behind a type, on its line. */
  private int suffixed(int end) {
    int at = end;
    while (at != NONE) {
      int open = text.placeAhead(at);
      if (!text.isAt(open, "[") || text.hasLineEnd(at, open)) {
        return at;
      }
      at = balanced(open);
    }
    return at;
  }

  /** Behind the list of types, or of parameters that are types, that a less-than sign opens. */
  int arguments(int open) {
    int at = open + 1;
    if (text.ahead(at) == '>') {
      return text.placeAhead(at) + 1;
    }
    while (true) {
      int next = text.placeAhead(at);
      String word = text.wordAt(next);
      if (word.equals("const") || word.equals("in") || word.equals("out")) {
        String other = text.wordAt(text.placeAhead(next + word.length()));
        if (!other.isEmpty() && !other.equals("extends")) {
          at = next + word.length();
          continue;
        }
      }
      at = end(at);
      if (at == NONE) {
        return NONE;
      }
      int c = text.ahead(at);
      if (c == '=' && !text.isAt(text.placeAhead(at), "=>")) {
        at = end(text.placeAhead(at) + 1);
        if (at == NONE) {
          return NONE;
        }
        c = text.ahead(at);
      }
      if (c == '>') {
        return text.placeAhead(at) + 1;
      }
      if (c != ',') {
        return NONE;
      }
      at = text.placeAhead(at) + 1;
      if (text.ahead(at) == '>') {
        return text.placeAhead(at) + 1;
      }
    }
  }

  private int quoted(int start, int quote) {
    int at = start + 1;
    while (text.at(at) != quote) {
      if (text.at(at) < 0 || (quote != '`' && JavaScriptPlainTokens.isLineEnd(text.at(at)))) {
        return NONE;
      }
      at += text.at(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  /** Behind the bracket that closes the one at an offset. */
  int balanced(int open) {
    int level = 0;
    int at = open;
    while (true) {
      at = text.placeAhead(at);
      int c = text.at(at);
      if (c < 0) {
        return NONE;
      }
      if (c == '"' || c == '\'' || c == '`') {
        at = quoted(at, c);
        if (at == NONE) {
          return NONE;
        }
        continue;
      }
      if (c == '(' || c == '[' || c == '{') {
        level++;
      } else if (c == ')' || c == ']' || c == '}') {
        level--;
        if (level == 0) {
          return at + 1;
        }
      }
      at++;
    }
  }
}
