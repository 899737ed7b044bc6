package dev.vigil.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigil.index.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RepositoryViewTest {
  private static RepositoryView view(long scan, Long... retirements) {
    JsonObject vigil =
        JsonObject.of("repository", JsonObject.of("id", "example.org/r").put("name", "r"))
            .put("sequence", scan);
    return RepositoryView.of(
        JsonObject.of(
            "vigil",
            vigil.put("retirement", JsonObject.of("sequence", List.of((Object[]) retirements)))));
  }

  @Test
  void appliedIsTheLastScanOrRetirement() {
    assertThat(view(5).applied()).isEqualTo(5);
    assertThat(view(5, 3L, 7L, 4L).applied()).isEqualTo(7);
    assertThat(view(9, 7L).applied()).isEqualTo(9);
    assertThat(RepositoryView.of(new JsonObject()).applied()).isZero();
  }

  @Test
  void isCompleteFromTheLayoutOnThatReviewsNeed() {
    JsonObject vigil = JsonObject.of("sequence", 3L);
    assertThat(LastScanSearch.isComplete(RepositoryView.of(JsonObject.of("vigil", vigil))))
        .isFalse();
    vigil.put("layout", 2);
    assertThat(LastScanSearch.isComplete(RepositoryView.of(JsonObject.of("vigil", vigil))))
        .isTrue();
  }

  @Test
  void hasIdAndName() {
    assertThat(view(1).id()).isEqualTo("example.org/r");
    assertThat(view(1).name()).isEqualTo("r");
  }
}
