package dev.vigil.analyzer.parse.python;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The charset that a file declares in one of its first two lines, as PEP 263 has it. */
final class DeclaredCharset {
  private static final Pattern DECLARATION =
      Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-\\w.]+)");
  private static final Pattern NO_CODE = Pattern.compile("^[ \\t\\f]*(#.*)?$");
  private static final Pattern TWO_LINES = Pattern.compile("([^\r\n]*+)(?:\r\n?|\n)?([^\r\n]*+)");
  private static final int LONGEST_HEADER = 1000;

  private DeclaredCharset() {}

  /** UTF-8 if nothing is declared, or nothing that is known. */
  static Charset of(byte[] content) {
    int length = Math.min(content.length, LONGEST_HEADER);
    String header = new String(content, 0, length, StandardCharsets.ISO_8859_1);
    if (!header.contains("coding")) {
      return StandardCharsets.UTF_8;
    }
    Matcher twoLines = TWO_LINES.matcher(header);
    if (twoLines.lookingAt()) {
      for (int line = 1; line <= 2; line++) {
        Matcher declaration = DECLARATION.matcher(twoLines.group(line));
        if (declaration.find()) {
          return known(declaration.group(1));
        }
        if (!NO_CODE.matcher(twoLines.group(line)).find()) {
          break;
        }
      }
    }
    return StandardCharsets.UTF_8;
  }

  private static Charset known(String name) {
    String normal = name.toLowerCase(Locale.ROOT).replace('_', '-');
    try {
      return switch (normal) {
        case "latin-1", "iso-latin-1" -> StandardCharsets.ISO_8859_1;
        default ->
            normal.startsWith("utf-8") || normal.equals("utf8")
                ? StandardCharsets.UTF_8
                : Charset.forName(normal);
      };
    } catch (IllegalArgumentException unknown) {
      return StandardCharsets.UTF_8;
    }
  }
}
