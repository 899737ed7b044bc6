package dev.vigil.ingest.selection;

import dev.vigil.analyzer.language.Languages;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file is, by its name and its content. */
final class ContentKind {
  private static final Pattern GENERATED =
      Pattern.compile(
          "^\\s*(?:#|//|/?\\*|<!--|;|--).*"
              + "(?:@generated\\b|\\bgenerated\\b.*\\bdo not (?:edit|modify)\\b)",
          Pattern.CASE_INSENSITIVE);

  /** What every such comment has. */
  private static final Pattern GENERATED_WORD =
      Pattern.compile("generated", Pattern.CASE_INSENSITIVE);

  private static final Pattern VENDORED =
      Pattern.compile("(?:^|/)(?:vendor|third_party|node_modules|site-packages)/");
  private static final byte[] LFS_POINTER =
      "version https://git-lfs.github.com/spec/".getBytes(StandardCharsets.US_ASCII);
  private static final int PROBE_BYTES = 8000;
  private static final int HEADER_LINES = 10;
  private static final int MINIFIED_LINE = 20_000;

  private ContentKind() {}

  /** The language, {@code text} if it is none that is parsed. */
  static String language(String path, byte[] content) {
    return Languages.BUILT_IN.ofFile(path.substring(path.lastIndexOf('/') + 1), firstLine(content));
  }

  /** Whether it is a copy of someone else's code, by its folder. */
  static boolean isVendored(String path) {
    return VENDORED.matcher(path).find();
  }

  /** Whether the content stands for another one that is kept elsewhere. */
  static boolean isLfsPointer(byte[] content) {
    return Arrays.mismatch(content, LFS_POINTER) == LFS_POINTER.length;
  }

  /** Why the content is not analysed, if it is not. */
  static Optional<String> skipReason(byte[] content) {
    if (isBinary(content)) {
      return Optional.of("binary");
    }
    if (isLfsPointer(content)) {
      return Optional.of("lfs-pointer");
    }
    if (isGenerated(content)) {
      return Optional.of("generated");
    }
    int longest = longestLine(content);
    return longest > MINIFIED_LINE
        ? Optional.of("minified: a line of " + longest + " bytes")
        : Optional.empty();
  }

  /** Whether a comment among the first lines says so. */
  private static boolean isGenerated(byte[] content) {
    String head = new String(content, 0, endOfHeader(content), StandardCharsets.UTF_8);
    return GENERATED_WORD.matcher(head).find()
        && head.lines().limit(HEADER_LINES).anyMatch(line -> GENERATED.matcher(line).find());
  }

  private static int endOfHeader(byte[] content) {
    int end = 0;
    int lines = 0;
    while (end < Math.min(content.length, PROBE_BYTES) && lines < HEADER_LINES) {
      if (content[end++] == '\n') {
        lines++;
      }
    }
    return end;
  }

  /** As Git sees it: a NUL among the first bytes. */
  private static boolean isBinary(byte[] content) {
    for (int i = 0; i < Math.min(content.length, PROBE_BYTES); i++) {
      if (content[i] == 0) {
        return true;
      }
    }
    return false;
  }

  private static int longestLine(byte[] content) {
    int longest = 0;
    int start = 0;
    for (int i = 0; i < content.length; i++) {
      if (content[i] == '\n') {
        longest = Math.max(longest, i - start);
        start = i + 1;
      }
    }
    return Math.max(longest, content.length - start);
  }

  private static String firstLine(byte[] content) {
    int end = 0;
    while (end < Math.min(content.length, 200) && content[end] != '\n') {
      end++;
    }
    return new String(content, 0, end, StandardCharsets.ISO_8859_1);
  }
}
