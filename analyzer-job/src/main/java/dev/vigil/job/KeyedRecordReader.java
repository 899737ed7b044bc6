package dev.vigil.job;

import dev.vigil.job.message.KeyedRecord;
import dev.vigil.job.message.MessageTypes;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads a record of Kafka as its key and its undecoded value. */
final class KeyedRecordReader implements KafkaRecordDeserializationSchema<KeyedRecord> {
  private static final long serialVersionUID = 2L;

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<KeyedRecord> out) {
    out.collect(
        new KeyedRecord(
            new String(record.key(), StandardCharsets.UTF_8),
            record.value() == null ? new byte[0] : record.value()));
  }

  @Override
  public TypeInformation<KeyedRecord> getProducedType() {
    return MessageTypes.KEYED_RECORD;
  }
}
