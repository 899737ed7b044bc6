package dev.vigil.indexer.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.schemas.RepositoryIdentity;
import dev.vigil.schemas.ScanResult;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ScanPartsTest {
  private static final int MEBIBYTE = 1 << 20;

  private final RecordBudget budget = new RecordBudget();
  private final ScanParts parts = new ScanParts(budget);

  private static ScanResult part(String repository, long sequence, int part, int partCount) {
    return new ScanResult(
        new RepositoryIdentity(repository, repository, null),
        "HEAD",
        "commit",
        sequence,
        sequence,
        "v1",
        part,
        partCount,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void tellsWhereTheRecordsOfStreamedScanAre() {
    byte[] first = {1};
    byte[] second = {2};
    assertThat(parts.add(7, second, part("a", 1, 1, 2))).isEmpty();
    assertThat(parts.firstNeeded()).contains(7L);
    assertThat(parts.add(8, second, part("a", 1, 1, 2))).isEmpty();
    WholeScan whole = parts.add(9, first, part("a", 1, 0, 0)).orElseThrow();
    assertThat(whole.offsets()).containsExactly(9L, 7L);
    assertThat(whole.records().orElseThrow()).containsExactly(first, second);
    assertThat(parts.firstNeeded()).isEmpty();
  }

  @Test
  void forgetsWhatIsOlderThanWholeScanOfTheSameRepository() {
    parts.add(1, new byte[1], part("a", 1, 0, 0));
    parts.add(2, new byte[1], part("b", 1, 0, 0));
    parts.add(3, new byte[1], part("a", 3, 0, 0));
    assertThat(parts.add(4, new byte[1], part("a", 2, 0, 1))).isPresent();
    assertThat(parts.firstNeeded()).contains(2L);
    assertThat(parts.add(5, new byte[1], part("b", 1, 1, 2))).isPresent();
    assertThat(parts.firstNeeded()).contains(3L);
  }

  @Test
  void keepsRecordsOfSmallScansOnlyAndOnlyWithinTheBudget() {
    for (int part = 0; part < 4; part++) {
      parts.add(part, new byte[MEBIBYTE], part("large", 1, part, 0));
    }
    WholeScan large = parts.add(4, new byte[1], part("large", 1, 4, 5)).orElseThrow();
    assertThat(large.records()).isEmpty();
    assertThat(large.offsets()).hasSize(5);
    for (int scan = 0; scan < 17; scan++) {
      parts.add(scan, new byte[MEBIBYTE], part("small " + scan, 1, 0, 0));
    }
    assertThat(parts.add(20, new byte[0], part("small 0", 1, 1, 2)).orElseThrow().records())
        .isPresent();
    assertThat(parts.add(21, new byte[0], part("small 16", 1, 1, 2)).orElseThrow().records())
        .as("there was no room for it")
        .isEmpty();
    parts.close();
    assertThat(budget.take(16 * MEBIBYTE)).as("all is given back").isTrue();
  }

  @Test
  void refusesPartsThatContradictEachOther() {
    parts.add(1, new byte[1], part("a", 1, 0, 2));
    assertThatThrownBy(() -> parts.add(2, new byte[1], part("a", 1, 1, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("part 1 of 3");
    assertThat(parts.firstNeeded()).contains(1L);
  }
}
