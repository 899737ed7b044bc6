package dev.vigil.ingest.selection;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file is, by its name and its content. */
final class ContentKind {
  private static final Set<String> PYTHON_NAMES = Set.of("SConstruct", "SConscript", "wscript");
  private static final Set<String> PYTHON_EXTENSIONS = Set.of("py", "pyw", "pyi", "wsgi", "tac");

  /** The interpreter's path, or env with its options and assignments; or uv's and pipx' run. */
  private static final Pattern PYTHON_SHEBANG =
      Pattern.compile(
          "#!\\s*(?:\\S*/)?(?:env\\s+(?:(?:-\\S+|\\w+=\\S*)\\s+)*(?:\\S*/)?)?"
              + "(?:(?:python|pypy|jython)[0-9.]*(?:\\s|$)|(?:uv|pipx)\\s+run\\b)");

  private static final Pattern VENDORED =
      Pattern.compile("(?:^|/)(?:vendor|third_party|node_modules|site-packages)/");
  private static final byte[] LFS_POINTER =
      "version https://git-lfs.github.com/spec/".getBytes(StandardCharsets.US_ASCII);

  /**
   * Of files that are never Python, whatever their first line says. The analyzer's {@code
   * FileTypes} knows the same: rules for such files are not run on Python.
   */
  private static final Set<String> TEXT_EXTENSIONS =
      Set.of(
          """
          asp aspx c cc cfg conf cpp cs css csv cxx dockerignore editorconfig ejs env
          erb ftl gitattributes gitignore go gradle groovy h haml hbs hcl helmignore
          hpp htm html ini jade js json jsp jspf jspx jsx kt kts less lock log lua md
          mjs mustache npmignore php po pom pot properties ps1 pug rb rs rst scala
          scss semgrepignore sol sql svelte svg swift tag tagx tex tf tfvars toml ts
          tsx twig txt vb vm vue xhtml xml yaml yml
          """
              .strip()
              .split("\\s+"));

  private ContentKind() {}

  /** The language, {@code text} if it is none that is parsed. */
  static String language(String path, byte[] content) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (name.contains(".") && extension.equals("java")) {
      return "java";
    }
    if (name.contains(".") && TEXT_EXTENSIONS.contains(extension)) {
      return "text";
    }
    return PYTHON_NAMES.contains(name)
            || (name.contains(".") && PYTHON_EXTENSIONS.contains(extension))
            || PYTHON_SHEBANG.matcher(firstLine(content)).lookingAt()
        ? "python"
        : "text";
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
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return name.contains(".")
        && (TEXT_EXTENSIONS.contains(extension)
            || PYTHON_EXTENSIONS.contains(extension)
            || extension.equals("java"));
  }

  private static String firstLine(byte[] content) {
    int end = 0;
    while (end < Math.min(content.length, 200) && content[end] != '\n') {
      end++;
    }
    return new String(content, 0, end, StandardCharsets.ISO_8859_1);
  }
}
