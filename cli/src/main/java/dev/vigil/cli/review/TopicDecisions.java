package dev.vigil.cli.review;

import dev.vigil.analyzer.review.ReviewDecision;
import dev.vigil.ingest.TopicReader;
import dev.vigil.schemas.Triage;
import dev.vigil.schemas.TriageDecision;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.MessageDecodingException;
import dev.vigil.schemas.codec.Topics;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The last decision about each finding in the topic of decisions. */
final class TopicDecisions {
  private final MessageCodec<Triage> codec = new MessageCodec<>(Triage.getClassSchema());
  private final Map<String, Triage> last = new TreeMap<>();

  private TopicDecisions() {}

  /**
   * The decisions that were not taken back, by fingerprint.
   *
   * @param now decisions that ended before are shown and dismiss nothing
   */
  static Map<String, ReviewDecision> read(TopicReader reader, Instant now) {
    TopicDecisions stored = new TopicDecisions();
    reader.readAll(Topics.TRIAGE, stored::take);
    Map<String, ReviewDecision> decisions = new TreeMap<>();
    stored.last.forEach((fingerprint, triage) -> {
      if (triage.getDecision() != TriageDecision.NONE) {
        decisions.put(fingerprint, decision(triage, now));
      }
    });
    return decisions;
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null || record.value().length == 0) {
      return;
    }
    try {
      Triage triage = codec.decode(record.value());
      last.merge(
          triage.getFingerprint(),
          triage,
          (before, next) -> next.getDecidedAt() >= before.getDecidedAt() ? next : before);
    } catch (MessageDecodingException e) {
      // The indexer reports it, as a dead letter.
      return;
    }
  }

  private static ReviewDecision decision(Triage triage, Instant now) {
    return DecisionText.of(
        triage.getDecision().name().toLowerCase(Locale.ROOT),
        triage.getAuthor(),
        Optional.ofNullable(triage.getExpiresAt()).map(Instant::ofEpochMilli),
        triage.getJustification(),
        now);
  }
}
