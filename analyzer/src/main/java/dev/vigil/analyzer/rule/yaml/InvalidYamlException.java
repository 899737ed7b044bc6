package dev.vigil.analyzer.rule.yaml;

/** A rule file is not YAML as rules need it. */
final class InvalidYamlException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final String path;

  InvalidYamlException(int line, String path, String message) {
    super(message);
    this.line = line;
    this.path = path;
  }

  int line() {
    return line;
  }

  String path() {
    return path;
  }
}
