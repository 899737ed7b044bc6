package dev.vigil.cli.command;

import dev.vigil.analyzer.review.ReviewDecision;
import dev.vigil.ingest.TopicReader;
import dev.vigil.schemas.Triage;
import dev.vigil.schemas.TriageDecision;
import dev.vigil.schemas.codec.MessageCodec;
import dev.vigil.schemas.codec.MessageDecodingException;
import dev.vigil.schemas.codec.Topics;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The last decision about each finding, as the topic has it, in words for a review. */
final class StoredDecisions {
  private final MessageCodec<Triage> codec = new MessageCodec<>(Triage.getClassSchema());
  private final Map<String, Triage> last = new TreeMap<>();

  private StoredDecisions() {}

  /**
   * The decisions that were not taken back, by fingerprint.
   *
   * @param now decisions that ended before are shown and dismiss nothing
   */
  static Map<String, ReviewDecision> read(TopicReader reader, Instant now) {
    StoredDecisions stored = new StoredDecisions();
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
    StringBuilder text = new StringBuilder(key(triage.getDecision()));
    text.append(" by ").append(triage.getAuthor());
    Long expires = triage.getExpiresAt();
    boolean over = expires != null && expires <= now.toEpochMilli();
    if (expires != null) {
      text.append(over ? ", expired after " : ", until ").append(day(expires - 1));
    }
    if (!triage.getJustification().isEmpty()) {
      text.append(": ").append(triage.getJustification());
    }
    return new ReviewDecision(text.toString(), !over && dismisses(triage.getDecision()));
  }

  private static boolean dismisses(TriageDecision decision) {
    return switch (decision) {
      case FALSE_POSITIVE, ACCEPTED_RISK -> true;
      case NONE, CONFIRMED, WILL_FIX -> false;
    };
  }

  private static String key(TriageDecision decision) {
    return decision.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String day(long time) {
    return Instant.ofEpochMilli(time).atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
