package dev.vigil.ingest.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class UnitTableTest {
  @Test
  void countsAsAMapDoes() {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    UnitTable table = new UnitTable();
    Map<UnitHash, Integer> expected = new HashMap<>();
    for (int i = 0; i < 100_000; i++) {
      UnitHash unit = UnitHash.of("unit " + random.nextInt(20_000));
      int difference = random.nextInt(-2, 3);
      assertThat(table.add(unit, difference))
          .isEqualTo(expected.merge(unit, difference, Integer::sum));
    }
    Map<UnitHash, Integer> actual = new HashMap<>();
    table.forEach(actual::put);
    assertThat(actual).isEqualTo(expected);
    assertThat(table.size()).isEqualTo(expected.size());
    assertThat(table.count(UnitHash.of("absent"))).isZero();
  }

  @Test
  void tellsUnitsApartThatShareASlot() {
    UnitTable table = new UnitTable();
    UnitHash zeros = new UnitHash(0, 0);
    UnitHash other = new UnitHash(1, 0);
    assertThat(table.insert(zeros)).isTrue();
    assertThat(table.insert(zeros)).isFalse();
    assertThat(table.insert(other)).isTrue();
    table.add(zeros, 3);
    assertThat(table.count(zeros)).isEqualTo(3);
    assertThat(table.count(other)).isZero();
  }

  @Test
  void sendsAUnitOnceForAllThreads() throws Exception {
    int threads = 8;
    UnitLedger ledger = new UnitLedger();
    AtomicInteger sent = new AtomicInteger();
    CyclicBarrier begin = new CyclicBarrier(threads);
    Callable<Boolean> sender =
        () -> {
          begin.await();
          for (int i = 0; i < 10_000; i++) {
            ledger.sendOnce(UnitHash.of("unit " + i), sent::incrementAndGet);
          }
          return true;
        };
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      for (Future<Boolean> done : executor.invokeAll(Collections.nCopies(threads, sender))) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(sent).hasValue(10_000);
  }

  @Test
  void sendsNothingThatAManifestNames() {
    UnitLedger ledger = new UnitLedger();
    UnitHash unit = UnitHash.of("unit");
    ledger.refer(unit, 2);
    assertThat(ledger.sendOnce(unit, () -> {})).isFalse();
    assertThat(ledger.release(unit)).isFalse();
    assertThat(ledger.isReferenced(unit)).isTrue();
    assertThat(ledger.release(unit)).isTrue();
    assertThat(ledger.isReferenced(unit)).isFalse();
    assertThat(ledger.sendOnce(unit, () -> {})).isFalse();
  }
}
