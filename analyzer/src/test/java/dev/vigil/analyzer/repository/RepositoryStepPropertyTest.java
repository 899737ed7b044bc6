package dev.vigil.analyzer.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class RepositoryStepPropertyTest {
  @Property(tries = 200)
  void everyFindingOfAScanHasItsOwnFingerprint(
      @ForAll("lines") List<String> one, @ForAll("lines") List<String> other) {
    RepositoryScan scan =
        RepositoryStepTest.scan(
            Map.of("a.py", String.join("\n", one), "b/a.py", String.join("\n", other)));

    assertThat(RepositoryStepTest.fingerprints(scan)).doesNotHaveDuplicates();
  }

  @Property(tries = 200)
  void linesWithoutFindingsBetweenMoveNoIdentity(
      @ForAll("lines") List<String> lines, @ForAll("fillers") String filler) {
    RepositoryScan before = RepositoryStepTest.scan(Map.of("a.py", String.join("\n", lines)));
    RepositoryScan after =
        RepositoryStepTest.scan(
            Map.of("a.py", filler + "\n" + String.join("\n" + filler + "\n", lines)));

    assertThat(RepositoryStepTest.fingerprints(after))
        .isEqualTo(RepositoryStepTest.fingerprints(before));
  }

  @Property(tries = 200)
  void anEqualFindingMoreLeavesTheIdentitiesOfTheOthers(@ForAll("lines") List<String> lines) {
    String code = String.join("\n", lines);

    assertThat(
            RepositoryStepTest.fingerprints(
                RepositoryStepTest.scan(Map.of("a.py", code + "\ndanger(x)"))))
        .containsAll(
            RepositoryStepTest.fingerprints(RepositoryStepTest.scan(Map.of("a.py", code))));
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.of(
            "danger(x)", "danger(y)", "calm()", "y = 1", "", "  danger(x)", "danger(x); danger(x)")
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<String> fillers() {
    return Arbitraries.of("", "# a comment", "z = 2", "\n\n", "# 😀");
  }
}
