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
    KnownFinding finding = only(LifeCycle.apply(List.of(), scan(1, "v", "b1", true, MATCH)));
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
    Collection<KnownFinding> open =
        LifeCycle.apply(List.of(), scan(1, "v", "b1", true, MATCH)).values();
    Collection<KnownFinding> unknown = LifeCycle.apply(open, scan(2, "v", "b2", false)).values();
    assertThat(unknown).first().extracting(KnownFinding::status).isEqualTo(Status.UNKNOWN);
    assertThat(only(LifeCycle.apply(unknown, scan(3, "v", "b3", true, MATCH))).status())
        .isEqualTo(Status.OPEN);
  }

  @Test
  void reopensWhatWasFixed() {
    Collection<KnownFinding> open =
        LifeCycle.apply(List.of(), scan(1, "v", "b1", true, MATCH)).values();
    Collection<KnownFinding> fixed = LifeCycle.apply(open, scan(2, "v", "b2", true)).values();
    assertThat(only(LifeCycle.apply(fixed, scan(3, "v", "b3", true, MATCH))).status())
        .isEqualTo(Status.REOPENED);
  }

  @Test
  void replayChangesNothing() {
    ScanView first = scan(1, "v", "b1", true, MATCH);
    Map<String, KnownFinding> afterSecond =
        LifeCycle.apply(LifeCycle.apply(List.of(), first).values(), scan(2, "v", "b2", true));
    assertThat(LifeCycle.apply(afterSecond.values(), first)).isEqualTo(afterSecond);
  }

  @Test
  void keepsFirstSeenOfRenamedFile() {
    Collection<KnownFinding> open =
        LifeCycle.apply(List.of(), scan(1, "v", "b1", true, MATCH)).values();
    ScanView renamed =
        new ScanView(
            2,
            2000,
            "v",
            Set.of("rule"),
            Map.of("b.py", "b1"),
            Set.of("b.py"),
            Map.of("other", new ScanView.Match("content", "rule", "b.py")));
    Map<String, KnownFinding> next = LifeCycle.apply(open, renamed);
    assertThat(next).containsOnlyKeys("print", "other");
    assertThat(next.get("other")).extracting(KnownFinding::firstSeen).isEqualTo(1000L);
    assertThat(next.get("print")).extracting(KnownFinding::status).isEqualTo(Status.REMOVED);
  }

  @Test
  void namesWhatTheSameAnalysisDoesNotSeeAgain() {
    Collection<KnownFinding> open =
        LifeCycle.apply(List.of(), scan(1, "v", "b1", true, MATCH)).values();
    assertThat(LifeCycle.determinismDefects(open, scan(2, "v", "b1", true))).hasSize(1);
    assertThat(LifeCycle.determinismDefects(open, scan(2, "v", "b2", true))).isEmpty();
  }

  private static KnownFinding second(ScanView scan) {
    return only(
        LifeCycle.apply(
            LifeCycle.apply(List.of(), scan(1, "v", "b1", true, MATCH)).values(), scan));
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
