package dev.vigil.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigil.job.message.KeyedRecord;
import dev.vigil.job.message.UnitAnswer;
import dev.vigil.job.message.UnitRequest;
import dev.vigil.schemas.FileStatus;
import dev.vigil.schemas.UnitResult;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.MessageDecodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContentAnalysisTest {
  @TempDir Path directory;

  @Test
  void answersAsSoonAsContentAndRequestAreThere() throws Exception {
    try (Operator operator = open(JobRecords.engine(directory, "eval", "eval"))) {
      operator.request("a", "r1", 1);
      assertThat(operator.answers()).isEmpty();
      operator.blob(JobRecords.blob("a", "eval(x)"));
      operator.request("a", "r2", 7);

      assertThat(operator.answers())
          .extracting(answer -> answer.repository() + " " + answer.sequence() + " " + answer.unit())
          .containsExactly("r1 1 a:python", "r2 7 a:python");
      assertThat(operator.answers()).extracting(answer -> matches(answer)).containsExactly(1, 1);
    }
  }

  @Test
  void remembersWhoWaitsOverARestart() throws Exception {
    EngineHolder engine = JobRecords.engine(directory, "eval", "eval");
    OperatorSubtaskState snapshot;
    try (Operator before = open(engine)) {
      before.request("a", "r1", 1);
      before.request("a", "r1", 2);
      before.request("a", "r2", 1);
      snapshot = before.harness.snapshot(1, 1);
    }
    try (Operator after = restore(engine, snapshot)) {
      after.blob(JobRecords.blob("a", "eval(x)"));
      assertThat(after.answers())
          .extracting(answer -> answer.repository() + " " + answer.sequence())
          .containsExactly("r1 2", "r2 1");
    }
  }

  @Test
  void answersFromRestoredStateWithoutTheSource() throws Exception {
    EngineHolder engine = JobRecords.engine(directory, "eval", "eval");
    OperatorSubtaskState snapshot;
    try (Operator before = open(engine)) {
      before.blob(JobRecords.blob("a", "eval(x)"));
      assertThat(before.answers()).isEmpty();
      snapshot = before.harness.snapshot(1, 1);
    }
    try (Operator after = restore(engine, snapshot)) {
      after.request("a", "r", 2);
      assertThat(after.answers()).extracting(answer -> matches(answer)).containsExactly(1);
    }
  }

  @Test
  void keepsNoSourceInItsState() throws Exception {
    String secret = "a source that nobody keeps ";
    try (Operator operator = open(JobRecords.engine(directory, "eval", "eval"))) {
      operator.request("b", "r", 1);
      operator.blob(JobRecords.blob("a", secret.repeat(20_000)));
      operator.blob(JobRecords.blob("b", secret.repeat(20_000)));
      assertThat(operator.harness.snapshot(1, 1).getStateSize()).isLessThan(10_000);
    }
  }

  @Test
  void refusesStateOfAnotherAnalysisVersionAndSaysWhatToDo() throws Exception {
    OperatorSubtaskState snapshot;
    try (Operator before = open(JobRecords.engine(directory, "eval", "eval"))) {
      before.blob(JobRecords.blob("a", "eval(exec(x))"));
      snapshot = before.harness.snapshot(1, 1);
    }
    EngineHolder other = JobRecords.engine(directory, "exec", "exec");
    assertThatThrownBy(() -> restore(other, snapshot))
        .rootCause()
        .hasMessageContaining("the job's is " + other.get().analysisVersion())
        .hasMessageContaining("start the job without savepoint or checkpoint");
  }

  @Test
  void doesNotAnalyseAgainWhatItKnows() throws Exception {
    try (Operator operator = open(JobRecords.engine(directory, "eval", "eval"))) {
      operator.blob(JobRecords.blob("a", "eval(x)"));
      // Contents are addressed by their ids: this record is not looked at.
      operator.blob(JobRecords.blob("a", "eval(x) eval(y)"));
      operator.request("a", "r", 1);
      assertThat(operator.answers()).extracting(answer -> matches(answer)).containsExactly(1);
    }
  }

  @Test
  void replacesTheAnswerOfARecordThatCouldNotBeRead() throws Exception {
    try (Operator operator = open(JobRecords.engine(directory, "eval", "eval"))) {
      operator.blob(new KeyedRecord(JobRecords.unit("a"), new byte[] {1, 2, 3}));
      operator.blob(JobRecords.blob("a", "eval(x)"));
      operator.blob(JobRecords.blob("a", "eval(x) eval(y)"));
      operator.request("a", "r", 1);
      assertThat(operator.answers()).extracting(answer -> matches(answer)).containsExactly(1);
    }
  }

  @Test
  void doesNotAnalyseWhatTheProcessEndedOnTwice() throws Exception {
    EngineHolder engine = JobRecords.engine(directory, "eval", "eval");
    UnitGuard guard =
        UnitGuard.in(directory, Map.of(JobRecords.unit("deadly"), 2, JobRecords.unit("once"), 1));
    try (Operator operator = new Operator(engine, guard)) {
      operator.harness.open();
      for (String blob : List.of("deadly", "once", "sound")) {
        operator.request(blob, "r", 1);
        operator.blob(JobRecords.blob(blob, "eval(x)"));
      }
      assertThat(operator.answers())
          .extracting(answer -> answer.unit() + " " + result(answer).getStatus())
          .containsExactly("deadly:python FAILED", "once:python ANALYSED", "sound:python ANALYSED");
      assertThat(result(operator.answers().getFirst()).getProblems().getFirst().getMessage())
          .contains("ended twice while analysing this content");
      assertThat(UnitJournal.read(directory))
          .containsExactly(
              new UnitJournal.Entry(
                  3, Optional.empty(), UnitJournal.read(directory).getFirst().beginning()));
    }
  }

  @Test
  void answersForContentThatCannotBeRead() throws Exception {
    try (Operator operator = open(JobRecords.engine(directory, "eval", "eval"))) {
      operator.blob(new KeyedRecord(JobRecords.unit("a"), new byte[] {1, 2, 3}));
      operator.request("a", "r", 1);
      UnitResult result = result(operator.answers().getFirst());
      assertThat(result.getStatus()).isEqualTo(FileStatus.FAILED);
      assertThat(result.getProblems().getFirst().getMessage()).contains("a:python cannot be read");
    }
  }

  @Test
  void waitsForContentThatWasRemoved() throws Exception {
    try (Operator operator = open(JobRecords.engine(directory, "eval", "eval"))) {
      operator.blob(JobRecords.blob("a", "eval(x)"));
      operator.blob(new KeyedRecord(JobRecords.unit("a"), new byte[0]));
      operator.request("a", "r", 1);
      assertThat(operator.answers()).isEmpty();
      operator.blob(JobRecords.blob("a", "eval(x)"));
      assertThat(operator.answers()).hasSize(1);
    }
  }

  @Test
  void endsHostileWorkAndGoesOn() throws Exception {
    try (Operator operator = open(JobRecords.engine(directory, "slow", "((a|aa)+)\\2!"))) {
      operator.blob(JobRecords.blob("hostile", "a".repeat(200) + "b"));
      operator.blob(JobRecords.blob("sound", "aaa!=b"));
      operator.request("hostile", "r", 1);
      operator.request("sound", "r", 1);

      UnitResult hostile = result(operator.answers().getFirst());
      assertThat(hostile.getStatus()).isEqualTo(FileStatus.PARTIAL);
      assertThat(hostile.getProblems().getFirst().getKind()).isEqualTo("BUDGET");
      assertThat(hostile.getProblems().getFirst().getRuleId()).isEqualTo("slow");
      UnitResult sound = result(operator.answers().getLast());
      assertThat(sound.getStatus()).isEqualTo(FileStatus.ANALYSED);
      assertThat(sound.getMatches()).hasSize(1);
    }
  }

  private static int matches(UnitAnswer answer) {
    return result(answer).getMatches().size();
  }

  private static UnitResult result(UnitAnswer answer) {
    try {
      return new MessageCodec<UnitResult>(UnitResult.getClassSchema()).decode(answer.result());
    } catch (MessageDecodingException e) {
      throw new AssertionError(e);
    }
  }

  private static Operator open(EngineHolder engine) throws Exception {
    Operator operator = new Operator(engine);
    operator.harness.open();
    return operator;
  }

  private static Operator restore(EngineHolder engine, OperatorSubtaskState snapshot)
      throws Exception {
    Operator operator = new Operator(engine);
    operator.harness.initializeState(snapshot);
    operator.harness.open();
    return operator;
  }

  /** The operator with its two inputs. */
  private static final class Operator implements AutoCloseable {
    private final KeyedTwoInputStreamOperatorTestHarness<
            String, UnitRequest, KeyedRecord, UnitAnswer>
        harness;

    Operator(EngineHolder engine) throws Exception {
      this(engine, UnitGuard.none());
    }

    Operator(EngineHolder engine, UnitGuard guard) throws Exception {
      harness =
          new KeyedTwoInputStreamOperatorTestHarness<>(
              new KeyedCoProcessOperator<>(new ContentAnalysis(engine, guard)),
              UnitRequest::unit,
              KeyedRecord::key,
              Types.STRING);
    }

    void request(String blobId, String repository, long sequence) throws Exception {
      harness.processElement1(
          new StreamRecord<>(new UnitRequest(JobRecords.unit(blobId), repository, sequence)));
    }

    void blob(KeyedRecord record) throws Exception {
      harness.processElement2(new StreamRecord<>(record));
    }

    List<UnitAnswer> answers() {
      return harness.extractOutputValues();
    }

    @Override
    public void close() {
      try {
        harness.close();
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
  }
}
