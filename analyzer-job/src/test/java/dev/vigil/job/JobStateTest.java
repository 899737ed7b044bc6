package dev.vigil.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JobStateTest {
  @TempDir Path directory;

  @Test
  void keepsTheLatestSavepointAlone() throws Exception {
    JobState state = new JobState(directory);
    Path first = savepoint(state, "savepoint-1");
    checkpoint(state, 1);
    state.remember("v1", first.toUri().toString());
    assertThat(state.savepoint("v1")).contains(first);
    assertThat(state.checkpoints()).isEmptyDirectory();

    Path second = savepoint(state, "savepoint-2");
    state.remember("v2", second.toUri().toString());
    assertThat(state.savepoint("v1")).isEmpty();
    assertThat(state.savepoint("v2")).contains(second);
    assertThat(second.resolve("_metadata")).exists();
    assertThat(first).doesNotExist();

    state.forget();
    assertThat(state.savepoint("v2")).isEmpty();
    assertThat(second).doesNotExist();
  }

  @Test
  void goesOnFromTheLastCheckpointOfItsVersion() throws Exception {
    JobState state = new JobState(directory);
    Path savepoint = savepoint(state, "savepoint-1");
    state.remember("v1", savepoint.toUri().toString());
    assertThat(state.latest("v1")).contains(savepoint);

    state.begin("v1");
    checkpoint(state, 1);
    checkpoint(state, 2);
    Files.setLastModifiedTime(
        state.checkpoints().resolve("job/chk-1/_metadata"), FileTime.fromMillis(1));
    Files.createDirectories(state.checkpoints().resolve("job/chk-3")); // not whole
    assertThat(state.latest("v1")).contains(state.checkpoints().resolve("job/chk-2"));
    assertThat(state.latest("v2")).isEmpty();

    state.begin("v1");
    assertThat(state.latest("v1")).contains(state.checkpoints().resolve("job/chk-2"));
    state.begin("v2");
    assertThat(state.latest("v1")).contains(savepoint);
    assertThat(state.latest("v2")).isEmpty();
  }

  /** Flink discards the checkpoints of a job that has stopped in threads of its own. */
  @Test
  void deletesBesideOthersThatDelete() throws Exception {
    JobState state = new JobState(directory);
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      for (int round = 0; round < 20; round++) {
        for (int number = 0; number < 30; number++) {
          checkpoint(state, number);
        }
        List<Callable<Void>> deletions = new ArrayList<>();
        for (int thread = 0; thread < 3; thread++) {
          deletions.add(() -> {
            state.forget();
            return null;
          });
        }
        for (Future<Void> deletion : threads.invokeAll(deletions)) {
          deletion.get();
        }
        assertThat(state.checkpoints()).isEmptyDirectory();
      }
    }
  }

  private static Path savepoint(JobState state, String name) throws IOException {
    Path savepoint = Files.createDirectories(state.savepoints().resolve(name));
    Files.writeString(savepoint.resolve("_metadata"), name);
    return savepoint;
  }

  private static void checkpoint(JobState state, int number) throws IOException {
    Path checkpoint = Files.createDirectories(state.checkpoints().resolve("job/chk-" + number));
    Files.writeString(checkpoint.resolve("_metadata"), "state");
  }
}
