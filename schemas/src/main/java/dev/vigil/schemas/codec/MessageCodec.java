package dev.vigil.schemas.codec;

import dev.vigil.schemas.SourceBlob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.MissingSchemaException;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Avro single-object encoding of one record type: {@code C3 01}, the schema's CRC-64-AVRO, the
 * record. Reads what was written with any released version of the schema.
 *
 * @param <T> the record type
 */
public final class MessageCodec<T extends SpecificRecord> {
  // Avro instantiates only classes that it is told to trust.
  static {
    String records = SourceBlob.class.getPackageName();
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(
            ClassSecurityValidator.getGlobal(), type -> type.getPackageName().equals(records)));
  }

  private final String name;
  private final BinaryMessageEncoder<T> encoder;
  private final BinaryMessageDecoder<T> decoder;

  /** A codec for the records of that schema. */
  public MessageCodec(Schema schema) {
    this(schema, FrozenSchemas.of(schema.getName()));
  }

  /** A codec that also reads what was written with earlier schemas. */
  MessageCodec(Schema schema, List<Schema> earlier) {
    SpecificData data = SpecificData.getForSchema(schema);
    this.name = schema.getName();
    this.encoder = new BinaryMessageEncoder<>(data, schema);
    this.decoder = new BinaryMessageDecoder<>(data, schema);
    earlier.forEach(decoder::addSchema);
  }

  /** The bytes of a record. */
  public synchronized byte[] encode(T value) {
    try {
      ByteBuffer buffer = encoder.encode(value);
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The record of some bytes.
   *
   * @throws MessageDecodingException if they are not a record of this type
   */
  public synchronized T decode(byte[] bytes) throws MessageDecodingException {
    try {
      return decoder.decode(bytes);
    } catch (MissingSchemaException e) {
      throw new MessageDecodingException(
          "a "
              + name
              + " of a schema that this version does not know ("
              + e.getMessage()
              + "); read it with the version of Vigil that wrote it, or a newer one",
          e);
    } catch (IOException
        | AvroRuntimeException
        | IndexOutOfBoundsException
        | ClassCastException e) {
      throw new MessageDecodingException(
          "not a "
              + name
              + " in Avro single-object encoding ("
              + bytes.length
              + " bytes): "
              + e.getMessage(),
          e);
    }
  }
}
