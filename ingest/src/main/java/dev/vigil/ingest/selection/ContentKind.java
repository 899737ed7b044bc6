package dev.vigil.ingest.selection;

import dev.vigil.analyzer.language.Languages;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file is, by its name and its content. */
final class ContentKind {
  private static final Pattern VENDORED =
      Pattern.compile("(?:^|/)(?:vendor|third_party|node_modules|site-packages)/");
  private static final byte[] LFS_POINTER =
      "version https://git-lfs.github.com/spec/".getBytes(StandardCharsets.US_ASCII);

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
  static Optional<String> skipReason(String path, byte[] content) {
    if (!TextProbe.isText(content, isNamedAsText(path))) {
      return Optional.of("binary");
    }
    return isLfsPointer(content) ? Optional.of("lfs-pointer") : Optional.empty();
  }

  private static boolean isNamedAsText(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return Languages.BUILT_IN.fileTypes().ofName(name).isPresent();
  }

  private static String firstLine(byte[] content) {
    int end = 0;
    while (end < Math.min(content.length, 200) && content[end] != '\n') {
      end++;
    }
    return new String(content, 0, end, StandardCharsets.ISO_8859_1);
  }
}
