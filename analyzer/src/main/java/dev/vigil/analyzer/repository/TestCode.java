package dev.vigil.analyzer.repository;

import java.util.regex.Pattern;

/** Tells test code by its path: by the directory, or by how test runners find files. */
final class TestCode {
  private static final Pattern DIRECTORY =
      Pattern.compile(
          "(?:^|/)(?:test|(?:[\\w-]+[-_])?tests|testing|__tests__|testdata|testFixtures"
              + "|integration-?[tT]est|androidTest|specs?)/");
  private static final Pattern FILE =
      Pattern.compile(
          "(?:^|/)(?:(?:test_[^/]*|[^/]*_test|tests|conftest)\\.pyi?w?"
              + "|(?:[^/]*_(?:test|mocks?)|mocks?_[^/]*)\\.go|[^/]*(?:Test|Tests|TestCase|IT)\\.(?:java|kt|scala|groovy)"
              + "|[^/]*\\.(?:test|spec)\\.[cm]?[jt]sx?|[^/]*_(?:test|spec)\\.rb)$");

  private TestCode() {}

  static boolean isTestCode(String path) {
    return DIRECTORY.matcher(path).find() || FILE.matcher(path).find();
  }
}
