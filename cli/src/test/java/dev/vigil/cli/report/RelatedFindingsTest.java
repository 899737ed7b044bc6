package dev.vigil.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.cli.report.RelatedFindings.Traits;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class RelatedFindingsTest {
  private static final Traits SHELL = traits("shell", 10, 20, "CWE-78", false, "MEDIUM");
  private static final Traits FOLLOWED = traits("flow", 12, 40, "CWE-78", true, "LOW");

  @Test
  void putsTogetherWhatTellsOfOneWeaknessAtOnePlace() {
    Traits sure = traits("sure", 11, 30, "CWE-78", false, "HIGH");
    assertThat(group(SHELL, FOLLOWED, sure)).containsExactly(List.of(FOLLOWED, sure, SHELL));
  }

  @Test
  void leavesApartOtherWeaknessesPlacesFilesAndFindingsOfOneRule() {
    Traits weakness = traits("sql", 10, 20, "CWE-89", false, "HIGH");
    Traits behind = traits("behind", 20, 30, "CWE-78", false, "LOW");
    Traits file = new Traits("other.py", 10, 20, "elsewhere", Set.of("CWE-78"), false, "MEDIUM");
    Traits twice = traits("shell", 11, 19, "CWE-78", false, "MEDIUM");
    assertThat(group(SHELL, weakness, behind, file)).hasSize(4);
    assertThat(group(SHELL, twice)).containsExactly(List.of(SHELL), List.of(twice));
  }

  @Test
  void prefersTheSmallerRegionAmongEquals() {
    Traits whole = traits("a-whole-call", 0, 90, "CWE-78", false, "MEDIUM");
    assertThat(group(whole, SHELL)).containsExactly(List.of(SHELL, whole));
  }

  @Test
  void dropsNoneAndKeepsTheOrderOfFirstOnes() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      Set<Traits> distinct = new LinkedHashSet<>();
      for (int number = random.nextInt(12); number > 0; number--) {
        distinct.add(traits(random));
      }
      List<Traits> findings = List.copyOf(distinct);
      List<List<Traits>> groups = RelatedFindings.group(findings, Function.identity());
      assertThat(groups.stream().flatMap(List::stream))
          .containsExactlyInAnyOrderElementsOf(findings);
      assertThat(
              groups.stream()
                  .map(group -> group.stream().mapToInt(findings::indexOf).min().orElseThrow())
                  .toList())
          .isSorted();
    }
  }

  private static Traits traits(Random random) {
    long start = random.nextInt(20);
    return traits(
        "r" + random.nextInt(3),
        start,
        start + 1 + random.nextInt(10),
        "CWE-" + random.nextInt(2),
        random.nextBoolean(),
        List.of("HIGH", "MEDIUM", "LOW", "").get(random.nextInt(4)));
  }

  private static List<List<Traits>> group(Traits... findings) {
    return RelatedFindings.group(List.of(findings), Function.identity());
  }

  private static Traits traits(
      String rule, long start, long end, String weakness, boolean followed, String confidence) {
    return new Traits("a.py", start, end, rule, Set.of(weakness), followed, confidence);
  }
}
