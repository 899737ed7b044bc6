package dev.vigil.analyzer.parse.yaml;

import dev.vigil.analyzer.syntax.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads around templates of Helm (<code>{{ x }}</code>) and Jinja (<code>{% x %}</code>) in a text
 * of YAML. A template within a line stands for a word. One that is all of its lines is left out if
 * it only directs the template, and stands for an element of the sequence, or for merged entries of
 * the mapping, in which it is, if it writes something. Both branches of a condition are read.
 */
final class YamlTemplates {
  /** A template where YAML has a value or a line, so that it cannot be one of its own texts. */
  private static final Pattern STRUCTURAL =
      Pattern.compile("(?m)(?:^|[:\\[,-][ \\t])[ \\t]*\\{[{%#]");

  private static final Pattern TEMPLATE =
      Pattern.compile("(?s)(?<!\\$)\\{\\{.*?\\}\\}+|\\{%.*?%\\}|\\{#.*?#\\}");

  private static final Pattern FIRST_WORD = Pattern.compile("\\{\\{[-~]?\\s*(/\\*|[a-z]*)");

  private static final Pattern INDENTED = Pattern.compile("\\bn?indent\\s+([0-9]+)");

  private static final Set<String> DIRECTIONS =
      Set.of("/*", "block", "break", "continue", "define", "else", "end", "if", "range", "with");

  private final String written;
  private final StringBuilder read;
  private final List<Span> lines = new ArrayList<>();

  private YamlTemplates(String written) {
    this.written = written;
    this.read = new StringBuilder(written);
  }

  /** A text, read around its templates if YAML could not be read with them. */
  static YamlText around(String written) {
    boolean any = written.contains("{{") || written.contains("{%") || written.contains("{#");
    if (!any || !STRUCTURAL.matcher(written).find()) {
      return YamlText.of(written);
    }
    return new YamlTemplates(written).read();
  }

  private YamlText read() {
    Matcher matcher = TEMPLATE.matcher(written);
    while (matcher.find()) {
      Span template = new Span(matcher.start(), matcher.end());
      if (isAllOfItsLines(template)) {
        fill(template, ' ');
        if (!isDirection(matcher.group())) {
          lines.add(template);
        }
      } else {
        fill(template, 'x');
      }
    }
    for (Span template : lines) {
      stand(template);
    }
    return new YamlText(written, read.toString());
  }

  private void fill(Span region, char with) {
    for (int i = region.start(); i < region.end(); i++) {
      char c = written.charAt(i);
      if (c != '\n' && c != '\r') {
        read.setCharAt(i, with);
      }
    }
  }

  /** Whether nothing else stands in the lines of a template, but for others and comments. */
  private boolean isAllOfItsLines(Span template) {
    int start = lineStart(template.start());
    int end = lineEnd(template.end());
    String before = read.substring(start, template.start());
    String behind = TEMPLATE.matcher(written.substring(template.end(), end)).replaceAll("").strip();
    return before.isBlank() && (behind.isEmpty() || behind.startsWith("#"));
  }

  private static boolean isDirection(String template) {
    Matcher word = FIRST_WORD.matcher(template);
    return !word.lookingAt() || DIRECTIONS.contains(word.group(1)) || template.contains(":=");
  }

  /** Lets a template that writes something stand for what its neighbours are. */
  private void stand(Span template) {
    int start = template.start();
    int column = start - lineStart(start);
    Matcher indented = INDENTED.matcher(written.substring(start, template.end()));
    if (indented.find() && Integer.parseInt(indented.group(1)) != column) {
      return; // It writes lines of another depth.
    }
    String neighbour = sibling(start, column, false);
    if (neighbour.isEmpty()) {
      neighbour = sibling(start, column, true);
    }
    if (neighbour.startsWith("- ")) {
      read.replace(start, start + 3, "- x");
    } else if (!neighbour.isEmpty()) {
      read.replace(start, start + 5, "<<: x");
    }
  }

  /** The nearest line of the same depth above or below, before one of less depth. */
  private String sibling(int place, int column, boolean above) {
    int at = place;
    while (true) {
      int next = above ? lineStart(at) - 1 : lineEnd(at) + 1;
      if (next < 0 || next >= read.length()) {
        return "";
      }
      at = next;
      String line = read.substring(lineStart(at), lineEnd(at));
      String content = line.strip();
      int depth = line.length() - line.stripLeading().length();
      if (!content.isEmpty() && !content.startsWith("#") && depth <= column) {
        return depth == column ? content : "";
      }
    }
  }

  private int lineStart(int place) {
    return read.lastIndexOf("\n", place - 1) + 1;
  }

  private int lineEnd(int place) {
    int end = read.indexOf("\n", place);
    return end < 0 ? read.length() : end;
  }
}
