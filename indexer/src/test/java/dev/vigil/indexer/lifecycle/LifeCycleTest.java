package dev.vigil.indexer.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LifeCycleTest {
  private static final ScanView.Match MATCH = new ScanView.Match("content", "rule", "a.py");

  @Test
  void opensWhatIsNew() {
    KnownFinding finding = only(apply(List.of(), scan(1, "v", "b1", true, MATCH)));
    assertThat(finding.status()).isEqualTo(Status.OPEN);
    assertThat(finding.firstSeen()).isEqualTo(1000);
  }

  @Test
  void fixesWhatAnotherContentDoesNotHave() {
    assertThat(second(scan(2, "v", "b2", true)).status()).isEqualTo(Status.FIXED);
  }

  @Test
  void removesWhatAnotherAnalysisDoesNotSee() {
    assertThat(second(scan(2, "w", "b1", true)).status()).isEqualTo(Status.REMOVED);
  }

  @Test
  void removesWhatHasNoPathOrNoRule() {
    ScanView gone = new ScanView(2, 2000, "v", Set.of("rule"), Map.of(), Set.of(), Map.of());
    ScanView ruleless =
        new ScanView(2, 2000, "v", Set.of(), Map.of("a.py", "b1"), Set.of("a.py"), Map.of());
    assertThat(second(gone).status()).isEqualTo(Status.REMOVED);
    assertThat(second(ruleless).status()).isEqualTo(Status.REMOVED);
  }

  @Test
  void returnsFromUnknownToWhatItWas() {
    Collection<KnownFinding> open = apply(List.of(), scan(1, "v", "b1", true, MATCH)).values();
    Collection<KnownFinding> unknown = apply(open, scan(2, "v", "b2", false)).values();
    assertThat(unknown).first().extracting(KnownFinding::status).isEqualTo(Status.UNKNOWN);
    assertThat(only(apply(unknown, scan(3, "v", "b3", true, MATCH))).status())
        .isEqualTo(Status.OPEN);
  }

  @Test
  void reopensWhatWasFixed() {
    Collection<KnownFinding> open = apply(List.of(), scan(1, "v", "b1", true, MATCH)).values();
    Collection<KnownFinding> fixed = apply(open, scan(2, "v", "b2", true)).values();
    assertThat(only(apply(fixed, scan(3, "v", "b3", true, MATCH))).status())
        .isEqualTo(Status.REOPENED);
  }

  @Test
  void replayChangesNothing() {
    ScanView first = scan(1, "v", "b1", true, MATCH);
    Map<String, KnownFinding> afterSecond =
        apply(apply(List.of(), first).values(), scan(2, "v", "b2", true));
    assertThat(apply(afterSecond.values(), first)).isEqualTo(afterSecond);
  }

  @Test
  void keepsFirstSeenOfRenamedFile() {
    Collection<KnownFinding> open = apply(List.of(), scan(1, "v", "b1", true, MATCH)).values();
    ScanView renamed =
        new ScanView(
            2,
            2000,
            "v",
            Set.of("rule"),
            Map.of("b.py", "b1"),
            Set.of("b.py"),
            Map.of("other", new ScanView.Match("content", "rule", "b.py")));
    Map<String, KnownFinding> next = apply(open, renamed);
    assertThat(next).containsOnlyKeys("print", "other");
    assertThat(next.get("other")).extracting(KnownFinding::firstSeen).isEqualTo(1000L);
    assertThat(next.get("print")).extracting(KnownFinding::status).isEqualTo(Status.REMOVED);
  }

  @Test
  void namesWhatTheSameAnalysisDoesNotSeeAgain() {
    Collection<KnownFinding> open = apply(List.of(), scan(1, "v", "b1", true, MATCH)).values();
    assertThat(defects(open, scan(2, "v", "b1", true))).hasSize(1);
    assertThat(defects(open, scan(2, "v", "b2", true))).isEmpty();
  }

  @Test
  void retiredRepositoryIsReopenedByLaterScanOnly() {
    Retirements retirements = Retirements.NONE.with(3, 3000);
    Map<String, KnownFinding> early =
        WholeLifeCycle.apply(List.of(), scan(1, "v", "b1", true, MATCH), retirements);
    assertThat(only(early).shownStatus()).isEqualTo(Status.REMOVED);
    Map<String, KnownFinding> older =
        WholeLifeCycle.apply(early.values(), scan(2, "v", "b2", true), retirements);
    assertThat(only(older).shownStatus()).isEqualTo(Status.FIXED);
    Map<String, KnownFinding> later =
        WholeLifeCycle.apply(early.values(), scan(4, "v", "b1", true, MATCH), retirements);
    assertThat(only(later).shownStatus()).isEqualTo(Status.REOPENED);
    assertThat(only(later).shownChange()).isEqualTo(new Change(Change.Kind.REOPENED, 4, 4000));
  }

  private static Map<String, KnownFinding> apply(Collection<KnownFinding> known, ScanView scan) {
    return WholeLifeCycle.apply(known, scan, Retirements.NONE);
  }

  private static List<KnownFinding> defects(Collection<KnownFinding> known, ScanView scan) {
    return WholeLifeCycle.determinismDefects(known, scan, Retirements.NONE);
  }

  private static KnownFinding second(ScanView scan) {
    return only(apply(apply(List.of(), scan(1, "v", "b1", true, MATCH)).values(), scan));
  }

  private static KnownFinding only(Map<String, KnownFinding> findings) {
    assertThat(findings).hasSize(1);
    return findings.values().iterator().next();
  }

  private static ScanView scan(
      long sequence, String version, String blob, boolean analysed, ScanView.Match... matches) {
    Map<String, ScanView.Match> byFingerprint = new HashMap<>();
    for (ScanView.Match match : matches) {
      byFingerprint.put("print", match);
    }
    return new ScanView(
        sequence,
        sequence * 1000,
        version,
        Set.of("rule"),
        Map.of("a.py", blob),
        analysed ? Set.of("a.py") : Set.of(),
        byFingerprint);
  }
}
