package dev.vigil.job;

import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads a record as its key and its bytes; a tombstone has none. */
final class KeyedBytes implements KafkaRecordDeserializationSchema<Tuple2<String, byte[]>> {
  private static final long serialVersionUID = 1L;

  @Override
  public void deserialize(
      ConsumerRecord<byte[], byte[]> record, Collector<Tuple2<String, byte[]>> out) {
    out.collect(
        Tuple2.of(
            new String(record.key(), StandardCharsets.UTF_8),
            record.value() == null ? new byte[0] : record.value()));
  }

  @Override
  public TypeInformation<Tuple2<String, byte[]>> getProducedType() {
    return Types.TUPLE(Types.STRING, Types.PRIMITIVE_ARRAY(Types.BYTE));
  }
}
