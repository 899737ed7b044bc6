package dev.vigil.analyzer.repository;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TestCodeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tests/a.py",
        "nova/tests/unit/x.py",
        "test/a.py",
        "x/testing/a.py",
        "src/test/java/A.java",
        "test_a.py",
        "x/test_a.py",
        "a_test.py",
        "conftest.py",
        "integration-tests/run.py",
        "app/unit_tests/base.py",
        "src/integrationTest/java/Base.java",
        "src/testFixtures/java/Base.java",
        "app/tests.py",
        "a_test.go",
        "store/mock_store.go",
        "store/store_mock.go",
        "ATest.java",
        "AIT.java",
        "x/a.test.ts",
        "a.spec.js",
        "__tests__/a.js",
        "spec/a.rb",
      })
  void tellsTestCodeByItsPath(String path) {
    assertThat(TestCode.isTestCode(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.py",
        "contest.py",
        "latest/a.py",
        "attest_a.py",
        "test",
        "testament.py",
        "src/main/A.java",
        "Manifest.java",
        "UNIT.java2",
        "inspect/a.py",
        "protest.go",
        "mockingbird.go",
      })
  void leavesOtherCode(String path) {
    assertThat(TestCode.isTestCode(path)).isFalse();
  }
}
