package dev.vigil.schemas.codec;

import dev.vigil.schemas.ScanResult;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageDecoder;

/**
 * Tells which part of which scan a record of vigil.scans is, without making objects of its files,
 * findings and evidence. For one thread.
 */
public final class ScanPartHeaders {
  private final BinaryMessageDecoder<GenericRecord> decoder;

  /** Reads what was written with any released version of the schema. */
  public ScanPartHeaders() {
    Schema written = ScanResult.getClassSchema();
    List<Schema.Field> fields =
        Stream.of("repository", "sequence", "part", "partCount")
            .map(name -> new Schema.Field(written.getField(name), written.getField(name).schema()))
            .toList();
    Schema read = Schema.createRecord(written.getName(), null, written.getNamespace(), false);
    read.setFields(fields);
    this.decoder = new BinaryMessageDecoder<>(GenericData.get(), read);
    decoder.addSchema(written);
    FrozenSchemas.of(written.getName()).forEach(decoder::addSchema);
  }

  /**
   * Which part a record is.
   *
   * @param repositoryId of the repository that was scanned
   * @param repositoryName its name for people
   * @param sequence of the scan
   * @param part 0-based
   * @param partCount as {@link PartSet#add} takes it
   */
  public record Header(
      String repositoryId, String repositoryName, long sequence, int part, int partCount) {}

  /**
   * The header of a record.
   *
   * @throws MessageDecodingException if it is not a part of a scan
   */
  public Header decode(byte[] record) throws MessageDecodingException {
    try {
      GenericRecord scan = decoder.decode(record);
      GenericRecord repository = (GenericRecord) scan.get("repository");
      return new Header(
          Objects.toString(repository.get("id")),
          Objects.toString(repository.get("name")),
          (Long) scan.get("sequence"),
          (Integer) scan.get("part"),
          (Integer) scan.get("partCount"));
    } catch (IOException
        | AvroRuntimeException
        | IndexOutOfBoundsException
        | ClassCastException e) {
      throw new MessageDecodingException(
          "not a part of a scan (" + record.length + " bytes): " + e.getMessage(), e);
    }
  }
}
