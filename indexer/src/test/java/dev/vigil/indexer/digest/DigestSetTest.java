package dev.vigil.indexer.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DigestSetTest {
  @Test
  void hasWhatWasAddedAndNothingElse() {
    Random random = new Random(3);
    DigestSet digests = new DigestSet();
    Set<String> names = new HashSet<>();
    assertThat(digests.isEmpty()).isTrue();
    for (int number = 0; number < 20_000; number++) {
      String name = "src/module_" + random.nextInt(15_000) + ".py";
      assertThat(digests.add(name)).isEqualTo(names.add(name));
    }
    for (int number = 0; number < 30_000; number++) {
      String name = "src/module_" + number + ".py";
      assertThat(digests.contains(name)).isEqualTo(names.contains(name));
    }
    assertThat(digests.isEmpty()).isFalse();
  }
}
